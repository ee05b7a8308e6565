import { readFileSync } from 'node:fs';
import path from 'node:path';
import { READY, stateFaults } from './look-at-state.js';
import { panelFaults } from './panel-journey.js';
import { PreviewProcess } from './preview-process.js';
import { STATES } from './states.js';

/** The rule that has to see it, the file of the preview it is planted into, what stands there, and what takes its place. */
const FAULTS = [
  ['text-contrast', 'panel.css', '--error: #a30d18', '--error: #e8a0a0'],
  ['page-scrolls-sideways', 'panel.css', 'overflow-wrap: anywhere', 'white-space: pre; min-width: 400px'],
  ['focus-not-visible', 'panel.css', 'outline: 3px solid var(--link)', 'outline: none'],
  [
    'policy-violated',
    'preview.js',
    'restorePlace();',
    "document.body.setAttribute('style', 'top: 0'); restorePlace();",
  ],
  ['panel-by-keyboard', 'preview.js', 'summary.focus();', ''],
  ['panel-links', 'preview.js', 'href: page, textContent', "href: '/', textContent"],
  ['focus-behind-strip', 'preview.css', 'scroll-padding-bottom', 'scroll-margin-bottom'],
  ['reload-keeps-place', 'preview.js', 'else focusPlace(document, place.focus);', ''],
];

const NARROW = [{ width: 320, scheme: 'light' }];

/** Plants each fault into what the preview sends to a page. @returns of each, and of none, its rule and what was found. */
export async function plantedFaults(browser, folder) {
  const last = STATES.at(-1);
  const files = STATES.reduce((all, state) => ({ ...all, ...state.files }), {});
  const good = { ...files, ...STATES.find(({ name }) => name === 'no-findings').files };
  const preview = new PreviewProcess(path.join(folder, 'preview-self-test'), good);
  try {
    const root = await preview.address();
    const results = [];
    for (const [rule, ...fault] of [['none'], ...FAULTS]) {
      await preview.change(last.files);
      const planted = fault.length > 0 ? browserWith(browser, ...fault) : browser;
      const found = await stateFaults(planted, root, last, { settings: NARROW });
      results.push([rule, [...found, ...(await panelFaults(planted, root, preview, READY))]]);
    }
    return results;
  } finally {
    await preview.stop();
  }
}

/** The browser, but with other words in a file of the preview. @throws where those to be replaced do not stand there. */
function browserWith(browser, name, from, to) {
  const text = readFileSync(path.join('templates', 'preview', name), 'utf8');
  if (!text.includes(from)) throw new Error(`nothing was planted: ${from}`);
  const answer = {
    status: 200,
    contentType: name.endsWith('.js') ? 'text/javascript' : 'text/css',
    body: text.replaceAll(from, to),
  };
  const newPage = async (context) => {
    const page = await context.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url().endsWith(`/__dmpg/${name}`) ? request.respond(answer) : request.continue(),
    );
    return page;
  };
  return {
    createBrowserContext: async () => {
      const context = await browser.createBrowserContext();
      return { newPage: () => newPage(context), close: () => context.close() };
    },
  };
}
