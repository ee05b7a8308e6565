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
      let text = '';
      let from = begin;
      for (const choice of fontChoices(content, begin, end)) {
        if (font !== undefined) text += decoded(content, from, choice.at, texts.of(font));
        font = fonts.get(choice.name) ?? font;
        from = choice.at;
      }
      if (font !== undefined)
        found.push({ end, font, text: text + decoded(content, from, end, texts.of(font)) });
      begin = content.indexOf('BT\n', end);
    }
  }
  return found;
}

/** Where in a text object fonts are chosen, and which. */
function fontChoices(content: string, begin: number, end: number): { at: number; name: string }[] {
  const found: { at: number; name: string }[] = [];
  for (let at = content.indexOf(' Tf\n', begin); at >= 0 && at < end; at = content.indexOf(' Tf\n', at + 4)) {
    const name = /^\/(\S+)/.exec(content.slice(content.lastIndexOf('\n', at) + 1, at))?.[1] ?? '';
    found.push({ at, name });
  }
  return found;
}

/** The text of the hexadecimal strings between two offsets, each letter's code four digits. */
function decoded(content: string, begin: number, end: number, { map, used }: FontText): string {
  let text = '';
  for (let at = content.indexOf('<', begin); at >= 0 && at < end; at = content.indexOf('<', at + 1)) {
    const close = content.indexOf('>', at);
    for (let digit = at + 1; digit + 4 <= close; digit += 4) {
      const code = parseInt(content.slice(digit, digit + 4), 16);
      used.add(code);
      text += map.get(code) ?? '';
    }
    at = close;
  }
  return text;
}
