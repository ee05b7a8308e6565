import type { FontText } from '../syntax/font-text.js';
import type { ContentResources } from './artifacts.js';

/** A text object, read (ISO 32000-1, 9.4). */
export interface TextObject {
  /** Offset of the line feed before its `ET`. */
  readonly end: number;
  /** Number of its font's object: the one it ends with. */
  readonly font: number;
  readonly text: string;
}

/** The text objects within some stretches of a page's content, in their order. */
export function textObjectsIn(
  content: string,
  stretches: readonly { readonly inside: number; readonly insideEnd: number }[],
  { fonts, texts }: Pick<ContentResources, 'fonts' | 'texts'>,
): TextObject[] {
  const found: TextObject[] = [];
  let font: number | undefined;
  for (const { inside, insideEnd } of stretches) {
    let begin = content.indexOf('BT\n', inside);
    while (begin >= 0 && begin < insideEnd) {
      const end = content.indexOf('\nET\n', begin);
      if (end < 0) break;
      font = fonts.get(fontNameIn(content, begin, end) ?? '') ?? font;
      if (font !== undefined) found.push({ end, font, text: decoded(content, begin, end, texts.of(font)) });
      begin = content.indexOf('BT\n', end);
    }
  }
  return found;
}

/** The name of the last font that is chosen in a text object. */
function fontNameIn(content: string, begin: number, end: number): string | undefined {
  const at = content.lastIndexOf(' Tf\n', end);
  if (at < begin) return undefined;
  return /^\/(\S+)/.exec(content.slice(content.lastIndexOf('\n', at) + 1, at))?.[1];
}

/** The text of the hexadecimal strings between two offsets, each letter's code four digits. */
function decoded(content: string, begin: number, end: number, { map }: FontText): string {
  let text = '';
  for (let at = content.indexOf('<', begin); at >= 0 && at < end; at = content.indexOf('<', at + 1)) {
    const close = content.indexOf('>', at);
    for (let digit = at + 1; digit + 4 <= close; digit += 4) {
      text += map.get(parseInt(content.slice(digit, digit + 4), 16)) ?? '';
    }
    at = close;
  }
  return text;
}
