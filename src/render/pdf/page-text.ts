import { withoutEntities } from '../../model/character-references.js';
import { ContentScanner } from './syntax/content-scanner.js';
import { FontTexts, SHOWS_TEXT, shownText } from './syntax/font-text.js';
import type { PdfObjects } from './syntax/objects.js';
import { contentOf, fontsOf, pagesOf } from './syntax/pages.js';
import { stringsIn } from './syntax/pdf-string.js';
import { PdfString, isDictionary, nameIn } from './syntax/values.js';
import type { PdfDictionary } from './syntax/values.js';

/**
 * Everything that can be read in the PDF: the text of its pages and of the forms that they draw, a text object a line;
 * every string outside streams (titles, bookmarks, addresses, alternative texts) and every name; and the metadata stream.
 */
export function readableText(objects: PdfObjects): string {
  const fonts = new FontTexts(objects);
  const textOf = (content: Buffer, holder: PdfDictionary) =>
    textOfContent(content, fontsOf(objects, objects.dictionary(holder.get('Resources'))), fonts);
  const pages = pagesOf(objects).map((page) => textOf(contentOf(objects, page), page.dictionary));
  const forms = streamsOf(objects, 'Subtype', 'Form').map((number) =>
    textOf(objects.unpacked(number), objects.dictionary(objects.get(number))),
  );
  const plain = objects
    .numbers()
    .filter((number) => !objects.isStream(number))
    .map((number) => objects.text(number));
  const names = plain.flatMap((text) => text.match(/\/[^\s/[\]<>()]+/g) ?? []);
  const metadata = streamsOf(objects, 'Type', 'Metadata').map((number) =>
    withoutEntities(
      objects
        .unpacked(number)
        .toString('utf8')
        .replaceAll(/<[^<>]*>/g, ' '),
    ),
  );
  return [...pages, ...forms, ...plain.flatMap(stringsIn), ...names, ...metadata].join('\n');
}

/** Numbers of the streams whose dictionary says `name` at `key`. */
function streamsOf(objects: PdfObjects, key: string, name: string): number[] {
  return objects
    .numbers()
    .filter(
      (number) =>
        objects.isStream(number) && nameIn(objects.dictionary(objects.get(number)).get(key)) === name,
    );
}

/**
 * The text that a content stream shows, a text object a line. Where a piece says what its letters mean
 * (`ActualText`, ISO 32000-1, 14.9.4), that is its text; pieces that are shown in reverse order are set right (14.8.2.3.3).
 * @param named numbers of the fonts by their names in this content.
 */
export function textOfContent(content: Buffer, named: ReadonlyMap<string, number>, fonts: FontTexts): string {
  const scanner = new ContentScanner(content);
  const pieces = new TextPieces();
  let font: number | undefined;
  while (scanner.next()) {
    const { operator } = scanner;
    if (operator === 'Tf') font = named.get(nameIn(scanner.operand(0)) ?? '');
    else if (operator === 'ET') pieces.add('\n');
    else if (operator === 'BDC' || operator === 'BMC') pieces.open(scanner);
    else if (operator === 'EMC') pieces.close();
    else if (SHOWS_TEXT.has(operator) && font !== undefined)
      pieces.add(shownText(scanner.operand(scanner.operands - 1), fonts.of(font)));
  }
  return pieces.text;
}

/** Pieces of text, in the order in which they are to be read. */
class TextPieces {
  readonly #pieces: string[] = [];
  readonly #open: { readonly first: number; readonly actual: string | undefined; reversed: boolean }[] = [];

  add(text: string): void {
    this.#pieces.push(text);
  }

  open(scanner: ContentScanner): void {
    const properties = scanner.operands > 1 ? scanner.operand(1) : null;
    const actual = isDictionary(properties) ? properties.get('ActualText') : undefined;
    this.#open.push({
      first: this.#pieces.length,
      actual: actual instanceof PdfString ? actual.text : undefined,
      reversed: scanner.operands > 0 && nameIn(scanner.operand(0)) === 'ReversedChars',
    });
  }

  /** An end without a beginning, as in a part of a stream, ends nothing. */
  close(): void {
    const mark = this.#open.pop();
    if (mark?.actual === undefined && mark?.reversed !== true) return;
    const inside = this.#pieces.splice(mark.first);
    this.#pieces.push(...(mark.actual === undefined ? inside.reverse() : [mark.actual]));
  }

  get text(): string {
    return this.#pieces.join('');
  }
}
