import { parentPort } from 'node:worker_threads';
import { finishAndCheck } from './finish-and-check.js';
import { failureOf } from './pdf-finisher.js';
import type { FinishAnswer, FinishOrder } from './pdf-finisher.js';

parentPort?.on('message', ({ id, raw, document, page }: FinishOrder) => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  parentPort?.postMessage(answerTo(id, () => finishAndCheck(bytes, document, page)));
});

function answerTo(id: number, finish: () => Buffer): FinishAnswer {
  try {
    return { id, pdf: finish() };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}
