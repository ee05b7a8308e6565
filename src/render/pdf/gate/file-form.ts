import { PdfString } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

/** The file as bytes: header, trailer, cross-reference table, and how objects are set apart (ISO 19005-2, 6.1.2 to 6.1.9). */
export function checkFileForm(file: GateFile, findings: Findings): void {
  const { bytes } = file;
  const header = bytes.toString('latin1', 0, 16);
  const line = /^(%PDF-1\.[0-7])(\r\n?|\n)/.exec(header);
  if (!line) findings.report({ ua: '6.1-1', a: '6.1.2-1' }, 'the first line is no PDF header');
  const second = line?.[0].length ?? 9;
  const isBinary = bytes[second] === 37 && [1, 2, 3, 4].every((at) => (bytes[second + at] ?? 0) > 127);
  if (!isBinary) findings.report({ a: '6.1.2-2' }, 'the second line does not say that the file is binary');
  if (!/%%EOF(?:\r\n?|\n)?$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 8))))
    findings.report({ a: '6.1.3-3' }, 'something stands behind the end');
  checkTrailer(file, findings);
  checkTable(file, findings);
  checkSpacing(file, findings);
}

function checkTrailer({ found: { trailer, bodies } }: GateFile, findings: Findings): void {
  if (trailer.has('Encrypt')) findings.report({ a: '6.1.3-2', ua: '7.16-1' }, 'the file is encrypted');
  const id = trailer.get('ID');
  const isId =
    Array.isArray(id) &&
    id.length === 2 &&
    id.every((one) => one instanceof PdfString && one.bytes.length > 0);
  if (!isId) findings.report({ a: '6.1.3-1' }, 'the trailer has no file identifier');
  const size = trailer.get('Size');
  const highest = bodies.reduce((most, { number }) => Math.max(most, number), 0);
  if (typeof size !== 'number' || size <= highest)
    findings.report({ pdf: '7.5.5-1' }, 'the trailer gives a wrong number of objects');
  if (bodies.length > 8_388_607) findings.report({ a: '6.1.13-7' }, 'too many objects');
}

const EOL = '(?:\\r\\n|\\n|\\r)';
const TABLE_HEAD = new RegExp(`^xref${EOL}(\\d+) (\\d+) ?${EOL}`);
const ENTRY = /^\d{10} \d{5} [nf](?: \r| \n|\r\n)$/;

/** Entries of twenty bytes each, the keyword and its section set apart by one line end (ISO 32000-1, 7.5.4). */
function checkTable({ bytes, found: { table } }: GateFile, findings: Findings): void {
  const head = TABLE_HEAD.exec(bytes.toString('latin1', table, table + 40));
  if (!head) return findings.report({ a: '6.1.4-2' }, 'the cross-reference table begins in another way');
  const first = table + head[0].length;
  const text = bytes.toString('latin1', first, first + Number(head[2]) * 20);
  for (let at = 0; at < text.length; at += 20) {
    if (!ENTRY.test(text.slice(at, at + 20)))
      return findings.report({ pdf: '7.5.4-1' }, 'an entry of the cross-reference table has another form');
  }
}

/** `obj` and `endobj` stand on lines of their own (6.1.9). */
function checkSpacing({ bytes, found: { bodies } }: GateFile, findings: Findings): void {
  for (const { number, offset, body } of bodies) {
    const start = offset + `${number} 0 obj`.length;
    const end = body.byteOffset - bytes.byteOffset + body.length;
    const keyword = bytes.indexOf('endobj', end);
    const isSpaced =
      isLineEnd(bytes[offset - 1]) &&
      isLineEnd(bytes[start]) &&
      isLineEnd(bytes[keyword - 1]) &&
      isLineEnd(bytes[keyword + 6]);
    if (!isSpaced) return findings.report({ a: '6.1.9-1' }, 'an object is not on lines of its own');
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 10 || byte === 13;
}
