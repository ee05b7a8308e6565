import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { IndexAnswer, IndexOrder } from './index-thread.js';

/**
 * A thread that makes one search index. The engine is a process of its own; where it dies, its library waits for ever.
 * Here nothing else keeps the thread alive then, so that it ends without an answer and is seen to.
 */
const { language, pages } = workerData as IndexOrder;
parentPort?.postMessage(await makeIndex());
await close();

async function makeIndex(): Promise<IndexAnswer> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) return { errors };
  // One after the other: their order is the order of their numbers in the index.
  for (const { address, html } of pages) {
    const added = await index.addHTMLFile({ url: address, content: html });
    if (added.errors.length > 0) return { errors: added.errors };
  }
  parentPort?.postMessage('read');
  if (parentPort) await once(parentPort, 'message');
  const made = await index.getFiles();
  return made.errors.length > 0 ? { errors: made.errors } : { files: made.files };
}
