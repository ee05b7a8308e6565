import { describe, expect, it } from 'vitest';
import type { MeetingSummary, SiteFile } from '../../../src/site/meeting-summary.js';
import { fillSlots, neighboursBlock, correctionsBlock } from '../../../src/site/pages/slots.js';
import { PAGE_POLICY, SEARCH_POLICY } from '../../../src/site/policy.js';
import { meetingSource } from '../../meeting-source.js';
import { allPages, linksOf, pageAt } from '../all-pages.js';
import { faultsIn } from '../html-faults.js';
import { group, meeting, meetingPageOf, siteContext } from '../site-samples.js';

const context = siteContext({
  accessibility: {
    url: 'https://was.digst.dk/eksempel',
    compliance: 'partially',
    problems: ['Skannede bilag har ingen tekst.'],
    assessed: '2025-01-02',
    updated: undefined,
    method: 'Egen gennemgang',
  },
});
const NOBODY = { name: undefined, email: undefined, phone: undefined, url: undefined };
const HOSTILE = `<script>alert("x")</script><!--dmpg:neighbours-->'"&{{labels.skip}}{date}$&`;

const PERSON = {
  name: 'Åse <i>Ø</i>',
  title: 'læge & "leder"',
  organisations: ['<b>Region</b>'],
  roles: [],
  line: 'Åse <i>Ø</i>, læge',
};

function meetings(text: string): MeetingSummary[] {
  const items = [
    { number: 1, title: text, withheld: false, caseNumber: 'EMN-1' },
    { number: 2, title: 'Hemmelig', withheld: true },
  ];
  const action = { text, done: false, responsible: text, deadline: text };
  return [
    meeting('2025-11-07', {
      title: text,
      place: text,
      time: text,
      status: 'godkendt',
      corrected: '2025-12-01',
      items,
      participants: [PERSON],
      contents: [{ number: 1, decisions: [text], actions: [action, { ...action, done: true }] }],
      nextMeetings: [{ date: '2026-06-01', time: text, place: text }],
    }),
    meeting('2025-12-07', { document: 'dagsorden', status: 'udkast', title: text, language: 'en' }),
    meeting('2024-11-07', { items: [], language: 'en', contents: [] }),
  ];
}

const source = meetingSource(
  `## Velkomst

- Sags-ID: EMN-1

### Bilag

- Et bilag (eftersendes)
- Et andet bilag

### Sagsfremstilling

| A | B |
| --: | --- |
| 1 | 2 |

3. tredje
4. fjerde

En note.[^1]

[^1]: Noten.

### Referat

**Beslutning:** Godkendt.

- [ ] Gør noget (ansvarlig: A, frist: 2025-12-01)

## (Fortrolig) Hemmelig sag

- Offentlig titel: En <b>sag</b>
`,
  { dokument: 'referat', status: 'godkendt', godkendt: '2025-12-01', deltagere: '\n  - A, læge' },
);

async function meetingFile(): Promise<SiteFile> {
  const files = [
    { kind: 'document' as const, title: 'PDF', mediaType: 'application/pdf', size: 2_140_000 },
    { kind: 'attachment' as const, title: 'Bilag <1>', mediaType: 'application/pdf', item: 1 },
  ];
  const { html, summary } = await meetingPageOf(source, context, { files, jsonLd: '{"a":"</script>"}' });
  const other = meeting('2025-01-02');
  const filled = fillSlots(html, {
    neighbours: neighboursBlock(
      { address: summary.address, previous: other, next: other, body: summary.body.name },
      context,
    ),
    corrections: correctionsBlock([{ date: '2025-12-24', changes: [HOSTILE] }], context),
  });
  return { path: `${summary.address}index.html`, content: filled };
}

const pages = [
  ...allPages(
    [group(meetings('Referat')), group([meeting('2025-01-01', {}, 'Ældrerådet')], 'Om rådet.')],
    context,
  ),
  await meetingFile(),
];

describe('every page', () => {
  it.each(pages.map((page) => [page.path, page.content.toString()] as const))(
    '%s is valid HTML',
    async (_, html) => {
      expect(await faultsIn(html)).toEqual([]);
    },
  );

  it.each(pages.map((page) => [page.path, page.content.toString()] as const))(
    '%s has one title, landmarks, the policy and nothing inline',
    (path, html) => {
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html.match(/<main /g)).toHaveLength(1);
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
      expect(html).toContain('<meta name="generator" content="dmpg">');
      expect(html).toContain(path.startsWith('soeg/') ? SEARCH_POLICY : PAGE_POLICY);
      expect(html).not.toMatch(/ style=| on[a-z]+="|<style|javascript:/);
      expect(html.replaceAll('<script type="application/ld+json">', '')).not.toMatch(
        /<script(?! type="module" src=)/,
      );
    },
  );

  it.each(pages.map((page) => [page.path, page.content.toString()] as const))(
    '%s skips no level of headings',
    (_, html) => {
      const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
      expect(levels[0]).toBe(1);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
    },
  );

  it('loads nothing from elsewhere, and leads to what there is', () => {
    const assets = context.templates.assets().map((asset) => asset.path);
    const machines = /(?:feed\.xml|kalender\.ics|moede\.json|pagefind\/|bilag\/\d\.pdf|\.pdf)$/;
    const known = new Set([...pages, ...context.templates.assets()].map((file) => file.path));
    for (const page of pages.filter((one) => one.path !== '404.html')) {
      for (const link of linksOf(page.path, page.content.toString())) {
        const path = /^site:\/\/root\/([^#?]*)/.exec(link)?.[1];
        if (path === undefined || machines.test(path)) continue;
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        // The meetings of these lists have no pages here but one.
        if (/\/\d{4}-\d\d-\d\d\/index\.html$/.test(file)) continue;
        expect([page.path, known.has(file) ? file : `missing ${file}`]).toEqual([page.path, file]);
      }
      const loaded = [
        ...page.content
          .toString()
          .matchAll(/<(?:link rel="(?:stylesheet|preload|icon)"|img|script)[^>]*(?:href|src)="([^"]*)"/g),
      ];
      for (const [, address = ''] of loaded) {
        const path = new URL(address, `site://root/${page.path}`).pathname.slice(1);
        expect(assets).toContain(path);
      }
    }
  });

  it('leads from 404 to the site’s own root, wherever it is shown', () => {
    const html = pageAt(pages, '404.html');
    expect(html).toContain('href="/arkiv/soeg/"');
    expect(html).not.toMatch(/href="\.\.?\//);
    const elsewhere = allPages([], siteContext({ url: undefined }));
    expect(pageAt(elsewhere, '404.html')).toContain('href="/soeg/"');
  });

  it('is written in the language of the site', async () => {
    const english = allPages([group(meetings('Minutes'))], siteContext({ language: 'en' }));
    for (const page of english) {
      expect(page.content.toString()).toContain('<html lang="en">');
      const text = page.content.toString().replaceAll(/ data-[a-z]+="[^"]*"/g, '');
      expect(text).not.toMatch(/\{(?:count|date|body|title|year)\}/);
      expect(await faultsIn(page.content.toString())).toEqual([]);
    }
  });

  it('holds for a site without meetings', async () => {
    for (const page of allPages(
      [],
      siteContext({ publisher: { name: undefined, email: undefined, phone: undefined, url: undefined } }),
    )) {
      expect(await faultsIn(page.content.toString())).toEqual([]);
    }
  });
});

describe('the page of a withdrawn meeting', () => {
  it('leads to the front page where its body has no other', () => {
    const html = pageAt(allPages([], context), 'x/2020-01-02/index.html');
    const leadsTo = linksOf('x/2020-01-02/index.html', html);
    expect(leadsTo.filter((link) => link.startsWith('site://root/x/'))).toEqual([
      'site://root/x/2020-01-02/index.html#indhold',
    ]);
    expect(html.slice(html.indexOf('<main'))).toContain('<a href="../../">Forside</a>');
  });

  it('leads by the new date to one that moved, whatever its title was', () => {
    const html = pageAt(allPages([], context), 'x/2020-01-03/index.html');
    expect(html).toContain('<a href="../2020-02-02/">Gå til mødet den 2. februar 2020</a>');
  });
});

describe('the accessibility statement', () => {
  const statementWith = (own: { url?: string; problems?: string[] }) => {
    const { accessibility } = context.settings;
    if (!accessibility) throw new Error('the samples have a statement');
    const settings = siteContext({
      accessibility: { ...accessibility, url: undefined, problems: [], ...own },
    });
    return pageAt(allPages([], settings), 'tilgaengelighed/index.html');
  };

  it('says that what is not accessible is not described, only where nothing describes it', () => {
    expect(statementWith({})).toContain('Det er endnu ikke beskrevet');
    expect(statementWith({ problems: ['Kort'] })).toContain('<li>Kort</li>');
    for (const own of [{ problems: ['Kort'] }, { url: 'https://was.digst.dk/eksempel' }])
      expect(statementWith(own)).not.toContain('ikke beskrevet');
  });

  it.each([
    ['da', /(?<!\p{L})ring(?:e|er)?(?!\p{L})/iu],
    ['en', /\b(?:call|phone|ring)\b/i],
  ] as const)('asks nobody to ring, in %s, where no telephone number is given', (language, toRing) => {
    const { accessibility } = context.settings;
    for (const publisher of [{ email: 'a@example.dk' }, {}])
      for (const statement of [accessibility, undefined]) {
        const own = siteContext({
          language,
          accessibility: statement,
          publisher: { ...NOBODY, ...publisher },
        });
        const html = pageAt(allPages([], own), 'tilgaengelighed/index.html');
        expect(html.slice(html.indexOf('<main'))).not.toMatch(toRing);
      }
  });
});

describe('hostile text', () => {
  const hostile = siteContext({
    name: HOSTILE,
    publisher: { name: HOSTILE, email: 'a"b@example.dk', phone: '<1>', url: 'https://example.dk/"<' },
    accessibility: {
      url: undefined,
      compliance: 'not',
      problems: [HOSTILE],
      assessed: HOSTILE,
      updated: HOSTILE,
      method: HOSTILE,
    },
  });
  const named = group(
    meetings(HOSTILE).map((one) => ({ ...one, body: { slug: 'ond', name: HOSTILE } })),
    HOSTILE,
  );
  const all = allPages([named], hostile);

  it.each(all.map((page) => [page.path, page.content.toString()] as const))(
    'is only text in %s',
    async (_, html) => {
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<!--dmpg');
      expect(html).not.toContain('<i>Ø');
      expect(await faultsIn(html)).toEqual([]);
    },
  );

  it('is only text in a meeting, and fills no slot', async () => {
    const body = `## ${HOSTILE.replaceAll('<!--dmpg:neighbours-->', '')}\n\nTekst ${HOSTILE}\n`;
    const { html } = await meetingPageOf(
      meetingSource(body, { sted: JSON.stringify(HOSTILE), gruppe: JSON.stringify(HOSTILE) }),
      hostile,
    );
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<!--dmpg:neighbours-->/g)).toHaveLength(1);
  });

  it('cannot end the data of a page', () => {
    const page = pages[pages.length - 1]?.content.toString();
    expect(page).toContain('{"a":"\\u003c/script>"}');
  });
});

describe('a confidential item', () => {
  it('is on no page but its meeting’s', () => {
    for (const page of allPages([group(meetings('Punkt'))], context)) {
      expect(page.content.toString()).not.toContain('Hemmelig');
    }
  });
});

describe('the order of what is given', () => {
  it('changes nothing', () => {
    const first = group(meetings('Punkt'));
    const second = group([meeting('2025-01-01', {}, 'Ældrerådet'), meeting('2024-01-01', {}, 'Ældrerådet')]);
    const turned = [second, first].map((one) => ({ ...one, meetings: [...one.meetings].reverse() }));
    const byPath = (files: SiteFile[]) =>
      new Map(files.filter(({ path }) => !/2020-/.test(path)).map(({ path, content }) => [path, content]));
    const straight = byPath(allPages([first, second], context));
    const other = byPath(allPages(turned, context));
    expect([...other.keys()].sort()).toEqual([...straight.keys()].sort());
    for (const [path, content] of straight) expect(other.get(path)).toBe(content);
  });
});
