import { describe, expect, it } from 'vitest';
import { bodyPage } from '../../../src/site/pages/body-page.js';
import { decisionsPages } from '../../../src/site/pages/decisions-pages.js';
import { frontPage } from '../../../src/site/pages/front-page.js';
import { neighboursBlock } from '../../../src/site/pages/slots.js';
import { meetingSource } from '../../meeting-source.js';
import { group, meeting, meetingPageOf, siteContext } from '../site-samples.js';

const context = siteContext();
const contents = [{ number: 1, decisions: ['Ja.'], actions: [] }];
const first = meeting('2026-01-01', { title: 'Møde', time: '08:00-09:00', contents });
const later = (rank: number, time?: string) =>
  meeting('2026-01-01', {
    title: 'Møde',
    address: `dmpg-proeve/2026-01-01-${rank}/`,
    contents,
    ...(time !== undefined && { time }),
  });
const day = [later(3), later(2, '10:00-11:00'), first];

describe('meetings of one day', () => {
  it('are told apart by their links in lists of meetings', () => {
    const html = bodyPage(group(day), context).content.toString();
    const links = [...html.matchAll(/<p class="title"><a[^>]*>(.*?)<\/a>/g)].map((match) => match[1]);
    expect(links).toEqual([
      'Møde<span class="unseen">, 1. januar 2026, 10:00–11:00</span>',
      'Møde<span class="unseen">, 1. januar 2026</span>',
      'Møde<span class="unseen">, 1. januar 2026</span>',
    ]);
  });

  it('are told apart by their headings among decisions', () => {
    const html = decisionsPages(group(day), context)[0]?.content.toString() ?? '';
    const headings = [...html.matchAll(/<h3><a[^>]*>(.*?)<\/a>/g)].map((match) => match[1]);
    expect(headings[0]).toBe('Møde, 10:00–11:00<span class="unseen">, 1. januar 2026</span>');
    expect(headings[1]).toBe('Møde<span class="unseen">, 1. januar 2026</span>');
  });

  it('have pages with titles of their own', async () => {
    const source = meetingSource('## Velkomst\n', { tid: '"13:00-15:00"' });
    const titleOf = async (rank: number) =>
      /<title>(.*?)<\/title>/.exec((await meetingPageOf(source, context, { rank })).html)?.[1];
    const [one, two] = [await titleOf(1), await titleOf(2)];
    expect(two).toBe(one?.replace(' – Møder', ', 13:00–15:00 – Møder'));
    expect(two).not.toBe(one);
  });

  it('are neighbours of one another', () => {
    const around = {
      address: 'dmpg-proeve/2026-01-01-2/',
      previous: first,
      next: later(3),
      body: 'DMPG Prøve',
    };
    const html = neighboursBlock(around, context);
    expect(html).toContain('>Forrige møde: tidligere samme dag, 1. januar 2026</a>');
    expect(html).toContain('>Næste møde: senere samme dag, 1. januar 2026</a>');
  });
});

describe('a body with coming meetings alone', () => {
  const all = group([meeting('2026-01-01', { document: 'dagsorden' })]);

  it('says that there are no earlier ones, not that there are none', () => {
    for (const page of [bodyPage(all, context), frontPage([all], context)]) {
      const html = page.content.toString();
      expect(html).toContain('<p>Der er endnu ingen tidligere møder her.</p>');
      expect(html).not.toContain('Der er endnu ingen møder her.');
    }
    expect(frontPage([], context).content.toString()).toContain('<p>Der er endnu ingen møder her.</p>');
  });
});
