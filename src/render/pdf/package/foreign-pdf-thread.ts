import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer } from './foreign-pdf.js';
import { readForeignPdf } from './foreign-pdf-reading.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';

/** The thread's whole work: read the file it was given, and send back what came of it. */
async function answer(bytes: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { found: await readForeignPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (!(error instanceof ForeignPdfRefusal)) throw error;
    return { refusal: error.reason };
  }
}

const result = await answer(workerData as Uint8Array);
if ('found' in result) {
  // Handed over, not copied: there may be half a gigabyte of it. A small one may lie in memory shared with others.
  const { bytes } = result.found;
  const own = bytes.length === bytes.buffer.byteLength ? bytes.buffer : Uint8Array.from(bytes).buffer;
  parentPort?.postMessage({ found: { ...result.found, bytes: new Uint8Array(own) } }, [own as ArrayBuffer]);
} else parentPort?.postMessage(result);
