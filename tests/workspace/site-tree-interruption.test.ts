import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteTree } from '../../src/workspace/site-tree.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contentsOf, foldersIn, put, seeded } from './site-folder.js';
import type { SiteFolders } from './site-folder.js';

const KILLS = 60;
const GUARD = 240_000;
const FILES = 60;
const THEIRS = {
  CNAME: 'theirs',
  '.git/HEAD': 'theirs',
  'a1/photo.jpg': 'theirs',
  'a2/n/o/te.txt': 'theirs',
};

let bundles = '';
let program = '';

beforeAll(async () => {
  bundles = mkdtempSync(path.join(os.tmpdir(), 'dmpg-test-'));
  const bundle = await rolldown({ input: path.resolve('src/workspace/site-tree.ts'), platform: 'node' });
  const tree = path.join(bundles, 'site-tree.mjs');
  await bundle.write({ file: tree });
  await bundle.close();
  program = path.join(bundles, 'publish.mjs');
  writeFileSync(program, publishingProgram(pathToFileURL(tree).href));
});

afterAll(() => rmSync(bundles, { recursive: true, force: true }));

/** Every generation has other files than the one before, and says in each file which it is. */
function publishingProgram(tree: string): string {
  return `
    import { SiteTree } from ${JSON.stringify(tree)};
    const [site, state, first, upTo] = process.argv.slice(2);
    for (let n = Number(first); n < Number(upTo); n++) {
      const tree = await SiteTree.open(site, state);
      const wanted = new Map([['index.html', 'generation ' + n]]);
      for (let i = 0; i < ${FILES}; i++)
        if ((i + n) % 4 > 0) wanted.set('a' + (i % 7) + '/' + (i + n) % 9 + '/' + i, 'generation ' + n);
      const remove = new Set([...tree.paths()].filter((one) => !wanted.has(one)));
      process.stdout.write(n + ' ');
      tree.apply({ write: wanted, remove });
      tree.close();
    }`;
}

/** Publishes until it is killed. @returns the last generation that was begun. */
async function publishAndKill(folders: SiteFolders, first: number, afterMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, folders.site, folders.state, `${first}`, '1000000']);
  let said = '';
  let timer: NodeJS.Timeout | undefined;
  let trouble = '';
  child.stderr.on('data', (data: Buffer) => (trouble += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  const signal = await new Promise((resolve) => child.on('close', (_, name) => resolve(name)));
  clearTimeout(timer);
  expect(trouble).toBe('');
  expect(signal).toBe('SIGKILL');
  return Number(said.trim().split(' ').at(-1));
}

/** The generation that a site is, wholly. */
function generationOf(site: string): number {
  const ours = Object.entries(contentsOf(site, true)).filter(([name]) => !(name in THEIRS));
  const texts = new Set(ours.filter(([name]) => name !== 'dmpg-files.txt').map(([, text]) => text));
  expect([...texts]).toHaveLength(1);
  const number = Number([...texts][0]?.replace('generation ', ''));
  const wanted = ['dmpg-files.txt', 'index.html'];
  for (let i = 0; i < FILES; i++) if ((i + number) % 4 > 0) wanted.push(`a${i % 7}/${(i + number) % 9}/${i}`);
  expect(ours.map(([name]) => name).sort()).toEqual(wanted.sort());
  const list = readFileSync(path.join(site, 'dmpg-files.txt'), 'utf8').split('\n').slice(1, -1);
  expect(list).toEqual(wanted.filter((name) => name !== 'dmpg-files.txt').sort());
  return number;
}

function theirsIn(site: string): Record<string, string> {
  return Object.fromEntries(Object.entries(contentsOf(site)).filter(([name]) => name in THEIRS));
}

describe('kill -9 while publishing', () => {
  it('leaves one generation whole, and nothing of others is lost', { timeout: GUARD }, async () => {
    const folders = foldersIn(temporaryFolder());
    const number = seeded(20260317);
    const { status } = spawnSync(process.execPath, [program, folders.site, folders.state, '0', '1']);
    expect(status).toBe(0);
    let at = 0;
    for (const [name, text] of Object.entries(THEIRS)) put(folders.site, name, text);
    let live = [generationOf(folders.site)];
    let between = 0;
    for (let i = 0; i < KILLS; i++) {
      const last = await publishAndKill(folders, at + 1, number() * 25);
      live = last === at + 1 ? [...live, last] : [last - 1, last];
      // Only between two renames that follow directly upon each other is there no site, until it is opened.
      if (!existsSync(folders.site)) between++;
      else {
        const found = generationOf(folders.site);
        expect(live).toContain(found);
        live = [found];
      }
      // Now and then a run that only looks; else the next one that publishes puts things right.
      if (i % 3 === 0) {
        const before = live;
        using tree = await SiteTree.open(folders.site, folders.state);
        expect([...tree.verify()]).toEqual([]);
        expect(tree.setAside).toEqual([]);
        live = [generationOf(folders.site)];
        expect(before).toContain(live[0]);
        expect(theirsIn(folders.site)).toEqual(THEIRS);
      }
      at = last;
    }
    expect(between).toBeLessThan(KILLS / 4);
    using tree = await SiteTree.open(folders.site, folders.state);
    tree.apply({ write: new Map([['index.html', 'last']]), remove: new Set(tree.paths()) });
    expect(contentsOf(folders.site)).toEqual({ 'index.html': 'last', ...THEIRS });
    tree.close();
    const [home = ''] = readdirSync(path.join(folders.state, 'site'));
    expect(readdirSync(path.join(folders.state, 'site', home)).sort()).toEqual([
      'clock',
      'spare',
      'tree.json',
    ]);
  });
});
