import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCprNumbers, findCprNumbersInAddress, maskCprNumbers } from '../../src/model/cpr-number.js';

const found = (text: string, before?: string) =>
  findCprNumbers(text, before).map(({ start, end }) => text.slice(start, end));
const inAddress = (text: string) =>
  findCprNumbersInAddress(text).map(({ start, end }) => text.slice(start, end));

describe('a civil registration number', () => {
  it.each([
    '251248-9996',
    '2512489996',
    '251248 9996',
    '25 12 48 9996',
    '25 12 48-9996',
    '25.12.48-9996',
    '25-12-48-9996',
    '25/12/48-9996',
    '251248 - 9996',
    '251248-\n9996',
    '251248–9996',
    '251248—9996',
    '251248−9996',
    '251248\u20119996',
    '251248\u00A09996',
    '251248\u202F9996',
    '251248/9996',
    '251248_9996',
    '2512\u200B48-9996',
    '251248\u00AD-\u20609996',
    '２５１２４８-９９９６',
    '𝟐𝟓𝟏𝟐𝟒𝟖-𝟗𝟗𝟗𝟔',
    '251248**-9996',
    '251248\\-9996',
    '290201-9996',
    '010100-0000',
    '311299-9999',
  ])('is found: %j', (number) => {
    expect(found(number)).toEqual([number]);
    expect(found(`Ansøger (${number}), født i Vejle.`)).toEqual([number]);
  });

  it.each([
    ['with what it is called', 'CPR-nr.: 2512489996', ['2512489996']],
    ['with what it is called, closely', 'cpr251248-9996', ['251248-9996']],
    ['called a person’s number', 'personnummer 25 12 48 9996', ['25 12 48 9996']],
    ['twice', '251248-9996, 010203-4567', ['251248-9996', '010203-4567']],
    ['twice, closely', '251248-9996/010203-4567', ['251248-9996', '010203-4567']],
    ['twice, without hyphens', '2512489996 0102034567', ['2512489996', '0102034567']],
    ['beside other numbers', 'Punkt 4 251248-9996 12', ['251248-9996']],
    ['in a row of values', 'Oda,12,251248-9996,8000', ['251248-9996']],
    ['in the genitive', '251248-9996s sag', ['251248-9996']],
    ['of a patient’s record', 'journal 251248-9996', ['251248-9996']],
    ['where an attachment’s marks stand', '(251248-9996 - EMN-2022-00567)', ['251248-9996']],
    ['after a date', 'den 2026-03-17 251248-9996', ['251248-9996']],
    ['in an address', 'se https://a.dk/251248%2D9996 nu', ['251248%2D9996']],
  ])('is found %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a day that does not exist', '320148-9996 og 300200-9996 og 3102489996'],
    ['a month that does not exist', '251348-9996 og 250048-9996'],
    ['a part of a longer number', '1251248-9996 og 251248-99961 og 12512489996'],
    ['a part of a row of numbers', '12 251248 9996 88 og 12-251248-9996 og 251248-9996-12'],
    ['a document number', '(2512489996 - EMN-2022-00567)'],
    ['a case number', 'EMN-2010-2512489996 og EMN-2010-251248-9996 og DOK-2512489996'],
    ['a telephone', '+45 251248 9996, tlf. 2512489996, +4525124899 og 25 12 48 99'],
    ['a company', 'CVR-nr. 2512489996, CVR: 2512489996, P-nr. 2512489996 og p-nummer 2512489996'],
    ['an account', 'konto 2512489996, kontonr.: 2512489996, 1234 2512489996 og reg.nr. 1234-2512489996'],
    ['an invoice', 'faktura 2512489996 og fakturanr. 251248-9996'],
    ['an EAN', 'EAN 2512489996 og 5790002512489996'],
    ['a book', 'ISBN 2512489996, ISBN-10: 2512489996 og ISSN 2512489996'],
    ['an article', 'doi:10.1016/2512489996 og 10.1016/j.x.251248-9996'],
    ['a record or case', 'journalnr. 2512489996, j.nr. 251248 9996 og sagsnr.: 2512489996'],
    ['any other number that has a name', 'bevilling nr. 2512489996, Møde-id: 2512489996, løbenr. 2512489996'],
    ['an amount', '2512489996 kr., kr. 2512489996, 2512489996,50 og 2.512.489.996 og 2512489996 DKK'],
    ['a moment', '2026-03-17T10:00, 202603171030, 10.30-11.30 og den 25.12.24 1030'],
    ['a period', '01.01.2024-31.12.2024, 2020-2021 og 2020 2021 2022 2023'],
    ['an address on the net', '192.168.251.248'],
    ['a name of the machine', '550e8400-e29b-41d4-a716-251248999612 og ab251248-9996-4a2b'],
    ['a time in an address', 'https://a.dk/?t=1709123456 og www.a.dk/b?id=2512489996'],
    ['a long number in an address', 'https://a.dk/Media/638672049892103993/aftale.docm'],
  ])('is not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is judged by what stands before the text too', () => {
    expect(found('2512489996', 'Sags-ID: ')).toEqual([]);
    expect(found('2512489996', 'Faktura: ')).toEqual([]);
    expect(found('2512489996', 'CPR-nr.: ')).toEqual(['2512489996']);
    expect(found('251248-9996', 'Sags-ID: ')).toEqual(['251248-9996']);
  });
});

describe('a civil registration number in an address', () => {
  it.each([
    ['bilag/251248-9996.pdf', '251248-9996'],
    ['bilag/251248%2D9996.pdf', '251248%2D9996'],
    ['bilag/251248%E2%80%939996.pdf', '251248%E2%80%939996'],
    ['bilag/251248%209996.pdf', '251248%209996'],
    ['bilag/brev_251248_9996_2.pdf', '251248_9996'],
    ['bilag/brev-251248-9996-2.pdf', '251248-9996'],
    ['bilag/2512489996.pdf', '2512489996'],
    ['bilag/brev-2512489996.pdf', '2512489996'],
    ['sag 2512489996/brev.pdf', '2512489996'],
    ['2026-03-17-2512489996', '2512489996'],
    ['2026-03-17-251248-9996', '251248-9996'],
    ['https://a.dk/2512489996/b', '2512489996'],
    ['https://a.dk/?cpr=251248-9996', '251248-9996'],
    ['mailto:251248-9996@a.dk', '251248-9996'],
  ])('is found: %s', (address, number) => {
    expect(inAddress(address)).toEqual([number]);
  });

  it.each([
    'https://a.dk/?t=1709123456',
    'https://a.dk/b#2512489996',
    'https://a.dk/id2512489996',
    'https://a.dk/b-2512489996/c',
    'https://a.dk/Media/638672049892103993/a.docm',
    'https://a.dk/251248/9996/',
    'https://a.dk/2024/11/14/1234',
    'https://doi.org/10.1016/2512489996',
    'https://a.dk/550e8400-e29b-41d4-a716-446655440000',
    'emn-2010-251248-9996.pdf',
    '1234-2512489996.pdf',
    'faktura-251248-9996.pdf',
    'tel:2512489996',
  ])('is not found: %s', (address) => {
    expect(inAddress(address)).toEqual([]);
  });
});

describe('a mask', () => {
  it.each([
    ['Nr. 251248-9996 og 12', 'Nr. ••••••-•••• og 12'],
    ['minutes/2026-03-17-251248-9996.md', 'minutes/2026-03-17-••••••-••••.md'],
    ['２５１２４８ ９９９６', '•••••• ••••'],
    ['uden numre 2026-03-17', 'uden numre 2026-03-17'],
  ])('hides the digits of %j', (text, masked) => {
    expect(maskCprNumbers(text)).toBe(masked);
  });

  it('keeps the length of any text, and leaves nothing to be found in numbers of the common form', () => {
    const number = fc.stringMatching(/^(?:0[1-9]|1\d|2[0-8])(?:0[1-9]|1[0-2])\d\d-\d{4}$/);
    const words = fc.array(fc.oneof(number, fc.string({ unit: 'grapheme' })), { maxLength: 8 });
    fc.assert(
      fc.property(words, number, (parts, one) => {
        const text = [...parts, one].join(' ; ');
        const masked = maskCprNumbers(text);
        expect(masked).toHaveLength(text.length);
        expect(masked).not.toContain(one);
      }),
    );
  });
});

describe('the search', () => {
  it.each([
    '2512489996',
    '251248 9996 ',
    '25 12 48 ',
    '1 ',
    '2512\u200B48-9996 ',
    'https://a.dk/2512489996/',
  ])('takes no more than linear time: %j again and again', (part) => {
    const time = (length: number): number => {
      const text = part.repeat(Math.ceil(length / part.length));
      const start = performance.now();
      findCprNumbers(text);
      findCprNumbersInAddress(text);
      return performance.now() - start;
    };
    time(20_000);
    // Ten times the text in ten times the time; a hundred times would be quadratic.
    expect(time(400_000)).toBeLessThan(40 * Math.max(5, time(40_000)));
  });
});
