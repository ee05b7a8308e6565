import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../src/site/groups.js';
import type { MeetingSummary } from '../../../src/site/meeting-summary.js';
import { bodyPages } from '../../../src/site/pages/body-pages.js';
import { caseEntry, caseIndexPages } from '../../../src/site/pages/case-index.js';
import { casePages } from '../../../src/site/pages/case-pages.js';
import { frontPage } from '../../../src/site/pages/front-page.js';
import { registerCounts } from '../../../src/site/pages/register-rows.js';
import { pageAt } from '../all-pages.js';
import { group, meeting, siteContext } from '../site-samples.js';

const context = siteContext();
const person = (name: string) => ({
  name,
  title: 'læge',
  organisations: ['Region Nord'],
  roles: ['forperson' as const],
  line: name,
});
const action = (text: string, done: boolean) => ({
  text,
  done,
  responsible: 'Anna',
  deadline: '2025-12-01',
});

const minutes = meeting('2025-11-07', {
  items: [
    { number: 1, title: 'Velkomst', withheld: false, caseNumber: 'EMN-1' },
    { number: 2, title: 'Personsag', withheld: true, caseNumber: 'EMN-1' },
  ],
  participants: [person('Anna Å')],
  excused: [person('Bo B')],
  guests: [person('Gæst G')],
  contents: [
    {
      number: 1,
      decisions: ['Godkendt.'],
      actions: [action('Sender brev', false), action('Bestiller lokale', true)],
    },
    { number: 2, decisions: ['Hemmelig beslutning'], actions: [action('Hemmelig opgave', false)] },
  ],
});
const older = meeting('2024-03-01', {
  items: [{ number: 1, title: 'Første gang', withheld: false, caseNumber: 'emn 1' }],
  participants: [person('Tidligere T')],
  contents: [{ number: 1, decisions: ['Udsat.'], actions: [] }],
});
const agenda = meeting('2026-02-01', {
  document: 'dagsorden',
  title: 'Dagsorden',
  participants: [person('Ny N')],
});
const body = group([agenda, minutes, older], 'Om gruppen.');
const pages = bodyPages(body, context);

describe('the pages of a body', () => {
  it('show coming and latest meetings, years and members', () => {
    const html = pageAt(pages, 'dmpg-proeve/index.html');
    expect(html).toContain('Om gruppen.');
    expect(html.indexOf('href="2026-02-01/"')).toBeLessThan(html.indexOf('href="2025-11-07/"'));
    expect(html).toContain(
      '<span class="year">2024</span><span class="unseen">,</span> <span class="count">1 møde</span>',
    );
    expect(html).toContain('Ifølge referatet af mødet den <a href="2025-11-07/">7. november 2025</a>');
    expect(html).toContain(
      '<span class="name">Anna Å</span> <span class="details">læge, Region Nord (forperson)</span>',
    );
    expect(html).toContain('Bo B');
    expect(html).not.toMatch(/Gæst G|Ny N|Tidligere T/);
  });

  it('give each year its items, withheld ones left out', () => {
    const html = pageAt(pages, 'dmpg-proeve/2025/index.html');
    expect(html).toContain('<li value="1"><a href="../2025-11-07/#punkt-1">Velkomst</a></li>');
    expect(html).not.toContain('Personsag');
    expect(pages.map((page) => page.path)).toContain('dmpg-proeve/2024/index.html');
  });

  it('register decisions with the items they come from', () => {
    const html = pageAt(pages, 'dmpg-proeve/beslutninger/index.html');
    expect(html).toContain('<a href="../2025-11-07/#punkt-1">Punkt 1. Velkomst</a>');
    expect(html).toContain('Godkendt.');
    expect(html).not.toMatch(/Hemmelig|Udsat/);
    expect(pageAt(pages, 'dmpg-proeve/beslutninger/2024/index.html')).toContain('Udsat.');
    expect(pages.map((page) => page.path)).not.toContain('dmpg-proeve/beslutninger/2026/index.html');
  });

  it('register open and done actions', () => {
    const open = pageAt(pages, 'dmpg-proeve/opgaver/index.html');
    expect(open).toContain('Sender brev');
    expect(open).toContain('Ansvarlig: Anna');
    expect(open).toContain('Frist: 1. december 2025');
    expect(open).not.toContain('Bestiller lokale');
    const year = pageAt(pages, 'dmpg-proeve/opgaver/2025/index.html');
    expect(year.indexOf('Sender brev')).toBeLessThan(year.indexOf('Udførte opgaver'));
    expect(year).toContain('Bestiller lokale');
    expect(pages.map((page) => page.content.toString()).join('')).not.toContain('Hemmelig');
  });

  it('are counted without what is withheld', () => {
    expect(registerCounts(body)).toEqual({ body: body.body, decisions: 2, open: 1, done: 1 });
  });
});

describe('a case', () => {
  const casesIn = (...meetings: MeetingSummary[]) => [...casesOf(meetings).values()];

  it('gathers its public items, newest first', () => {
    const html = pageAt(
      casesIn(older, minutes).flatMap((one) => casePages(one, context)),
      'sager/emn-1/index.html',
    );
    expect(html.indexOf('Velkomst')).toBeLessThan(html.indexOf('Første gang'));
    expect(html).toContain('<a href="../../dmpg-proeve/2025-11-07/#punkt-1">');
    expect(html).toContain('Godkendt.');
    expect(html).not.toMatch(/Hemmelig|Personsag/);
    expect(html).toContain('<h1>Sag EMN-1</h1>');
  });

  it('is nothing where nothing of it is public', () => {
    const withheld = minutes.items.filter((item) => item.withheld);
    expect(casesIn({ ...minutes, items: withheld })).toEqual([]);
    expect(casePages({ number: 'EMN-1', slug: 'emn-1', items: [] }, context)).toEqual([]);
    expect(casesIn(older, minutes).map(caseEntry)).toMatchObject([
      { caseNumber: 'EMN-1', items: 2, latest: '2025-11-07' },
    ]);
  });
});

describe('a meeting in another language than the site', () => {
  const english = {
    ...minutes,
    language: 'en',
    title: 'Minutes of the council',
    items: [{ number: 1, title: 'Welcome', withheld: false, caseNumber: 'EMN-1' }],
  };
  const [one] = casesOf([english]).values();
  const made = [
    ...bodyPages(group([english]), context),
    ...(one ? casePages(one, context) : []),
    ...caseIndexPages('2025', one ? [caseEntry(one) ?? []].flat() : [], context),
  ];
  it.each([
    ['dmpg-proeve/index.html', 'Minutes of the council', 1],
    ['dmpg-proeve/2025/index.html', 'Minutes of the council', 1],
    ['dmpg-proeve/2025/index.html', 'Welcome', 1],
    ['dmpg-proeve/beslutninger/index.html', 'Minutes of the council', 1],
    ['dmpg-proeve/beslutninger/index.html', 'Welcome', 1],
    ['dmpg-proeve/opgaver/index.html', 'Welcome', 1],
    ['sager/emn-1/index.html', 'Welcome', 2],
    ['sager/emn-1/index.html', 'Minutes of the council', 1],
    ['sager/2025/index.html', 'Welcome', 1],
  ])('has its words on %s marked: %s', (path, words, times) => {
    const [, main = ''] = pageAt(made, path).split('<main ');
    expect(main.split(`>${words}<`)).toHaveLength(times + 1);
    expect(main.split(new RegExp(`<(?:a|span|p)[^>]* lang="en">${words}<`))).toHaveLength(times + 1);
  });

  it('has nothing marked where the site speaks its language', () => {
    const { templates, settings } = siteContext({ language: 'en' });
    const html = pageAt(bodyPages(group([english]), { templates, settings }), 'dmpg-proeve/2025/index.html');
    expect(html).not.toMatch(/<(?:a|span|p)[^>]* lang=/);
  });
});

describe('the front page', () => {
  it('takes no coming meeting for the latest one', () => {
    const html = frontPage([body], context).content.toString();
    expect(html).toContain(
      '<span class="of">3 møder</span> <span class="of">Seneste møde 7. november 2025</span>',
    );
    const none = frontPage([group([agenda]), { body: { slug: 'ny', name: 'Ny' }, meetings: [] }], context);
    expect(none.content.toString()).not.toContain('Seneste møde ');
    expect(none.content.toString()).toContain('Endnu ingen møder');
  });

  it('has bodies in Danish order, and ten meetings of each kind', () => {
    const bodies = ['Åben', 'Ærlig', 'Aabenraa', 'Børn'].map((name) =>
      group([meeting('2025-01-01', {}, name)]),
    );
    const many = group(
      Array.from({ length: 30 }, (_, i) => meeting(`2024-01-${String(i + 1).padStart(2, '0')}`)),
    );
    const html = frontPage([...bodies, many], context).content.toString();
    const names = [...html.matchAll(/<h3><a href="[^"]*">([^<]*)<\/a>/g)].map((match) => match[1]);
    expect(names).toEqual(['Børn', 'DMPG Prøve', 'Ærlig', 'Åben', 'Aabenraa']);
    expect(html.match(/class="when"/g)).toHaveLength(10);
    expect(html).toContain('action="soeg/"');
  });
});
