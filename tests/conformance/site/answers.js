/**
 * Written answers to what axe leaves to a person on the pages of a site; see `axe-answers.js`. An answer that no page has
 * any use for is a failure.
 */
export const ANSWERS = [
  {
    rule: 'color-contrast',
    key: 'elmPartiallyObscured',
    nodes: '.table :is(th, td), .table :is(th, td) *',
    answer:
      'A cell of a table that is wider than the screen, scrolled out of its frame: the frame hides it, and it comes into view ' +
      'with its own colours. The rule text-contrast of axe/in-page.js measures each of these cells on every page.',
  },
];
