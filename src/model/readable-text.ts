/** A text with its disguises taken off; without `starts` each character stands where it stood. */
export interface ReadableText {
  readonly text: string;
  readonly starts?: readonly number[];
  readonly ends?: readonly number[];
}

const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g;
const SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const SLASHES = /[\u2044\u2215\uFF0F]/g;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u2064\uFEFF]|\u034F/;
const STRANGE_DIGIT = /(?![0-9])\p{Nd}/u;

/**
 * Other dashes, spaces, slashes and digits as the plain ones, without invisible characters.
 * @param isAddress percent signs are resolved, too.
 */
export function readable(written: string, isAddress = false): ReadableText {
  const text = written.replaceAll(DASHES, '-').replaceAll(SPACES, ' ').replaceAll(SLASHES, '/');
  const isPlain = !INVISIBLE.test(text) && !STRANGE_DIGIT.test(text) && !(isAddress && text.includes('%'));
  return isPlain ? { text } : undisguised(text, isAddress);
}

function undisguised(written: string, isAddress: boolean): ReadableText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let text = '';
  for (const { 0: piece, index } of written.matchAll(/(?:%[0-9a-f]{2})+|[^]/giu)) {
    const plain = isAddress && piece.startsWith('%') ? readable(decoded(piece)).text : visible(piece);
    text += plain;
    for (let i = 0; i < plain.length; i++) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { text, starts, ends };
}

function visible(char: string): string {
  if (INVISIBLE.test(char)) return '';
  return STRANGE_DIGIT.test(char) ? char.normalize('NFKC') : char;
}

function decoded(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}
