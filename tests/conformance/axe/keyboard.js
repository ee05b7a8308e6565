import { countStops, whereFocusIs } from './in-page.js';

const MOST_IN_FRAME = 100;

/** Walks a fresh page by keyboard alone. @returns faults: the skip link, stops not reached or not seen, tables that stay. */
export async function keyboardFaults(page, { hasSkipLink = true } = {}) {
  const faults = [];
  const fault = (rule, { html }, why) => faults.push({ rule, html, why });
  const press = async (key) => {
    await page.keyboard.press(key);
    return page.evaluate(whereFocusIs);
  };
  const stops = await page.evaluate(countStops);
  for (let i = 0; i < stops; i++) {
    let at = await press('Tab');
    // A frame has stops of its own, which are looked at where its document is.
    for (let inside = 0; at.isFrame && inside < MOST_IN_FRAME; inside++) at = await press('Tab');
    if (i === 0 && hasSkipLink && !at.isSkipLink) fault('skip-link-not-first', at, '');
    if (at.stop !== i) {
      fault('stop-not-reached', at, `stop ${i + 1} of ${stops}, was at ${at.stop + 1}`);
      break;
    }
    if (!at.isSeen) fault('focus-out-of-sight', at, '');
    if (at.canScroll && !(await scrolls(page, press))) fault('table-stays', at, 'the arrow does not move it');
  }
  return faults;
}

/** Smooth or late scrolling shows a few frames after the key. */
async function scrolls(page, press) {
  await press('ArrowRight');
  return page
    .waitForFunction(() => document.activeElement.scrollLeft > 0, { timeout: 2000 })
    .then(
      () => true,
      () => false,
    );
}

/** Follows the skip link of a fresh page. @returns faults: it leads nowhere, or the next stop is not in the content. */
export async function skipLinkFaults(page) {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const after = await page.evaluate(whereFocusIs);
  await page.keyboard.press('Tab');
  const next = await page.evaluate(whereFocusIs);
  return after.address !== '' && (next.isInMain || next.isBehindEmptyMain)
    ? []
    : [{ rule: 'skip-link-fails', html: next.html, why: after.address }];
}
/* global document */
