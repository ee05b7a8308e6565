import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from './find-words.js';
import { allBytes, readablePdfText } from './pdf-contents.js';
import { runInProcess } from './run-dmpg.js';
import type { Run } from './run-dmpg.js';
import { secretMeeting } from './secret-meeting.js';
import { Workspace } from './workspace.js';

const FORMATS = ['dmpg', 'danske-regioner'];
const MEETINGS = new Map(FORMATS.map((format) => [format, secretMeeting(format)]));
const SECRETS = [...MEETINGS.values()].flatMap((meeting) => meeting.secrets);
const NOTES = [...MEETINGS.values()].flatMap((meeting) => meeting.notes);
const GUARD = 120_000;

let workspace: Workspace;
const publicRuns: Run[] = [];
const internalRuns: Run[] = [];

beforeAll(async () => {
  workspace = new Workspace();
  for (const [format, { source, files }] of MEETINGS) {
    workspace.write(`minutes/${format}.md`, source);
    for (const [name, content] of Object.entries(files)) workspace.write(name, content);
  }
  const build = (...more: string[]) => runInProcess(['minutes', 'build', ...more], workspace.root);
  for (const kind of ['referat', 'dagsorden']) {
    publicRuns.push(await build('--as', kind));
    publicRuns.push(await build('--as', kind, '--lang', 'en', '--force'));
    internalRuns.push(await build('--as', kind, '--edition', 'internal'));
  }
}, GUARD);
afterAll(() => workspace.remove());

const namesOf = (kind: string) => (kind === 'referat' ? FORMATS : FORMATS.map((name) => `${name}.dagsorden`));
const pdfText = async (name: string) => (await readablePdfText(workspace.read(name))).normalize('NFC');

describe('the public edition', () => {
  it('is built of both formats and kinds, with findings about raw HTML only', () => {
    expect(publicRuns.map((run) => run.code)).toEqual([0, 0, 0, 0]);
    expect(publicRuns.map((run) => run.stderr).join('')).toContain('[raw-html]');
    const files = ['referat', 'dagsorden']
      .flatMap(namesOf)
      .flatMap((name) => [`${name}.html`, `${name}.json`, `${name}.pdf`]);
    expect(workspace.list('out')).toEqual(files.sort());
  });

  it('has no confidential word and no note in any byte, streams inflated', () => {
    for (const [name, content] of workspace.contents('out')) {
      const bytes = name.endsWith('.pdf') ? allBytes(content) : content;
      expect(bytes.length).toBeGreaterThan(1000);
      expect(wordsIn(bytes, [...SECRETS, ...NOTES]), name).toEqual([]);
    }
  });

  it.each(['referat', 'dagsorden'])(
    'has none in the text of a PDF of a %s',
    { timeout: GUARD },
    async (kind) => {
      for (const name of namesOf(kind)) {
        const text = await pdfText(`out/${name}.pdf`);
        expect(text).toContain('Årets plan');
        expect(wordsIn(text, [...SECRETS, ...NOTES]), name).toEqual([]);
      }
    },
  );

  it('shows of a confidential item its number and mark, and its case number where the format says so', () => {
    expect(workspace.text('out/dmpg.html')).toMatch(/2\.\s*\(Fortrolig\)/);
    expect(workspace.text('out/danske-regioner.html')).toContain('MDR-2024-00036');
  });
});

describe('what a build leaves and says', () => {
  it('has no confidential word and no note in the cache, in names of files, or on the console', () => {
    const cache = workspace.contents('.dmpg');
    expect(cache.size).toBeGreaterThan(1);
    for (const [name, content] of cache) expect(wordsIn(content, [...SECRETS, ...NOTES]), name).toEqual([]);
    const made = workspace.list().filter((name) => !name.startsWith('minutes'));
    expect(wordsIn(made.join('\n'), [...SECRETS, ...NOTES])).toEqual([]);
    for (const { stdout, stderr } of [...publicRuns, ...internalRuns]) {
      expect(wordsIn(`${stdout}${stderr}`, [...SECRETS, ...NOTES])).toEqual([]);
    }
  });
});

describe('the internal edition', () => {
  it('is built of both formats and kinds', () => {
    expect(internalRuns.map((run) => run.code)).toEqual([0, 0]);
    expect(workspace.list('out-internal')).toHaveLength(12);
  });

  it.each(FORMATS)('of %s has every confidential word and no note', { timeout: GUARD }, async (format) => {
    const { secrets = [], notes = [] } = MEETINGS.get(format) ?? {};
    const texts = [
      workspace.text(`out-internal/${format}.html`),
      workspace.text(`out-internal/${format}.json`),
      await pdfText(`out-internal/${format}.pdf`),
    ];
    const found = wordsIn(texts.join('\n'), secrets);
    expect(secrets.filter((word) => !found.includes(word)).map((word) => lineOf(format, word))).toEqual([]);
    for (const text of texts) expect(wordsIn(text, notes)).toEqual([]);
  });

  it(
    'has the words of a heading, a table, a link and its address in the PDF itself',
    { timeout: GUARD },
    async () => {
      const text = await pdfText('out-internal/dmpg.pdf');
      const { source, secrets } = secretMeeting('dmpg');
      for (const pattern of [
        /## \(Fortrolig\) (\S+)/,
        /\n\| (\S+) \| \S+ \|\n\|---\|:/,
        /\[(\S+)\]\(https/,
        /\]\(https:\/\/(\S+)\.example/,
      ]) {
        const word = pattern.exec(source)?.[1] ?? '';
        expect(secrets).toContain(word);
        expect(wordsIn(text, [word])).toEqual([word]);
      }
    },
  );
});

/** Where in the meeting a word stands, so that a failure can be understood. */
function lineOf(format: string, word: string): string {
  const line = MEETINGS.get(format)
    ?.source.split('\n')
    .find((one) => one.includes(word));
  return `${word}: ${line ?? 'the name of a file'}`;
}
