/**
 * Written answers to what axe leaves to a person (`incomplete`). `rule` is axe's, `nodes` a CSS selector that the node
 * must match, `key` axe's reason where the rule has several; `answer` says by what measure it is fine. An answer that no
 * page has any use for is a failure.
 */
export const ANSWERS = [
  {
    rule: 'color-contrast',
    key: 'elmPartiallyObscured',
    nodes: '.table :is(th, td), .table :is(th, td) *',
    answer:
      'A cell of a table that is wider than the screen, scrolled out of its frame: the frame hides it, no other element lies ' +
      'over it, and it comes into view with its own colours on the plain colour of the page. By hand (WCAG 2.2, relative ' +
      'luminance): text #1a1d1f on #ffffff is 16.9:1, #e8ebed on #14181b 14.9:1; links 9.6:1 and 10.6:1 (dmpg), 10.9:1 and ' +
      '10.1:1 (danske-regioner), 7.6:1 and 10.9:1 (kommunaludvalg); in a quotation 7.5:1 and 9.4:1. 4.5:1 is wanted. The ' +
      'rule text-contrast of axe/in-page.js measures each of these cells on every page.',
  },
  {
    rule: 'color-contrast',
    key: 'shortTextContent',
    nodes: '.table :is(th, td), .table :is(th, td) *',
    answer:
      'A single letter, digit or note number in such a cell: it is text and is meant as such. It has the colours and the ' +
      'ground of the longer texts beside it, the contrasts above, and text-contrast measures it as well.',
  },
  {
    rule: 'th-has-data-cells',
    nodes: 'table:not(:has(td))',
    answer:
      'The author wrote a table of headings alone, as a form to be filled in or before there are any rows. Each heading is ' +
      'read out as the head of its column; there is no cell that could lack one (WCAG 1.3.1).',
  },
];
