/* global document, innerHeight, innerWidth */
import { PLACES, STATES } from './states.js';

/** Nobody presses the tabulator more often to reach the panel. */
const MOST_STOPS = 100;
/** Milliseconds until what follows a key or a change must be there. */
const PATIENCE = 5000;

/**
 * Goes the ways through the panel by keyboard alone, in the last state: to what was found, folded and unfolded, to the page of the
 * meeting it was found in, back and forward; then mends the meeting, with focus in the text. @param ready as of `checkPage`.
 * @returns faults.
 */
export async function panelFaults(browser, root, preview, ready) {
  const faults = [];
  for (const [rule, way] of [
    ['panel-by-keyboard', toFindings],
    ['panel-links', toMeetingAndBack],
    ['focus-behind-strip', nothingCovered],
    ['reload-keeps-place', mendWhileReading],
  ]) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const goTo = async (address, width = 1280) => {
      await page.setViewport({ width, height: 800 });
      await page.goto(root + address, { waitUntil: 'load' });
      await page.waitForFunction(ready);
    };
    try {
      await way(page, { goTo, ready, preview });
    } catch (error) {
      faults.push({ rule, file: 'preview', why: error.message });
    }
    await context.close();
  }
  return faults;
}

/** What has focus, in the panel or outside it, and what of it can be seen. */
function whereFocusIs() {
  const host = document.activeElement;
  const one = host.shadowRoot?.activeElement ?? host;
  const strip = document.querySelector('#dmpg-preview').shadowRoot.querySelector('.strip');
  const [box, bar] = [one.getBoundingClientRect(), strip.getBoundingClientRect()];
  const isOver =
    strip.checkVisibility() && !strip.contains(one) && box.top >= bar.top && box.bottom <= bar.bottom;
  return {
    ...{ id: one.id, tag: one.localName, text: one.textContent.trim().slice(0, 60), href: one.href },
    isBody: one === document.body,
    isOpen: one.closest('details')?.open,
    isCovered: isOver,
    isSeen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}

async function tabTo(page, id) {
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(whereFocusIs)).id === id) return;
  }
  throw new Error(`#${id} cannot be reached`);
}

async function expectFocus(page, fits, what) {
  const at = await page.evaluate(whereFocusIs);
  if (!fits(at)) throw new Error(`${what}, but focus is on ${JSON.stringify(at)}`);
}

async function toFindings(page, { goTo }) {
  for (const width of [320, 1280]) {
    await goTo(PLACES.page, width);
    await tabTo(page, 'show');
    await page.keyboard.press('Enter');
    const isAtFindings = ({ id, isOpen, isSeen, isCovered }) =>
      id === 'summary' && isOpen && isSeen && !isCovered;
    await expectFocus(page, isAtFindings, 'the button leads to the findings');
    await page.keyboard.press('Enter');
    await expectFocus(page, ({ isOpen }) => isOpen === false, 'Enter folds them');
    await page.keyboard.press('Enter');
    await expectFocus(page, ({ isOpen }) => isOpen === true, 'Enter unfolds them');
    await tabTo(page, 'document');
  }
}

async function toMeetingAndBack(page, { goTo, ready }) {
  await goTo('/');
  await tabTo(page, `page-${PLACES.page}`);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  const steps = [
    ['the link leads to the meeting', PLACES.page],
    ['back leads back', '/', () => page.goBack()],
    ['forward leads forward', PLACES.page, () => page.goForward()],
  ];
  for (const [what, path, go] of steps) {
    await go?.();
    if (new URL(page.url()).pathname !== path) throw new Error(`${what}, but stands at ${page.url()}`);
    await page.waitForFunction(ready);
  }
}

/** What has focus must not lie behind the line that stays over the page (WCAG 2.4.11). */
async function nothingCovered(page, { goTo }) {
  for (const width of [320, 1280]) {
    await goTo(PLACES.page, width);
    for (let i = 0; i < MOST_STOPS; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(whereFocusIs);
      if (at.isBody) break;
      if (at.isCovered || !at.isSeen) throw new Error(`${width} px: ${JSON.stringify(at)} cannot be seen`);
    }
  }
}

async function mendWhileReading(page, { goTo, ready, preview }) {
  await goTo(PLACES.page);
  await page.evaluate(() => document.querySelector('main a[href]').focus());
  const before = await page.evaluate(whereFocusIs);
  const { files } = STATES.find(({ name }) => name === 'no-findings');
  // Words that the page never had.
  const words = `Slut ${Date.now()}`;
  await preview.change({ [PLACES.file]: `${files[PLACES.file]}\n${words}.\n` });
  await page.waitForFunction((text) => document.querySelector('main').innerText.includes(text), {}, words);
  await page.waitForFunction(ready);
  const isBefore = ({ text, href }) => text === before.text && href === before.href;
  await expectFocus(page, isBefore, `focus stays on “${before.text}” when the page is loaded again`);
}
