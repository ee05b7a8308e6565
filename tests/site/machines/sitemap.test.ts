import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { robotsTxt, sitemap } from '../../../src/site/machines/sitemap.js';
import { ROOT } from '../../parse-source.js';
import { NO_URL, shuffled, SITE, textOf } from './site-samples.js';
import { temporaryFolder } from '../../temporary-folder.js';

const PAGES = ['', 'soeg/', 'soevn/2025-11-07/', 'sager/a-1/', '404.html', "a/b&c'd/å/"];
const SCHEMA = path.join(ROOT, 'node_modules', 'sitemap', 'schema', 'sitemap.xsd');
const CAN_CHECK = spawnSync('xmllint', ['--version']).error === undefined;
if (!CAN_CHECK) process.stderr.write('NOT TESTED: sitemaps against their schema, as there is no xmllint\n');

describe('a sitemap', () => {
  it('names the pages to another program, in one order', async () => {
    const [file, ...more] = sitemap(PAGES, SITE);
    expect(more).toEqual([]);
    const read = await parseSitemap(Readable.from(textOf(file ?? { path: '', content: '' })));
    expect(read.map(({ url }) => url.replace('https://referater.example.dk/moeder/', ''))).toEqual([
      '',
      "a/b&c'd/%C3%A5/",
      'sager/a-1/',
      'soeg/',
      'soevn/2025-11-07/',
    ]);
    expect(sitemap(shuffled([...PAGES, ...PAGES]), SITE)).toEqual([file]);
  });

  it('becomes several with an index beyond what one may hold', async () => {
    const pages = Array.from({ length: 50_001 }, (_, i) => `side-${i}/`);
    const files = sitemap(pages, SITE);
    expect(files.map((file) => file.path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
    const read = await parseSitemapIndex(Readable.from(textOf(files[0] ?? { path: '', content: '' })));
    expect(read.map(({ url }) => url)).toEqual(
      [1, 2].map((n) => `https://referater.example.dk/moeder/sitemap-${n}.xml`),
    );
    expect(sitemap(pages.slice(1), SITE)).toHaveLength(1);
  });

  it.skipIf(!CAN_CHECK)('is valid against the schema', () => {
    const file = path.join(temporaryFolder(), 'sitemap.xml');
    writeFileSync(file, textOf(sitemap(PAGES, SITE)[0] ?? { path: '', content: '' }));
    execFileSync('xmllint', ['--nonet', '--noout', '--schema', SCHEMA, file], { stdio: 'pipe' });
  });

  it('is not where the site’s address is not known', () => {
    expect(sitemap(PAGES, NO_URL)).toEqual([]);
    expect(textOf(robotsTxt(NO_URL))).toBe('User-agent: *\nDisallow:\n');
    expect(textOf(robotsTxt(SITE))).toContain('Sitemap: https://referater.example.dk/moeder/sitemap.xml\n');
  });
});
