import { SPACE } from '../../html/printed-text.js';
import type { PrintedText } from '../../html/printed-text.js';
import type { PageContent } from './page-content.js';
import type { TextObject } from './text-objects.js';

/** Letters that a text may lie ahead of where it is expected: list labels and generated text stand in no source. */
const WINDOW = 600;
/** A shorter text is found anywhere by chance. */
const TELLING = 6;

/**
 * Writes the spaces that Chromium leaves out where a line ends: it paints none there, and to one who reads the words one after the
 * other, «og» and «Psykiatri» would be one (ISO 32000-1, 14.8.2.5). Whether there was a space, or a long word was broken,
 * only the page's source knows. The glyph has no ink: nothing looks different.
 */
export function writeSpacesAtLineEnds(
  contents: Iterable<PageContent>,
  { letters, before }: PrintedText,
): void {
  let at = 0;
  let previous: { content: PageContent; object: TextObject; end: number } | undefined;
  for (const content of contents) {
    for (const object of content.textObjects()) {
      const text = object.text.replaceAll(/[\s\u00AD\u200B]+/g, '');
      if (text === '') continue;
      const found = placeOf(text, letters, at);
      if (found < 0) {
        previous = undefined;
        continue;
      }
      const isNext = previous?.end === found;
      if (
        previous &&
        isNext &&
        before[found] === SPACE &&
        !/^\s/.test(object.text) &&
        !/\s$/.test(previous.object.text)
      )
        previous.content.addSpace(previous.object);
      at = found + text.length;
      previous = { content, object, end: at };
    }
  }
}

function placeOf(text: string, letters: string, at: number): number {
  if (letters.startsWith(text, at)) return at;
  if (text.length < TELLING) return -1;
  const found = letters.slice(at, at + WINDOW + text.length).indexOf(text);
  return found < 0 ? -1 : at + found;
}
