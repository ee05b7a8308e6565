/* global document, PerformanceObserver, window */

/** What must be known of a page from its first moment: runs in it before anything else does. */
function watchFromTheStart() {
  window.dmpgSeen = { shifts: [], violations: [] };
  document.addEventListener('securitypolicyviolation', (event) => {
    window.dmpgSeen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim());
  });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
      if (shift.hadRecentInput || shift.value === 0) continue;
      const moved = shift.sources.map(({ node }) => node?.nodeName ?? '').join(', ');
      window.dmpgSeen.shifts.push(`${shift.value.toFixed(4)} ${moved}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page. @returns the images of which the browser makes no picture. */
async function unseenImages() {
  const judged = [...document.images].map(async (image) => {
    const isShown = await image.decode().then(
      () => true,
      () => false,
    );
    return isShown ? [] : [image.outerHTML.slice(0, 200)];
  });
  return (await Promise.all(judged)).flat();
}

/** Milliseconds for whatever comes late: fonts, a search's own files. */
const LATE = 250;

/**
 * Opens a page from the server as a reader does and waits until it is still, or `ready` where that is given.
 * @returns faults of the visit: requests to other hosts, files that are not there, what the policy forbade, layout shift, a
 * page wider than the screen, errors on the console.
 */
export async function visitFaults(context, address, { width, scheme, expected = 200, ready }) {
  const page = await context.newPage();
  const faults = [];
  const fault = (rule, why) => faults.push({ rule, why });
  const host = new URL(address).host;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.host !== host) fault('request-elsewhere', url.href);
  });
  page.on('response', (response) => {
    const wanted = response.url() === address ? expected : 200;
    if (![wanted, 304].includes(response.status()))
      fault('request-failed', `${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    const isOwnStatus = expected !== 200 && message.location().url === address;
    if (message.type() === 'error' && !isOwnStatus) fault('console-error', message.text());
  });
  page.on('pageerror', (error) => fault('script-error', error.message));
  await page.evaluateOnNewDocument(watchFromTheStart);
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  // A page that keeps listening to its server is never idle.
  await page.goto(address, { waitUntil: ready ? 'load' : 'networkidle0' });
  if (ready) await page.waitForFunction(ready);
  await page.evaluate(async () => void (await document.fonts.ready));
  if (!ready) await new Promise((resolve) => setTimeout(resolve, LATE));
  for (const image of await page.evaluate(unseenImages)) fault('image-not-shown', image);
  const seen = await page.evaluate(() => ({
    ...window.dmpgSeen,
    wide: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
  }));
  for (const violation of seen.violations) fault('policy-violated', violation);
  // What comes when it is heard of may move what stands below it.
  if (!ready) for (const shift of seen.shifts) fault('layout-shift', shift);
  if (seen.wide > 0) fault('page-scrolls-sideways', `${seen.wide} px too wide`);
  await page.close();
  return faults;
}

/** Reads a page with and without JavaScript. @returns faults: something can be read only with it. */
export async function scriptFaults(context, address) {
  const read = async (enabled) => {
    const page = await context.newPage();
    await page.setJavaScriptEnabled(enabled);
    await page.goto(address, { waitUntil: 'networkidle0' });
    const text = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
    await page.close();
    return text.split('\n').map((line) => line.trim());
  };
  const without = await read(false);
  if (without.join('').length < 20) return [{ rule: 'empty-without-script', why: without.join(' ') }];
  const lines = new Set(without);
  const lost = (await read(true)).filter((line) => !lines.has(line));
  return lost.length === 0 ? [] : [{ rule: 'text-needs-script', why: lost.slice(0, 3).join(' | ') }];
}
