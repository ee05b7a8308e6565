import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compoundFile, sheetRecords, shorts, slideRecord } from '../compound-files.js';
import { NUMBER, found } from './found-numbers.js';
import { workbook } from './office-files.js';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const latin = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string) => Buffer.from(text, 'utf16le');
const word = (text: Buffer, flags = 0) =>
  Buffer.concat([shorts(0xa5ec, 0, 0, 0, 0, flags), Buffer.alloc(20), text, Buffer.alloc(20)]);

describe('an old Word file', () => {
  it('is searched as a program wrote it: text, another dash; not the number of an invoice', async () => {
    expect(await found(fixture('brev.doc'), 'brev.doc')).toBe('2 text !old-format');
  });

  it.each<[string, Buffer]>([
    ['a byte a character', latin(`CPR ${NUMBER}\r`)],
    ['two bytes a character', wide(`CPR ${NUMBER}\r`)],
    ['two bytes from an odd place on', Buffer.concat([Buffer.from([3]), wide(`CPR ${NUMBER}\r`)])],
    ['without a hyphen, between cells', latin('\x072512489996\x07')],
    ['a hyphen of Word’s own', latin('CPR 251248\x1e9996\r')],
    ['a dash of Windows', latin('CPR 251248\x969996\r')],
    ['a dash of Unicode', wide('CPR 251248\u20139996\r')],
    ['in boxes', latin('CPR-nr.: 2 5 1 2 4 8 - 9 9 9 6\r')],
    ['a soft hyphen between', latin('CPR 251248-\x1f9996\r')],
    ['binary on both sides', Buffer.concat([Buffer.from([0, 1, 2]), latin(NUMBER), Buffer.from([0, 4])])],
  ])('holds one: %s', async (_, text) => {
    expect(await found(compoundFile({ WordDocument: word(text) }), 'a.doc')).toBe('1 text !old-format');
  });

  it.each<[string, Buffer]>([
    ['a longer number', latin('12512489996 25124899961')],
    ['letters beside it', latin('a2512489996b')],
    ['no date', latin('CPR 991248-9996')],
    ['the number of something else', latin('Faktura nr. 2512489996')],
    ['the same in two bytes', wide('Faktura nr. 2512489996')],
    ['a name that Word gave an object', latin('EMBED Equation.3 _1207591820 ')],
    [
      'digits in other bytes',
      Buffer.from(
        latin(NUMBER)
          .toJSON()
          .data.flatMap((byte) => [byte, 2]),
      ),
    ],
  ])('holds none: %s', async (_, text) => {
    expect(await found(compoundFile({ WordDocument: word(text) }), 'a.doc')).toBe('0 !old-format');
  });

  it('is put together from sectors that lie apart', async () => {
    const text = word(latin(`${'Sag. '.repeat(94)}CPR ${NUMBER} ${'Sag. '.repeat(1000)}`));
    const bytes = compoundFile({ WordDocument: text });
    expect(bytes.includes(NUMBER)).toBe(false);
    expect(await found(bytes, 'a.doc')).toBe('1 text !old-format');
  });

  it('is searched in its properties, its other streams and what belongs to nothing any more', async () => {
    const text = word(latin('Sag'));
    const properties = { WordDocument: text, '\x05SummaryInformation': latin(`Om ${NUMBER}\0`) };
    expect(await found(compoundFile(properties), 'a.doc')).toBe('1 properties !old-format');
    expect(
      await found(compoundFile({ WordDocument: text, '1Table': wide(`\x01${NUMBER}\x01`) }), 'a.doc'),
    ).toBe('1 hidden !old-format');
    expect(await found(compoundFile({ WordDocument: text }, `Om ${NUMBER}\0`), 'a.doc')).toBe(
      '1 hidden !old-format',
    );
  });

  it.each([
    ['a picture of few colours', '1211121112>', '0'],
    ['a table of lengths', '0.0.0/0/0/   0202030313    7;7;', '0'],
    ['a number beside a word', 'Patient 0202030313 og ', '1 hidden'],
    ['a number of more digits', '2512489996', '1 hidden'],
  ])('is searched in other streams, where bytes may look like digits: %s', async (_, data, expected) => {
    const streams = { WordDocument: word(latin('Sag')), Data: latin(`\0${data}\0`) };
    expect(await found(compoundFile(streams), 'a.doc')).toBe(`${expected} !old-format`);
  });

  it.each<[string, Record<string, string>]>([
    ['a newer file within', {}],
    ['all of one that has the sign of a PDF in it', { 'xl/media/%PDF-.png': '' }],
  ])('is searched in %s', async (_, more) => {
    const inner = workbook(`<row><c t="inlineStr"><is><t>${NUMBER}</t></is></c></row>`, { more });
    const streams = { WordDocument: word(latin('Sag')), Package: inner };
    expect(await found(compoundFile(streams), 'a.doc')).toBe('1 embedded !old-format');
  });

  it('is told where it is encrypted', async () => {
    expect(await found(compoundFile({ WordDocument: word(latin('x'), 0x100) }), 'a.doc')).toBe(
      '0 !encrypted',
    );
    expect(await found(compoundFile({ EncryptedPackage: latin('x') }), 'a.docx')).toBe('0 !encrypted');
  });

  it('is searched as it lies where its tables are damaged', async () => {
    const bytes = compoundFile({ WordDocument: word(latin(`CPR ${NUMBER}`)) });
    bytes.writeUInt16LE(40, 0x1e);
    expect(await found(bytes, 'a.doc')).toBe('1 hidden !damaged');
  });

  it('ends with a chain that comes back to itself, and with streams that lie in each other', async () => {
    const bytes = compoundFile({ WordDocument: latin(`${NUMBER} `.repeat(400)) });
    const table = bytes.length - 512;
    for (let i = 0; i < 4; i++) bytes.writeUInt32LE(1, table + i * 4);
    expect(await found(bytes, 'a.doc')).toBe('1 text !old-format');
    const short = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`s${i}`, latin('x')]));
    const one = compoundFile({ ...short, large: latin(' '.repeat(30_000)) });
    const large = one.indexOf(wide('large'));
    for (let at = 512; at < one.length; at += 128)
      if (one[at] === 's'.charCodeAt(0) && one[at + 66] === 2)
        one.copy(one, at + 116, large + 116, large + 124);
    expect(await found(one, 'a.doc')).toBe('0 !damaged');
  });
});

const BOOK: [number, Buffer] = [0x809, shorts(0x600, 5)];
const SHEET: [number, Buffer] = [0x809, shorts(0x600, 0x10)];
const book = (...records: (readonly [number, Buffer])[]) =>
  compoundFile({ Workbook: sheetRecords(BOOK, ...records) });
const text8 = (text: string) => Buffer.concat([shorts(text.length), Buffer.from([0]), latin(text)]);
const text16 = (text: string) => Buffer.concat([shorts(text.length), Buffer.from([1]), wide(text)]);
const shared = (...texts: Buffer[]): [number, Buffer] => [0xfc, Buffer.concat([Buffer.alloc(8), ...texts])];
const cell = (column: number, index: number): [number, Buffer] => [0xfd, shorts(0, column, 0, index, 0)];
function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}
function small(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

describe('an old Excel file', () => {
  it('is searched as a program wrote it: a text, and a number without its first zero', async () => {
    expect(await found(fixture('liste.xls'), 'liste.xls')).toBe('2 sheet:1 !old-format');
  });

  it.each<[string, (readonly [number, Buffer])[]]>([
    ['a shared text', [shared(text8(NUMBER)), SHEET, cell(0, 0)]],
    ['one of two bytes a character', [shared(text16('Ø'), text16(NUMBER)), SHEET, cell(0, 1)]],
    [
      'one before a text whose length is a digit',
      [shared(text8('2512489996'), text8('x'.repeat(49))), SHEET, cell(0, 0)],
    ],
    [
      'one that goes on in another record',
      [
        shared(Buffer.concat([shorts(11), Buffer.from([0]), latin('25124')])),
        [0x3c, Buffer.concat([Buffer.from([1]), wide('8-9996')])],
        SHEET,
        cell(0, 0),
      ],
    ],
    [
      'one behind formats and phonetics',
      [
        shared(
          Buffer.concat([shorts(1), Buffer.from([12]), shorts(1, 3, 0), latin('x'), Buffer.alloc(4 + 3)]),
          text8(NUMBER),
        ),
        SHEET,
        cell(0, 1),
      ],
    ],
    ['a text of its own', [SHEET, [0x204, Buffer.concat([shorts(0, 0, 0), text8(NUMBER)])]]],
    ['a text without a flag', [SHEET, [0x204, Buffer.concat([shorts(0, 0, 0, 11), latin(NUMBER)])]]],
    [
      'the text of a formula',
      [
        SHEET,
        [0x06, Buffer.concat([shorts(0, 0, 0), Buffer.from([0, 0, 0, 0, 0, 0, 255, 255]), Buffer.alloc(8)])],
        [0x207, text8(NUMBER)],
      ],
    ],
    [
      'the number of a formula',
      [SHEET, [0x06, Buffer.concat([shorts(0, 0, 0), double(2512489996), Buffer.alloc(8)])]],
    ],
    ['a number', [SHEET, [0x203, Buffer.concat([shorts(0, 0, 0), double(2512489996)])]]],
    [
      'a comment',
      [SHEET, [0x1b6, Buffer.alloc(18)], [0x3c, Buffer.concat([Buffer.from([0]), latin(NUMBER)])]],
    ],
    [
      'a short number under its head',
      [
        shared(text8('CPR')),
        SHEET,
        cell(0, 0),
        [0x27e, Buffer.concat([shorts(1, 0, 0), small((101701234 << 2) | 2)])],
      ],
    ],
    [
      'a short number in a row of numbers',
      [
        shared(text8('CPR')),
        SHEET,
        cell(1, 0),
        [0xbd, Buffer.concat([shorts(1, 0, 0), small(6), shorts(0), small((101701234 << 2) | 2), shorts(1)])],
      ],
    ],
  ])('holds one: %s', async (_, records) => {
    expect(await found(book(...records), 'a.xls')).toBe('1 sheet:1 !old-format');
  });

  it('holds none in an amount, nor in a number called something else', async () => {
    const amount = [
      [0x41e, Buffer.concat([shorts(200), text8('#,##0 kr')])],
      [0xe0, shorts(0, 200)],
      SHEET,
      [0x203, Buffer.concat([shorts(0, 0, 0), double(2512489996)])],
    ] as const;
    expect(await found(book(...amount), 'a.xls')).toBe('0 !old-format');
    const bill = [
      shared(text8('Fakturanr.')),
      SHEET,
      cell(0, 0),
      [0x203, Buffer.concat([shorts(1, 0, 0), double(2512489996)])],
    ] as const;
    expect(await found(book(...bill), 'a.xls')).toBe('0 !old-format');
  });

  it('is searched in texts that no cell shows any more', async () => {
    expect(await found(book(shared(text8(NUMBER)), SHEET), 'a.xls')).toBe('1 hidden !old-format');
  });

  it('is searched where it is older still, with a byte a character', async () => {
    const label: [number, Buffer] = [0x204, Buffer.concat([shorts(0, 0, 0, 11), latin(NUMBER)])];
    const older = sheetRecords([0x809, shorts(0x500, 0x10)], label);
    expect(await found(compoundFile({ Book: older }), 'a.xls')).toBe('1 sheet:1 !old-format');
  });

  it('is told where it is encrypted', async () => {
    expect(await found(book([0x2f, Buffer.alloc(6)], shared(text8(NUMBER))), 'a.xls')).toBe(
      '0 !old-format !encrypted',
    );
  });
});

describe('an old PowerPoint file', () => {
  const show = (...records: Buffer[]) =>
    compoundFile({ 'PowerPoint Document': slideRecord(0x3f0, Buffer.concat(records), 15) });

  it.each<[string, Buffer, string]>([
    ['text of two bytes a character', slideRecord(0xfa0, wide(`CPR ${NUMBER}`)), '1 slide'],
    ['text of a byte a character', slideRecord(0xfa8, latin('2512489996')), '1 slide'],
    ['a name', slideRecord(0xfba, wide(NUMBER)), '1 hidden'],
    ['another record', slideRecord(0x1234, latin(`\0${NUMBER}\0`)), '1 hidden'],
  ])('holds one: %s', async (_, record, expected) => {
    // The next record begins with a digit.
    expect(await found(show(record, slideRecord(0xfa8, latin('A'), 0x30)), 'a.ppt')).toBe(
      `${expected} !old-format`,
    );
  });

  it('is searched as it lies from where its records are damaged', async () => {
    const damaged = slideRecord(0xfa0, wide(`\0${NUMBER}\0`));
    damaged.writeUInt32LE(0xffffff, 4);
    expect(await found(compoundFile({ 'PowerPoint Document': damaged }), 'a.ppt')).toBe(
      '1 hidden !old-format',
    );
  });
});
