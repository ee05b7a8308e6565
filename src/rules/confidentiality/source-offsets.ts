/** Where each character of a text stands in its source: offsets in the source, 0-based, end not included. */
export interface SourceOffsets {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const LONGEST_ENTITY = 40;

/**
 * Finds the characters of `value` in the Markdown they were parsed from: escapes, entities and the marks that a
 * quotation or list puts before a line are passed over. Goes backwards, since the parser may have taken an item's
 * number or a field's name off the start.
 * @returns undefined where the two do not fit together. Linear in both.
 */
export function alignToSource(source: string, value: string): SourceOffsets | undefined {
  const starts = new Int32Array(value.length);
  const ends = new Int32Array(value.length);
  let at = source.length;
  for (let i = value.length - 1; i >= 0; i--) {
    const char = value.charAt(i);
    if (isLineEnd(char)) while (at > 0 && /[ \t>]/.test(source.charAt(at - 1))) at--;
    if (source[at - 1] === char) {
      [starts[i], ends[i]] = [at - 1, at];
      at--;
      if (source[at - 1] === '\\' && ESCAPABLE.test(char)) at--;
      else if (isLineEnd(char)) at = startOfPrefix(source, at, value[i - 1]);
      continue;
    }
    const entity = source[at - 1] === ';' ? source.lastIndexOf('&', at) : -1;
    if (entity < 0 || at - entity > LONGEST_ENTITY) return undefined;
    [starts[i], ends[i]] = [entity, at];
    if (/[\uDC00-\uDFFF]/.test(char) && i > 0) {
      i--;
      [starts[i], ends[i]] = [entity, at];
    }
    at = entity;
  }
  return { starts, ends };
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

/** Blanks at the end of a line are in the source only. */
function startOfPrefix(source: string, from: number, before: string | undefined): number {
  let at = from;
  while (at > 0 && before !== source[at - 1] && /[ \t]/.test(source.charAt(at - 1))) at--;
  return at;
}

/**
 * The same for a text of which only so much is known that its letters stand in the source in their order, with marks
 * between them: blanks of all kinds are one. Linear; undefined where a letter is missing, as an entity makes it.
 */
export function alignLoosely(source: string, value: string): SourceOffsets | undefined {
  const starts = new Int32Array(value.length);
  const ends = new Int32Array(value.length);
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    const isBlank = /\s/.test(char);
    while (at < source.length && (isBlank ? !/\s/.test(source.charAt(at)) : source[at] !== char)) at++;
    if (at === source.length) return undefined;
    [starts[i], ends[i]] = [at, at + 1];
    at++;
  }
  return { starts, ends };
}
