import { describe, expect, it } from 'vitest';
import { zip } from '../documents-by-hand.js';
import { NUMBER, found } from './found-numbers.js';

describe('text', () => {
  it.each<[string, string, string | Buffer, string]>([
    ['UTF-8', 'a.txt', `Å\nCPR ${NUMBER}`, '1 line:2'],
    ['UTF-16', 'a.txt', Buffer.from(`\uFEFFCPR ${NUMBER}`, 'utf16le'), '1 line:1'],
    [
      'UTF-16 the other way round',
      'a.txt',
      Buffer.from(`\uFEFFCPR ${NUMBER}`, 'utf16le').swap16(),
      '1 line:1',
    ],
    ['UTF-16 without a mark', 'a.txt', Buffer.from(`Personen har ${NUMBER}`, 'utf16le'), '1 line:1'],
    ['Latin-1', 'a.txt', Buffer.from(`Født på Ærø: ${NUMBER}`, 'latin1'), '1 line:1'],
    ['letters with which archives begin', 'a.txt', 'PK-gruppen: 251248-9996', '1 line:1'],
    ['Windows-1252', 'a.txt', Buffer.from('Født på Ærø: 251248\x969996', 'latin1'), '1 line:1'],
    ['a table', 'a.csv', `Navn;CPR\nA;B\nC;2512489996`, '1 line:3'],
    ['a table that lost a zero', 'a.csv', `Navn,CPR-nr.\nC,101701234`, '1 line:2'],
    ['a table in quotes', 'a.csv', `"Navn";"CPR"\n"A; B";"251248-9996"`, '1 line:2'],
    ['JSON', 'a.json', '{"cpr": "251248\\u002d9996"}', '1 line'],
    ['a number in JSON', 'a.json', '[{"cpr": 2512489996}]', '1 line:1 line'],
    ['XML', 'a.xml', '<a><cpr>2512489996</cpr></a>', '1 line:1 line'],
    ['HTML', 'a.html', '<p>251248<b>-99</b>96</p>', '1 line:1'],
    ['HTML by codes', 'a.html', '<p>251248&#45;&#57;996</p>', '1 line:1'],
    ['a comment in HTML', 'a.html', `<!-- ${NUMBER} -->`, '1 line:1'],
    ['rich text', 'a.rtf', '{\\rtf1\\ansi A\\par {\\b 251248}{\\deleted -99}96\\par}', '1 line:2'],
    ['rich text by codes', 'a.rtf', "{\\rtf1 251248\\'2d9996}", '1 line:1'],
    ['rich text by codes of Windows', 'a.rtf', "{\\rtf1 251248\\'969996}", '1 line:1'],
    ['rich text in Unicode', 'a.rtf', '{\\rtf1\\uc1 251248\\u8211?9996}', '1 line:1'],
    ['properties of rich text', 'a.rtf', '{\\rtf1{\\info{\\title 251248-9996}}}', '1 line:1'],
    ['a word beside boxes', 'a.txt', 'CPR-nr.: 2 5 1 2 4 8 - 9 9 9 6', '1 line:1'],
  ])('holds one in %s', async (_, name, content, expected) => {
    expect(await found(Buffer.from(content), name)).toBe(expected);
  });

  it.each([
    ['numbers in a row', 'a.txt', 'Kolonner: 2 5 1 2 4 8 9 9 9 6'],
    ['invoices', 'a.csv', 'Fakturanr.;Beløb\n2512489996;12'],
    ['pictures of rich text', 'a.rtf', '{\\rtf1{\\pict 2512489996}}'],
  ])('finds none in %s', async (_, name, content) => {
    expect(await found(Buffer.from(content), name)).toBe('0');
  });

  it.each([
    ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), '0 !picture'],
    ['an unknown format', 'a.dat', Buffer.from([1, 2, 0, 0, 3, 4, 0, 9]), '0 !unknown-format'],
    ['another archive', 'a.docx', zip({ 'a.txt': 'A' }), '0 !unknown-format'],
    ['a damaged PDF', 'a.pdf', Buffer.from('%PDF-1.7\nx'), '0 !damaged'],
    ['a PDF that is none', 'a.pdf', Buffer.from([1, 2, 0, 0, 3, 4, 0, 9]), '0 !damaged'],
  ])('says that it has not searched %s', async (_, name, bytes, expected) => {
    expect(await found(bytes, name)).toBe(expected);
  });
});
