import { parentPort, workerData } from 'node:worker_threads';
import { MAXIMUM_DEPTH, MAXIMUM_NODES, measure } from './markdown.js';
import type { MarkdownResult } from './markdown.js';
import { parseNow } from './markdown-processor.js';

/** The thread's whole work: parse what it was given, and send back the tree if it is of a size to be sent. */
function parse(text: string): MarkdownResult {
  const root = parseNow(text);
  const { depth, nodes } = measure(root);
  if (depth > MAXIMUM_DEPTH) return { failure: 'too-deep' };
  return nodes > MAXIMUM_NODES ? { failure: 'too-large' } : { root };
}

try {
  parentPort?.postMessage(parse(workerData as string));
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  parentPort?.postMessage({ failure: 'too-deep' } satisfies MarkdownResult);
}
