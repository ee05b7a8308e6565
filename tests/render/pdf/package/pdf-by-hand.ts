import { deflateSync, inflateSync } from 'node:zlib';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';

/** An object's source, or a stream's dictionary entries and data. */
export type HandObject = string | { readonly entries: string; readonly data: Buffer };

const HEAD = '%PDF-1.7\n%\xD3\xEB\xE9\xE1\n';

/** A stream whose data is deflated. */
export function packed(content: string | Buffer, entries = ''): HandObject {
  return { entries: `/Filter /FlateDecode ${entries}`, data: deflateSync(content) };
}

/** The file of objects 1 and on; the catalog is object 1. */
export function fileOf(objects: readonly HandObject[], trailer = ''): Buffer {
  return withRevision(Buffer.from(HEAD, 'latin1'), new Map(objects.map((one, i) => [i + 1, one])), trailer);
}

/** An incremental update: `undefined` says that an object is gone. */
export function withRevision(
  before: Buffer,
  objects: ReadonlyMap<number, HandObject | undefined>,
  trailer = '',
): Buffer {
  const parts = [before];
  let length = before.length;
  const entries: string[] = ['xref\n'];
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString('latin1', before.length - 64))?.[1];
  if (previous === undefined) entries.push('0 1\n0000000000 65535 f \n');
  for (const [number, object] of objects) {
    entries.push(
      `${number} 1\n${String(object ? length : 0).padStart(10, '0')} 00000 ${object ? 'n' : 'f'} \n`,
    );
    if (!object) continue;
    const bytes = bytesOf(number, object);
    parts.push(bytes);
    length += bytes.length;
  }
  const size = Math.max(...objects.keys(), 20_000) + 1;
  const link = previous === undefined ? '' : `/Prev ${previous}`;
  const end = `trailer\n<</Size ${size} /Root 1 0 R ${link} ${trailer}>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(entries.join('') + end, 'latin1')]);
}

function bytesOf(number: number, object: HandObject): Buffer {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
  const head = `${number} 0 obj\n<<${object.entries} /Length ${object.data.length}>> stream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), object.data, Buffer.from('\nendstream\nendobj\n')]);
}

/** What a page in `onePage` may have beside its text. */
export interface PageParts {
  readonly content?: string;
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  /** Objects 10 and on. */
  readonly more?: readonly HandObject[];
  readonly trailer?: string;
}

/** One page with a line of text: 1 catalog, 2 page tree, 3 page, 4 content, 5 font, 6 to 9 nothing. */
export function onePage({
  content = 'BT /F1 12 Tf 50 700 Td (Dagsorden) Tj ET',
  catalog = '',
  page = '',
  resources = '',
  more = [],
  trailer,
}: PageParts = {}): Buffer {
  return fileOf(
    [
      `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
      '<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842]>>',
      `<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> ${resources}>> ${page}>>`,
      packed(content),
      '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
      ...['null', 'null', 'null', 'null'],
      ...more,
    ],
    trailer,
  );
}

/** As many pages as asked for, each with its own text. */
export function manyPages(count: number, kids = ''): Buffer {
  const pages = Array.from({ length: count }, (_, i): HandObject[] => [
    `<</Type /Page /Parent 2 0 R /Contents ${5 + 2 * i} 0 R /Resources <</Font <</F1 3 0 R>>>>>>`,
    packed(`BT /F1 12 Tf 50 700 Td (Side ${i + 1}) Tj ET`),
  ]).flat();
  const numbers = Array.from({ length: count }, (_, i) => `${4 + 2 * i} 0 R`).join(' ');
  return fileOf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${count} /Kids [${numbers} ${kids}] /MediaBox [0 0 595 842]>>`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    ...pages,
  ]);
}

/** All of a file's objects as text, deflated streams unpacked: whatever could be found in it. */
export function allText(pdf: Buffer): string {
  const objects = new PdfObjects(pdf);
  return objects
    .numbers()
    .map((number) => {
      const body = Buffer.from(objects.text(number), 'latin1');
      const start = body.indexOf('stream\n');
      if (start < 0) return withTexts(body.toString('latin1'));
      const data = body.subarray(start + 7, body.lastIndexOf('\nendstream'));
      const head = withTexts(body.toString('latin1', 0, start));
      return `${head}\n${head.includes('/FlateDecode') ? inflateSync(data).toString('latin1') : data.toString('latin1')}`;
    })
    .join('\n');
}

/** Strings in hexadecimal as they read. */
function withTexts(source: string): string {
  return source.replaceAll(
    /(?<!<)<([0-9A-F]*)>/g,
    (_, hex: string) => `(${Buffer.from(hex, 'hex').toString('latin1').replaceAll('\0', '')})`,
  );
}
