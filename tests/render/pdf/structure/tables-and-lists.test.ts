import { describe, expect, it } from 'vitest';
import type { ContentKid, StructureElement } from '../../../../src/render/pdf/structure/element.js';
import { elementText, nameListNumbering } from '../../../../src/render/pdf/structure/lists.js';
import { markedLanguage, readMark } from '../../../../src/render/pdf/structure/marks.js';
import { numberHeaderCells } from '../../../../src/render/pdf/structure/tables.js';
import { written } from '../../../../src/render/pdf/syntax/value-writer.js';
import { PdfString, dictionary } from '../../../../src/render/pdf/syntax/values.js';
import { inOneLine, tree, treeWith } from './tree-text.js';

/** A list whose labels are these texts. */
function listOf(labels: readonly string[]): { list: StructureElement; textOf: (kid: ContentKid) => string } {
  const items = labels.map((_, i) => tree('LI', tree('Lbl', i), tree('LBody', 100 + i)));
  return { list: tree('L', ...items), textOf: ({ mcid }) => labels[mcid] ?? 'text' };
}

describe('a list', () => {
  it.each([
    [['1. ', '2. '], 'Decimal'],
    [['9) '], 'Decimal'],
    [['a. ', 'b. '], 'LowerAlpha'],
    [['A. ', 'B. '], 'UpperAlpha'],
    [['å. '], 'LowerAlpha'],
    [['i. ', 'ii. '], 'LowerRoman'],
    [['i. '], 'LowerRoman'],
    [['i. ', 'j. '], 'LowerAlpha'],
    [['h. ', 'i. '], 'LowerAlpha'],
    [['v. ', 'vi. '], 'LowerRoman'],
    [['I. ', 'II. '], 'UpperRoman'],
    [['xii. ', 'xiii. '], 'LowerRoman'],
    [['→ ', '→ '], undefined],
    [['α. ', 'β. '], undefined],
  ])('with the labels %j is numbered %s', (labels, numbering) => {
    const { list, textOf } = listOf(labels);
    nameListNumbering(tree('Document', list), textOf);
    const expected = numbering === undefined ? [] : [`<</O /List\n/ListNumbering /${numbering}\n>>`];
    expect(list.attributes.map(written)).toEqual(expected);
  });

  it('with drawn bullets says so, and one whose numbering the browser named keeps it', () => {
    const drawn = tree('L', tree('LI', treeWith('Lbl', { actualText: '•' }, 1), tree('LBody', 2)));
    const named = treeWith('L', { attributes: [dictionary({ O: true })] }, tree('LI', tree('Lbl', 1)));
    nameListNumbering(tree('Document', drawn, named), () => '1.');
    expect(drawn.attributes.map(written)).toEqual(['<</O /List\n/ListNumbering /Disc\n>>']);
    expect(named.attributes).toEqual([dictionary({ O: true })]);
  });
});

describe('the text of an element', () => {
  it('is what is read aloud, images by what they show', () => {
    const link = tree('Link', 1, tree('Em', 2), treeWith('Figure', { alternative: 'pil' }, 3));
    expect(elementText(link, ({ mcid }) => `<${mcid}>`)).toBe('<1><2>pil');
  });
});

describe('header cells', () => {
  const headers = (...ids: string[]) => [
    dictionary({ Headers: ids.map((id) => new PdfString(Buffer.from(id))) }),
  ];

  it('are numbered in their order, and cells name them by the same numbers', () => {
    const cell = treeWith('TD', { attributes: headers('node9', 'node2', 'gone') }, 3);
    const root = tree(
      'Table',
      tree('TR', treeWith('TH', { id: 'node9' }, 1), treeWith('TH', { id: 'node2' }, 2)),
      tree('TR', cell),
    );
    numberHeaderCells(root, 'p2-');
    expect(inOneLine(root)).toBe('Table(TR(TH#p2-th-0001(1) TH#p2-th-0002(2)) TR(TD(3)))');
    expect(cell.attributes.map(written)).toEqual(['<</Headers [(p2-th-0001) (p2-th-0002)]\n>>']);
  });

  it('leave the identifiers of notes, but for what they begin with', () => {
    const root = tree('Document', treeWith('Note', { id: 'note-1' }, 1), treeWith('TH', { id: 'x' }, 2));
    numberHeaderCells(root, 'a-');
    expect(inOneLine(root)).toBe('Document(Note#a-note-1(1) TH#a-th-0002(2))');
  });
});

describe('a mark in a language', () => {
  it.each([
    ['da-x-pdf-note-12', { language: 'da', mark: 'note', number: 12 }],
    ['en-GB-x-pdf-ref', { language: 'en-GB', mark: 'ref', number: 0 }],
    ['x-pdf-ref', { language: '', mark: 'ref', number: 0 }],
    ['da', { language: 'da', mark: undefined, number: 0 }],
    ['da-x-andet', { language: 'da-x-andet', mark: undefined, number: 0 }],
  ])('%s is read', (text, mark) => {
    expect(readMark(text)).toEqual(mark);
  });

  it('is read as it was written', () => {
    expect(readMark(markedLanguage('nb', 'note', 7))).toEqual({ language: 'nb', mark: 'note', number: 7 });
    expect(readMark(markedLanguage('nb', 'ref'))).toEqual({ language: 'nb', mark: 'ref', number: 0 });
  });
});
