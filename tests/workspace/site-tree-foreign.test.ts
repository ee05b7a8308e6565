import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  ForeignPathError,
  MountPointError,
  SiteReplacedError,
  SiteTree,
} from '../../src/workspace/site-tree.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contentsOf, foldersIn, publish, put } from './site-folder.js';

const FIRST = { 'index.html': 'forside', 'a/index.html': 'a', 'a/b/index.html': 'b', 'c/index.html': 'c' };

describe('what others did to the site', () => {
  it('is told: files that are gone or changed', async () => {
    const { site, state } = foldersIn(temporaryFolder());
    await publish({ site, state }, FIRST);
    rmSync(path.join(site, 'a/index.html'));
    writeFileSync(path.join(site, 'c/index.html'), 'changed');
    utimesSync(path.join(site, 'index.html'), 1, 1);
    using tree = await SiteTree.open(site, state);
    expect([...tree.verify()].sort()).toEqual(['a/index.html', 'c/index.html', 'index.html']);
  });

  it('is put right for good by writing those files again', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    writeFileSync(path.join(folders.site, 'c/index.html'), 'changed in place, in both trees');
    await publish(folders, { 'c/index.html': 'c' });
    await publish(folders, { 'a/index.html': 'a2' });
    await publish(folders, { 'a/index.html': 'a' });
    expect(contentsOf(folders.site)).toEqual(FIRST);
  });

  it.each(['CNAME', '.git/objects/ab/cd', 'a/photo.jpg', 'a/b/deep/er.txt', 'new/x'])(
    'stays where it is no file of ours: %s',
    async (name) => {
      const folders = foldersIn(temporaryFolder());
      await publish(folders, FIRST);
      put(folders.site, name, 'theirs');
      const before = statSync(path.join(folders.site, name)).ino;
      await publish(folders, { 'index.html': '2' });
      await publish(folders, { 'index.html': '3' }, ['a/index.html', 'a/b/index.html']);
      expect(contentsOf(folders.site)).toEqual({
        'index.html': '3',
        'c/index.html': 'c',
        [name]: 'theirs',
      });
      expect(statSync(path.join(folders.site, name)).ino).toBe(before);
      rmSync(path.join(folders.site, name));
      await publish(folders, { 'index.html': '4' });
      await publish(folders, { 'index.html': '5' });
      expect(existsSync(path.join(folders.site, name))).toBe(false);
    },
  );

  it('stays with every kind of change to it', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    put(folders.site, 'CNAME', 'one');
    for (const text of ['two', 'three', 'four']) {
      await publish(folders, { 'index.html': text });
      put(folders.site, 'CNAME.new', text);
      renameSync(path.join(folders.site, 'CNAME.new'), path.join(folders.site, 'CNAME'));
      await publish(folders, { 'index.html': `${text} again` });
      expect(contentsOf(folders.site)['CNAME']).toBe(text);
    }
    symlinkSync('nowhere', path.join(folders.site, 'a', 'link'));
    await publish(folders, { 'index.html': 'last' });
    expect(lstatSync(path.join(folders.site, 'a', 'link')).isSymbolicLink()).toBe(true);
  });

  it.each([
    { theirs: 'b.html', ours: 'b.html', named: 'b.html' },
    { theirs: 'b', ours: 'b/index.html', named: 'b' },
    { theirs: 'b/x', ours: 'b', named: 'b' },
    { theirs: 'b/x', ours: 'b/x', named: 'b/x' },
    { theirs: 'a/x', ours: 'a', named: 'a/x', remove: ['a/index.html', 'a/b/index.html'] },
    { theirs: 'dmpg-files.txt', ours: 'b', named: 'dmpg-files.txt', first: true },
  ])('is not overwritten: $theirs by $ours', async ({ theirs, ours, named, remove, first }) => {
    const folders = foldersIn(temporaryFolder());
    if (first) mkdirSync(folders.site);
    else await publish(folders, FIRST);
    using tree = await SiteTree.open(folders.site, folders.state);
    put(folders.site, theirs, 'theirs');
    const before = contentsOf(folders.site, true);
    const changes = { write: new Map([[ours, 'ours']]), remove: new Set(remove) };
    expect(() => tree.apply(changes)).toThrow(expect.objectContaining({ path: named }) as ForeignPathError);
    expect(() => tree.apply(changes)).toThrow(ForeignPathError);
    expect(contentsOf(folders.site, true)).toEqual(before);
    rmSync(path.join(folders.site, named), { recursive: true });
    tree.apply(changes);
    expect(contentsOf(folders.site)[ours]).toBe('ours');
  });

  it('is not followed where a folder of ours became a link', async () => {
    const elsewhere = temporaryFolder({ 'b/index.html': 'theirs', 'b/more.txt': 'theirs' });
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    rmSync(path.join(folders.site, 'a'), { recursive: true });
    symlinkSync(elsewhere, path.join(folders.site, 'a'));
    await expect(publish(folders, { 'index.html': '2' })).rejects.toThrow(ForeignPathError);
    await publish(folders, { 'index.html': '2' }, ['a/index.html', 'a/b/index.html']);
    expect(lstatSync(path.join(folders.site, 'a')).isSymbolicLink()).toBe(true);
    expect(contentsOf(elsewhere)).toEqual({ 'b/index.html': 'theirs', 'b/more.txt': 'theirs' });
  });

  it('is noticed where the folder was replaced under a run', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    using tree = await SiteTree.open(folders.site, folders.state);
    renameSync(folders.site, `${folders.site}-moved`);
    mkdirSync(folders.site);
    expect(() => tree.apply({ write: new Map([['x', 'x']]), remove: new Set() })).toThrow(SiteReplacedError);
  });
});

/** A disk other than that of temporary files, where the system has one. */
const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(os.tmpdir()).dev;

describe.runIf(hasOtherDisk)('another disk', () => {
  it('can hold the site, with what belongs to it beside it', async () => {
    const disk = mkdtempSync(path.join(OTHER_DISK, 'dmpg-test-'));
    onTestFinished(() => rmSync(disk, { recursive: true, force: true }));
    const workspace = temporaryFolder({ 'source.txt': 'moved' });
    const folders = foldersIn(workspace);
    symlinkSync(path.join(disk, 'www'), folders.site);
    await publish(folders, FIRST);
    await publish(folders, { moved: { move: path.join(workspace, 'source.txt') } }, ['a/b/index.html']);
    expect(contentsOf(folders.site)).toMatchObject({ moved: 'moved', 'a/index.html': 'a' });
    expect(readdirSync(disk).sort()).toEqual(['.www.dmpg', 'www']);
  });

  it('cannot be the site itself', async () => {
    await expect(SiteTree.open(OTHER_DISK, foldersIn(temporaryFolder()).state)).rejects.toThrow(
      MountPointError,
    );
  });
});

describe('a folder of another user', () => {
  // Root may move everything.
  it.runIf(process.getuid?.() !== 0)('that cannot be moved is told of before anything changes', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    put(folders.site, 'theirs/x', 'theirs');
    chmodSync(path.join(folders.site, 'theirs'), 0o555);
    onTestFinished(() => chmodSync(path.join(folders.site, 'theirs'), 0o755));
    await expect(publish(folders, { 'index.html': '2' })).rejects.toMatchObject({ code: 'EACCES' });
    expect(contentsOf(folders.site)).toEqual({ ...FIRST, 'theirs/x': 'theirs' });
  });
});

describe('what others do after the site was looked over, and before it is published', () => {
  it.each(['photo.jpg', 'a/b/photo.jpg', 'theirs/deep/er.txt', 'new/theirs.txt'])(
    'stays: %s',
    async (name) => {
      const { site, state } = foldersIn(temporaryFolder());
      await publish({ site, state }, FIRST);
      await publish({ site, state }, { 'index.html': '2' });
      using tree = await SiteTree.open(site, state);
      expect([...tree.verify()]).toEqual([]);
      put(site, name, 'theirs');
      const write = new Map(Object.entries({ 'index.html': '3', 'new/index.html': 'n' }));
      tree.apply({ write, remove: new Set(['a/index.html']) });
      const { 'a/index.html': gone, ...rest } = FIRST;
      void gone;
      expect(contentsOf(site)).toEqual({ ...rest, ...Object.fromEntries(write), [name]: 'theirs' });
      expect(tree.foreign()).toEqual([name.startsWith('theirs/') ? 'theirs/' : name]);
      expect(tree.setAside).toEqual([]);
      tree.apply({ write: new Map([['index.html', '4']]), remove: new Set() });
      expect(contentsOf(site)).toMatchObject({ 'index.html': '4', [name]: 'theirs' });
    },
  );

  it.each(['new', 'new/index.html', 'new/index.html/x'])(
    'is in the way where a file is to be added: %s',
    async (name) => {
      const { site, state } = foldersIn(temporaryFolder());
      await publish({ site, state }, FIRST);
      using tree = await SiteTree.open(site, state);
      tree.verify();
      put(site, name, 'theirs');
      const write = new Map([['new/index.html', 'n']]);
      expect(() => tree.apply({ write, remove: new Set() })).toThrow(ForeignPathError);
      expect(contentsOf(site)).toEqual({ ...FIRST, [name]: 'theirs' });
    },
  );

  it('is nothing in the way of a file where a folder of ours was, and the other way round', async () => {
    const { site, state } = foldersIn(temporaryFolder());
    await publish({ site, state }, FIRST);
    using tree = await SiteTree.open(site, state);
    tree.verify();
    const { 'a/index.html': one, 'a/b/index.html': two, ...rest } = FIRST;
    tree.apply({ write: new Map([['a', one]]), remove: new Set(['a/index.html', 'a/b/index.html']) });
    expect(contentsOf(site)).toEqual({ ...rest, a: one });
    tree.verify();
    tree.apply({ write: new Map([['a/b/index.html', two]]), remove: new Set(['a']) });
    expect(contentsOf(site)).toEqual({ ...rest, 'a/b/index.html': two });
  });
});
