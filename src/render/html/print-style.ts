/** Blanks of CSS; other blanks, such as the hard space, are letters there. */
const BLANK = '[ \\t\\n\\r\\f]';

/**
 * Strings, comments, addresses without quotation marks, escapes, the heads of rules for the screen, braces and runs of
 * blanks; all else a letter each.
 */
const PIECES = new RegExp(
  [
    String.raw`"(?:\\[^]|[^"\\\n\r\f])*"`,
    String.raw`'(?:\\[^]|[^'\\\n\r\f])*'`,
    String.raw`\/\*[^]*?\*\/`,
    String.raw`\/\*`,
    String.raw`url\(${BLANK}*(?!["' \t\n\r\f])(?:\\[^]|[^)\\])*\)`,
    String.raw`\\(?:[0-9a-f]{1,6}${BLANK}?|[^])`,
    String.raw`@media${BLANK}+screen\b[^{};,/\\"']*\{`,
    `${BLANK}+`,
    '[^]',
  ].join('|'),
  'giu',
);

/** Pieces that, standing alone, tell of an unfinished string, comment or escape: what follows is anybody's guess. */
const UNFINISHED = new Set(['"', "'", '\\', '/*']);

/**
 * A style sheet as Chromium prints from it soonest: without rules for the screen and comments, and in ASCII alone. A
 * single letter beyond ASCII makes it read all styles the long way, which was a sixth to a third of the work of printing a document.
 * A style sheet with something unfinished in it only becomes ASCII.
 */
export function printStyle(style: string): string {
  const kept: string[] = [];
  let screenDepth = 0;
  for (const [piece] of style.matchAll(PIECES)) {
    if (UNFINISHED.has(piece)) return asciiStyle(style);
    if (screenDepth > 0) screenDepth += depthOf(piece);
    else if (isScreenRule(piece)) screenDepth = 1;
    else kept.push(shortened(piece));
  }
  return asciiStyle(screenDepth > 0 ? style : kept.join(''));
}

function isScreenRule(piece: string): boolean {
  return piece.length > 1 && piece.startsWith('@');
}

function depthOf(piece: string): number {
  if (piece === '}') return -1;
  return piece === '{' || isScreenRule(piece) ? 1 : 0;
}

function shortened(piece: string): string {
  if (piece.startsWith('/*')) return '/**/';
  if (!/^[ \t\n\r\f]/.test(piece)) return piece;
  return /[\n\r\f]/.test(piece) ? '\n' : ' ';
}

/**
 * Each letter beyond ASCII as an escape, which CSS takes wherever the letter itself may stand (CSS Syntax 3, 4.3.7).
 * One that is escaped already, `\ø`, is the letter.
 */
export function asciiStyle(style: string): string {
  return style.replaceAll(/\\?[^\0-\x7F]|\\[^]/gu, (found) => {
    const letter = found.replace(/^\\/, '').codePointAt(0) ?? 0;
    return letter < 0x80 ? found : `\\${letter.toString(16)} `;
  });
}
