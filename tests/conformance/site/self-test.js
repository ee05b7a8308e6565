import path from 'node:path';
import { openBrowser } from '../axe/browser.js';
import { browserFaults } from './check-browser.js';
import { BROWSER_FAULTS, JOURNEY_FAULTS, STATIC_FAULTS } from './faults.js';
import { plantedFaults } from '../preview/self-test.js';
import { journeyFaults } from './journeys.js';
import { readSite } from './read-site.js';
import { serve } from './server.js';
import { SMALL_URL, smallSite, writeSite } from './small-site.js';
import { staticFaults } from './static-checks.js';

const LIGHT = [{ width: 320, scheme: 'light' }];

/** Plants each fault into a small site of its own. @returns true where all are seen, and the site without them has none. */
export async function testTheCheck(folder) {
  const results = [];
  const browser = await openBrowser();
  try {
    for (const [kind, faults, check] of [
      ['static', STATIC_FAULTS, staticFaults],
      ['browser', BROWSER_FAULTS, (site) => served(site, (server) => inBrowser(browser, site, server))],
      [
        'journey',
        JOURNEY_FAULTS,
        (site) => served(site, (server) => journeys(browser, site, server, folder)),
      ],
    ]) {
      const sites = faults.map(([, plant], i) => made(path.join(folder, `${kind}-${i}`), plant));
      const none = await check(made(path.join(folder, `${kind}-whole`), (files) => files));
      results.push(say(`${kind}: no fault where none was planted`, none.length === 0, none));
      for (const [i, [rule]] of faults.entries()) {
        const found = await check(sites[i]);
        results.push(
          say(
            `${kind}: ${rule}`,
            found.some((fault) => fault.rule === rule),
            found,
          ),
        );
      }
    }
    for (const [rule, found] of await plantedFaults(browser, folder)) {
      const good = rule === 'none' ? found.length === 0 : found.some((fault) => fault.rule === rule);
      results.push(say(`preview: ${rule}`, good, found));
    }
  } finally {
    await browser.close();
  }
  return results.every(Boolean);
}

/** @throws where the fault changes nothing, which would be a mistake of its own. */
function made(folder, plant) {
  const whole = smallSite();
  const files = plant(whole);
  if (files !== whole && JSON.stringify(files) === JSON.stringify(whole))
    throw new Error(`nothing was planted: ${plant}`);
  writeSite(folder, files);
  return readSite(folder, SMALL_URL);
}

async function served(site, check) {
  const server = await serve(site.folder);
  try {
    return await check(server);
  } finally {
    await server.close();
  }
}

async function inBrowser(browser, site, server) {
  const pages = site.pages.filter(({ kind }) => ['meeting', 'search', '404'].includes(kind));
  return (await browserFaults(browser, site, server, { pages, answers: [], settings: LIGHT })).faults;
}

function journeys(browser, site, server, folder) {
  return journeyFaults(browser, site, server, { folder, patience: 1500 });
}

function say(name, good, found) {
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name}`);
  if (!good)
    for (const { rule, file, why } of found.slice(0, 6)) console.log(`         ${rule} ${file} ${why}`);
  return good;
}
