import { describe, expect, it } from 'vitest';
import { zip } from '../documents-by-hand.js';
import { NUMBER, XML, found } from './found-numbers.js';
import { n, row, s, workbook } from './office-files.js';

describe('Excel', () => {
  it.each<[string, Buffer]>([
    ['a shared string', workbook(row('<c t="s"><v>0</v></c>'), { strings: ['<t>251248-9996</t>'] })],
    [
      'runs of a string',
      workbook(row('<c t="s"><v>0</v></c>'), { strings: ['<r><t>251248</t></r><r><t>-9996</t></r>'] }),
    ],
    ['an inline string', workbook(row(s(NUMBER)))],
    ['the result of a formula', workbook(row('<c t="str"><f>A1</f><v>251248-9996</v></c>'))],
    ['a formula', workbook(row('<c t="b"><f>A1="251248-9996"</f><v>0</v></c>'))],
    ['a number', workbook(row(n(2512489996)))],
    ['a number in powers of ten', workbook(row(n('2.512489996E9')))],
    ['a number shown with a hyphen', workbook(row(n(101701234, 1)), { formats: ['000000-0000'] })],
    ['a number shown with an escaped hyphen', workbook(row(n(101701234, 1)), { formats: ['000000\\-0000'] })],
    [
      'a number shown with a hyphen in quotes',
      workbook(row(n(101701234, 1)), { formats: ['000000"-"0000'] }),
    ],
    ['a number shown with its first zero', workbook(row(n(101701234, 1)), { formats: ['0000000000'] })],
    [
      'a number without its first zero under its name',
      workbook(row(s('Navn'), s('CPR-nr.')) + row(s('N'), n(101701234))),
    ],
    ['a number without its first zero beside its name', workbook(row(s('Personnummer'), n(101701234)))],
    ['a number without its first zero that stands the check (of 2036)', workbook(row(n('101364100')))],
    ['two cells', workbook(row(s('Fødselsdato'), s('CPR')) + row(n(251248), n(9996)))],
    [
      'a header',
      workbook(row(s('A')), { after: `<headerFooter><oddHeader>&amp;C${NUMBER}</oddHeader></headerFooter>` }),
    ],
    [
      'a list of what may be entered',
      workbook('', { after: `<dataValidations><dataValidation prompt="${NUMBER}"/></dataValidations>` }),
    ],
  ])('holds one in %s', async (_, bytes) => {
    expect(await found(bytes, 'a.xlsx')).toBe('1 sheet:2');
  });

  it.each<[string, Buffer, string]>([
    ['a string of a cell that is gone', workbook('', { strings: ['<t>251248-9996</t>'] }), '1 hidden'],
    [
      'a pivot table',
      workbook('', {
        more: { 'xl/pivotCache/pivotCacheRecords1.xml': `${XML}<r><r><s v="${NUMBER}"/></r></r>` },
      }),
      '1 hidden',
    ],
    [
      'a comment',
      workbook('', {
        more: {
          'xl/comments1.xml': `${XML}<comments><comment><text><r><t>251248</t></r><r><t>-9996</t></r></text></comment></comments>`,
        },
      }),
      '1 comment',
    ],
    [
      'a thread of comments',
      workbook('', {
        more: {
          'xl/threadedComments/threadedComment1.xml': `${XML}<c><threadedComment><text>${NUMBER}</text></threadedComment></c>`,
        },
      }),
      '1 comment',
    ],
    [
      'a text box',
      workbook('', {
        more: {
          'xl/drawings/drawing1.xml': `${XML}<d xmlns:a="a"><a:p><a:r><a:t>251248</a:t></a:r><a:r><a:t>-9996</a:t></a:r></a:p></d>`,
        },
      }),
      '1 hidden',
    ],
    [
      'a name',
      workbook('', {
        more: { 'xl/workbook.xml': `${XML}<workbook><sheets><sheet name="${NUMBER}"/></sheets></workbook>` },
      }),
      '1 hidden',
    ],
  ])('holds one in %s', async (_, bytes, expected) => {
    expect(await found(bytes, 'a.xlsm')).toBe(expected);
  });

  it.each<[string, Buffer]>([
    ['an amount', workbook(row(n(2512489996, 1)), { formats: ['#,##0.00'] })],
    ['an amount with its currency', workbook(row(n(2512489996, 1)), { formats: ['0 "kr."'] })],
    ['nine digits that nobody calls a person’s', workbook(row(s('Beløb'), n(101701234)))],
    ['numbers of invoices', workbook(row(s('Fakturanr.')) + row(n(2512489996)) + row(n(2512499996)))],
    ['a number beside what it is', workbook(row(s('Kontonr.'), n(2512489996)))],
    ['days', workbook(row(n(46098), n('46098.4375')))],
    ['two amounts side by side', workbook(row(s('Budget'), n(251248), n(9996)))],
  ])('finds none in %s', async (_, bytes) => {
    expect(await found(bytes, 'a.xlsx')).toBe('0');
  });

  it('says that it does not read the binary form', async () => {
    const bytes = zip({
      '[Content_Types].xml': `${XML}<Types/>`,
      'xl/workbook.bin': 'x',
      'xl/worksheets/sheet1.bin': 'x',
    });
    expect(await found(bytes, 'a.xlsb')).toBe('0 !binary-workbook');
  });
});
