import type * as FileSystem from 'node:fs';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SiteTree } from '../../src/workspace/site-tree.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contentsOf, foldersIn, put } from './site-folder.js';
import type { SiteFolders } from './site-folder.js';

/** How many more changes the disk takes, and what happens then: all fail, as of a dead process, or those that need room. */
const disk = vi.hoisted(() => ({ left: Infinity, fails: 'all' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>();
  const growing = ['writeFileSync', 'linkSync', 'mkdirSync', 'copyFileSync'] as const;
  const others = ['renameSync', 'unlinkSync', 'rmdirSync', 'rmSync', 'chmodSync', 'utimesSync'] as const;
  const counted = Object.fromEntries(
    [...growing, ...others].map((name) => [
      name,
      (...args: unknown[]) => {
        const isGrowing = growing.some((one) => one === name);
        if (disk.fails === 'all' || isGrowing) disk.left--;
        const isFailing = disk.fails === 'all' ? disk.left < 0 : isGrowing && disk.left < 0;
        if (isFailing) {
          if (disk.fails === 'one') disk.left = Infinity;
          throw Object.assign(new Error(disk.fails), { code: disk.fails === 'all' ? 'EIO' : 'ENOSPC' });
        }
        return Reflect.apply(fs[name], undefined, args) as unknown;
      },
    ]),
  );
  return { ...fs, ...counted };
});

const GUARD = 240_000;
const OLD = { 'index.html': '1', 'a/index.html': '1', 'a/b/x': '1', 'c/x': '1' };
const NEW = { 'index.html': '2', 'a/index.html': '1', 'd/e/x': '2', c: '2' };
const THEIRS = { CNAME: 'theirs', '.git/HEAD': 'theirs', 'a/photo.jpg': 'theirs', 'a/b/note/x': 'theirs' };

beforeEach(() => {
  disk.left = Infinity;
});

async function change({ site, state }: SiteFolders, wanted: Readonly<Record<string, string>>): Promise<void> {
  using tree = await SiteTree.open(site, state);
  const remove = new Set([...tree.paths()].filter((one) => !(one in wanted)));
  const write = Object.entries(wanted).filter(([one, text]) => tree.read(one)?.toString() !== text);
  tree.apply({ write: new Map(write), remove });
}

/** As after the end of the process: its locks are nobody's. */
function forgetLocks({ state, site }: SiteFolders): void {
  for (const home of existsSync(path.join(state, 'site')) ? readdirSync(path.join(state, 'site')) : [])
    for (const name of readdirSync(path.join(state, 'site', home)))
      if (name.startsWith('lock-')) rmSync(path.join(state, 'site', home, name));
  for (const name of readdirSync(path.dirname(site)))
    if (name.startsWith('.probe')) rmSync(path.join(path.dirname(site), name), { recursive: true });
}

const STARTS = [
  { name: 'the first publication', before: undefined, theirs: {} },
  { name: 'a later publication', before: OLD, theirs: THEIRS },
];

describe.each(STARTS)('$name', ({ before, theirs }) => {
  async function start(): Promise<SiteFolders> {
    const folders = foldersIn(temporaryFolder());
    if (before) await change(folders, before);
    for (const [name, text] of Object.entries(theirs)) put(folders.site, name, text);
    return folders;
  }

  function ours(folders: SiteFolders): Record<string, string> {
    const found = Object.entries(existsSync(folders.site) ? contentsOf(folders.site) : {});
    return Object.fromEntries(found.filter(([name]) => !(name in theirs)));
  }

  it('can end at every step, and so can what puts it right', { timeout: GUARD }, async () => {
    for (let step = 0, isOver = false; !isOver; step++) {
      const folders = await start();
      disk.fails = 'all';
      disk.left = step;
      isOver = await change(folders, NEW).then(
        () => true,
        () => false,
      );
      disk.left = Infinity;
      forgetLocks(folders);
      // The run that puts it right ends somewhere, too.
      disk.left = step % 7;
      await SiteTree.open(folders.site, folders.state).catch(() => undefined);
      disk.left = Infinity;
      forgetLocks(folders);

      (await SiteTree.open(folders.site, folders.state)).close();
      const found = ours(folders);
      expect([before ?? {}, NEW], `step ${step}`).toContainEqual(found);
      if (existsSync(folders.site)) expect(contentsOf(folders.site)).toEqual({ ...found, ...theirs });
      await change(folders, NEW);
      await change(folders, OLD);
      await change(folders, NEW);
      expect(contentsOf(folders.site), `step ${step}`).toEqual({ ...NEW, ...theirs });
      if (isOver) expect(step).toBeGreaterThan(20);
    }
  });

  it('lacks folders of others for no longer than it takes to move them', { timeout: GUARD }, async () => {
    const folders = Object.keys(theirs).filter((name) => name.includes('/') && name !== 'a/photo.jpg');
    let lacking = 0;
    for (let step = 0, isOver = false; !isOver; step++) {
      const site = await start();
      disk.fails = 'all';
      disk.left = step;
      isOver = await change(site, NEW).then(
        () => true,
        () => false,
      );
      disk.left = Infinity;
      const found = existsSync(site.site) ? contentsOf(site.site) : {};
      const isNew = found['d/e/x'] !== undefined;
      if (isNew && folders.some((name) => found[name] === undefined)) lacking++;
    }
    // Each is a folder to be made, or there, and a move.
    expect(lacking).toBeLessThanOrEqual(2 * folders.length);
  });

  it.each(['growing', 'one'] as const)(
    'on a full disk (%s) changes all or nothing',
    { timeout: GUARD },
    async (fails) => {
      for (let step = 0, isOver = false; !isOver; step++) {
        const folders = await start();
        disk.fails = fails;
        disk.left = step;
        const [done] = await Promise.allSettled([change(folders, NEW)]);
        isOver = disk.left > 0 && disk.left !== Infinity;
        disk.left = Infinity;
        const wanted = done.status === 'fulfilled' ? [NEW] : [before ?? {}, NEW];
        expect(wanted, `step ${step}`).toContainEqual(ours(folders));
        forgetLocks(folders);
        (await SiteTree.open(folders.site, folders.state)).close();
        if (existsSync(folders.site))
          expect(contentsOf(folders.site)).toEqual({ ...ours(folders), ...theirs });
        await change(folders, NEW);
        await change(folders, OLD);
        expect(contentsOf(folders.site), `step ${step}`).toEqual({ ...OLD, ...theirs });
      }
    },
  );
});

describe('a copy of a workspace', () => {
  it('is a site of its own', async () => {
    const workspace = temporaryFolder();
    await change(foldersIn(workspace), OLD);
    const copy = temporaryFolder();
    cpSync(workspace, copy, { recursive: true });
    await change(foldersIn(copy), NEW);
    await change(foldersIn(copy), { ...NEW, c: '3' });
    expect(contentsOf(foldersIn(copy).site)).toEqual({ ...NEW, c: '3' });
    expect(contentsOf(foldersIn(workspace).site)).toEqual(OLD);
  });
});
