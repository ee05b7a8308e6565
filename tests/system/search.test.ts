import axe from 'axe-core';
import puppeteer from 'puppeteer';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/render/pdf/find-browser.js';
import { searchPage, searchPages } from '../site/search/search-pages.js';
import { searchSite, SiteServer } from './search-site.js';

const BODY = 'Udvalget for Søvn, Uro og Æbler';
let browser: Browser;
let site: SiteServer;
let page: Page;
/** What the browser asked for, and what its policy forbade. */
let requests: string[] = [];
let violations: string[] = [];

beforeAll(async () => {
  const { executablePath, env } = await findBrowser();
  browser = await puppeteer.launch({
    executablePath,
    env: { ...process.env, ...env },
    headless: 'shell',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const pages = searchPages(60);
  const newest = [
    ...pages.slice(30),
    searchPage('2025-11-07', BODY, 'referat', [
      ['Godkendelse', 'Intet at bemærke.'],
      ['Frist', `Aborrerne tælles ${'den 13. maj '.repeat(60)}igen.`],
      ['Fisk', `Gedderne ${'(bilag 2) '.repeat(60)}er talt.`],
      ['Kun her &lt;b&gt;', 'Ørredfangsten drøftes &lt;img src=x onerror=alert(1)&gt; i åbent møde.'],
    ]),
  ];
  const parts = { 'pagefind/': newest, 'pagefind/2015-2018/': pages.slice(0, 30) };
  site = await new SiteServer(await searchSite(parts, 'da')).open();
});
afterAll(async () => {
  await browser.close();
  site.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  violations = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  return async () => {
    await page.close();
    site.broken = undefined;
    expect(violations).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.address))).toEqual([]);
  };
});

describe('the search page', () => {
  it('finds a meeting, filters it and opens its item with the keyboard alone', async () => {
    await page.goto(`${site.address}soeg/`);
    for (let i = 0; i < 15 && (await focused()) !== 'soeg-ord'; i++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('soeg-ord');
    await page.keyboard.type('retningslinjer');
    await status('60 møder fundet.');
    for (const id of ['', 'soeg-udvalg']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(id);
    }
    await page.keyboard.type('Rusm');
    await status('20 møder fundet.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2020');
    await status('3 møder fundet.');
    expect(new URL(page.url()).search).toBe('?q=retningslinjer&udvalg=Rusmiddelr%C3%A5det&aar=2020');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(
      /^2\. Ny retningslinje for/,
    );
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(page.url()).toMatch(/\/arkiv\/moeder\/rusmiddelr-det\/2020-\d\d-\d\d\/#punkt-2$/);
  });

  it('shows title, date, body and the words found, and nothing of an excerpt but as text', async () => {
    await page.goto(`${site.address}soeg/?q=ørredfangst`);
    await status('1 møde fundet.');
    const [result] = await resultsShown();
    expect(result).toContain(`Møde i ${BODY} 2025-11-07`);
    expect(result).toContain(`7. november 2025 · ${BODY}`);
    expect(result).toContain('4. Kun her <b>');
    expect(result).toContain('<img src=x onerror=alert(1)>');
    expect(await texts('#soeg-resultater mark')).toEqual(['Ørredfangsten']);
    for (const excerpt of await texts('.search-excerpt')) expect(excerpt).toMatch(/[.!?:…]$/);
    expect(await texts('#soeg-resultater img, #soeg-resultater b')).toEqual([]);
    const href = await page.$eval('.search-items a', (link) => link.href);
    expect(href).toBe(`${site.address}udvalget-for-soevn-uro-og-bler/2025-11-07/#punkt-4`);
  });

  it('shows that an excerpt was cut out of a sentence, whatever it was cut at', async () => {
    await page.goto(`${site.address}soeg/?q=gedder`);
    await status('1 møde fundet.');
    expect(await texts('.search-excerpt')).toEqual([
      expect.stringMatching(/Gedderne .*\(bilag 2\)?\u00A0…$/),
    ]);
    await page.goto(`${site.address}soeg/?q=aborrer`);
    await status('1 møde fundet.');
    expect(await texts('.search-excerpt')).toEqual([expect.stringMatching(/Aborrerne .*den 13\.\u00A0…$/)]);
  });

  it('finds inflected words, Danish letters, and meetings of every part of the index', async () => {
    await page.goto(`${site.address}soeg/?q=retningslinje+søvnløs`);
    await status('60 møder fundet.');
    await search('økonomien');
    await status('60 møder fundet.');
    await search('kreds7');
    await status('1 møde fundet.');
    expect((await resultsShown()).join()).toContain('12. oktober 2015');
  });

  it('shows meetings by filters alone, newest first, with the number of each choice', async () => {
    await page.goto(`${site.address}soeg/?udvalg=${encodeURIComponent(BODY)}`);
    await status('21 møder fundet.');
    expect((await resultsShown())[0]).toContain('7. november 2025');
    const options = await texts('#soeg-udvalg option');
    expect(options).toEqual(['Alle', 'Børneudvalget (20)', 'Rusmiddelrådet (20)', `${BODY} (21)`]);
    const years = await texts('#soeg-aar option');
    expect(years.slice(0, 2)).toEqual(['Alle', '2025 (1)']);
    expect(await texts('#soeg-type option')).toEqual(['Alle', 'dagsorden (5)', 'referat (16)']);
  });

  it('shows more on demand and goes there', async () => {
    await page.goto(`${site.address}soeg/?q=retningslinje`);
    await status('60 møder fundet.');
    expect(await resultsShown()).toHaveLength(10);
    await page.focus('#soeg-flere');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.search-result').length === 20);
    const at = await page.evaluate(() =>
      [...document.querySelectorAll('.search-result')].findIndex((one) =>
        one.contains(document.activeElement),
      ),
    );
    expect(at).toBe(10);
    for (let count = 30; count <= 60; count += 10) {
      await page.click('#soeg-flere');
      await page.waitForFunction((n) => document.querySelectorAll('.search-result').length === n, {}, count);
    }
    expect(await page.$eval('#soeg-flere', (button) => button.hasAttribute('hidden'))).toBe(true);
  });

  it('asks for nothing before somebody searches, and forgets with Escape', async () => {
    await page.goto(`${site.address}soeg/`, { waitUntil: 'networkidle0' });
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await status('Skriv et eller flere ord, eller vælg en afgrænsning.');
    await search('findesikke');
    await status('Ingen møder fundet. Prøv andre ord, eller vælg en anden afgrænsning.');
    expect(page.url()).toMatch(/\?q=findesikke$/);
    await page.keyboard.press('Escape');
    await status('Skriv et eller flere ord, eller vælg en afgrænsning.');
    expect(page.url()).toMatch(/\/soeg\/$/);
    expect(await focused()).toBe('soeg-ord');
  });

  it.each([
    'pagefind/shards.json',
    'pagefind/pagefind.js',
    'pagefind/wasm.da.pagefind',
    'pagefind/2015-2018/pagefind-entry.json',
    'pagefind/index/',
    'pagefind/filter/',
    'pagefind/fragment/',
  ])('says so where %s cannot be had', async (file) => {
    site.broken = file;
    await page.goto(`${site.address}soeg/?q=retningslinje`);
    await status(
      'Søgningen kunne ikke gennemføres. Prøv igen, eller find mødet under gruppen eller udvalget.',
    );
    expect(await resultsShown()).toEqual([]);
    violations = violations.filter((text) => !/Failed to load|metadata|WASM|fetch/.test(text));
  });

  it('has nothing that axe finds fault with', async () => {
    await page.setViewport({ width: 320, height: 800 });
    await page.goto(`${site.address}soeg/?q=retningslinje&aar=2020`);
    await page.waitForSelector('.search-result');
    const found = await page.evaluate(
      `${axe.source}; axe.run().then(({ violations }) => violations.map((one) => one.id))`,
    );
    expect(found).toEqual([]);
  });

  it.each(['pagefind/', 'pagefind/2015-2018/', 'pagefind/wasm', 'pagefind/index/'])(
    'takes up a search again that failed for %s',
    async (broken) => {
      site.broken = broken;
      await page.goto(`${site.address}soeg/?q=retningslinje`);
      await page.waitForFunction(() =>
        document.querySelector('#soeg-status')?.textContent.includes('ikke gennemføres'),
      );
      site.broken = undefined;
      await page.focus('#soeg-ord');
      await page.keyboard.press('Enter');
      await status('60 møder fundet.');
      expect((await texts('#soeg-type option'))[0]).toBe('Alle');
      violations = violations.filter((text) => !/Failed to load|metadata|WASM|fetch/.test(text));
    },
  );

  it('says what it needs where there are no scripts', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.address}soeg/`);
    expect(await page.$eval('main', (main) => main.textContent)).toContain('Søgning kræver JavaScript.');
  });
});

describe('the search page of a site', () => {
  it('without meetings finds none', async () => {
    const empty = await new SiteServer(await searchSite({}, 'da')).open();
    await page.goto(`${empty.address}soeg/?q=noget`);
    const answer = status('Ingen møder fundet. Prøv andre ord, eller vælg en anden afgrænsning.');
    await answer.finally(() => empty.close());
    requests = requests.filter((url) => !url.startsWith(empty.address));
  });
});

async function search(words: string): Promise<void> {
  await page.$eval('#soeg-ord', (field) => ((field as HTMLInputElement).value = ''));
  await page.type('#soeg-ord', words);
  await page.keyboard.press('Enter');
}

async function status(text: string): Promise<void> {
  const said = () => page.$eval('#soeg-status', ({ textContent }) => textContent);
  await page
    .waitForFunction(
      (wanted) => document.querySelector('#soeg-status')?.textContent === wanted,
      { timeout: 15_000 },
      text,
    )
    .catch(async () => expect(await said()).toBe(text));
}

function focused(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.id);
}

function texts(selector: string): Promise<(string | null)[]> {
  return page.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent));
}

async function resultsShown(): Promise<string[]> {
  return (await texts('.search-result')).map((text) => text ?? '');
}
