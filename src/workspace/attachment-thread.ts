import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadOrder } from './attachment-search.js';
import { searchDocument } from './document-text/read-document.js';

/** Searches one file after another; the numbers it finds stay here. */
parentPort?.on('message', ({ bytes, name }: ThreadOrder) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  void searchDocument(buffer, name).then((found) => {
    parentPort?.postMessage(found satisfies ThreadAnswer);
  });
});
