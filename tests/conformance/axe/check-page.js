import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ownFaults, runAxe, spreadText } from './in-page.js';
import { keyboardFaults, skipLinkFaults } from './keyboard.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** CSS pixels: the narrowest that a page must bear (WCAG 1.4.10: 400 % of 1280), and a desk's screen. */
export const SETTINGS = [320, 1280].flatMap((width) =>
  ['light', 'dark'].map((scheme) => ({ width, scheme })),
);

/**
 * Looks at one file in one setting, from the disk as its reader does, or at what stands at an `http:` address. The page's
 * own policy forbids scripts; axe comes
 * in over the protocol, past it.
 * @param setting width and scheme; `ready`, an expression that is true once a page shows all it fetches; `hasSkipLink: false`
 * where nothing stands before the content.
 * @returns axe's violations and incomplete results, and faults of our own checks (each a rule, HTML and why).
 */
export async function checkPage(page, file, setting, answers) {
  await open(page, file, setting);
  await page.evaluate(AXE);
  const found = await page.evaluate(runAxe, { tags: TAGS, answers });
  const faults = await page.evaluate(ownFaults);
  await page.evaluate(spreadText);
  const spread = (await page.evaluate(ownFaults)).filter(({ rule }) => /sideways|cut-off|scrolls/.test(rule));
  faults.push(...spread.map(({ rule, ...rest }) => ({ rule: `${rule} (spread text)`, ...rest })));
  if (setting.scheme === 'light') {
    await open(page, file, setting);
    faults.push(...(await keyboardFaults(page, setting)));
    if (setting.hasSkipLink === false) return { ...found, faults };
    await open(page, file, setting);
    faults.push(...(await skipLinkFaults(page)));
  }
  return { ...found, faults };
}

/** Opens a file or an address at a width and in a scheme, its fonts loaded. */
export async function open(page, file, { width, scheme, ready }) {
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  // Another address in between: the same one with another anchor would not be loaded again.
  await page.goto('about:blank');
  const address = file.startsWith('http:') ? file : pathToFileURL(file).href;
  // What is asked for in the address is still to be fetched.
  await page.goto(address, { waitUntil: address.includes('?') ? 'networkidle0' : 'load' });
  if (ready) await page.waitForFunction(ready);
  await page.evaluate(async () => void (await document.fonts.ready));
}
/* global document */
