import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/registry.js';
import { runInProcess, runSpawned, startDmpg } from './run-dmpg.js';
import { Workspace } from './workspace.js';

const REPORTERS = ['pretty', 'json', 'sarif', 'github', 'junit'];

/** Words that stand in confidential text; the first ones also where they should not: in public text. */
const REPEATED = ['zakvortimlup', 'qerjyxwof'];
const SECRETS = ['bæzgøphår', 'lupzaktim', 'wofqervor', 'jyxbæzlup', 'gøphårzak', 'timwofqer'];
const NUMBER = '010185-1234';
const [title, name] = ['Zakvortimlup Qerjyxwof i Bæzgøphår', 'Jyxbæzlup Gøphårzak'];

/** A meeting in which as many rules as can be find something, with confidential words wherever they look. */
const MEETING = `---
format: dmpg
dokument: referat
gruppe: Prøvegruppen
dato: 2026-03-17
tid: "15:00-10:00"
sags-id: forkert ${NUMBER}
deltagere:
  - Anna Holm, overlæge (forperson)
  - Anna Holm, overlæge
næste møde: { dato: 2026-01-01 }
---

${title} står her, og ${name} også, på privat@gmail.com.

## Punktet om ${title}

- Kort titel: ${title}
- Ansvarlig: Anna Holm

### Bilag

- [Lejekontrakt for timwofqer](bilag/timwofqer.pdf)
- [Åbent](bilag/timwofqer.pdf) (fortrolig)

### Referat

Se [her](bilag/lupzaktim-kontrakt.pdf) og [${title}](file:///C:/Users/${NUMBER}/wofqervor.docx). ${NUMBER}

## 9 (Fortrolig) ${title}

- Sagsbehandler: ${name}
- Sags-ID: timwofqer
- Kort titel: Lupzaktim
- Tid: 15:00-14:00

Her er er wofqervor wofqervor, den 28.februar 2025, PSU- mødet, mhp og mhp. og "et" ”to”.

### Bilag

- [Lejekontrakt for timwofqer](bilag/lupzaktim-kontrakt.pdf) (1234567 - EMN-2026-00001)
- [](bilag/wofqervor.docm) (eftersendes)

### Wofqervor

Tekst om lupzaktim.

### Sagsfremstilling

**Bæzgøphår og andet**

Se [her](bilag/wofqervor-mangler.pdf), [klik her](http://intra/lupzaktim), [a][lupzaktim] og [^wofqervor]. Også www.timwofqer.dk/gøphårzak 😀 ${NUMBER}

###### Timwofqer

| Bæzgøphår |  |
| --- | --- |
| lupzaktim | wofqervor | jyxbæzlup |

![](bilag/lupzaktim.png) ![wofqervor.png](bilag/wofqervor.png) <b>timwofqer</b>

### Indstilling

- at

### Referat

**Beslutning:**

- [ ] Sender timwofqer (ansvarlig: Wofqervor Lupzaktim, frist: timwofqer)
- [ ] Sender jyxbæzlup

### Referat

### Sagsfremstilling

<!-- dmpg-ignore wofqervor: fordi lupzaktim -->

<!-- dmpg-ignore word-doubled: lupzaktim -->

[ubrugt]: https://lupzaktim.dk/wofqervor

[^ubrugt]: Bæzgøphår timwofqer.

> ## (Fortrolig) wofqervor

## Punkt (fortrolig bæzgøphår

Det bæzgøphår er er her.

## Punkt om økonomi

Slut.
`;

const SPELLINGS = (word: string) => [
  word,
  word.normalize('NFD'),
  encodeURIComponent(word),
  JSON.stringify(word).slice(1, -1),
];

describe('a meeting full of secrets', () => {
  const workspace = () =>
    new Workspace({
      [`minutes/2026-03-18-${NUMBER}-sag.md`]: MEETING,
      'minutes/bilag/timwofqer.pdf': '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n',
      'minutes/bilag/lupzaktim-kontrakt.pdf': '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n',
      'minutes/2026-03-19-frontmatter.md': MEETING.replace('---\n\n', '\n\n'),
      'minutes/2026-03-20-uden.md': MEETING.replace('dato: 2026-03-17', 'datoen: 2026-03-17'),
    });

  it('sets off many rules', async () => {
    using files = workspace();
    const { stdout } = await runInProcess(['minutes', 'validate', '--reporter', 'json'], files.root);
    const found = new Set([...stdout.matchAll(/"rule": "([a-z-]+)"/g)].map((match) => match[1]));
    expect(found.size).toBeGreaterThan(30);
    expect(RULES.length).toBeGreaterThan(100);
  });

  it.each(REPORTERS.flatMap((reporter) => ['da', 'en'].map((language) => [reporter, language] as const)))(
    'is told of by %s in %s without any of them',
    async (reporter, language) => {
      using files = workspace();
      const argv = ['minutes', 'validate', '--reporter', reporter, '--lang', language];
      for (const more of [[], [], ['--force', '--quiet']]) {
        const { code, stdout, stderr } = await runInProcess([...argv, ...more], files.root);
        const said = `${stdout}${stderr}`.toLowerCase();
        expect(code).toBe(1);
        expect(said.length).toBeGreaterThan(500);
        for (const word of [...REPEATED, ...SECRETS])
          for (const spelling of SPELLINGS(word)) expect(said).not.toContain(spelling.toLowerCase());
        expect(said).not.toMatch(/010185.?1234/);
      }
      const kept = files
        .list('.dmpg')
        .map((file) => readFileSync(files.path('.dmpg', file), 'utf8').toLowerCase());
      for (const word of [...REPEATED, ...SECRETS])
        expect(kept.filter((text) => text.includes(word))).toEqual([]);
    },
  );

  it('is previewed without any of them, in the panel and on the pages', async () => {
    using files = workspace();
    const run = startDmpg(['minutes', 'preview', '--port', '0'], { cwd: files.root });
    let heard = '';
    run.process.stderr?.on('data', (text: string) => (heard += text));
    await run.said('3 møder med fejl');
    const seen: string[] = [];
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(heard)?.[0] ?? '';
    const events = await fetch(`${origin}/__dmpg/events?page=/`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    let panel = '';
    while (!/data: .*\n\n/.test(panel)) panel += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(panel).toContain('"rule"');
    const frames = ['2026-03-19-frontmatter', '2026-03-20-uden', `2026-03-18-${NUMBER}-sag`];
    for (const page of [
      '/',
      '/proevegruppen/2026-03-17/',
      ...frames.map((slug) => `/__dmpg/document/${slug}/`),
    ])
      seen.push(await (await fetch(origin + page)).text());
    run.process.kill('SIGINT');
    const { stderr } = await run.finished;
    const said = [panel, stderr, ...seen].join('\n').toLowerCase();
    for (const word of [...REPEATED, ...SECRETS])
      for (const spelling of SPELLINGS(word)) expect(said).not.toContain(spelling.toLowerCase());
    expect(panel).not.toMatch(/010185.?1234/);
  });

  it('can be shown all the same: what is public stands in the frames', async () => {
    using files = workspace();
    const { stderr } = await runInProcess(['minutes', 'validate'], files.root);
    expect(stderr).toContain('tid: "15:00-10:00"');
    expect(stderr).toContain('▒▒▒');
  });

  it.each([
    ['a heading without a space', '##3 (Fortrolig) Wofqervor'],
    ['a heading in a quotation', '> ## (Fortrolig) Wofqervor'],
    ['a label', '**Fortroligt:** Wofqervor.'],
    ['a misspelt mark', '## (Fotrolig) Wofqervor'],
  ])('is hidden as its author meant it, with the mark as %s', async (_, mark) => {
    const head = '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: 2026-03-17\n---\n\n## Nyt\n\n';
    const body = `${mark}\n\nLupzaktim er er på timwofqer ![](bilag/jyxbæzlup.png) (ansvarlig: Zakvortimlup Qerjyxwof).\n`;
    using files = new Workspace({ 'minutes/2026-03-17-a.md': head + body });
    for (const reporter of REPORTERS) {
      const { code, stdout, stderr } = await runInProcess(
        ['minutes', 'validate', '--reporter', reporter],
        files.root,
      );
      expect(code).toBe(1);
      for (const word of [...REPEATED, ...SECRETS])
        expect(`${stdout}${stderr}`.toLowerCase()).not.toContain(word);
    }
  });

  const HEAD = '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: 2026-03-17\n---\n\n## Nyt\n\n';

  it.each([
    [
      'a footnote at the end that confidential text alone uses',
      `${HEAD}Slut er er her.\n\n## (Fortrolig) Sag\n\nTekst.[^1]\n\n## Andet\n\nTekst.\n\n[^1]: Lupzaktim er er timwofqer, se [her](wofqervor.docx).\n`,
    ],
    [
      'an address defined in confidential text',
      `${HEAD}Se [sagen][s] og er er.\n\n## (Fortrolig) Sag\n\n[s]: bilag/lupzaktim-timwofqer.docx\n`,
    ],
    [
      'a frontmatter that does not end',
      `${HEAD.replace('---\n\n', '\n')}## (Fortrolig) Wofqervor\n\nLupzaktim: timwofqer\n\n---\n\n## Slut\n`,
    ],
    ['no frontmatter and a misspelt mark', '## (Fotrolig) Wofqervor\n\nLupzaktim er er timwofqer.\n'],
  ])('is not shown with %s', async (_, text) => {
    for (const reporter of REPORTERS) {
      using files = new Workspace({ 'minutes/2026-03-17-a.md': text });
      const { stdout, stderr } = await runInProcess(
        ['minutes', 'validate', '--reporter', reporter],
        files.root,
      );
      const kept = files.list('.dmpg').map((file) => files.text(`.dmpg/${file}`));
      expect(`${stdout}${stderr}`.length).toBeGreaterThan(50);
      for (const word of SECRETS)
        expect([stdout, stderr, ...kept].join('').toLowerCase()).not.toContain(word);
    }
  });

  it('is not shown in the frame of another file when it comes from standard input', async () => {
    using files = new Workspace({ 'dmpg.config.yaml': `${'\n'.repeat(9)}rules: { sepling: off }\n` });
    const text = `${HEAD}## (Fortrolig) Wofqervor Lupzaktim\n\nTekst.\n`;
    const { code, stderr } = await runSpawned(['minutes', 'validate', '--stdin'], {
      cwd: files.root,
      input: text,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('sepling');
    expect(stderr.toLowerCase()).not.toMatch(/wofqervor|lupzaktim/);
  });
});
