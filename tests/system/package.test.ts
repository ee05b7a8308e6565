import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachedPdf } from './attached-pdf.js';
import { pageNumbers, readPackage } from './read-package.js';
import type { ReadPackage } from './read-package.js';
import { REPOSITORY, runInProcess } from './run-dmpg.js';
import { Workspace } from './workspace.js';
import type { Files } from './workspace.js';

const GUARD = 120_000;
const HEAD = '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: 2026-03-17\n---\n\n';

/** A meeting whose items have these attachments. */
function meeting(items: Readonly<Record<string, readonly string[]>>, format = 'dmpg'): string {
  const texts = Object.entries(items).map(([title, attachments]) =>
    [`## ${title}`, ...(attachments.length > 0 ? ['### Bilag', attachments.join('\n')] : [])].join('\n\n'),
  );
  return `${HEAD.replace('dmpg', format)}${texts.join('\n\n')}\n`;
}

async function built(workspace: Workspace, name: string, ...more: string[]): Promise<ReadPackage> {
  const argv = ['minutes', 'build', `minutes/${name}.md`, '--to', 'json', '--package', ...more];
  const { code, stderr } = await runInProcess(argv, workspace.root);
  expect(code, stderr).toBe(0);
  const kind = more.includes('dagsorden') ? '.dagsorden' : '';
  const out = more.includes('internal') ? 'out-internal' : 'out';
  return readPackage(workspace.read(`${out}/${name}${kind}.pakke.pdf`));
}

async function packageOf(files: Files, name = 'a'): Promise<ReadPackage> {
  using workspace = new Workspace(files);
  return await built(workspace, name);
}

/** The page of the cover of each attachment, as the bookmarks have them. */
function coverPages({ bookmarks }: ReadPackage): number[] {
  return bookmarks.flatMap(({ title, page }) => (/^\d+\. /.test(title) && page ? [page] : []));
}

function expectWhole(pack: ReadPackage): void {
  const count = pack.pages.length;
  expect(pageNumbers(pack)).toEqual(pack.pages.map((_, i) => `${i + 1} af ${count}`));
  expect(pack.links.filter(({ page }) => page === undefined)).toEqual([]);
  expect(pack.bookmarks.filter(({ page }) => page === undefined)).toEqual([]);
}

describe('the packages of the sample meetings', () => {
  it.each([
    ['2026-06-09-dmpg-soevn-og-psykisk-sygdom', []],
    ['2026-04-23-udvalget-for-naere-sundhedstilbud', []],
    ['2026-03-17-dmpg-soevn-og-psykisk-sygdom', ['--as', 'dagsorden']],
    ['2026-06-09-dmpg-soevn-og-psykisk-sygdom', ['--edition', 'internal']],
  ] as const)('are whole: %s %s', { timeout: GUARD }, async (name, flags) => {
    using workspace = new Workspace();
    cpSync(path.join(REPOSITORY, 'minutes'), workspace.path('minutes'), { recursive: true });
    const pack = await built(workspace, name, ...flags);
    expectWhole(pack);
    expect(pack.title).toMatch(/^Mødepakke: /);
    // Covers, and what lies behind them, follow each other, and the list in front says where.
    const numbers = pack.bookmarks.flatMap(({ title }) => /^(\d+)\. Punkt|^(\d+)\. /.exec(title)?.[2] ?? []);
    expect(numbers.length).toBeGreaterThan(5);
    expect(pack.bookmarks.map(({ page }) => page)).toEqual(
      pack.bookmarks.map(({ page }) => page ?? 0).toSorted((a, b) => a - b),
    );
    expect(pack.pages[0]).toContain('Bilagsoversigt');
  });
});

describe('a package', () => {
  const files = {
    'minutes/a.md': meeting({
      'Godkendelse af dagsorden': [
        '- [Rapporten](bilag/rapport.pdf) (1740088 - EMN-2022-00567)',
        '- [Notatet](bilag/notat.md)',
        '- [Kurven](bilag/kurve.svg)',
      ],
      'Årets plan': [
        '- [Tal](bilag/a/tal.csv)',
        '- [Andre tal](bilag/b/tal.csv)',
        '- [Rapporten igen](bilag/rapport.pdf)',
        '- [På nettet](https://example.dk/rapport)',
        '- Kommer senere (eftersendes)',
        '- Kun et navn',
      ],
    }),
    'minutes/bilag/rapport.pdf': attachedPdf({ pages: 2 }),
    'minutes/bilag/notat.md': '# Et notat\n\nNotatets tekst.\n',
    'minutes/bilag/kurve.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="80" height="80"/></svg>',
    'minutes/bilag/a/tal.csv': 'a;b\n1;2\n',
    'minutes/bilag/b/tal.csv': 'a;b\n3;4\n',
  };

  it('has everything in its place', { timeout: GUARD }, async () => {
    const pack = await packageOf(files);
    expectWhole(pack);
    const covers = coverPages(pack);
    expect(pack.bookmarks.map(({ title }) => title)).toEqual([
      'Bilagsoversigt',
      'Dagsorden for Prøvegruppen – 17. marts 2026',
      '1. Godkendelse af dagsorden',
      '2. Årets plan',
      ...['1. Rapporten', 'Rapporten', '2. Notatet', 'Notatet', '3. Kurven', 'Kurven'],
      ...['4. Tal', '5. Andre tal', '6. Rapporten igen', 'Rapporten igen'],
      ...['7. På nettet', '8. Kommer senere', '9. Kun et navn'],
    ]);
    const front = pack.pages[0] ?? '';
    const rest = pack.pages.slice((covers[2] ?? 0) - 1);
    // Bookmarks of the two items stand among those of the covers.
    for (const page of covers.slice(2)) expect(front).toMatch(new RegExp(`(?: |^)${page}(?!\\d)`));
    const first = rest[0] ?? '';
    expect(first).toContain('Bilag 1 Bilag Titel: Rapporten Dagsordens titel: Godkendelse af dagsorden');
    expect(first).toContain('Punkt: 1 Dokumentnummer: 1740088 Sags-ID: EMN-2022-00567 Fil: rapport.pdf');
    expect(first).toContain('ikke mærket som tilgængelig (PDF/UA)');
    expect(rest[1]).toBe('Fremmed side 1Mødepakke, side 4 af 17');
    expect(rest[2]).toBe('Fremmed side 2Mødepakke, side 5 af 17');
    expect(pack.pages.join('\n')).toContain('Notatets tekst.');
    expect(pack.pages.join('\n')).toContain('Bilaget eftersendes og er ikke med i mødepakken.');
    expect(pack.urls).toContain('https://example.dk/rapport');
    expect(pack.claims).toEqual([]);
  });

  it('leads from items to covers, and from covers to items and to the list', { timeout: GUARD }, async () => {
    const pack = await packageOf(files);
    const covers = coverPages(pack).slice(2);
    expect(covers).toHaveLength(9);
    const from = (place: number) =>
      pack.links.filter((link) => link.from === place).map(({ page: to }) => to);
    const [first, second] = pack.bookmarks.slice(2, 4).map(({ page }) => page);
    for (const cover of covers) {
      expect(from(1)).toContain(cover);
      // What is to be found on the web is led to there.
      if (cover !== covers[6]) expect(from(2)).toContain(cover);
      const item = cover < (covers[3] ?? 0) ? first : second;
      expect(from(cover)).toEqual([item, item, 1]);
    }
  });

  it('carries files of one name apart, with their bytes', { timeout: GUARD }, async () => {
    const { files: carried } = await packageOf(files);
    expect([...carried].map(([name, content]) => [name, content.toString()]).toSorted()).toEqual([
      ['bilag-4-tal.csv', 'a;b\n1;2\n'],
      ['bilag-5-tal.csv', 'a;b\n3;4\n'],
    ]);
  });

  it('claims what it keeps, and carries its source', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'minutes/a.md': meeting({ 'Første punkt': ['- Kun et navn'], 'Andet punkt': [] }),
    });
    const pack = await built(workspace, 'a', '--embed-source');
    expectWhole(pack);
    expect(pack.claims).toEqual(['PDF/A-3A', 'PDF/UA-1']);
    expect([...pack.files.keys()].toSorted()).toEqual(['a.json', 'a.md']);
    expect(pack.files.get('a.json')?.equals(workspace.read('out/a.json'))).toBe(true);
  });

  it('is one without attachments, too', { timeout: GUARD }, async () => {
    const pack = await packageOf({ 'minutes/a.md': meeting({ 'Første punkt': [], 'Andet punkt': [] }) });
    expectWhole(pack);
    expect(pack.pages).toHaveLength(2);
    expect(pack.pages[0]).toContain('Der er ingen bilag');
  });

  it('has right page numbers in a list over several pages', { timeout: GUARD }, async () => {
    const lines = Array.from(
      { length: 60 },
      (_, i) =>
        `- [Bilag nummer ${i + 1} i den lange sag om noget, der fylder mere end en linje](bilag/tal.csv)`,
    );
    const pack = await packageOf({
      'minutes/a.md': meeting({ Mange: lines }),
      'minutes/bilag/tal.csv': 'a;b\n',
    });
    expectWhole(pack);
    const covers = coverPages(pack).slice(1);
    expect(covers).toHaveLength(60);
    const list = pack.pages.slice(0, (pack.bookmarks[1]?.page ?? 1) - 1).join(' ');
    expect(pack.bookmarks[1]?.page).toBeGreaterThan(2);
    for (const [i, page] of covers.entries()) {
      expect(pack.pages[page - 1]).toContain(`Bilag ${i + 1} Bilag Titel: Bilag nummer ${i + 1} i den`);
      expect(list).toMatch(new RegExp(`Bilag nummer ${i + 1} i den .{40,70} 1 ${page}(?!\\d)`));
    }
  });

  it('keeps odd titles whole, and its page numbers beside them', { timeout: GUARD }, async () => {
    const long = `Titel om ${'sundhedsvæsenets organisering og '.repeat(20)}slut`;
    const word = `Ord${'x'.repeat(300)}`;
    const pack = await packageOf({
      'minutes/a.md': `${meeting({
        'Punkt med **fed** & "tegn" <3': [
          '- [**Fed** og _kursiv_ med `kode`](bilag/tal.csv)',
          '- [Tegn: & " \' {{this}} ) ( \\\\ % # 100 %](bilag/tal.csv)',
          `- [${long}](bilag/tal.csv)`,
          `- [${word}](bilag/tal.csv)`,
          '- Se [bilaget](bilag/tal.csv) og [nettet](https://example.dk/) med note[^1]',
        ],
      })}\n[^1]: En fodnote.\n`,
      'minutes/bilag/tal.csv': 'a;b\n',
    });
    expectWhole(pack);
    const titles = pack.bookmarks.slice(3).map(({ title }) => title);
    expect(titles).toEqual([
      '1. Fed og kursiv med kode',
      '2. Tegn: & " \' {{this}} ) ( \\ % # 100 %',
      `3. ${long}`,
      `4. ${word}`,
      '5. Se bilaget og nettet med note',
    ]);
    for (const page of coverPages(pack).slice(1))
      expect(pack.pages[0]).toMatch(new RegExp(` ${page}(?!\\d)`));
  });
});

describe('pages of any form', () => {
  it.each([
    ['turned', { page: '/Rotate 90' }],
    ['cropped and turned', { page: '/CropBox [100 200 500 742] /Rotate 270' }],
    ['as small as a card', { box: '0 0 90 60' }],
    ['as large as a poster', { box: '0 0 2384 3370' }],
    ['with its origin elsewhere', { box: '-300 -400 295 442' }],
    ['with states left open', { content: () => 'q .2 0 0 .2 300 300 cm q BT /F1 24 Tf (Åben) Tj ET' }],
  ] as const)('get their number in one line: %s', { timeout: GUARD }, async (_, parts) => {
    const pack = await packageOf({
      'minutes/a.md': meeting({ Punkt: ['- [Tegning](bilag/tegning.pdf)'] }),
      'minutes/bilag/tegning.pdf': attachedPdf(parts),
    });
    expectWhole(pack);
  });
});

describe('a house format of the workspace’s own', () => {
  const page =
    '<main>{{#each items}}<section class="item"><h2>{{{heading}}}</h2>{{#each sections}}{{> section}}{{/each}}</section>{{/each}}</main>';
  const filler = Array.from({ length: 60 }, (_, i) => `Tekst nummer ${i + 1} i punktet.`).join('\n\n');

  it.each([
    ['without a short agenda', { 'page.hbs': page, 'style.css': '.item + .item { break-before: page }' }],
    ['on small pages', { 'style.css': '@page { size: A5; margin: 15mm }' }],
    [
      'on pages of two sizes',
      { 'style.css': '@page { size: A4 landscape } .item { page: up } @page up { size: A5 }' },
    ],
    [
      'with margin boxes of its own',
      {
        'style.css':
          '@page { @bottom-center { content: "side " counter(page) " / " counter(pages) } @left-middle { content: "Kladde" } }',
      },
    ],
  ])('makes a whole package: %s', { timeout: GUARD }, async (_, own) => {
    const items = {
      'Første punkt': ['- [Rapport](bilag/rapport.pdf)', '- [Notat](bilag/notat.md)'],
      'Andet punkt': [],
    };
    const pack = await packageOf({
      'minutes/a.md': `${meeting(items, 'eget')}\n${filler}\n`,
      'minutes/bilag/rapport.pdf': attachedPdf(),
      'minutes/bilag/notat.md': '# Et notat\n\nTekst.\n',
      'templates/eget/format.yaml': 'name: Eget\nextends: dmpg\n',
      ...Object.fromEntries(Object.entries(own).map(([name, text]) => [`templates/eget/${name}`, text])),
    });
    expectWhole(pack);
    const text = pack.pages.join('\n');
    // What the house format has in its margins stands on its own pages alone, and counts nothing.
    expect(text).not.toMatch(/side \d+ \/ \d+/);
    expect(pack.pages.find((one) => one.includes('Fremmed'))).not.toContain('Kladde');
    const found = pack.bookmarks.slice(2, 4);
    expect(found.map(({ title }) => title)).toEqual(['1. Første punkt', '2. Andet punkt']);
    for (const { title, page: at } of found) expect(pack.pages[(at ?? 0) - 1]).toContain(title);
  });
});
