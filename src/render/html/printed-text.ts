import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Elements within a line: they part no words. */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b[^<>]*>/gi;

/** Where a page's text has spaces: what a PDF does not say at the end of a line. */
export interface PrintedText {
  /** All letters, without any white space. */
  readonly letters: string;
  /** For each letter what stands before it: nothing, white space, or the beginning of another block. */
  readonly before: Uint8Array;
}

export const [NOTHING, SPACE, BLOCK] = [0, 1, 2] as const;

/** The text of a page's body as it is printed. */
export function printedText(body: string): PrintedText {
  const text = body
    .replaceAll(INLINE_TAG, '')
    .replaceAll(/<[^<>]*>/g, '\u0001')
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll(/&([a-z][a-z0-9]*);/gi, (whole, name: string) => decodeNamedCharacterReference(name) || whole)
    .replaceAll(/[\u00AD\u200B]+/g, '');
  const before = new Uint8Array(text.length);
  let letters = '';
  let length = 0;
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/[\s\u0001]+/g)) {
    letters += text.slice(from, index);
    length += index - from;
    from = index + gap.length;
    before[length] = gap.includes('\u0001') ? BLOCK : SPACE;
  }
  return { letters: letters + text.slice(from), before };
}
