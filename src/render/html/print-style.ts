/** Strings, comments, escapes, the heads of rules for the screen, braces and runs of blanks; all else a letter each. */
const PIECES =
  /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\/\*[^]*?(?:\*\/|$)|\\(?:[0-9A-Fa-f]{1,6}\s?|[^])|@media\s+screen\b[^{};,]*\{|[{}]|\s+|[^]/g;

/**
 * A style sheet as Chromium prints from it soonest: without rules for the screen and comments, and in ASCII alone. A
 * single letter beyond ASCII makes it read all styles the long way, at a quarter of what printing the document costs.
 */
export function printStyle(style: string): string {
  const kept: string[] = [];
  let screenDepth = 0;
  for (const [piece] of style.matchAll(PIECES)) {
    if (screenDepth > 0) screenDepth += piece === '}' ? -1 : piece.endsWith('{') ? 1 : 0;
    else if (piece.startsWith('@media')) screenDepth = 1;
    else kept.push(shortened(piece));
  }
  return asciiStyle(kept.join(''));
}

function shortened(piece: string): string {
  if (piece.startsWith('/*')) return '/**/';
  return /^\s/.test(piece) ? ' ' : piece;
}

/** Each letter beyond ASCII as an escape, which CSS takes wherever the letter itself may stand (CSS Syntax 3, 4.3.7). */
export function asciiStyle(style: string): string {
  return style.replaceAll(/[^\0-\x7F]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `);
}
