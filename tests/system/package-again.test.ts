import { rmSync, statSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachedPdf } from './attached-pdf.js';
import { readPackage } from './read-package.js';
import { runSpawned, startDmpg } from './run-dmpg.js';
import { Workspace } from './workspace.js';

const GUARD = 180_000;
const HEAD = '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: 2026-03-17\n---\n\n';
const PICTURE = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="8" height="8" fill="${colour}"/></svg>`;
const FILES = {
  'minutes/a.md': `${HEAD}## Åbent punkt\n\n### Bilag\n\n- [Rapport](bilag/rapport.pdf)\n- [Notat](bilag/notat.md)\n- [Tal](bilag/tal.csv)\n`,
  'minutes/b.md': `${HEAD}## Åbent punkt\n\n### Bilag\n\n- [Notat](bilag/notat.md)\n- [Skjult](bilag/tal.csv) (fortrolig)\n`,
  'minutes/bilag/rapport.pdf': attachedPdf({ pages: 2 }),
  'minutes/bilag/notat.md': '---\nformat: eget\n---\n\n# Et notat\n\nTekst. ![En kurve](kurve.svg)\n',
  'minutes/bilag/kurve.svg': PICTURE('red'),
  'minutes/bilag/tal.csv': 'a;b\n',
  'templates/eget/format.yaml': 'name: Eget\nkind: paper\nextends: notat\n',
  'templates/eget/paper.css': 'h1 { color: #123456 }\n',
};

let workspace: Workspace;
const build = (...more: string[]) =>
  runSpawned(['minutes', 'build', '--to', 'json', '--package', ...more], { cwd: workspace.root });
const identity = (name: string) => statSync(workspace.path(name)).ino;

beforeAll(async () => {
  workspace = new Workspace(FILES);
  expect(await build()).toMatchObject({ code: 0 });
}, GUARD);
afterAll(() => workspace.remove());

/** Builds, and tells which packages were written. */
async function madeAgain(...more: string[]): Promise<string[]> {
  const names = ['a', 'b'].map((name) => `out/${name}.pakke.pdf`);
  const before = names.map(identity);
  const { code, stderr } = await build(...more);
  expect(code, stderr).toBe(0);
  return names.filter((name, i) => identity(name) !== before[i]);
}

describe('a second build of packages', () => {
  beforeEach(async () => void (await build()), GUARD);

  it('makes nothing, and needs no browser', { timeout: GUARD }, async () => {
    using elsewhere = new Workspace();
    const { code, stderr } = await runSpawned(['minutes', 'build', '--to', 'json', '--package'], {
      cwd: workspace.root,
      env: { DMPG_CACHE: elsewhere.path('browser'), TMPDIR: elsewhere.path('tmp') },
    });
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('2 møder uændret');
    expect(elsewhere.list()).toEqual([]);
  });

  it.each([
    ['an attachment', 'minutes/bilag/rapport.pdf', attachedPdf({ pages: 3 }), ['a']],
    [
      'a paper',
      'minutes/bilag/notat.md',
      '---\nformat: eget\n---\n\n# Et notat\n\nNy tekst. ![En kurve](kurve.svg)\n',
      ['a', 'b'],
    ],
    ['an image in a paper', 'minutes/bilag/kurve.svg', PICTURE('blue'), ['a', 'b']],
    ['the format of a paper', 'templates/eget/paper.css', 'h1 { color: #654321 }\n', ['a', 'b']],
  ] as const)(
    'makes those again for which %s changed',
    { timeout: GUARD },
    async (_, file, content, made) => {
      workspace.write(file, content);
      expect(await madeAgain()).toEqual(made.map((name) => `out/${name}.pakke.pdf`));
      expect(await madeAgain()).toEqual([]);
    },
  );

  it('makes all again with and without their source', { timeout: GUARD }, async () => {
    const files = async () => [...(await readPackage(workspace.read('out/b.pakke.pdf'))).files.keys()];
    expect(await madeAgain('--embed-source')).toHaveLength(2);
    expect((await files()).toSorted()).toEqual(['b.json', 'b.md']);
    expect(await madeAgain()).toHaveLength(2);
    expect(await files()).toEqual([]);
  });

  it('gives the same bytes, however many are made at once', { timeout: GUARD }, async () => {
    const old = workspace.contents('out');
    expect(await build('--force', '--jobs', '1')).toMatchObject({ code: 0 });
    expect(workspace.contents('out')).toEqual(old);
    const { code, stderr } = await build('--force', '--quiet', '--jobs', '4', '--lang', 'en');
    expect(code).toBe(0);
    expect(stderr).not.toContain('out/');
    expect(workspace.contents('out')).toEqual(old);
  });

  it('that is interrupted leaves the old packages', { timeout: GUARD }, async () => {
    const old = workspace.contents('out');
    workspace.write('minutes/bilag/notat.md', `# Et notat\n\n${'Lang tekst i notatet. '.repeat(5000)}\n`);
    const run = startDmpg(['minutes', 'build', '--to', 'json', '--package'], { cwd: workspace.root });
    setTimeout(() => run.process.kill('SIGINT'), 500);
    const { code, stderr } = await run.finished;
    workspace.write('minutes/bilag/notat.md', FILES['minutes/bilag/notat.md']);
    // On a fast machine the run may be over before.
    expect([0, 130]).toContain(code);
    if (code === 130) {
      expect(stderr).not.toMatch(/fejl/i);
      for (const [name, content] of workspace.contents('out'))
        expect(old.get(name)?.equals(content), name).toBe(true);
    }
    expect(workspace.list('.dmpg/tmp')).toEqual([]);
  });
});

describe('a file that somebody else wrote', () => {
  it('is not overwritten by a package', { timeout: GUARD }, async () => {
    using other = new Workspace({
      'minutes/a.md': `${HEAD}## Åbent punkt\n`,
      'out/a.pakke.pdf': '%PDF-1.7 Min egen pakke',
    });
    const run = () => runSpawned(['minutes', 'build', '--to', 'json', '--package'], { cwd: other.root });
    const { code, stderr } = await run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^minutes\/a\.md:1:1 fejl .*out\/a\.pakke\.pdf.* \[output-foreign\]/m);
    expect(other.list('out')).toEqual(['a.pakke.pdf']);
    expect(other.text('out/a.pakke.pdf')).toBe('%PDF-1.7 Min egen pakke');
    rmSync(other.path('out/a.pakke.pdf'));
    expect(await run()).toMatchObject({ code: 0 });
  });
});
