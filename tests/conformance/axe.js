/*
 * Holds every HTML page against WCAG 2.2 AA: all samples, the real meetings, the municipality's example and fixtures with
 * every Markdown element, in both editions and kinds, with axe in the program's own browser, at 320 and 1280 px, light and
 * dark; and beyond axe for scrolling sideways, spread text, targets, focus, the keyboard, headings and language.
 *
 *   node tests/conformance/axe.js [--self-test] [--screenshots FOLDER] [part of a name…]
 *
 * Ends with 0 only where nothing is wrong, whatever axe leaves to a person is answered in axe-answers.js, and every answer
 * there is used. `--self-test` instead plants faults and demands that each is seen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWERS } from './axe-answers.js';
import { openBrowser } from './axe/browser.js';
import { SETTINGS } from './axe/check-page.js';
import { buildDocuments } from './axe/documents.js';
import { checkAll } from './axe/check-all.js';
import { printRow, summarise } from './axe/report.js';
import { testTheCheck } from './axe/self-test.js';
import { takePictures } from './axe/pictures.js';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'self-test': { type: 'boolean' }, screenshots: { type: 'string' } },
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dmpg-axe-'));
  const browser = await openBrowser();
  try {
    const all = buildDocuments(folder);
    const documents = all.filter(
      ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
    );
    if (documents.length === 0) throw new Error('no page to check');
    if (values['self-test']) return (await testTheCheck(browser, all, folder)) ? 0 : 1;
    if (values.screenshots) return await takePictures(browser, documents, values.screenshots);
    const rows = await checkAll(browser, documents, SETTINGS, ANSWERS, printRow);
    const { words, good } = summarise(rows, ANSWERS, documents.length === all.length);
    for (const line of words) console.log(line);
    return good ? 0 : 1;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
