import type { Edition } from '../../model/edition.js';
import { itemAnchor } from '../html/page-view.js';
import { PdfFormatError, PdfObjects } from './objects.js';
import { pdfString } from './pdf-string.js';

/** The line at the head of the file by which a later run knows it for its own. */
export const PDF_MARK = 'dmpg';

/**
 * Makes of Chromium's PDF one that is the same on every run and has a bookmark for each item: dates from the
 * meeting, identifiers numbered anew, document information of our own.
 * @throws PdfFormatError where the PDF is not of the form Chromium writes.
 */
export function stampPdf(pdf: Buffer, edition: Edition): Buffer {
  const objects = new PdfObjects(pdf);
  renumberIdentifiers(objects);
  objects.replace(objects.infoNumber, information(edition));
  addBookmarks(objects, edition);
  return objects.write(PDF_MARK);
}

/** Structure identifiers follow the browser's count of nodes, which depends on what was printed before. */
function renumberIdentifiers(objects: PdfObjects): void {
  const pattern = /\(node(\d{8})\)/g;
  const holders = objects
    .numbers()
    .filter((number) => !objects.isStream(number) && objects.body(number).includes('(node'));
  const ids = new Set(holders.flatMap((number) => objects.text(number).match(pattern) ?? []));
  // By rank, which keeps the identifier tree sorted as it must be (ISO 32000-1, 7.9.6).
  const renumbered = new Map(
    [...ids].sort().map((id, rank) => [id, `(node${String(rank + 1).padStart(8, '0')})`]),
  );
  for (const number of holders) {
    objects.replace(
      number,
      objects.text(number).replaceAll(pattern, (id) => renumbered.get(id) ?? id),
    );
  }
}

function information(edition: Edition): string {
  const date = pdfString(`D:${edition.date.replaceAll('-', '')}000000Z`);
  const entries = [
    `/Title ${pdfString(edition.title)}`,
    `/Author ${pdfString(edition.body)}`,
    '/Creator (dmpg)',
    '/Producer (Skia/PDF)',
    `/CreationDate ${date}`,
    `/ModDate ${date}`,
  ];
  return `<<${entries.join('\n')}>>`;
}

/** One bookmark an item, leading to the destination that the short agenda's links made the browser write. */
function addBookmarks(objects: PdfObjects, edition: Edition): void {
  const catalog = objects.text(objects.rootNumber);
  if (catalog.includes('/Outlines')) return;
  const destinations = readDestinations(objects, catalog);
  const marks = edition.items.flatMap((item) => {
    const destination = destinations.get(itemAnchor(item.number));
    return destination === undefined ? [] : [{ title: item.heading, destination }];
  });
  if (marks.length !== edition.items.length) throw new PdfFormatError('an item has no destination');
  if (marks.length === 0) return;
  const outline = objects.add('');
  const first = outline + 1;
  marks.forEach(({ title, destination }, i) => {
    const previous = i > 0 ? ` /Prev ${first + i - 1} 0 R` : '';
    const next = i < marks.length - 1 ? ` /Next ${first + i + 1} 0 R` : '';
    objects.add(
      `<</Title ${pdfString(title)} /Parent ${outline} 0 R /Dest ${destination}${previous}${next}>>`,
    );
  });
  objects.replace(
    outline,
    `<</Type /Outlines /First ${first} 0 R /Last ${first + marks.length - 1} 0 R /Count ${marks.length}>>`,
  );
  objects.replace(
    objects.rootNumber,
    catalog.replace(/>>\s*$/, `\n/Outlines ${outline} 0 R\n/PageMode /UseOutlines>>`),
  );
}

function readDestinations(objects: PdfObjects, catalog: string): Map<string, string> {
  const number = /\/Dests (\d+) 0 R/.exec(catalog)?.[1];
  if (number === undefined) return new Map();
  const found = objects.text(Number(number)).matchAll(/\/([^\s/[\]<>()]+)\s*(\[[^\]]*\])/g);
  return new Map([...found].map(([, name, destination]) => [name ?? '', destination ?? '']));
}

/** True where the page links to every item, so that each has a destination in the PDF. */
export function linksToEveryItem(html: string, edition: Edition): boolean {
  return edition.items.every((item) => html.includes(`href="#${itemAnchor(item.number)}"`));
}
