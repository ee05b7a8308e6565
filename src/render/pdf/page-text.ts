import { ContentScanner } from './syntax/content-scanner.js';
import { FontTexts, shownText } from './syntax/font-text.js';
import type { PdfObjects } from './syntax/objects.js';
import { contentOf, fontsOf, pagesOf } from './syntax/pages.js';
import { stringsIn } from './syntax/pdf-string.js';
import { nameIn } from './syntax/values.js';

/**
 * Everything that can be read in the PDF: the text of its pages, a text object a line; every string outside streams
 * (titles, bookmarks, addresses, alternative texts) and every name; and the metadata stream.
 */
export function readableText(objects: PdfObjects): string {
  const fonts = new FontTexts(objects);
  const pages = pagesOf(objects).map((page) => {
    const resources = objects.dictionary(page.dictionary.get('Resources'));
    return textOfContent(contentOf(objects, page), fontsOf(objects, resources), fonts);
  });
  const plain = objects
    .numbers()
    .filter((number) => !objects.isStream(number))
    .map((number) => objects.text(number));
  const names = plain.flatMap((text) => text.match(/\/[^\s/[\]<>()]+/g) ?? []);
  const metadata = objects
    .numbers()
    .filter(
      (number) =>
        objects.isStream(number) &&
        nameIn(objects.dictionary(objects.get(number)).get('Type')) === 'Metadata',
    )
    .map((number) =>
      objects
        .unpacked(number)
        .toString('utf8')
        .replaceAll(/<[^<>]*>/g, ' '),
    );
  return [...pages, ...plain.flatMap(stringsIn), ...names, ...metadata].join('\n');
}

const SHOWS_TEXT: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);

/** @param named numbers of the fonts by their names in this content. */
export function textOfContent(content: Buffer, named: ReadonlyMap<string, number>, fonts: FontTexts): string {
  const scanner = new ContentScanner(content);
  let text = '';
  let font: number | undefined;
  while (scanner.next()) {
    const { operator } = scanner;
    if (operator === 'Tf') font = named.get(nameIn(scanner.operand(0)) ?? '');
    else if (operator === 'ET') text += '\n';
    else if (SHOWS_TEXT.has(operator) && font !== undefined)
      text += shownText(scanner.operand(scanner.operands - 1), fonts.of(font));
  }
  return text;
}
