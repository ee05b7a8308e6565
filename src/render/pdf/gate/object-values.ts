import { PdfName, PdfString, isDictionary } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

/** Of ISO 19005-2, 6.1.7.2; `Crypt` would need a look at its parameters. */
const FILTERS: ReadonlySet<string | undefined> = new Set([
  'ASCIIHexDecode',
  'ASCII85Decode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
]);

/**
 * Every object of the file, used or not: what it can hold (ISO 19005-2, 6.1.6, 6.1.8 and 6.1.13), and how streams are
 * written (6.1.7).
 * @returns all dictionaries that describe an embedded file.
 */
export function checkObjectValues(file: GateFile, findings: Findings): PdfDictionary[] {
  const checker = new ValueChecker(findings);
  for (const { number, body } of file.found.bodies) {
    const value = file.objects.get(number);
    checker.check(value);
    const data = file.objects.packed(number);
    if (data && isDictionary(value)) checkStream(file, findings, value, body, data);
  }
  return checker.specifications;
}

class ValueChecker {
  readonly #findings: Findings;
  readonly specifications: PdfDictionary[] = [];

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  check(value: PdfValue): void {
    if (typeof value === 'number') return this.#number(value);
    if (value instanceof PdfString) return this.#string(value);
    if (value instanceof PdfName) return this.#name(value.name);
    if (Array.isArray(value)) for (const one of value) this.check(one);
    else if (value instanceof Map) {
      for (const [key, one] of value) {
        if (key.length > 24) this.#name(key);
        this.check(one);
      }
      if (value.has('EF')) this.specifications.push(value);
    }
  }

  #number(value: number): void {
    if (Number.isInteger(value) ? Math.abs(value) > 2_147_483_647 : Math.abs(value) > 3.403e38)
      this.#findings.report({ a: `6.1.13-${Number.isInteger(value) ? 1 : 2}` }, 'a number that is too large');
    else if (value !== 0 && Math.abs(value) < 1.175e-38)
      this.#findings.report({ a: '6.1.13-5' }, 'a number too near to zero');
  }

  #string(value: PdfString): void {
    if (value.bytes.length > 32_767) this.#findings.report({ a: '6.1.13-3' }, 'a string that is too long');
    if (value.isIrregular)
      this.#findings.report({ a: '6.1.6-1' }, 'a hexadecimal string with an odd or a wrong digit');
  }

  #name(name: string): void {
    if (name.length > 127) this.#findings.report({ a: '6.1.13-4' }, 'a name that is too long');
  }
}

const ENDSTREAM = /(?:^|\r\n|\n|\r)endstream$/;

/** A stream's length, its keywords' line ends and its filters (6.1.7). */
function checkStream(
  file: GateFile,
  findings: Findings,
  head: PdfDictionary,
  body: Buffer,
  data: Buffer,
): void {
  const begin = data.byteOffset - body.byteOffset;
  if (body[begin - 1] !== 10) findings.report({ a: '6.1.7.1-2' }, 'a stream that begins without a line end');
  const length = file.number(head, 'Length');
  const end = begin + (length ?? -1);
  const isRight =
    length !== undefined && end <= body.length && ENDSTREAM.test(body.toString('latin1', end, end + 12));
  if (!isRight) findings.report({ a: '6.1.7.1-1' }, 'a stream whose length is not the one it gives');
  else if (body[end] !== 10 && body[end] !== 13)
    findings.report({ a: '6.1.7.1-2' }, 'a stream that ends without a line end');
  if (head.has('F') || head.has('FFilter') || head.has('FDecodeParms'))
    findings.report({ a: '6.1.7.1-3' }, 'a stream whose data is in another file');
  if (!head.has('Filter')) return;
  if (!file.filters(head).every((filter) => FILTERS.has(filter)))
    findings.report({ a: '6.1.7.2-1' }, 'a stream packed with a filter that is not allowed');
}
