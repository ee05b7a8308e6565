import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachedPdf } from './attached-pdf.js';
import { wordsIn } from './find-words.js';
import { allBytes, readablePdfText } from './pdf-contents.js';
import { readPackage } from './read-package.js';
import type { ReadPackage } from './read-package.js';
import { runInProcess } from './run-dmpg.js';
import type { Run } from './run-dmpg.js';
import { secretMeeting } from './secret-meeting.js';
import { Workspace } from './workspace.js';

const GUARD = 180_000;
const FORMATS = ['dmpg', 'danske-regioner'];
const WITHHELD = ['Kylverblad', 'kylvertal', 'Hemmeliggjort', 'Skjultnotat', 'kylverbillede', 'Fremmed'];
const MEETING = `---
format: dmpg
gruppe: Prøvegruppen
dato: 2026-03-17
---

## Åbent punkt

### Bilag

- [Kylverblad](bilag/kylverblad.pdf) (fortrolig)
- [Åbent notat](bilag/aabent.md)

## (Fortrolig) Hemmeliggjort sag

### Bilag

- [Kylvertal](bilag/kylvertal.csv)
- [Skjultnotat](bilag/skjultnotat.md)
- [Billede](bilag/kylverbillede.svg)
- [Kylverblad](bilag/kylverblad.pdf)
`;

let workspace: Workspace;
const runs: Run[] = [];
const secrets: string[] = [];

beforeAll(async () => {
  workspace = new Workspace({
    'minutes/bilagene.md': MEETING,
    'minutes/bilag/kylverblad.pdf': attachedPdf({ pages: 2 }),
    'minutes/bilag/kylvertal.csv': 'a;b\n1;2\n',
    'minutes/bilag/aabent.md': '# Åbent notat\n\nTekst.\n',
    'minutes/bilag/skjultnotat.md': '# Skjultnotat\n\nHer er <b>HTML</b>.\n',
    'minutes/bilag/kylverbillede.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="8" height="8"/></svg>',
  });
  for (const format of FORMATS) {
    const meeting = secretMeeting(format);
    workspace.write(`minutes/${format}.md`, meeting.source);
    for (const [name, content] of Object.entries(meeting.files))
      workspace.write(
        name,
        name.endsWith('.pdf') ? attachedPdf({ pages: /aabent/.test(name) ? 1 : 2 }) : content,
      );
    secrets.push(...meeting.secrets, ...meeting.notes);
  }
  const build = ['minutes', 'build', '--to', 'json', '--package', '--embed-source'];
  runs.push(await runInProcess(build, workspace.root));
  runs.push(await runInProcess([...build, '--edition', 'internal'], workspace.root));
}, GUARD);
afterAll(() => workspace.remove());

const names = ['bilagene', ...FORMATS];

describe('the public package', () => {
  it('is built', () => {
    expect(
      runs.map(({ code }) => code),
      runs[0]?.stderr,
    ).toEqual([0, 0]);
  });

  it.each(names)(
    'has no confidential word in any byte, streams inflated: %s',
    { timeout: GUARD },
    async (name) => {
      const pdf = workspace.read(`out/${name}.pakke.pdf`);
      const { files } = await readPackage(pdf);
      const withheld = name === 'bilagene' ? WITHHELD : secrets;
      expect(wordsIn(allBytes(pdf), withheld)).toEqual([]);
      expect(wordsIn(await readablePdfText(pdf), withheld)).toEqual([]);
      expect([...files.keys()].toSorted()).toEqual([`${name}.json`, `${name}.md`]);
      for (const content of files.values()) expect(wordsIn(content, withheld)).toEqual([]);
    },
  );

  it('counts what may be seen alone', async () => {
    const { bookmarks } = await readPackage(workspace.read('out/bilagene.pakke.pdf'));
    expect(bookmarks.map(({ title }) => title).slice(4)).toEqual(['1. Åbent notat', 'Åbent notat']);
  });
});

describe('the internal package', () => {
  let pack: ReadPackage;
  beforeAll(async () => {
    pack = await readPackage(workspace.read('out-internal/bilagene.pakke.pdf'));
  });

  it('holds what is confidential, and says so on every page of it', () => {
    const open = pack.pages.flatMap((text, i) => (text.includes('FORTROLIG') ? [] : [i + 1]));
    const notes = pack.bookmarks.flatMap(({ title, page = 0 }) =>
      /^(?:2\. )?Åbent notat$/.test(title) ? [page] : [],
    );
    expect(open).toEqual(notes);
    const strange = pack.pages.filter((text) => text.includes('Fremmed side'));
    expect(strange).toHaveLength(4);
    for (const text of strange) expect(text).toMatch(/FORTROLIGT – Mødepakke, side \d+ af \d+/);
    expect(pack.files.get('bilag-3-kylvertal.csv')?.toString()).toBe('a;b\n1;2\n');
  });
});

describe('what a build of packages leaves and says', () => {
  it('names nothing confidential: neither on the console nor in the cache', () => {
    for (const { stdout, stderr } of runs) {
      expect(wordsIn(`${stdout}${stderr}`, [...secrets, ...WITHHELD])).toEqual([]);
    }
    // A paper without a name is told of by its number.
    expect(runs[1]?.stderr).toContain('minutes/bilagene.md#bilag-4:3:8 advarsel ');
    const cache = workspace.contents('.dmpg');
    expect(cache.size).toBeGreaterThan(1);
    for (const [name, content] of cache)
      expect(wordsIn(content, [...secrets, ...WITHHELD]), name).toEqual([]);
  });

  it.each([
    ['a damaged PDF', 'kylverblad.pdf', '%PDF-1.7', 'package-pdf-damaged'],
    ['a paper with an error', 'skjultnotat.md', '---\nkylvertal: 1\n---\n', 'package-paper'],
    ['a paper in Latin-1', 'skjultnotat.md', Buffer.from('Sm\xE5 kylvertal', 'latin1'), 'package-paper'],
    ['a missing file', 'kylvertal.csv', undefined, 'attachment-missing'],
  ] as const)('names no confidential attachment that is no good: %s', async (_, name, content, rule) => {
    using other = new Workspace(
      Object.fromEntries(
        workspace.list('minutes').map((file) => [`minutes/${file}`, workspace.read(`minutes/${file}`)]),
      ),
    );
    if (content === undefined)
      other.write('minutes/bilagene.md', MEETING.replace(`bilag/${name}`, 'bilag/kylvervæk.csv'));
    else other.write(`minutes/bilag/${name}`, content);
    const { code, stdout, stderr } = await runInProcess(
      ['minutes', 'build', 'minutes/bilagene.md', '--to', 'json', '--package', '--edition', 'internal'],
      other.root,
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`[${rule}]`);
    expect(wordsIn(`${stdout}${stderr}`, [...WITHHELD, 'kylver'])).toEqual([]);
  });
});
