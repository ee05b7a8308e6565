import { Worker } from 'node:worker_threads';
import type { Root, RootContent } from 'mdast';
import { parseNow } from './markdown-processor.js';
import { looksCostly } from './markdown-cost.js';

/** Why a text could not be parsed: it nests too deep, has too many parts, or took too long. */
export type MarkdownFailure = 'too-deep' | 'too-large' | 'too-slow';

export type MarkdownResult = { readonly root: Root } | { readonly failure: MarkdownFailure };

export const MAXIMUM_DEPTH = 100;
export const MAXIMUM_NODES = 40_000;
/** Milliseconds that one text may take; a meeting takes ten. */
const TIME_LIMIT = 4000;

/**
 * Parses Markdown. A text that could be costly (some constructs take quadratic time and more) is parsed in a
 * thread of its own that is stopped when its time is up; all others at once.
 */
export async function parseMarkdown(text: string): Promise<MarkdownResult> {
  if (!looksCostly(text)) return checkSize(() => parseNow(text));
  return parseInThread(text);
}

function checkSize(parse: () => Root): MarkdownResult {
  try {
    const root = parse();
    const { depth, nodes } = measure(root);
    if (depth > MAXIMUM_DEPTH) return { failure: 'too-deep' };
    if (nodes > MAXIMUM_NODES) return { failure: 'too-large' };
    return { root };
  } catch (error) {
    if (error instanceof RangeError) return { failure: 'too-deep' };
    throw error;
  }
}

function parseInThread(text: string): Promise<MarkdownResult> {
  // The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript.
  const script = new URL('../../dist/app/markdown-thread.js', import.meta.url);
  const worker = new Worker(script, { workerData: text, resourceLimits: { maxOldGenerationSizeMb: 1024 } });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish({ failure: 'too-slow' }), TIME_LIMIT);
    const finish = (result: MarkdownResult) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    worker.once('message', (result: MarkdownResult) =>
      finish('root' in result ? checkSize(() => result.root) : result),
    );
    worker.once('messageerror', () => finish({ failure: 'too-deep' }));
    worker.once('error', (error: Error & { code?: string }) => {
      if (error instanceof RangeError) finish({ failure: 'too-deep' });
      else if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish({ failure: 'too-large' });
      else reject(error);
    });
  });
}

/** Depth and number of nodes, counted without recursion: the tree may be deeper than the stack. */
export function measure(root: Root): { depth: number; nodes: number } {
  const stack: { node: Root | RootContent; depth: number }[] = [{ node: root, depth: 0 }];
  let deepest = 0;
  let nodes = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    nodes++;
    deepest = Math.max(deepest, next.depth);
    if (!('children' in next.node)) continue;
    for (const child of next.node.children) stack.push({ node: child, depth: next.depth + 1 });
  }
  return { depth: deepest, nodes };
}
