import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SideThread } from '../../src/workspace/side-thread.js';
import { SiteTree } from '../../src/workspace/site-tree.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contentsOf, foldersIn, publish, put } from './site-folder.js';
import type { SiteFolders } from './site-folder.js';

/** So many that a thread of their own is worth starting. */
const MANY = 100_000;
const SITE = { 'index.html': 'forside', 'a/index.html': 'a', 'a/b/index.html': 'b', 'c/index.html': 'c' };

async function damagedSite(): Promise<SiteFolders> {
  const folders = foldersIn(temporaryFolder());
  await publish(folders, { 'index.html': 'en' });
  await publish(folders, SITE);
  writeFileSync(path.join(folders.site, 'a/index.html'), 'andet');
  rmSync(path.join(folders.site, 'c'), { recursive: true });
  put(folders.site, 'egen/side.html', 'egen');
  put(folders.site, 'a/b/egen.txt', 'egen');
  return folders;
}

/** Gives the thread back whatever happens. */
async function withThread<Result>(work: (thread: SideThread) => Promise<Result>): Promise<Result> {
  const thread = SideThread.forMany(MANY);
  if (!thread) throw new Error('this machine has one processor only');
  try {
    return await work(thread);
  } finally {
    thread.stop();
  }
}

describe('a site looked over in another thread', () => {
  it('shows what it shows to this one, and is published to all the same', async () => {
    const folders = await damagedSite();
    await withThread(async (thread) => {
      using tree = await SiteTree.open(folders.site, folders.state);
      const damaged = tree.beginVerifying(thread);
      expect([...(await damaged())].sort()).toEqual(['a/index.html', 'c/index.html']);
      expect(await damaged()).toBe(await damaged());
      expect(['index.html', 'a/index.html', 'egen/side.html'].map((one) => tree.isWhole(one))).toEqual([
        true,
        false,
        false,
      ]);
      tree.apply({
        write: new Map(Object.entries({ 'a/index.html': 'a', 'c/index.html': 'c', 'd/index.html': 'd' })),
        remove: new Set(),
      });
      expect([...tree.verify()]).toEqual([]);
    });
    expect(contentsOf(folders.site)).toEqual({
      ...SITE,
      'd/index.html': 'd',
      'egen/side.html': 'egen',
      'a/b/egen.txt': 'egen',
    });
    await publish(folders, { 'a/b/index.html': 'ny' });
    expect(contentsOf(folders.site)).toMatchObject({ 'a/b/index.html': 'ny', 'a/b/egen.txt': 'egen' });
  });

  it('is looked over here where the thread has come to nothing', async () => {
    const folders = await damagedSite();
    await withThread(async (thread) => {
      using tree = await SiteTree.open(folders.site, folders.state);
      const damaged = tree.beginVerifying(thread);
      thread.stop();
      expect([...(await damaged())].sort()).toEqual(['a/index.html', 'c/index.html']);
      expect(await thread.ask('hash', { files: [], given: new SharedArrayBuffer(4) })).toBeUndefined();
    });
  });

  it('is not taken for what an older record tells', async () => {
    const folders = await damagedSite();
    // As another machine's publication would leave it: a list that is not the one that was written here.
    put(
      folders.site,
      'dmpg-files.txt',
      `${contentsOf(folders.site, true)['dmpg-files.txt'] ?? ''}egen/side.html\n`,
    );
    await withThread(async (thread) => {
      using tree = await SiteTree.open(folders.site, folders.state);
      const damaged = await tree.beginVerifying(thread)();
      expect(damaged).toEqual(tree.verify());
      expect(tree.has('egen/side.html')).toBe(true);
    });
  });
});
