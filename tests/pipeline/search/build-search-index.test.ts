import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, SearchIndexError } from '../../../src/pipeline/search/build-search-index.js';
import { engineLicence, hasSearchEngine } from '../../../src/pipeline/search/search-engine.js';
import { searchableIndex } from '../../../src/site/search/searchable-index.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { searchPage, searchPages } from '../../site/search/search-pages.js';

describe('the search index', () => {
  it('is the same however often it is made and whatever the order of the pages', async () => {
    const pages = searchPages(60);
    const first = await buildSearchIndex('pagefind/', () => pages, 'da');
    expect(first.length).toBeGreaterThan(60);
    for (const order of [pages, pages.toReversed(), shuffled(pages, 1), shuffled(pages, 2)]) {
      expect(await buildSearchIndex('pagefind/', () => order, 'da')).toEqual(first);
    }
  });

  it('changes in the files of one page and what counts its words', async () => {
    const pages = searchPages(40);
    const before = await buildSearchIndex('pagefind/', () => pages, 'da');
    const changed = pages.with(3, searchPage('2016-01-01', 'Børneudvalget', 'referat', [['Nyt', 'Andet']]));
    const after = new Set((await buildSearchIndex('pagefind/', () => changed, 'da')).map(({ path }) => path));
    const gone = before
      .map(({ path }) => path)
      .filter((path) => path.includes('fragment') && !after.has(path));
    expect(gone).toHaveLength(1);
  });

  it('has the program and its licence in the first part alone', async () => {
    const pages = searchPages(3);
    const first = await namesOf('pagefind/', pages);
    const other = await namesOf('pagefind/2001-2003/', pages);
    expect(first).toEqual(expect.arrayContaining(['LICENSE.txt', 'pagefind.js', 'wasm.da.pagefind']));
    expect(other).toEqual(first.filter((name) => !/^(?:LICENSE\.txt|pagefind\.js|wasm\..*)$/.test(name)));
    expect(first.filter((name) => /worker|ui|highlight|css|unknown/.test(name))).toEqual([]);
    expect(engineLicence('pagefind/').content).toContain('Permission is hereby granted');
  });

  it('holds every word of the pages, and nothing of what stands outside them', async () => {
    const files = await buildSearchIndex('pagefind/', () => searchPages(12), 'da');
    const all = searchableIndex(files);
    for (const word of ['Retningslinjen', 'søvnløshed', 'kreds11', 'å7', '<0,5', 'Økonomi', '2015-01-05'])
      expect(all).toContain(word);
    expect(all).toContain('Udvalget for Søvn, Uro og Æbler');
    const dictionary = searchableIndex(files.filter(({ path }) => !path.includes('fragment')));
    for (const stem of ['retningslinj', 'søvnløs', 'kreds11', 'økonomi', 'Rusmiddelrådet'])
      expect(dictionary.split('\n')).toContain(stem);
    expect(all).not.toMatch(/hovedbjælk|dagsorden kort/i);
  });

  it('takes a page in another language along', async () => {
    const page = searchPage('2020-01-01', 'Board', 'referat', [['Item', 'Words']]);
    const english = { ...page, html: page.html.replace('lang="da"', 'lang="en"') };
    const files = await buildSearchIndex('pagefind/', () => [...searchPages(3), english], 'da');
    expect(files.filter(({ path }) => path.endsWith('.pf_meta'))).toHaveLength(1);
    expect(searchableIndex(files)).toContain('board/2020-01-01/');
  });

  it('is nothing for no pages', async () => {
    expect(await buildSearchIndex('pagefind/', () => [], 'da')).toEqual([]);
  });

  it('can be given up', async () => {
    const reason = new Error('afbrudt');
    await expect(
      buildSearchIndex('pagefind/', () => searchPages(2), 'da', AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
    const controller = new AbortController();
    const made = buildSearchIndex('pagefind/', () => searchPages(500), 'da', controller.signal);
    controller.abort(reason);
    await expect(made).rejects.toBe(reason);
  });
});

describe('the search engine', () => {
  it('is there, or is not', () => {
    expect(hasSearchEngine()).toBe(true);
    expect(hasSearchEngine({ PAGEFIND_EXTENDED_BINARY_PATH: '/no/such/file' })).toBe(false);
  });

  it.each([
    ['is not there', undefined],
    ['ends at once', '#!/bin/sh\nexit 1\n'],
    ['ends without an answer', '#!/bin/sh\nsleep 0.2\n'],
    ['talks nonsense', '#!/bin/sh\necho nonsense,\n'],
  ])('that %s is an error, not a wait', async (_, script) => {
    const folder = temporaryFolder(script === undefined ? {} : { engine: script });
    const binary = path.join(folder, 'engine');
    if (script !== undefined) chmodSync(binary, 0o755);
    process.env['PAGEFIND_EXTENDED_BINARY_PATH'] = binary;
    try {
      await expect(buildSearchIndex('pagefind/', () => searchPages(2), 'da')).rejects.toBeInstanceOf(
        SearchIndexError,
      );
    } finally {
      delete process.env['PAGEFIND_EXTENDED_BINARY_PATH'];
    }
  });
});

async function namesOf(folder: string, pages: ReturnType<typeof searchPages>): Promise<string[]> {
  const files = await buildSearchIndex(folder, () => pages, 'da');
  return files.map(({ path }) => path.slice(folder.length));
}

/** By a fixed rule, so that a failure can be seen again. */
function shuffled<T>(list: readonly T[], seed: number): T[] {
  return list
    .map((value, i) => [((i + seed) * 7919 * (seed + 1)) % 1009, value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value);
}
