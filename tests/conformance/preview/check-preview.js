import path from 'node:path';
import { ANSWERS } from './answers.js';
import { READY, stateFaults } from './look-at-state.js';
import { panelFaults } from './panel-journey.js';
import { PreviewProcess } from './preview-process.js';
import { STATES } from './states.js';

/**
 * Runs a preview through all its states, and holds its pages and their panel against axe and the checks beyond it, as those of the site
 * are. Then its ways by keyboard alone. @returns faults.
 */
export async function previewFaults(browser, { folder, pictures }) {
  const [first, ...others] = STATES;
  const preview = new PreviewProcess(path.join(folder, 'preview'), first.files);
  const used = new Set();
  const faults = [];
  try {
    const root = await preview.address();
    const lookAt = async (state) => {
      faults.push(...(await stateFaults(browser, root, state, { used, pictures })));
      console.log(
        `looked at the preview, ${state.name}: ${state.pages.map(({ address }) => address).join(', ')}`,
      );
    };
    await lookAt(first);
    for (const state of others) {
      await preview.change(state.files);
      await lookAt(state);
    }
    faults.push(...(await panelFaults(browser, root, preview, READY)));
  } finally {
    const code = await preview.stop();
    if (code !== 0) faults.push({ rule: 'preview-ends-badly', file: 'preview', why: `exit code ${code}` });
  }
  const unused = ANSWERS.filter((_, i) => !used.has(i));
  return [
    ...faults,
    ...unused.map(({ rule, nodes }) => ({
      rule: 'answer-without-use',
      file: 'preview',
      why: `${rule} ${nodes}`,
    })),
  ];
}
