import type * as FileSystem from 'node:fs';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { SiteTree } from '../../src/workspace/site-tree.js';
import type * as TreeFoldersModule from '../../src/workspace/site-tree/tree-folders.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contentsOf, foldersIn, publish, put, seeded } from './site-folder.js';
import type { SiteFolders } from './site-folder.js';

const disk = vi.hoisted(() => ({ links: true, ahead: 0 }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>();
  const linkSync: typeof fs.linkSync = (from, to) => {
    if (disk.links) return fs.linkSync(from, to);
    throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
  };
  return { ...fs, linkSync };
});

vi.mock('../../src/workspace/site-tree/tree-folders.js', async (original) => {
  const module = await original<typeof TreeFoldersModule>();
  const newFile: typeof module.newFile = (trees) => {
    const file = module.newFile(trees);
    return { ...file, now: file.now + disk.ahead };
  };
  return { ...module, newFile };
});

const OURS = [
  'index.html',
  'a/index.html',
  'a/b/index.html',
  'a/b/c/x.json',
  'd/index.html',
  'd/æ.html',
  'e.xml',
];
const THEIRS = ['CNAME', '.git/HEAD', '.git/objects/1', 'a/photo.jpg', 'a/b/note.txt', 'd/n/o/p', 'f/g'];
/** A site without any file of ours would be somebody's folder where the state is lost. */
const ALWAYS = 'index.html';
const GUARD = 240_000;
const ROUNDS = 40;

/** A site, and what it is to hold. */
class Random {
  readonly ours = new Map([[ALWAYS, '']]);
  readonly theirs = new Map<string, string>();
  readonly #number: () => number;
  readonly #folders: SiteFolders;
  #count = 0;

  constructor(seed: number, folders: SiteFolders) {
    this.#number = seeded(seed);
    this.#folders = folders;
  }

  async round(): Promise<void> {
    this.#others();
    using tree = await SiteTree.open(this.#folders.site, this.#folders.state);
    expect([...tree.paths()].filter((one) => !this.ours.has(one))).toEqual([]);
    const write = new Map<string, string>();
    const remove = new Set<string>();
    for (const one of OURS) {
      const chance = this.#number();
      if (chance < 0.2) write.set(one, this.#text());
      else if (chance < 0.35 && one !== ALWAYS) remove.add(one);
    }
    for (const [one, text] of write) this.ours.set(one, text);
    for (const one of remove) this.ours.delete(one);
    const wrong = [...this.ours.keys()].filter((one) => tree.verify().has(one) || !tree.has(one));
    for (const one of wrong) write.set(one, this.ours.get(one) ?? '');
    tree.apply({ write, remove });
    expect([...tree.verify()]).toEqual([]);
    expect(tree.setAside).toEqual([]);
  }

  /** What users, other programs and cleaners do between two runs. */
  #others(): void {
    const { site, state } = this.#folders;
    for (const one of THEIRS) {
      const chance = this.#number();
      if (chance < 0.15) this.#putTheirs(one);
      else if (chance < 0.25) {
        rmSync(path.join(site, one), { force: true });
        this.theirs.delete(one);
      }
    }
    for (const one of this.ours.keys()) {
      const chance = this.#number();
      if (chance < 0.05) rmSync(path.join(site, one), { force: true });
      else if (chance < 0.1 && existsSync(path.join(site, one)))
        writeFileSync(path.join(site, one), 'tampered');
      else if (chance < 0.15) this.#replace(one, 'replaced');
    }
    const chance = this.#number();
    if (chance < 0.05) rmSync(state, { recursive: true, force: true });
    if (chance > 0.9 && existsSync(site) && existsSync(path.join(state, 'site')))
      for (const home of readdirSync(path.join(state, 'site')))
        rmSync(path.join(state, 'site', home, 'spare'), { recursive: true, force: true });
  }

  #putTheirs(one: string): void {
    const text = this.#text();
    if (this.#number() < 0.5) put(this.#folders.site, one, text);
    else this.#replace(one, text);
    this.theirs.set(one, text);
  }

  #replace(one: string, text: string): void {
    put(this.#folders.site, `${one}~`, text);
    renameSync(path.join(this.#folders.site, `${one}~`), path.join(this.#folders.site, one));
  }

  #text(): string {
    return `text ${this.#count++}`;
  }
}

describe.each([
  { name: 'just published', links: true, ahead: 0 },
  // Folders whose times are relied on, as where runs lie more than moments apart.
  { name: 'published a while ago', links: true, ahead: 60_000 },
  { name: 'on a disk without links', links: false, ahead: 0 },
])('a site $name', ({ links, ahead }) => {
  it.each([1, 2, 3, 4])(
    'is what a clean one is, with what others put there (%i)',
    { timeout: GUARD },
    async (seed) => {
      Object.assign(disk, { links, ahead });
      const folders = foldersIn(temporaryFolder());
      await publish(folders, { [ALWAYS]: '' });
      const random = new Random(seed, folders);
      for (let round = 0; round < ROUNDS; round++) {
        await random.round();
        const found = contentsOf(folders.site, true);
        const clean = foldersIn(temporaryFolder());
        await publish(clean, Object.fromEntries(random.ours));
        for (const [name, text] of random.theirs) put(clean.site, name, text);
        // Folders that others made stay even when they are empty.
        const isEmptyOfTheirs = (name: string) =>
          name.endsWith('/') && THEIRS.some((one) => one.startsWith(name));
        for (const name of Object.keys(found)) if (isEmptyOfTheirs(name)) Reflect.deleteProperty(found, name);
        expect(found).toEqual(contentsOf(clean.site, true));
        if (ahead > 0) await pause(12);
      }
    },
  );
});
