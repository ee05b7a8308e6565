import { describe, expect, it } from 'vitest';
import { loadPaperFormat } from '../../../src/formats/load-format.js';
import { parsePaper } from '../../../src/parse/parse-paper.js';
import { paperPage } from '../../../src/site/pages/paper-page.js';
import { PAGE_POLICY } from '../../../src/site/policy.js';
import { BUILT_IN_TEMPLATES } from '../../parse-source.js';
import { temporaryFolder } from '../../temporary-folder.js';
import { linksOf } from '../all-pages.js';
import { faultsIn } from '../html-faults.js';
import { siteContext } from '../site-samples.js';

const ADDRESS = 'dmpg-proeve/2025-11-07/bilag/notat.html';
const MEETING = { address: 'dmpg-proeve/2025-11-07/', date: '2025-11-07', title: 'Referat & mere' };

async function page(text: string, context = siteContext()) {
  const { paper } = await parsePaper({ path: 'minutes/bilag/notat.md', text });
  const folders = { workspace: temporaryFolder({}), builtIn: BUILT_IN_TEMPLATES };
  const format = loadPaperFormat('notat', folders)?.format;
  if (!paper || !format) throw new Error('no paper');
  const images = new Map([['kort.png', 'billeder/0123456789ab.png']]);
  const body = { slug: 'dmpg-proeve', name: 'DMPG Prøve' };
  const imageSizes = new Map([['kort.png', { width: 640, height: 480 }]]);
  const shown = { paper, format, images, imageSizes };
  return paperPage({ ...shown, address: ADDRESS, body, meeting: MEETING, item: 2 }, context);
}

const PAPER = `---
titel: Svar & tid
status: udkast
dato: 2026-04-14
forfatter: [Bo Lund, Ida Krag]
---

Indledning.

# Baggrund

Tekst med en note.[^1] ![Kort over byen](kort.png)

<!-- ikke med -->

## Tal

| A | B |
| --: | --- |
| 1 | 2 |

[^1]: Noten.
`;

describe('the page of a paper', () => {
  it('is valid HTML with one title, nothing inline, and no level of headings skipped', async () => {
    const html = await page(PAPER);
    expect(await faultsIn(html)).toEqual([]);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
    expect(html).toContain(PAGE_POLICY);
    expect(html).not.toMatch(/ style=| on[a-z]+="|<style|<script|javascript:/);
    expect([...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h/g)].map((match) => `${match[1]} ${match[2]}`)).toEqual([
      '1 Svar &amp; tid',
      '2 Baggrund',
      '3 Tal',
    ]);
  });

  it('leads back to the item that it belongs to, and to all above', async () => {
    const html = await page(PAPER);
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main).toContain('<a href="../#punkt-2">Bilag til punkt 2</a>');
    expect(linksOf(ADDRESS, html)).toEqual(
      expect.arrayContaining([
        'site://root/dmpg-proeve/2025-11-07/#punkt-2',
        'site://root/dmpg-proeve/2025-11-07/',
        'site://root/dmpg-proeve/2025/',
        'site://root/dmpg-proeve/',
      ]),
    );
    expect(html).toContain('<meta name="description" content="Bilag til Referat &amp; mere">');
  });

  it('says what it is, of whom, and that it is a draft', async () => {
    const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    const html = await page(PAPER);
    expect(html).toContain('<span class="tag warn">UDKAST</span>');
    expect(words(html)).toContain('Svar &amp; tid Dato 14. april 2026 Forfattere Bo Lund, Ida Krag');
    expect(await page(PAPER.replace('status: udkast\n', ''))).not.toContain('UDKAST');
  });

  it('has its text with notes and images, and no comment', async () => {
    const html = await page(PAPER);
    expect(html).toContain('src="billeder/0123456789ab.png"');
    expect(html).toMatch(/<img[^>]*alt="Kort over byen"[^>]*width="640" height="480"/);
    expect(html).toMatch(/<li id="note-1" value="1">[\s\S]*Noten\./);
    expect(html).not.toContain('ikke med');
  });

  it('is text where a paper would be more', async () => {
    const html = await page('# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n');
    expect(html).not.toMatch(/<script|<img/);
    expect(await faultsIn(html)).toEqual([]);
  });

  it('says in which language it is where that is not the site’s', async () => {
    const html = await page(PAPER, siteContext({ language: 'en' }));
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(html).toContain('<article class="meeting paper" lang="da">');
    expect(await faultsIn(html)).toEqual([]);
  });
});
