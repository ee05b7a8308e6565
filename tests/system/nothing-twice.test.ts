import { readFileSync, rmSync, statSync, truncateSync, writeFileSync, existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runSpawned } from './run-dmpg.js';
import { Workspace, agenda } from './workspace.js';

const GUARD = 60_000;
const MEETINGS = ['a', 'b', 'eget'];

let workspace: Workspace;

beforeAll(async () => {
  workspace = new Workspace({
    'minutes/a.md': agenda(),
    'minutes/b.md': `${agenda()}\n### Bilag\n\n- [Budget](bilag/budget.pdf)\n`,
    'minutes/eget.md': agenda().replace('dmpg', 'eget'),
    'minutes/bilag/budget.pdf': '%PDF-1.7 første',
    'templates/eget/format.yaml': 'name: Eget\nextends: dmpg\n',
    'templates/eget/style.css': 'h1 { color: #123456 }\n',
  });
  expect((await build()).code).toBe(0);
}, GUARD);
afterAll(() => workspace.remove());

const build = (env: NodeJS.ProcessEnv = {}, ...more: string[]) =>
  runSpawned(['minutes', 'build', ...more], { cwd: workspace.root, env });

/** What changes when a file is written again, even with the same bytes. */
const identity = (name: string) => {
  const { ino, mtimeMs } = statSync(workspace.path(name));
  return `${ino} ${mtimeMs}`;
};
const identities = (): [string, string][] =>
  [
    ...workspace.list('out').map((name) => `out/${name}`),
    ...workspace.list('.dmpg').map((name) => `.dmpg/${name}`),
  ].map((name) => [name, identity(name)]);

/** Builds, and tells which meetings' output was written. */
async function madeAgain(): Promise<string[]> {
  const before = new Map(identities());
  const { code, stderr } = await build();
  expect(code, stderr).toBe(0);
  const changed = workspace
    .list('out')
    .filter((name) => before.get(`out/${name}`) !== identity(`out/${name}`));
  const meetings = [...new Set(changed.map((name) => name.replace(/\..*/, '')))];
  // A meeting is made as a whole: all three files or none.
  expect(changed).toHaveLength(meetings.length * 3);
  return meetings;
}

describe('a second build', () => {
  beforeEach(async () => {
    // Whatever the test before left is built first.
    await build();
  }, GUARD);

  it(
    'of an unchanged workspace writes no file and unpacks and starts no browser',
    { timeout: GUARD },
    async () => {
      const before = identities();
      using elsewhere = new Workspace();
      // Neither folder exists: a browser would have to be unpacked, and its profile could not be made.
      const env = { DMPG_CACHE: elsewhere.path('browser'), TMPDIR: elsewhere.path('tmp') };

      const { code, stderr } = await build(env);

      expect(stderr).toContain('3 møder uændret');
      expect(code).toBe(0);
      expect(identities()).toEqual(before);
      expect(elsewhere.list()).toEqual([]);
      expect(existsSync(elsewhere.path('browser'))).toBe(false);
      // Where there is something to print, the same surroundings do stop it.
      rmSync(workspace.path('out/a.pdf'));
      expect(await build({ TMPDIR: elsewhere.path('tmp') })).toMatchObject({ code: 1 });
    },
  );

  it('makes the one meeting that changed', { timeout: GUARD }, async () => {
    workspace.write('minutes/a.md', agenda('Ny tekst i mødet.'));
    expect(await madeAgain()).toEqual(['a']);
    expect(workspace.text('out/a.html')).toContain('Ny tekst i mødet.');
  });

  it('makes no meeting of one that was only saved again', { timeout: GUARD }, async () => {
    workspace.write('minutes/a.md', workspace.read('minutes/a.md'));
    expect(await madeAgain()).toEqual([]);
  });

  it('makes the meetings whose template changed', { timeout: GUARD }, async () => {
    workspace.write('templates/eget/style.css', 'h1 { color: #654321 }\n');
    expect(await madeAgain()).toEqual(['eget']);
    workspace.write('templates/eget/people.hbs', '<section class="people"></section>\n');
    expect(await madeAgain()).toEqual(['eget']);
  });

  it('makes the meeting whose attachment changed', { timeout: GUARD }, async () => {
    workspace.write('minutes/bilag/budget.pdf', '%PDF-1.7 andet!');
    expect(await madeAgain()).toEqual(['b']);
  });

  it('fails for a meeting whose attachment went away, and keeps its output', { timeout: GUARD }, async () => {
    const old = workspace.contents('out');
    const attachment = workspace.read('minutes/bilag/budget.pdf');
    rmSync(workspace.path('minutes/bilag/budget.pdf'));
    const { code, stderr } = await build();
    workspace.write('minutes/bilag/budget.pdf', attachment);
    expect(code).toBe(1);
    expect(stderr).toContain('[attachment-missing]');
    expect(workspace.contents('out')).toEqual(old);
  });

  it.each(['html', 'json', 'pdf'])('makes deleted %s again', { timeout: GUARD }, async (kind) => {
    const old = workspace.read(`out/b.${kind}`);
    rmSync(workspace.path(`out/b.${kind}`));
    const before = identity('out/a.pdf');
    expect(await madeAgain()).toEqual(['b']);
    expect(workspace.read(`out/b.${kind}`).equals(old)).toBe(true);
    expect(identity('out/a.pdf')).toBe(before);
  });

  it('makes truncated and edited output again', { timeout: GUARD }, async () => {
    const old = workspace.contents('out');
    truncateSync(workspace.path('out/a.pdf'), 2000);
    const edited = readFileSync(workspace.path('out/b.html'));
    edited.write('X', edited.length - 30);
    writeFileSync(workspace.path('out/b.html'), edited);

    expect(await madeAgain()).toEqual(['a', 'b']);
    expect(workspace.contents('out')).toEqual(old);
  });

  it.each([
    ['empty', () => ''],
    ['cut', (text: string) => text.slice(0, text.length / 2)],
    ['other JSON', () => '{"version":1,"entries":[["a",null],["b",{}],[],{"c":1},["eget",{"key":1}]]}'],
    [
      'entries of wrong types',
      (text: string) =>
        text.replaceAll(/"hash":"[^"]*"/g, '"hash":7').replaceAll(/"name":"[^"]*"/g, '"name":null'),
    ],
    ['an older version', (text: string) => text.replace(/"version":\d+/, '"version":0')],
  ])('takes a damaged cache (%s) for an empty one', { timeout: GUARD }, async (_, damage) => {
    const name = `.dmpg/cache/${workspace.list('.dmpg/cache')[0] ?? ''}`;
    const old = workspace.contents('out');
    workspace.write(name, damage(workspace.text(name)));
    expect(await madeAgain()).toEqual(MEETINGS);
    expect(workspace.contents('out')).toEqual(old);
    expect(await madeAgain()).toEqual([]);
  });
});

describe('a file in out/ that the program did not write', () => {
  it('is neither overwritten nor deleted', { timeout: GUARD }, async () => {
    using other = new Workspace({
      'minutes/a.md': agenda(),
      'minutes/b.md': agenda(),
      'out/a.pdf': '%PDF-1.7 Underskrevet referat',
      'out/noter.txt': 'Mine noter',
      'out/gammel.html': '<!doctype html><p>Gammel side',
    });
    const run = () => runSpawned(['minutes', 'build'], { cwd: other.root });

    for (const argv of [[], ['--force']]) {
      const { code, stderr } = await runSpawned(['minutes', 'build', ...argv], { cwd: other.root });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^minutes\/a\.md:1:1 fejl .*out\/a\.pdf.* \[output-foreign\]\n {4}Ret: \S/m);
      expect(other.list('out')).toEqual(['a.pdf', 'b.html', 'b.json', 'b.pdf', 'gammel.html', 'noter.txt']);
      expect(other.text('out/a.pdf')).toBe('%PDF-1.7 Underskrevet referat');
      expect(other.text('out/noter.txt')).toBe('Mine noter');
    }

    rmSync(other.path('out/a.pdf'));
    expect(await run()).toMatchObject({ code: 0 });
    expect(other.list('out')).toHaveLength(8);
  });
});
