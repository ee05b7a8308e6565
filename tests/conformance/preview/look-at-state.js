import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pLimit from 'p-limit';
import { SETTINGS, checkPage, open } from '../axe/check-page.js';
import { visitFaults } from '../site/visit.js';
import { ANSWERS } from './answers.js';

const AT_ONCE = 2;

/** True in a page whose panel shows what was found. */
export const READY =
  "/: (?!opdaterer)/.test(document.querySelector('#dmpg-preview')?.shadowRoot.querySelector('section:not([hidden]) h2')?.textContent)";

/**
 * Looks at the pages of a state in every setting, a few at once. @param used takes the answers that were of use. @param pictures a
 * folder for pictures of what was looked at, where they are wanted. @returns faults.
 */
export async function stateFaults(
  browser,
  root,
  { name, pages },
  { used = new Set(), pictures, settings = SETTINGS } = {},
) {
  const limit = pLimit(AT_ONCE);
  const inAll = pages.flatMap((page) => settings.map((setting) => ({ ...page, ...setting, ready: READY })));
  const jobs = inAll.map((setting) =>
    limit(async () => {
      const { address, width, scheme } = setting;
      // A window of its own: only a page in front has the keyboard.
      const context = await browser.createBrowserContext();
      const found = await lookAt(context, root + address, setting, used);
      if (pictures) await takePicture(context, root, name, setting, pictures);
      await context.close();
      const whyOf = ({ html, why }) => `${width} ${scheme}: ${[html, why].filter(Boolean).join(' ')}`;
      return found.map((fault) => ({
        rule: fault.rule,
        file: `preview ${name} ${address}`,
        why: whyOf(fault),
      }));
    }),
  );
  return (await Promise.all(jobs)).flat();
}

async function lookAt(context, address, setting, used) {
  // Colours change nothing of what is fetched and how wide it is.
  const visited = setting.scheme === 'light' ? await visitFaults(context, address, setting) : [];
  const view = await context.newPage();
  const { violations, incomplete, faults, rules } = await checkPage(view, address, setting, ANSWERS);
  await view.close();
  for (const node of incomplete) for (const answer of node.answers) used.add(answer);
  const open = incomplete.filter((node) => node.answers.length === 0);
  return [
    ...visited,
    ...violations,
    ...faults,
    ...open.map((node) => ({ ...node, rule: `${node.rule} (unanswered)` })),
    ...(rules === 0 ? [{ rule: 'axe-saw-nothing', why: '' }] : []),
  ];
}

async function takePicture(context, root, name, setting, pictures) {
  const { address, width, scheme } = setting;
  mkdirSync(pictures, { recursive: true });
  const view = await context.newPage();
  await open(view, root + address, setting);
  const file = `preview-${name}${address.replaceAll(/[^\w.-]+/g, '-')}${width}-${scheme}`;
  await view.screenshot({ path: path.join(pictures, `${file}.png`) });
  await view.screenshot({ path: path.join(pictures, `${file}-whole.png`), fullPage: true });
  await view.close();
}
