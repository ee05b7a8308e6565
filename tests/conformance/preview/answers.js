/**
 * Written answers to what axe leaves to a person on the pages of a preview; see `axe-answers.js`. An answer that no page has any
 * use for is a failure.
 */
export const ANSWERS = [
  {
    rule: 'color-contrast',
    key: 'bgOverlap',
    nodes: 'main *',
    answer:
      'Text of the page that happens to lie behind the line which stays in sight while there are errors; scrolled on it comes out. ' +
      'The rule text-contrast of axe/in-page.js measures it.',
  },
  {
    rule: 'frame-tested',
    nodes: 'iframe[src^="/__dmpg/document/"]',
    answer:
      'The frame holds a meeting’s document as `build` makes it, and axe.js looks at those by themselves.',
  },
];
