import { describe, expect, it } from 'vitest';
import { XML } from '../found-numbers.js';
import { n, row, s, workbook } from '../office-files.js';
import { relations, unseenIn } from './found-unseen.js';

const RELATIONS = 'xmlns:r="r"';
/** The workbook's list of sheets: `sheet1.xml` is »Liste«. */
const book = (state: string, more = '') => ({
  'xl/workbook.xml': `${XML}<workbook ${RELATIONS}><sheets><sheet name="Forside" r:id="rId2"/><sheet name="Liste" ${state} r:id="rId1"/></sheets>${more}</workbook>`,
});
const one = row(s('A'));
const at = (cell: string, text = 'A') => `<c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe('an Excel file', () => {
  it.each<[string, Buffer, string]>([
    ['a hidden sheet', workbook(one, { more: book('state="hidden"') }), 'hidden-sheets:1'],
    ['a very hidden sheet', workbook(one, { more: book('state="veryHidden"') }), 'very-hidden-sheets:1'],
    ['a hidden sheet without anything', workbook('', { more: book('state="hidden"') }), ''],
    [
      'a hidden sheet with hidden rows',
      workbook(`<row hidden="1">${s('A')}</row>`, { more: book('state="hidden"') }),
      'hidden-sheets:1',
    ],
    [
      'a sheet that no list names',
      workbook('', {
        more: { 'xl/worksheets/sheet9.xml': `${XML}<worksheet><sheetData>${one}</sheetData></worksheet>` },
      }),
      'very-hidden-sheets:1',
    ],
    [
      'hidden rows',
      workbook(
        `<row r="1" hidden="1">${s('A')}${s('B')}</row><row hidden="true">${n(1)}</row><row hidden="1"/>`,
      ),
      'hidden-rows:2',
    ],
    ['a row without height', workbook(`<row ht="0" customHeight="1">${s('A')}</row>`), 'hidden-rows:1'],
    [
      'names of its own program',
      workbook(one, {
        more: book(
          '',
          '<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1">Liste!$A$1</definedName></definedNames>',
        ),
      }),
      '',
    ],
  ])('may have %s', async (_, bytes, expected) => {
    expect(await unseenIn(bytes, 'a.xlsx')).toBe(expected);
  });

  it('counts hidden columns with something in them', async () => {
    const sheet = (columns: string, cells: string) => ({
      'xl/worksheets/sheet1.xml': `${XML}<worksheet><cols>${columns}</cols><sheetData><row>${cells}</row></sheetData></worksheet>`,
    });
    const hidden = '<col min="2" max="3" hidden="1"/><col min="5" max="16384" width="0"/>';
    const bytes = (cells: string) => workbook('', { more: sheet(hidden, cells) });
    expect(await unseenIn(bytes(`${at('A1')}${at('D1')}`), 'a.xlsx')).toBe('');
    expect(await unseenIn(bytes(`${at('A1')}${at('B1')}${at('C1', ' ')}${at('XFD1')}`), 'a.xlsx')).toBe(
      'hidden-columns:2',
    );
  });

  it('counts all sheets where all are hidden', async () => {
    const list = `${XML}<workbook ${RELATIONS}><sheets><sheet name="A" state="hidden" r:id="rId1"/><sheet name="B" state="veryHidden" r:id="rId2"/></sheets></workbook>`;
    const second = `${XML}<worksheet><sheetData>${one}</sheetData></worksheet>`;
    const bytes = workbook(one, { more: { 'xl/workbook.xml': list, 'xl/worksheets/sheet2.xml': second } });
    expect(await unseenIn(bytes, 'a.xlsx')).toBe('hidden-sheets:1 very-hidden-sheets:1');
  });

  it('counts a thread of comments once', async () => {
    const comments = `${XML}<comments><authors><author>tc={1}</author><author>A</author></authors><commentList><comment authorId="0"><text><t>[Tråd]</t></text></comment><comment authorId="1"><text><r><t>B</t></r></text></comment></commentList></comments>`;
    const thread = `${XML}<ThreadedComments><threadedComment><text>A</text></threadedComment><threadedComment><text>B</text></threadedComment></ThreadedComments>`;
    const more = { 'xl/comments1.xml': comments, 'xl/threadedComments/threadedComment1.xml': thread };
    expect(await unseenIn(workbook(one, { more }), 'a.xlsx')).toBe('comments:3');
  });

  it.each<[string, string, string]>([
    ['a sheet that is seen', '<worksheetSource ref="A1:B2" sheet="LISTE"/>', ''],
    ['a part with a name on such a sheet', '<worksheetSource name="Tal"/>', ''],
    ['a table on such a sheet', '<worksheetSource name="Tabel1"/>', ''],
    ['a sheet that is gone', '<worksheetSource ref="A1:B2" sheet="Borgere"/>', 'pivot-data:1'],
    ['another file', '<worksheetSource ref="A1:B2" sheet="Liste" r:id="rId9"/>', 'pivot-data:1'],
    ['a database', '<consolidation/>', 'pivot-data:1'],
  ])('has a pivot table that was made of %s', async (_, source, expected) => {
    const more = {
      ...book('', '<definedNames><definedName name="Tal">\'Liste\'!$A$1:$B$2</definedName></definedNames>'),
      'xl/tables/table1.xml': `${XML}<table name="Tabel1" displayName="Tabel1"/>`,
      'xl/worksheets/_rels/sheet1.xml.rels': relations({ rId1: '../tables/table1.xml' }),
      'xl/pivotCache/pivotCacheDefinition1.xml': `${XML}<d ${RELATIONS}><cacheSource>${source}</cacheSource><cacheFields><cacheField name="Navn"><sharedItems/></cacheField></cacheFields></d>`,
      'xl/pivotCache/pivotCacheRecords1.xml': `${XML}<r><r><s v="A"/></r></r>`,
    };
    expect(await unseenIn(workbook(one, { more }), 'a.xlsx')).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    [
      'cells of another file',
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><sheetDataSet><sheetData><row><cell><v>A</v></cell><cell><v>B</v></cell></row></sheetData></sheetDataSet></externalLink>',
      'external-data:1',
    ],
    [
      'the name of another file',
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><sheetNames><sheetName val="A"/></sheetNames></externalLink>',
      '',
    ],
    [
      'what was changed',
      'xl/revisions/revisionLog1.xml',
      '<revisions><rcc><oc><v>1</v></oc><nc><v>2</v></nc></rcc><rfmt/></revisions>',
      'changes:1',
    ],
    [
      'a button',
      'xl/drawings/drawing1.xml',
      '<wsDr xmlns:a="a"><sp><nvSpPr><cNvPr hidden="1"><a:ext><a:compatExt/></a:ext></cNvPr></nvSpPr><a:t>Knap</a:t></sp></wsDr>',
      '',
    ],
    [
      'a hidden text box',
      'xl/drawings/drawing1.xml',
      '<wsDr xmlns:a="a"><sp><nvSpPr><cNvPr hidden="1"/></nvSpPr><a:t>A</a:t></sp></wsDr>',
      'hidden-objects:1',
    ],
  ])('may keep %s', async (_, name, content, expected) => {
    expect(await unseenIn(workbook(one, { more: { [name]: XML + content } }), 'a.xlsx')).toBe(expected);
  });
});
