import { cpSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SiteTree } from '../../../src/workspace/site-tree.js';
import { PublishedWorkspace, minutes } from './published-workspace.js';

const A = 'minutes/2026-03-17-a.md';
const B = 'minutes/2026-05-05-b.md';
const OTHER = 'minutes/2026-02-02-anden.md';
const files = () => ({
  [A]: minutes().replace('### Referat', '### Bilag\n\n1. [Tal](bilag/tal.csv)\n\n### Referat'),
  [B]: minutes({ date: '2026-05-05' }),
  [OTHER]: minutes({ date: '2026-02-02', body: 'Rådet' }),
  'minutes/bilag/tal.csv': 'a;1\n',
});

describe('a site whose files were touched by others', () => {
  it('is mended, whichever file it was, and whether it was changed or deleted', async () => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    const whole = site.contents('site');
    for (const name of whole.keys()) {
      if (name === 'dmpg-files.txt') continue;
      writeFileSync(site.path('site', name), 'Ødelagt.');
    }
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
    // One at a time, as a file may be mended only because another one was hurt.
    const kinds = [...whole.keys()].filter((name) => !/^(?:aktiver|oparl\/(?!.*meeting))/.test(name));
    for (const name of kinds.filter((_, i) => i % 4 === 0 || kinds.length < 60)) {
      if (name === 'dmpg-files.txt') continue;
      rmSync(site.path('site', name));
      await site.publish();
      const found = site.contents('site');
      expect([...found.keys()], name).toEqual([...whole.keys()]);
      expect(found.get(name), name).toEqual(whole.get(name));
    }
    await site.publishAsClean();
  });

  it.each([
    ['in the workspace itself', false],
    ['in a copy of it', true],
  ])('is made again once and no more where they touched nothing but times: %s', async (_, isCopy) => {
    using first = new PublishedWorkspace(files());
    await first.publish();
    first.edit(B, 'drøftede', 'vedtog');
    await first.publish();
    using copy = new PublishedWorkspace({});
    if (isCopy) cpSync(first.root, copy.root, { recursive: true });
    const site = isCopy ? copy : first;
    const whole = site.contents('site');
    for (const name of whole.keys()) utimesSync(site.path('site', name), 1, 1);
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
    using tree = await SiteTree.open(site.path('site'), site.path('.dmpg'));
    expect([...tree.verify()]).toEqual([]);
    tree.close();
    // The second tree has what the first one has.
    site.edit(B, 'vedtog', 'gennemgik');
    await site.publish();
    using after = await SiteTree.open(site.path('site'), site.path('.dmpg'));
    expect([...after.verify()]).toEqual([]);
    after.close();
    await site.publishAsClean();
  });

  it('is made again as a whole where its folder is gone, or is one of an earlier day', async () => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    cpSync(site.path('site'), site.path('earlier'), { recursive: true });
    site.edit(B, 'drøftede', 'vedtog');
    writeFileSync(site.path('minutes/2026-06-06-c.md'), minutes({ date: '2026-06-06' }));
    await site.publish();
    const whole = site.contents('site');
    rmSync(site.path('site'), { recursive: true });
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
    rmSync(site.path('site'), { recursive: true });
    renameSync(site.path('earlier'), site.path('site'));
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
    await site.publishAsClean();
  });

  it('has its own list again', async () => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    const whole = site.contents('site');
    rmSync(site.path('site/dmpg-files.txt'));
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
  });

  it('has parts of the search index again', { timeout: 120_000 }, async () => {
    using site = new PublishedWorkspace(files(), ['--no-pdf']);
    await site.publish();
    const whole = site.contents('site');
    const [hurt] = [...whole.keys()].filter((name) => name.endsWith('.pf_fragment'));
    writeFileSync(site.path('site', hurt ?? ''), 'x');
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
  });
});

describe('a document of the site that somebody changed by hand', () => {
  it('is put back, whatever was done to it', { timeout: 120_000 }, async () => {
    using site = new PublishedWorkspace({ [OTHER]: files()[OTHER] }, ['--no-search']);
    await site.publish();
    const pdf = 'site/raadet/2026-02-02/referat.pdf';
    const whole = site.contents('site');
    const printed = site.read(pdf);
    expect(printed.subarray(0, 5).toString()).toBe('%PDF-');
    // Another file, one of the same length, one that goes on, none.
    const same = Buffer.from(printed);
    same.write('X', same.length - 10);
    for (const wrong of ['Underskrevet.', same, Buffer.concat([printed, Buffer.from('%\n')]), undefined]) {
      if (wrong === undefined) site.delete(pdf);
      else writeFileSync(site.path(pdf), wrong);
      await site.publish();
      expect(site.read(pdf).equals(printed)).toBe(true);
      expect(site.contents('site')).toEqual(whole);
    }
  });
});

describe('flags of another day', () => {
  it('take the search index away and bring it back', { timeout: 120_000 }, async () => {
    using site = new PublishedWorkspace(files(), ['--no-pdf']);
    await site.publish();
    const whole = site.contents('site');
    expect(site.list('site/pagefind').length).toBeGreaterThan(0);
    await site.publishAsClean('--no-search');
    expect(site.list('site/pagefind')).toEqual([]);
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
  });
});

describe('a lost or damaged state', () => {
  it('is made again', async () => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    const whole = site.contents('site');
    site.delete('.dmpg');
    await site.publish();
    expect(site.contents('site')).toEqual(whole);
    site.delete('.dmpg');
    site.delete(B);
    await site.publishAsClean();
  });

  it.each(['{', '[["x"]]'])('that holds %j is as good as none', async (text) => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    const folder = site.path('.dmpg/publish');
    const [one = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, one, 'bodies/proevegruppen.json'), text);
    site.edit(B, 'drøftede', 'vedtog');
    await site.publishAsClean();
    writeFileSync(path.join(folder, one, 'site.json'), text);
    site.edit(B, 'vedtog', 'forkastede');
    await site.publishAsClean();
    writeFileSync(path.join(folder, one, 'files/proevegruppen.json'), text);
    site.edit(B, 'forkastede', 'drøftede');
    await site.publishAsClean();
  });

  it.each(['bodies', 'files'])('that lacks its %s is as good as none', async (lost) => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    const folder = site.path('.dmpg/publish');
    rmSync(path.join(folder, readdirSync(folder)[0] ?? '', lost), { recursive: true });
    site.edit(B, 'drøftede', 'vedtog');
    await site.publishAsClean();
  });
});

describe('a history that came from elsewhere', () => {
  it('is told of, though no meeting changed', async () => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    const entry = {
      ...{ address: 'proevegruppen/2026-01-05/', source: 'minutes/vaek.md', body: 'Prøvegruppen' },
      ...{ document: 'referat', published: '2026-01-06', withdrawn: '2026-02-01' },
    };
    site.edit('dmpg.published.json', 'null\n', `${JSON.stringify(entry)},\nnull\n`);
    await site.publishAsClean();
    expect(site.text('site/proevegruppen/2026-01-05/index.html')).toContain('5. januar 2026');
    site.edit('dmpg.published.json', `${JSON.stringify(entry)},\n`, '');
    await site.publishAsClean();
  });
});
