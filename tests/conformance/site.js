/*
 * Holds a published site against what it promises: valid HTML, ways that lead somewhere, feeds, calendars and data that other
 * programs read; and in the program's own browser, served below a sub-path with the site's own headers: axe-core and the
 * checks beyond it on every kind of page at 320 and 1280 px, light and dark, nothing fetched elsewhere, nothing that the policy
 * forbids, no layout shift, everything readable without JavaScript, and a citizen's ways by keyboard alone. Then the pages of
 * `dmpg minutes preview` and its panel, in each state that a preview goes through, and a writer's ways by keyboard.
 *
 *   node tests/conformance/site.js [--site FOLDER --url ADDRESS] [--pictures FOLDER] [--no-browser] [--self-test]
 *   node tests/conformance/site.js --archive N
 *
 * Without `--site` the samples and the real meetings are published first. Ends with 0 only where nothing is wrong.
 * `--archive` publishes a generated archive of so many meetings as HTML, and needs no browser.
 * `--self-test` instead plants faults into a small site made by hand and demands that each is seen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ANSWERS } from './site/answers.js';
import { openBrowser } from './axe/browser.js';
import { previewFaults } from './preview/check-preview.js';
import { browserFaults, chosenPages } from './site/check-browser.js';
import { journeyFaults, pageOfResults } from './site/journeys.js';
import { takeSitePictures } from './site/pictures.js';
import { publishArchive, publishSamples } from './site/publish-samples.js';
import { readSite } from './site/read-site.js';
import { printFaults } from './site/report.js';
import { testTheCheck } from './site/self-test.js';
import { serve } from './site/server.js';
import { staticFaults } from './site/static-checks.js';

async function main() {
  const { values } = parseArgs({
    options: {
      site: { type: 'string' },
      url: { type: 'string' },
      pictures: { type: 'string' },
      archive: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
      'self-test': { type: 'boolean', default: false },
    },
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dmpg-site-'));
  try {
    if (values['self-test']) return (await testTheCheck(folder)) ? 0 : 1;
    const published = await publishedSite(values, folder);
    const site = readSite(published.folder, published.url);
    if (site.pages.length === 0) throw new Error('no page to check');
    const faults = await staticFaults(site);
    if (!values['no-browser'] && !values.archive)
      faults.push(...(await inBrowser(site, folder, values.pictures)));
    return printFaults(site, faults) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publishedSite({ site, url, archive }, folder) {
  if (archive) return publishArchive(folder, Number(archive));
  if (site && !url) throw new Error('--site wants --url, where the site says that it stands');
  return site ? { folder: site, url } : publishSamples(folder);
}

async function inBrowser(site, folder, pictures) {
  const browser = await openBrowser();
  const server = await serve(site.folder);
  try {
    const pages = [...chosenPages(site), ...pageOfResults(site)];
    if (pictures)
      console.log(`${await takeSitePictures(browser, server, pages, pictures)} pictures in ${pictures}`);
    const onPage = ({ kind, file }) => console.log(`looked at ${kind}: ${file}`);
    const { faults, used } = await browserFaults(browser, site, server, { pages, answers: ANSWERS, onPage });
    const unused = ANSWERS.filter((_, i) => !used.has(i));
    const useless = unused.map(({ rule, nodes }) => ({
      rule: 'answer-without-use',
      file: '',
      why: `${rule} ${nodes}`,
    }));
    const onTheWay = await journeyFaults(browser, site, server, { folder });
    return [...faults, ...useless, ...onTheWay, ...(await previewFaults(browser, { folder, pictures }))];
  } finally {
    await browser.close();
    await server.close();
  }
}

process.exitCode = await main();
