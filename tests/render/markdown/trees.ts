import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';

const WORDS = [
  'Ord',
  'ærlig',
  'www.dr.dk',
  'http',
  'https://dr.dk',
  'bo@dr.dk',
  '12',
  '1',
  '28 %',
  'W',
  's',
  'x',
  'i-alt',
  '&amp;',
];
const SIGNS = '.,:;!?()[]{}<>*_~`#+-=|&@/\\"\'$%^–”…§ \u00A0\t'.split('');

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(' ', ' ', '. ', ', ', ': ') },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS, '\n', ' \n', '\n ') },
);
const mildPiece = fc.constantFrom(
  'Ord',
  'ærlig',
  'www',
  'http',
  '12',
  '1',
  ' ',
  ' ',
  '. ',
  ': ',
  ':',
  '.',
  ',',
  '& ',
  '! ',
  '\n',
  ')',
);

/** Text of a few words: some that needs escapes, some that nearly does, some of anything. */
export const someText = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  fc.array(mildPiece, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
  fc.constantFrom('Ord', 'Et ord', ' og ', ', som ', ' følger.', 'Se ', '(ord)'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

const text = someText.map((value): PhrasingContent => ({ type: 'text' as const, value }));
const url = fc.oneof(
  fc.constantFrom(
    'https://dr.dk/a-b',
    'bilag/a.pdf',
    'Ord',
    'mailto:Ord',
    'http:',
    'a_b',
    'a b',
    '',
    '(',
    '#a',
    'https://dr.dk/?a=b&c',
  ),
  fc.string({ maxLength: 5 }),
);
const isNull = { weight: 4, arbitrary: fc.constant(null) };

/** Inline nodes, one or two deep; neighbours as a parser makes them and as it does not. */
const inline = fc.letrec<{ one: PhrasingContent; many: PhrasingContent[] }>((tie) => ({
  many: fc.oneof(
    { weight: 2, arbitrary: text.map((one) => [one]) },
    { weight: 1, arbitrary: fc.array(tie('one'), { maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc.tuple(text, tie('one'), text).map((all) => all),
    },
  ),
  one: fc.oneof(
    { maxDepth: 2 },
    text,
    tie('many').map((children) => ({ type: 'strong' as const, children })),
    tie('many').map((children) => ({ type: 'emphasis' as const, children })),
    tie('many').map((children) => ({ type: 'delete' as const, children })),
    fc
      .tuple(tie('many'), url, fc.oneof(isNull, someText))
      .map(([children, to, title]): PhrasingContent => ({ type: 'link', url: to, title, children })),
    someText.map((value) => ({ type: 'inlineCode' as const, value })),
    fc.constant({ type: 'break' as const }),
    fc.constant({ type: 'footnoteReference' as const, identifier: 'n', label: 'n' }),
    fc.constant({ type: 'image' as const, url: 'a.png', alt: 'Ord' }),
    fc.constantFrom('<b>', '<!-- a -->').map((value) => ({ type: 'html' as const, value })),
  ),
})).many;

const paragraph = inline.map((children): RootContent => ({ type: 'paragraph' as const, children }));
const cell = inline.map((children) => ({ type: 'tableCell' as const, children }));
const row = fc.array(cell, { maxLength: 3 }).map((children) => ({ type: 'tableRow' as const, children }));

/** Blocks of every kind, most of them paragraphs, lists and headings. */
export const blocks = fc.letrec<{ one: RootContent; many: RootContent[] }>((tie) => ({
  many: fc.array(tie('one'), { maxLength: 4 }),
  one: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: paragraph },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), inline)
        .map(([depth, children]) => ({ type: 'heading' as const, depth: depth as 1, children })),
    },
    {
      weight: 4,
      arbitrary: fc
        .record({
          ordered: fc.boolean(),
          start: fc.constantFrom(null, 0, 1, 1, 7),
          spread: fc.constantFrom(true, false, false, null),
          children: fc.array(
            fc.record({
              type: fc.constant('listItem' as const),
              spread: fc.constantFrom(true, false, false, null),
              checked: fc.constantFrom(true, false, null, null),
              children: fc.oneof(
                { weight: 3, arbitrary: paragraph.map((one) => [one]) },
                { weight: 1, arbitrary: tie('many') },
              ),
            }),
            { maxLength: 3 },
          ),
        })
        .map((list) => ({ type: 'list', ...list }) as RootContent),
    },
    {
      weight: 1,
      arbitrary: tie('many').map((all) => ({ type: 'blockquote' as const, children: all }) as RootContent),
    },
    { weight: 1, arbitrary: someText.map((value) => ({ type: 'code' as const, value })) },
    { weight: 1, arbitrary: fc.constant({ type: 'thematicBreak' as const }) },
    {
      weight: 1,
      arbitrary: fc
        .array(row, { minLength: 1, maxLength: 3 })
        .map((children) => ({ type: 'table' as const, children })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<div>', '<!-- a -->').map((value) => ({ type: 'html' as const, value })),
    },
    { weight: 1, arbitrary: text },
    {
      weight: 1,
      arbitrary: fc.constant({ type: 'definition' as const, identifier: 'n', label: 'n', url: 'a.pdf' }),
    },
  ),
})).many;
