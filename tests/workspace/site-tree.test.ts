import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  SiteLockedError,
  SitePathError,
  SiteTree,
  StrangeFolderError,
  UnsuitableFolderError,
} from '../../src/workspace/site-tree.js';
import type { SiteFile } from '../../src/workspace/site-tree.js';
import { temporaryFolder } from '../temporary-folder.js';
import { contentsOf, foldersIn, publish, put } from './site-folder.js';

const FIRST = { 'index.html': 'forside', 'a/index.html': 'a', 'a/b/index.html': 'b', 'c/index.html': 'c' };

describe('a publication', () => {
  it('writes, replaces and removes files, and removes folders that are left empty', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    expect(contentsOf(folders.site)).toEqual(FIRST);
    await publish(folders, { 'index.html': 'ny', 'd/e/f.txt': 'f' }, ['a/b/index.html', 'c/index.html']);
    expect(contentsOf(folders.site)).toEqual({ 'index.html': 'ny', 'a/index.html': 'a', 'd/e/f.txt': 'f' });
    await publish(folders, { 'a/index.html': 'a2' });
    expect(contentsOf(folders.site)).toEqual({ 'index.html': 'ny', 'a/index.html': 'a2', 'd/e/f.txt': 'f' });
  });

  it('takes content, files that are moved in, copies, and files of the program’s own store', async () => {
    const workspace = temporaryFolder({ 'bilag.pdf': 'bilag', 'store.pdf': 'store' });
    const { site, state } = foldersIn(workspace);
    using tree = await SiteTree.open(site, state);
    const staging = tree.stagingFolder();
    writeFileSync(path.join(staging, '1'), 'moved');
    const write = new Map<string, SiteFile>([
      ['buffer', Buffer.from('buffer')],
      ['moved', { move: path.join(staging, '1') }],
      ['copied', { copy: path.join(workspace, 'bilag.pdf') }],
      ['linked', { link: path.join(workspace, 'store.pdf') }],
    ]);
    tree.apply({ write, remove: new Set() });
    // A user's own file must not be one with what is published: the next edit would be public at once.
    writeFileSync(path.join(workspace, 'bilag.pdf'), 'rettet');
    expect(contentsOf(site)).toEqual({ buffer: 'buffer', moved: 'moved', copied: 'bilag', linked: 'store' });
    tree.close();
    expect(existsSync(staging)).toBe(false);
  });

  it('names all files in a list of its own, whatever came before', async () => {
    const [one, two] = [foldersIn(temporaryFolder()), foldersIn(temporaryFolder())];
    await publish(one, FIRST);
    await publish(one, { 'z.txt': 'z' }, ['a/index.html']);
    await publish(two, { 'z.txt': 'z', 'c/index.html': 'c', 'index.html': 'forside', 'a/b/index.html': 'b' });
    expect(contentsOf(one.site, true)).toEqual(contentsOf(two.site, true));
    const list = readFileSync(path.join(one.site, 'dmpg-files.txt'), 'utf8').split('\n').slice(1);
    expect(list).toEqual(['a/b/index.html', 'c/index.html', 'index.html', 'z.txt', '']);
  });

  it('leaves nothing of what is no longer published anywhere', async () => {
    const workspace = temporaryFolder();
    const folders = foldersIn(workspace);
    await publish(folders, { ...FIRST, 'trukket-tilbage.html': 'TRUKKET' });
    await publish(folders, { 'a/index.html': 'a2' }, ['trukket-tilbage.html']);
    expect(JSON.stringify(contentsOf(workspace))).not.toContain('TRUKKET');
  });

  it('knows what it published when it is opened again', async () => {
    const { site, state } = foldersIn(temporaryFolder());
    await publish({ site, state }, FIRST);
    using tree = await SiteTree.open(site, state);
    expect([...tree.paths()].sort()).toEqual(Object.keys(FIRST).sort());
    expect(tree.has('a/b/index.html')).toBe(true);
    expect(tree.has('a/b')).toBe(false);
    expect(tree.read('a/index.html')?.toString()).toBe('a');
    expect(tree.read('../.dmpg/x')).toBeUndefined();
    expect([...tree.verify()]).toEqual([]);
    expect(tree.foreign()).toEqual([]);
  });

  it('turns a file into a folder, and a folder into a file', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, { a: 'file', 'b/c': 'deep' });
    await publish(folders, { 'a/x': 'deep', b: 'file' }, ['a', 'b/c']);
    expect(contentsOf(folders.site)).toEqual({ 'a/x': 'deep', b: 'file' });
    await publish(folders, {}, ['a/x', 'b']);
    expect(contentsOf(folders.site, true)).toEqual({});
  });

  it('keeps the rights of the folder that it takes the place of', async () => {
    const folders = foldersIn(temporaryFolder());
    mkdirSync(folders.site, { mode: 0o750 });
    await publish(folders, FIRST);
    await publish(folders, { 'a/index.html': '2' });
    expect(statSync(folders.site).mode & 0o777).toBe(0o750);
  });

  it('follows a link to the folder', async () => {
    const workspace = temporaryFolder();
    const elsewhere = path.join(temporaryFolder(), 'www');
    mkdirSync(elsewhere);
    const folders = foldersIn(workspace);
    symlinkSync(elsewhere, folders.site);
    await publish(folders, FIRST);
    await publish(folders, {}, ['c/index.html']);
    expect(lstatSync(folders.site).isSymbolicLink()).toBe(true);
    expect(Object.keys(contentsOf(elsewhere))).toHaveLength(3);
    // Hidden, and for nobody else to look into: the folder above may be on the web, too.
    const [home] = readdirSync(path.dirname(elsewhere)).filter((name) => name !== 'www');
    expect(home).toBe('.www.dmpg');
    expect(statSync(path.join(elsewhere, '..', '.www.dmpg')).mode & 0o077).toBe(0);
  });
});

describe('without the state of the workspace', () => {
  it.each(['lost', 'damaged', 'cut off', 'of another tree'])(
    '%s, the list in the site tells what is ours',
    async (what) => {
      const folders = foldersIn(temporaryFolder());
      await publish(folders, FIRST);
      put(folders.site, 'CNAME', 'theirs');
      await publish(folders, { 'index.html': '2' });
      const record = readdirSync(path.join(folders.state, 'site')).map((name) =>
        path.join(folders.state, 'site', name, 'tree.json'),
      )[0] as string;
      const text = readFileSync(record, 'utf8');
      if (what === 'lost') rmSync(folders.state, { recursive: true });
      if (what === 'damaged') writeFileSync(record, '{"version":1,"root":1,"folders":[[1]]}');
      if (what === 'cut off') writeFileSync(record, text.slice(0, 90));
      if (what === 'of another tree') writeFileSync(record, text.replace(/"root":\d+/, '"root":1'));

      using tree = await SiteTree.open(folders.site, folders.state);
      expect([...tree.verify()].sort()).toEqual(Object.keys(FIRST).sort());
      expect(tree.foreign()).toEqual(['CNAME']);
      const write = new Map(Object.entries({ 'index.html': '3', 'a/index.html': '3' }));
      tree.apply({ write, remove: new Set(['c/index.html', 'a/b/index.html']) });
      expect(contentsOf(folders.site)).toEqual({ 'index.html': '3', 'a/index.html': '3', CNAME: 'theirs' });
      expect([...tree.verify()]).toEqual([]);
    },
  );

  it('files that another machine published are ours, too', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    // As version control brings them.
    put(folders.site, 'd/index.html', 'd');
    const list = path.join(folders.site, 'dmpg-files.txt');
    writeFileSync(list, `${readFileSync(list, 'utf8')}d/index.html\n../../outside\n.git/config\n`);
    {
      using tree = await SiteTree.open(folders.site, folders.state);
      expect([...tree.verify()]).toEqual(['d/index.html']);
      expect(tree.foreign()).toEqual([]);
    }
    await publish(folders, { 'index.html': '2' });
    await publish(folders, { 'd/index.html': 'd2' });
    await publish(folders, { 'index.html': 'forside' });
    expect(contentsOf(folders.site)).toEqual({ ...FIRST, 'd/index.html': 'd2' });
  });

  it('a folder with somebody’s files is refused, and nothing is made beside it', async () => {
    const workspace = temporaryFolder({ 'site/Dokumenter/brev.odt': 'theirs', 'site/.profile': '' });
    const { site, state } = foldersIn(workspace);
    await expect(SiteTree.open(site, state)).rejects.toThrow(StrangeFolderError);
    await expect(SiteTree.open(site, state)).rejects.toMatchObject({ path: site, found: ['Dokumenter'] });
    expect(contentsOf(workspace)).toEqual({ 'site/Dokumenter/brev.odt': 'theirs', 'site/.profile': '' });
    const other = path.join(temporaryFolder({ 'www/x': '' }), 'www');
    await expect(SiteTree.open(other, state)).rejects.toThrow(StrangeFolderError);
    expect(readdirSync(path.dirname(other))).toEqual(['www']);
  });

  it('a folder with what usually stands beside a site is taken', async () => {
    const theirs = { CNAME: 'x', '.git/HEAD': 'ref', 'README.md': '#' };
    const workspace = temporaryFolder(
      Object.fromEntries(Object.entries(theirs).map(([name, text]) => [`site/${name}`, text])),
    );
    await publish(foldersIn(workspace), FIRST);
    await publish(foldersIn(workspace), { 'index.html': '2' });
    expect(contentsOf(path.join(workspace, 'site'))).toEqual({ ...FIRST, 'index.html': '2', ...theirs });
  });

  it.each(['.', '..', '.dmpg', '.dmpg/site', 'file'])('no site is made of %s', async (name) => {
    const workspace = temporaryFolder({ file: '' });
    const target = path.resolve(workspace, name);
    await expect(SiteTree.open(target, path.join(workspace, '.dmpg'))).rejects.toThrow(UnsuitableFolderError);
  });
});

describe('paths', () => {
  it.each([
    ...['', '/a', 'a/', 'a//b', '../a', 'a/../b', './a', 'a\\b', 'a\nb', 'a\0', 'å'.normalize('NFD')],
    ...['.git/config', 'a/.GIT/x', 'dmpg-files.txt'],
  ])('that no site can have are refused: %j', async (name) => {
    const folders = foldersIn(temporaryFolder());
    await expect(publish(folders, { 'index.html': '', [name]: '' })).rejects.toThrow(SitePathError);
    expect(existsSync(folders.site)).toBe(false);
  });

  it.each([
    [{ 'a/X.pdf': '', 'a/x.pdf': '' }],
    [{ 'A/x': '', 'a/y': '' }],
    [{ a: '', 'a/b': '' }],
    [{ 'INDEX.html': '' }],
  ])('that are one on some systems are refused: %j', async (write) => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, FIRST);
    await expect(publish(folders, write)).rejects.toThrow(SitePathError);
    expect(contentsOf(folders.site)).toEqual(FIRST);
  });

  it('may change their letters from small to capital', async () => {
    const folders = foldersIn(temporaryFolder());
    await publish(folders, { 'a/x.pdf': '1' });
    await publish(folders, { 'a/X.pdf': '2' }, ['a/x.pdf']);
    expect(contentsOf(folders.site)).toEqual({ 'a/X.pdf': '2' });
  });
});

describe('a site that is open', () => {
  it('is not opened by another run', async () => {
    const { site, state } = foldersIn(temporaryFolder());
    const tree = await SiteTree.open(site, state);
    await expect(SiteTree.open(site, state)).rejects.toThrow(SiteLockedError);
    tree.close();
    (await SiteTree.open(site, state)).close();
  });

  it('tells which lock it is where another machine may have left it', async () => {
    const { site, state } = foldersIn(temporaryFolder());
    const tree = await SiteTree.open(site, state);
    await expect(SiteTree.open(site, state)).rejects.toMatchObject({ unsure: undefined });
    tree.close();
    const home = path.join(state, 'site', readdirSync(path.join(state, 'site'))[0] ?? '');
    const lock = path.join(home, 'lock-1-00000000-a');
    writeFileSync(lock, '');
    await expect(SiteTree.open(site, state)).rejects.toMatchObject({ unsure: lock });
    rmSync(lock);
    (await SiteTree.open(site, state)).close();
  });

  it('can be published to again and again', async () => {
    const { site, state } = foldersIn(temporaryFolder());
    using tree = await SiteTree.open(site, state);
    for (let round = 0; round < 5; round++) {
      tree.apply({ write: new Map([['index.html', `${round}`]]), remove: new Set() });
      put(site, `theirs-${round}`, '');
    }
    expect(contentsOf(site)).toEqual({
      'index.html': '4',
      ...Object.fromEntries([0, 1, 2, 3, 4].map((round) => [`theirs-${round}`, ''])),
    });
  });
});
