import { memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { ForeignPdfRefusal, LARGEST_PDF } from './foreign-pdf-types.js';
import type { ForeignPdf, ForeignRefusalReason } from './foreign-pdf-types.js';

/** Milliseconds that one file may take; 100 MB take a few seconds. */
const TIME_LIMIT = 60_000;
/** MB of objects in the thread; data of streams is not among them. */
const HEAP_LIMIT = 640;
/** Bytes by which the process may grow meanwhile, streams' data with it: the file, its copy, the new one, and this. */
const MEMORY_LIMIT = 640 * 1024 * 1024;
/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 100;

/** What the thread sends back. */
export type ThreadAnswer = { readonly found: ForeignPdf } | { readonly refusal: ForeignRefusalReason };

/** Bounds that tests set lower. */
export interface ForeignPdfLimits {
  readonly milliseconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads a PDF that somebody else made, and gives back its pages, tags, links and bookmarks as a new file; see
 * `read-foreign.ts` for what stays behind. The work is done in a thread that is stopped when it takes too long or too
 * much memory: the file may have been made for that. Call it for one file after another.
 * @throws ForeignPdfRefusal where it cannot become a part of the package; the reason says why.
 */
export async function openForeignPdf(bytes: Buffer, limits: ForeignPdfLimits = {}): Promise<ForeignPdf> {
  if (bytes.length > LARGEST_PDF) throw new ForeignPdfRefusal('too-large');
  const answer = await askThread(bytes, limits);
  if ('refusal' in answer) throw new ForeignPdfRefusal(answer.refusal);
  // What a thread sends is a plain array of bytes.
  const { buffer, byteOffset, byteLength } = answer.found.bytes;
  return { ...answer.found, bytes: Buffer.from(buffer, byteOffset, byteLength) };
}

function askThread(
  bytes: Buffer,
  { milliseconds = TIME_LIMIT, signal }: ForeignPdfLimits,
): Promise<ThreadAnswer> {
  const before = memoryUsage.rss();
  signal?.throwIfAborted();
  const worker = new Worker(threadScript(), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT },
  });
  return new Promise((resolve, reject) => {
    const costly = () => finish({ refusal: 'too-costly' });
    const timer = setTimeout(costly, milliseconds);
    const look = setInterval(() => {
      if (memoryUsage.rss() - before > MEMORY_LIMIT + 4 * bytes.length) costly();
    }, LOOK_EVERY);
    const stop = () => {
      clearTimeout(timer);
      clearInterval(look);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
    };
    const finish = (answer: ThreadAnswer) => {
      stop();
      resolve(answer);
    };
    const abort = () => {
      stop();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', abort);
    worker.once('message', finish);
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return costly();
      // Nesting deeper than the stack, or an array longer than any may be: made to break readers.
      if (error instanceof RangeError) return finish({ refusal: 'damaged' });
      stop();
      reject(error);
    });
  });
}

/** The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript. */
function threadScript(): URL {
  const isBuilt = /\/dist\/app\/[^/]+$/.test(import.meta.url);
  return new URL(
    isBuilt ? 'foreign-pdf-thread.js' : '../../../../dist/app/foreign-pdf-thread.js',
    import.meta.url,
  );
}
