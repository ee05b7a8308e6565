import { describe, expect, it } from 'vitest';
import { AnnotationKid } from '../../../../src/render/pdf/structure/element.js';
import type { StructureElement } from '../../../../src/render/pdf/structure/element.js';
import { shapeTree } from '../../../../src/render/pdf/structure/shape.js';
import { inOneLine, tree, treeWith } from './tree-text.js';

/** Pieces from here on only decorate. */
const FIRST_DECORATION = 100;

function shaped(...kids: StructureElement[]): { shape: string; decorations: number[] } {
  const root = tree('Document', ...kids);
  const decorations: number[] = [];
  shapeTree(root, {
    language: 'da',
    isDecoration: ({ mcid }) => mcid >= FIRST_DECORATION,
    onDecoration: ({ mcid }) => decorations.push(mcid),
  });
  return { shape: root.kids.map(inOneLine).join(' '), decorations };
}

const run = (...pieces: number[]) => tree('NonStruct', ...pieces);
const box = (...kids: (StructureElement | number)[]) => tree('NonStruct', ...kids);

const CASES: readonly [string, StructureElement[], string][] = [
  ['runs in a paragraph are its content', [tree('P', run(1), run(2))], 'P(1 2)'],
  ['a box with text is a paragraph', [box(run(1))], 'P(1)'],
  ['boxes with text are a paragraph each', [box(box(run(1)), box(run(2)))], 'P(1) P(2)'],
  ['text around a block is paragraphs', [box(run(1), tree('P', run(2)), run(3))], 'P(1) P(2) P(3)'],
  [
    'runs beside each other are one paragraph',
    [box(run(1), tree('Strong', run(2)), run(3))],
    'P(1 Strong(2) 3)',
  ],
  ['text in a section is a paragraph', [tree('Sect', run(1), tree('H2', run(2)))], 'Sect(P(1) H2(2))'],
  ['text in a quotation is a paragraph', [tree('BlockQuote', run(1))], 'BlockQuote(P(1))'],
  [
    'quotations in quotations stay',
    [tree('BlockQuote', tree('BlockQuote', tree('P', run(1))))],
    'BlockQuote(BlockQuote(P(1)))',
  ],
  ['text in an aside is a paragraph', [tree('Aside', run(1), tree('P', run(2)))], 'Aside(P(1) P(2))'],
  ['what is empty goes', [tree('P'), box(), tree('Sect', tree('P', run())), tree('P', run(1))], 'P(1)'],
  [
    'cells that are empty stay',
    [tree('Table', tree('TR', tree('TH', run(1)), tree('TD')))],
    'Table(TR(TH(1) TD()))',
  ],
  [
    'text between rows is nobody’s',
    [tree('Table', tree('TR', tree('TD', run(1))), run(2))],
    'Table(TR(TD(1)))',
  ],
  [
    'blocks in cells stay',
    [tree('Table', tree('TR', tree('TD', run(1), box(tree('P', run(2))))))],
    'Table(TR(TD(1 P(2))))',
  ],
  [
    'an item has a label and a body',
    [tree('L', tree('LI', tree('Lbl', 1), run(2)))],
    'L(LI(Lbl(1) LBody(2)))',
  ],
  ['an item without a label has a body', [tree('L', tree('LI', run(2)))], 'L(LI(LBody(2)))'],
  [
    'lists in items stand in their bodies',
    [tree('L', tree('LI', tree('Lbl', 1), run(2), tree('L', tree('LI', tree('Lbl', 3), run(4)))))],
    'L(LI(Lbl(1) LBody(2 L(LI(Lbl(3) LBody(4))))))',
  ],
  [
    'a drawn bullet says what it is',
    [tree('L', tree('LI', tree('Lbl', 100), run(2)))],
    'L(LI(Lbl~•(100) LBody(2)))',
  ],
  ['an empty item keeps its label', [tree('L', tree('LI', tree('Lbl', 100)))], 'L(LI(Lbl~•(100)))'],
  [
    'what stands loose in a list is an item',
    [tree('L', run(1), tree('LI', run(2)), box(run(3)), tree('P', run(4)))],
    'L(LI(LBody(1)) LI(LBody(2)) LI(LBody(3)) LI(LBody(P(4))))',
  ],
  [
    'items without a list get one',
    [tree('LI', run(1)), tree('LI', run(2)), tree('P', run(3)), tree('LI', run(4))],
    'L(LI(LBody(1)) LI(LBody(2))) P(3) L(LI(LBody(4)))',
  ],
  [
    'decorations leave the tree',
    [tree('P', run(1), 100), tree('Table', 101, tree('TR', tree('TD', 102, run(2))))],
    'P(1) Table(TR(TD(2)))',
  ],
  [
    'an image keeps what it is painted with',
    [tree('P', run(1), treeWith('Figure', { alternative: 'A' }, 100))],
    'P(1 Figure=A(100))',
  ],
  ['an image may stand among blocks', [treeWith('Figure', { alternative: 'A' }, 100)], 'Figure=A(100)'],
  [
    'a figure with a caption is a box around its image',
    [tree('Figure', treeWith('Figure', { alternative: 'A' }, 100), tree('Caption', run(1)))],
    'Div(Figure=A(100) P(1))',
  ],
  [
    'a figure around a table is a box, too',
    [tree('Figure', tree('Table', tree('TR', tree('TD', run(1)))), tree('Caption', run(2)))],
    'Div(Table(TR(TD(1))) P(2))',
  ],
  ['an image without a text stays to be found', [tree('P', tree('Figure', 100))], 'P(Figure(100))'],
  [
    'a phrase in another language is a span',
    [tree('P', run(1), treeWith('NonStruct', { language: 'en' }, run(2)), run(3))],
    'P(1 Span:en(2) 3)',
  ],
  ['a language that is the document’s is not repeated', [treeWith('P', { language: 'da' }, run(1))], 'P(1)'],
  [
    'a language within another comes back',
    [treeWith('P', { language: 'en' }, run(1), treeWith('NonStruct', { language: 'da' }, run(2)))],
    'P:en(1 Span:da(2))',
  ],
  [
    'blocks in another language are a box',
    [treeWith('NonStruct', { language: 'sv' }, tree('P', run(1)), run(2))],
    'Div:sv(P(1) P(2))',
  ],
  [
    'a link that lost its meaning is one',
    [tree('P', treeWith('NonStruct', {}, run(1), new AnnotationKid(1, 7)))],
    'P(Link(1 @7))',
  ],
  [
    'a link around blocks holds them',
    [treeWith('NonStruct', {}, tree('P', run(1)), new AnnotationKid(1, 7))],
    'P(Link(P(1) @7))',
  ],
  [
    'a reference to a note is one',
    [
      tree(
        'P',
        run(1),
        treeWith('NonStruct', { language: 'da-x-pdf-ref' }, tree('Link', run(2), new AnnotationKid(1, 7))),
      ),
    ],
    'P(1 Reference(Link(2 @7)))',
  ],
  [
    'notes are no list',
    [tree('L', treeWith('LI', { language: 'da-x-pdf-note-3' }, tree('Lbl', 1), run(2)))],
    'Div(Note#note-3(Lbl(1) P(2)))',
  ],
  [
    'notes in another language say so',
    [tree('L', treeWith('LI', { language: 'en-x-pdf-note-1' }, tree('P', run(2))))],
    'Div(Note:en#note-1(P(2)))',
  ],
  [
    'text of nested inline elements stays in order',
    [tree('P', run(1), tree('Em', run(2), tree('Strong', run(3)), run(4)), run(5))],
    'P(1 Em(2 Strong(3) 4) 5)',
  ],
];

describe('the shape of a tree', () => {
  it.each(CASES)('%s', (_, kids, shape) => {
    expect(shaped(...kids).shape).toBe(shape);
  });

  it('names what decorates, but not within an image or a label', () => {
    const { decorations } = shaped(
      tree('P', run(1), 100),
      treeWith('Figure', { alternative: 'A' }, 101),
      tree('L', 103, tree('LI', tree('Lbl', 102), run(2))),
    );
    expect(decorations).toEqual([100, 103]);
  });

  it('keeps every piece of text once and in order, whatever the tree', () => {
    const pieces = (line: string) => [...line.matchAll(/\d+/g)].map(Number);
    for (const [, , shape] of CASES.filter(([name]) => !name.startsWith('text between rows'))) {
      const text = pieces(shape.replaceAll(/#note-\d+|@\d+|H\d/g, '')).filter(
        (piece) => piece < FIRST_DECORATION,
      );
      expect(text).toEqual([...text].sort((a, b) => a - b));
      expect(new Set(text).size).toBe(text.length);
    }
  });

  it('is flat where boxes nest', () => {
    let nested = run(1);
    for (let i = 0; i < 500; i++) nested = box(nested);
    expect(shaped(nested).shape).toBe('P(1)');
  });
});
