const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
/** What Markdown takes off the lines that follow a text's first one. */
const INDENT = /[ \t>]*/y;
const LINE_END = /[ \t]*\r?(?=\n)/y;

/**
 * Brings a text together with the source that the parser made it of, over escapes, entities, indents and the marks of
 * quotations.
 * @returns for each offset in the text the one in the source; undefined where they do not match.
 */
export function alignWithSource(text: string, source: string): number[] | undefined {
  const offsets: number[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    from = skipMarks(text, at, source, from);
    const entity = source[from] === '&' ? matchAt(ENTITY, source, from) : '';
    const isEntity = entity !== '' && !text.startsWith(entity, at);
    if (!isEntity && source[from] !== text[at]) return undefined;
    offsets.push(from);
    from += isEntity ? entity.length : 1;
  }
  return offsets;
}

/** The next place in the source that can stand for the text's character. */
function skipMarks(text: string, at: number, source: string, from: number): number {
  if (text[at] === '\n') return from + matchAt(LINE_END, source, from).length;
  const line = text[at - 1] === '\n' ? from + matchAt(INDENT, source, from).length : from;
  const isEscape = source[line] === '\\' && text[at] !== '\\' && source[line + 1] === text[at];
  return isEscape ? line + 1 : line;
}

function matchAt(expression: RegExp, text: string, offset: number): string {
  expression.lastIndex = offset;
  return expression.exec(text)?.[0] ?? '';
}
