import { decodeString } from 'micromark-util-decode-string';

/** Soft hyphens and letters without width: the word looks right and is not. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** `F o r t r o l i g`: letters set apart, to stand out. */
const SET_APART = /(?<!\p{L})\p{L}(?:[^\S\r\n]\p{L}){5,}(?!\p{L})/gu;
/** A quick look for them, which may say yes to more. */
const SINGLE_SIGNS = /(?:\S[^\S\r\n]){5}\S/;

/** A text with its words as the eye takes them: nothing invisible in them, and no letters set apart or of another width. */
export function withPlainWords(text: string): string {
  const visible = text.replaceAll(INVISIBLE, '').normalize('NFKC');
  return SINGLE_SIGNS.test(visible)
    ? visible.replaceAll(SET_APART, (word) => word.replaceAll(/\s/g, ''))
    : visible;
}

/** A piece of the source as it is read: `\[Fortrolig\]`, as converters of Word files write it, is `[Fortrolig]`. */
function asRead(source: string): string {
  return withPlainWords(decodeString(source));
}

/** A comment, or as much of it as stands in a line. */
const COMMENT = /<!--[^]*?(?:-->|$)/g;
const EMPHASIS = /[*_~`]+/g;

/** Both ways in which a piece of the source is read: with what marks it up, and without, as the public reads it. */
export function readingsOf(source: string): readonly string[] {
  const read = asRead(source);
  const bare = asRead(source.replaceAll(COMMENT, '')).replaceAll(EMPHASIS, '');
  return bare === read ? [read] : [read, bare];
}
