import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMENT_ONLY, SECRETS, SECRET_COMMITTEE, SECRET_DMPG } from '../edition/secret-meeting.js';
import { attachedPdf } from './attached-pdf.js';
import { unpacked } from './everything-in.js';
import { wordsIn } from './find-words.js';
import { readablePdfText } from './pdf-contents.js';
import { REPOSITORY, STACK_FRAME, runInProcess } from './run-dmpg.js';
import type { Run } from './run-dmpg.js';
import { secretMeeting } from './secret-meeting.js';
import { Workspace } from './workspace.js';

const GUARD = 300_000;
const FORMATS = ['dmpg', 'danske-regioner'];
const MEETINGS = FORMATS.map(secretMeeting);
/** Of every confidential place in two meetings, of two more that have a public title, and the authors' own notes. */
const WORDS = [
  ...new Set([
    ...MEETINGS.flatMap(({ secrets, notes }) => [...secrets, ...notes]),
    ...Object.values(SECRETS),
    ...COMMENT_ONLY,
  ]),
];
/** A case with an open item in one meeting and a confidential item, whose format shows the number, in another. */
const SHARED_CASE = 'MDR-2024-00036';
const CONFIGURATION = `site:
  url: https://example.org/moeder/
  name: Møder på prøve
  corrections: true
`;

/** A meeting with one item that may be confidential. */
const meeting = (mark: string, word: string, date = '2026-05-12') => `---
format: dmpg
dokument: referat
gruppe: Prøvegruppen
dato: ${date}
deltagere:
  - Anna Holm, overlæge, Region Øst (forperson)
---

## Godkendelse af dagsorden

- Sags-ID: ${SHARED_CASE}

### Referat

**Beslutning:** Godkendt.

## ${mark}Sag om ${word}

- Sags-ID: QRX-2026-11111

### Referat

${word} blev drøftet.

**Beslutning:** ${word} udsættes.

- [ ] Undersøger ${word} (ansvarlig: Anna Holm, frist: 2026-09-01)
`;

const publish = (workspace: Workspace, ...more: string[]) =>
  runInProcess(['minutes', 'publish', '--out', 'site', ...more], workspace.root);

/** Everything that is in a folder or is said by it, unpacked as far as it can be: by path. */
function everythingIn(workspace: Workspace, folder: string): [string, Buffer][] {
  return [...workspace.contents(folder)].map(([name, content]) => [`${folder}/${name}`, unpacked(content)]);
}

function expectNowhere(workspace: Workspace, runs: readonly Run[], words: readonly string[]): void {
  for (const folder of ['site', '.dmpg'])
    for (const [name, content] of everythingIn(workspace, folder))
      expect(wordsIn(content, words), name).toEqual([]);
  expect(wordsIn(workspace.read('dmpg.published.json'), words)).toEqual([]);
  const made = workspace.list().filter((name) => !name.startsWith(`minutes${path.sep}`));
  expect(wordsIn(made.join('\n'), words)).toEqual([]);
  for (const { stdout, stderr } of runs) {
    expect(wordsIn(`${stdout}${stderr}`, words)).toEqual([]);
    expect(stderr).not.toMatch(STACK_FRAME);
  }
}

describe('the site of meetings with confidential words everywhere', () => {
  let workspace: Workspace;
  const runs: Run[] = [];

  beforeAll(async () => {
    workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/punkt.md': SECRET_DMPG,
      'minutes/udvalg.md': SECRET_COMMITTEE,
      'minutes/aabent.md': meeting('', 'vejplanen'),
      [`minutes/${SECRETS.imageFile}.png`]: pixel(),
    });
    for (const name of [SECRETS.attachmentFile, SECRETS.hiddenAttachmentFile])
      workspace.write(`minutes/bilag/${name}.pdf`, attachedPdf({ pages: 2 }));
    for (const [i, { source, files }] of MEETINGS.entries()) {
      workspace.write(`minutes/${FORMATS[i] ?? ''}.md`, source);
      for (const [name, content] of Object.entries(files))
        workspace.write(
          name,
          name.endsWith('.pdf') ? attachedPdf({ pages: /aabent/.test(name) ? 1 : 2 }) : content,
        );
    }
    runs.push(await publish(workspace, '--dry-run'));
    runs.push(await publish(workspace));
    runs.push(await publish(workspace, '--lang', 'en', '--force'));
    runs.push(await publish(workspace, '--frozen'));
  }, GUARD);
  afterAll(() => workspace.remove());

  it('is published with pages, PDFs, search index, feeds and calendars', () => {
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const files = workspace.list('site');
    for (const one of ['index.html', 'feed.xml', 'kalender.ics', 'sitemap.xml', 'moeder.json'])
      expect(files).toContain(one);
    expect(files.filter((name) => /\/(?:referat|dagsorden)\.pdf$/.test(name))).toHaveLength(5);
    expect(files.some((name) => /^pagefind\/fragment\//.test(name))).toBe(true);
  });

  it('has none of the words in any file, unpacked, nor in names, state, history and on the console', () => {
    const pagefind = everythingIn(workspace, 'site').filter(([name]) => name.includes('.pf_fragment'));
    // So that an index which could not be unpacked is not taken for one that holds nothing.
    expect(pagefind.some(([, content]) => wordsIn(content, ['vejplanen']).length > 0)).toBe(true);
    expectNowhere(workspace, runs, WORDS);
  });

  it('has none of the words in the text of a PDF', { timeout: GUARD }, async () => {
    for (const [name, content] of workspace.contents('site')) {
      if (!/\.pdf$/.test(name) || /\/bilag\//.test(name)) continue;
      const text = (await readablePdfText(content)).normalize('NFC');
      expect(text.length, name).toBeGreaterThan(100);
      expect(wordsIn(text, WORDS), name).toEqual([]);
    }
  });

  it('copies no attachment and no image that only confidential text refers to', () => {
    const files = workspace.list('site').filter((name) => /\/(?:bilag|billeder)\//.test(name));
    expect(files.every((name) => /\/bilag\/aabent\.pdf$/.test(name))).toBe(true);
    expect(files.length).toBeGreaterThan(0);
  });

  it('shows of a confidential item its mark, and ties it to no case', () => {
    const pages = [...workspace.contents('site')].filter(([name]) => name.endsWith('.html'));
    const committee = pages.find(
      ([name, html]) => /^proevegruppen\/2026-03-17/.test(name) && html.includes(SHARED_CASE),
    );
    expect(committee?.[1].toString()).toContain('(Fortrolig)');
    const page = workspace.text('site/sager/mdr-2024-00036/index.html');
    expect(page).toContain('proevegruppen/2026-05-12/');
    expect(page).not.toContain('2026-03-17');
  });
});

describe('the look into packed files', () => {
  it('sees a word in gzip, in a ZIP, and spelled with references', () => {
    const [word] = WORDS;
    const text = Buffer.from(`Her står ${word ?? ''}.`);
    const packed = deflateRawSync(text);
    const header = Buffer.alloc(30);
    header.write('PK\u0003\u0004', 'latin1');
    header.writeUInt16LE(8, 8);
    header.writeUInt16LE(5, 26);
    for (const content of [gzipSync(text), Buffer.concat([header, Buffer.from('a.xml'), packed])]) {
      expect(wordsIn(content, WORDS)).toEqual([]);
      expect(wordsIn(unpacked(content), WORDS)).toEqual([word]);
    }
  });
});

describe('an item that becomes confidential after it was published', () => {
  const WORD = 'klyvenborgsagen';
  const otherMeeting = meeting('', 'vejplanen', '2026-02-03').replace('QRX-2026-11111', 'ZAB-2026-22222');

  it('leaves no trace, also where corrections are told', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/moede.md': meeting('', WORD),
      'minutes/andet.md': otherMeeting,
    });
    const before = await publish(workspace);
    expect(before).toMatchObject({ code: 0 });
    expect(wordsIn(workspace.read('site/proevegruppen/2026-05-12/index.html'), [WORD])).toEqual([WORD]);
    expect(wordsIn(workspace.read('dmpg.published.json'), [WORD])).toEqual([]);

    workspace.write('minutes/moede.md', meeting('(Fortrolig) ', WORD));
    const runs = [await publish(workspace, '--dry-run'), await publish(workspace)];
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(workspace.list('site/sager').filter((name) => name.includes('qrx'))).toEqual([]);
    expectNowhere(workspace, runs, [WORD]);
  });

  const titled = meeting('', WORD).replace('deltagere:', `titel: Møde om ${WORD}\ndeltagere:`);

  it('leaves none of its meeting’s title where the meeting moves and is called otherwise', async () => {
    using workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/moede.md': titled,
      'minutes/andet.md': otherMeeting,
    });
    expect(await publish(workspace, '--no-pdf')).toMatchObject({ code: 0 });
    workspace.write('minutes/moede.md', meeting('(Fortrolig) ', WORD, '2026-05-13'));
    const after = await publish(workspace, '--no-pdf');
    expect(after).toMatchObject({ code: 0 });
    expect(workspace.text('site/proevegruppen/2026-05-12/index.html')).toContain('../2026-05-13/');
    expectNowhere(workspace, [after], [WORD]);
  });

  it('leaves none where its meeting becomes a draft', async () => {
    using workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/moede.md': titled,
      'minutes/andet.md': otherMeeting,
    });
    expect(await publish(workspace, '--no-pdf')).toMatchObject({ code: 0 });
    workspace.write('minutes/moede.md', titled.replace('deltagere:', 'status: udkast\ndeltagere:'));
    const after = await publish(workspace, '--no-pdf');
    expect(after).toMatchObject({ code: 0 });
    expect(workspace.text('site/kalender.ics')).toContain('STATUS:CANCELLED');
    expectNowhere(workspace, [after], [WORD]);
  });

  it('leaves none where its whole meeting is withdrawn', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/moede.md': titled,
      'minutes/andet.md': otherMeeting,
    });
    expect(await publish(workspace)).toMatchObject({ code: 0 });
    workspace.write('minutes/moede.md', '');
    const broken = await publish(workspace);
    expect(broken.code).toBe(1);
    using other = new Workspace({ 'minutes/andet.md': otherMeeting });
    for (const name of ['dmpg.config.yaml', 'dmpg.published.json']) other.write(name, workspace.read(name));
    const after = await publish(other);
    expect(after).toMatchObject({ code: 0 });
    expectNowhere(other, [after], [WORD]);
  });
});

describe('a template of the site’s own that holds a confidential word', () => {
  const WORD = 'kvæntorvigskoven';
  const folder = path.join(REPOSITORY, 'templates', 'site');
  const templates = readdirSync(folder).filter((name) => /\.(?:hbs|css)$/.test(name));
  const HTML_ONLY = ['--no-pdf', '--no-search'];

  it('is there to be overridden', () => {
    expect(templates.filter((name) => name.endsWith('.hbs')).length).toBeGreaterThan(5);
  });

  it('never comes into the site: nothing is swapped and the run fails', { timeout: GUARD }, async () => {
    using workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/moede.md': meeting('(Fortrolig) ', WORD),
      'minutes/andet.md': meeting('', 'vejplanen', '2026-02-03'),
    });
    expect(await publish(workspace, ...HTML_ONLY)).toMatchObject({ code: 0 });
    const old = workspace.contents('site');
    const history = workspace.text('dmpg.published.json');
    const stopped: string[] = [];
    for (const name of templates) {
      const own = readFileSync(path.join(folder, name), 'utf8');
      const more = name.endsWith('.css') ? `\n/* ${WORD} */\n` : `<p>${WORD}</p>\n`;
      workspace.write(`templates/site/${name}`, `${own}${more}`);
      const run = await publish(workspace, ...HTML_ONLY);
      // A template that no page of this site is made with does no harm.
      expect([0, 1], `${name}: ${run.stderr}`).toContain(run.code);
      if (run.code === 1) {
        stopped.push(name);
        expect(run.stderr, name).toMatch(/\[leak[\w-]*\]/);
        expect(workspace.contents('site'), name).toEqual(old);
        expect(workspace.text('dmpg.published.json'), name).toBe(history);
      }
      expectNowhere(workspace, [run], [WORD]);
      workspace.write(`templates/site/${name}`, own);
    }
    expect(stopped.length, stopped.join(', ')).toBeGreaterThan(templates.length / 2);
    expect(await publish(workspace, ...HTML_ONLY)).toMatchObject({ code: 0 });
  });
});

function pixel(): Buffer {
  const files = secretMeeting('dmpg').files;
  const [, content] = Object.entries(files).find(([name]) => name.endsWith('.png')) ?? [];
  return Buffer.from(content ?? '');
}
