import { parentPort } from 'node:worker_threads';
import type { SideAnswer, SideQuestion } from './side-thread.js';
import { lookAtTree } from './site-tree/look-over.js';
import { hashPortions } from './source-hashes.js';

parentPort?.on('message', (question: SideQuestion) => {
  parentPort?.postMessage({ number: question.number, output: outputOf(question) } satisfies SideAnswer);
});

/** What fails here fails for the asker, too, who can say why. */
function outputOf(question: SideQuestion): SideAnswer['output'] {
  try {
    return question.task === 'hash' ? hashPortions(question.input) : lookAtTree(question.input);
  } catch {
    return undefined;
  }
}
