import type { PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';

/** What marks nothing in CommonMark or GFM wherever it stands in a line. */
export const PLAIN = String.raw`A-Za-z0-9 !"$%'()+,\-./:;=?>{}^\u00A0-\uFEFE`;
/**
 * How a line begins that can only be prose: with a letter, a quotation mark, a bracket or a number that numbers no list.
 */
export const PROSE_START = String.raw`(?:[A-Za-z("'\u00A1-\u167F\u2010-\u2027\u2030-\u205E]|\d{1,9}[A-Za-z %,:;/-])`;

const LETTER = String.raw`[A-Za-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]`;
/** Of such a run there is no doubt (CommonMark 0.31, 6.2): its marks can only open, or only close. */
const OPENS = String.raw`(?<=^|[ \n(])`;
const MARKED = String.raw`(${LETTER}(?:[${PLAIN}]*(?:${LETTER}(?=\*{1,2}(?:[ \r\n.,:;!?)]|$))|[.,:;!?)%](?=\*{1,2}(?:[ \r\n]|$))))?)`;
const ALONE = String.raw`(?<=${LETTER}(?=\*{1,2}(?:[ \r\n.,:;!?)]|$))|[.,:;!?)%](?=\*{1,2}(?:[ \r\n]|$)))`;
const LINK = String.raw`(?<!!)\[(${LETTER}[${PLAIN.replace('^', '')}]*(?<! ))\]\(([A-Za-z0-9./_?=%#+,;:\u00C0-\u024F-]+)\)`;
const TOKEN = new RegExp(
  String.raw`[${PLAIN}#\r\n]+|${OPENS}\*\*${MARKED}${ALONE}\*\*|${OPENS}\*${MARKED}${ALONE}\*|${LINK}`,
  'y',
);
const LINE_START = new RegExp(String.raw`^(?:${PROSE_START}|\*{1,2}${LETTER}|\[)`);
/** What GFM makes a link of though nothing marks it. */
const BARE_LINK = /www\.|https?:/i;

/**
 * The content of a paragraph of plain text, emphasis and links within a line, without a doubt in it.
 * @param at the place of each character, counted from the paragraph's start.
 * @returns undefined where it takes a parser to tell.
 */
export function plainInlines(
  value: string,
  lines: readonly string[],
  at: (offset: number) => Point,
): PhrasingContent[] | undefined {
  if (!lines.every((line) => LINE_START.test(line) && !line.endsWith(' '))) return undefined;
  const children: PhrasingContent[] = [];
  for (let offset = 0; offset < value.length;) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(value);
    if (!token) return undefined;
    const [written, strong, emphasized, label, url] = token;
    const end = offset + written.length;
    if (BARE_LINK.test(strong ?? emphasized ?? label ?? written)) return undefined;
    const position = { start: at(offset), end: at(end) };
    const inner = (text: string, from: number) => [
      plainText(text, { start: at(offset + from), end: at(offset + from + text.length) }),
    ];
    if (strong !== undefined) children.push({ type: 'strong', children: inner(strong, 2), position });
    else if (emphasized !== undefined)
      children.push({ type: 'emphasis', children: inner(emphasized, 1), position });
    else if (label !== undefined && url !== undefined)
      children.push({ type: 'link', title: null, url, children: inner(label, 1), position });
    else children.push({ type: 'text', value: written, position });
    offset = end;
  }
  return children;
}

/** With places of its own, as a tree of the parser has. */
export function plainText(value: string, { start, end }: Position): Text {
  return { type: 'text', value, position: { start: { ...start }, end: { ...end } } };
}
