import { expect, it } from 'vitest';
import type { MeetingSummary } from '../../../src/site/meeting-summary.js';
import { allPages, pageAt } from '../all-pages.js';
import { group, meeting, siteContext } from '../site-samples.js';

const TEXT =
  'Udvalget tiltrådte indstillingen & bad forvaltningen vende tilbage med en plan inden årets udgang, når høringssvarene er behandlet.';

/** 2,000 meetings in 20 years, with a dozen items each, all of the same case. */
const meetings = Array.from({ length: 2000 }, (_, i): MeetingSummary => {
  const day = i % 100;
  const date = `${2006 + Math.floor(i / 100)}-${String(1 + Math.floor(day / 10)).padStart(2, '0')}-${String(1 + (day % 10) * 2).padStart(2, '0')}`;
  const numbers = Array.from({ length: 12 }, (_, n) => n + 1);
  return meeting(date, {
    title: `Referat for Ældre- og Sundhedsudvalget i Region Midtjylland – ${date}`,
    place: 'Rådhuset, mødelokale 3',
    items: numbers.map((number) => ({
      number,
      title: `Orientering om indsats nummer ${number} for ældre borgere med behov for støtte`,
      withheld: false,
      caseNumber: 'EMN-2006-00001',
    })),
    contents: numbers.map((number) => ({
      number,
      decisions: [TEXT],
      actions: [{ text: TEXT, done: false, responsible: 'Sekretariatet', deadline: date }],
    })),
  });
});

it('has no page over 100 kB', () => {
  const pages = allPages([group(meetings)], siteContext());
  const large = pages.filter((page) => Buffer.byteLength(page.content) > 100_000);
  expect(large.map((page) => page.path)).toEqual([]);
  expect(pageAt(pages, 'dmpg-proeve/beslutninger/2025/side-2/index.html')).toContain('Side 2 af');
  expect(pageAt(pages, 'dmpg-proeve/opgaver/index.html')).toContain('nyeste åbne opgaver');
  expect(pageAt(pages, 'dmpg-proeve/index.html').match(/class="when"/g)).toHaveLength(100);
});

it('holds for one decision that is longer than a page', () => {
  const long = meeting('2025-01-01', {
    contents: [{ number: 1, decisions: ['ord '.repeat(60_000)], actions: [] }],
  });
  const pages = allPages([group([long])], siteContext());
  expect(Math.max(...pages.map((page) => page.content.length))).toBeLessThan(100_000);
});
