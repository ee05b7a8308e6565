import { afterAll, beforeAll } from 'vitest';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer';
import type { Browser, Page } from 'puppeteer';
import { findBrowser } from '../../src/render/pdf/find-browser.js';
import { MEETING, MEETING_PAGE, finding } from './sample-site.js';
import type { TestPreview } from './sample-site.js';

/** Where pictures are put, for those who want to look at them. */
const PICTURES = process.env['DMPG_PICTURES'];

let browser: Browser;

/** Starts the browser for the tests of a file, and ends it after them. */
export function useBrowser(): void {
  beforeAll(async () => {
    const { executablePath, env } = await findBrowser();
    browser = await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...env },
      headless: 'shell',
      pipe: true,
      args: ['--disable-gpu', '--disable-dev-shm-usage', '--no-sandbox'],
    });
  });
  afterAll(() => browser.close());
}

export interface Opened {
  readonly page: Page;
  /** What the browser complained about, and addresses elsewhere that were asked for. */
  readonly complaints: string[];
}

/** Opens a page of a preview, by default a meeting's. */
export async function open({ preview }: TestPreview, target = MEETING_PAGE): Promise<Opened> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${preview.origin}/`)) complaints.push(request.url());
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective));
  });
  await page.goto(preview.origin + target);
  return { page, complaints };
}

/** The text that the panel shows, once it shows `words`. */
export async function panelWith(page: Page, words: string): Promise<string> {
  await page.waitForFunction(
    (text) =>
      document.querySelector('#dmpg-preview')?.shadowRoot?.querySelector('section')?.innerText.includes(text),
    {},
    words,
  );
  return page.$eval('#dmpg-preview', (host) => host.shadowRoot?.querySelector('section')?.innerText ?? '');
}

/** Takes a picture where pictures are wanted. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

/** One finding of each severity. */
export const ERRORS = [
  finding('error', 'key-missing', MEETING, { key: 'dato' }),
  finding('warning', 'section-empty', MEETING, { section: 'Indstilling' }),
  finding('hint', 'word-doubled', 'minutes/andet.md', { word: 'planen' }),
];
