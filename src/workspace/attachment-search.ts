import { memoryUsage } from 'node:process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import { contentHash } from './content-hash.js';
import type { Unsearched } from './document-text/passage.js';
import type { DocumentFound } from './document-text/read-document.js';
import { EntryCache, isRecord } from './entry-cache.js';

/** Bytes; larger files are not read. */
const LARGEST_ATTACHMENT = 200 * 1024 * 1024;
/** Milliseconds that one file may take. */
const TIME_LIMIT = 60_000;
/** MB of objects in a thread; files and what is unpacked of them are not among them. */
const HEAP_LIMIT = 1024;
/** Bytes by which the process may grow while a file is read, besides a few copies of it. */
const MEMORY_LIMIT = 1536 * 1024 * 1024;
/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 100;
/** Files of which a thread may keep something behind; then another one takes its place. */
const FILES_A_THREAD = 200;
/** Raised when the form of entries changes, or what is found. */
const VERSION = 3;

export interface ThreadOrder {
  readonly bytes: Uint8Array;
  readonly name: string;
}
export type ThreadAnswer = DocumentFound;

export interface AttachmentSearchSettings {
  /** The workspace's folder for such things; undefined: nothing is remembered. */
  readonly state: string | undefined;
  readonly signal: AbortSignal;
  /** Bounds that tests set lower. */
  readonly milliseconds?: number;
}

/**
 * Searches attachments for civil registration numbers and for what their readers do not see: each content once, in a
 * thread that is stopped when a file takes too long or too much memory. What was found is remembered between runs by the
 * content's hash, as counts and places: no number, no name, no text.
 */
export class AttachmentSearch implements AsyncDisposable {
  readonly #settings: AttachmentSearchSettings;
  readonly #cache: EntryCache<DocumentFound> | undefined;
  readonly #running = new Map<string, Promise<DocumentFound>>();
  // One after the other: a thread more would only take the processor that parses and renders.
  readonly #turn = pLimit(1);
  #worker: Worker | undefined;
  #served = 0;

  constructor(settings: AttachmentSearchSettings) {
    this.#settings = settings;
    if (settings.state !== undefined)
      this.#cache = new EntryCache(
        settings.state,
        { kind: 'attachments', name: contentHash(readFileSync(threadScript())), version: VERSION },
        isDocumentFound,
      );
  }

  /**
   * @param file absolute.
   * @returns undefined where the file cannot be read, which others report.
   * @throws the signal's reason where it aborts.
   */
  async search(file: string): Promise<DocumentFound | undefined> {
    this.#settings.signal.throwIfAborted();
    const bytes = contentOf(file);
    if (bytes === undefined) return undefined;
    if (bytes === 'too-large') return nothing('too-large');
    // The same bytes may be read another way under another extension.
    const key = `${contentHash(bytes)}${path.extname(file).toLowerCase()}`;
    const known = this.#cache?.get(key) ?? this.#running.get(key);
    if (known) return known;
    const running = this.#turn(() => this.#ask({ bytes, name: path.basename(file) }));
    this.#running.set(key, running);
    const found = await running;
    // With more time it may go well.
    if (!found.unsearched.includes('too-costly')) this.#cache?.set(key, found);
    return found;
  }

  #ask(order: ThreadOrder): Promise<DocumentFound> {
    const { signal, milliseconds = TIME_LIMIT } = this.#settings;
    signal.throwIfAborted();
    const worker = this.#thread();
    const before = memoryUsage.rss();
    return new Promise((resolve, reject) => {
      const settle = (end: () => void, isOver: boolean) => {
        clearTimeout(timer);
        clearInterval(look);
        signal.removeEventListener('abort', abort);
        worker.off('message', answered).off('error', broken).off('exit', broken);
        if (isOver) this.#stop();
        end();
      };
      const costly = () => settle(() => resolve(nothing('too-costly')), true);
      const abort = () => settle(() => reject(signal.reason as Error), true);
      const timer = setTimeout(costly, milliseconds);
      const look = setInterval(() => {
        if (memoryUsage.rss() - before > MEMORY_LIMIT + 4 * order.bytes.length) costly();
      }, LOOK_EVERY);
      signal.addEventListener('abort', abort);
      const answered = (found: ThreadAnswer) => settle(() => resolve(found), false);
      const broken = (error: (Error & { code?: string }) | number) => {
        if (typeof error === 'object' && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return costly();
        // The file broke its reader: nesting deeper than the stack, or what nobody has thought of.
        settle(() => resolve(nothing('damaged')), true);
      };
      worker.on('message', answered).on('error', broken).on('exit', broken);
      worker.postMessage(order);
    });
  }

  #thread(): Worker {
    if (this.#served++ >= FILES_A_THREAD) this.#stop();
    this.#worker ??= startThread();
    return this.#worker;
  }

  #stop(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#served = 1;
  }

  /** Keeps what was found, and ends the thread. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#cache?.save();
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

function startThread(): Worker {
  const worker = new Worker(threadScript(), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT },
    // What the PDF library thinks of a file is for nobody to read.
    ...{ stdout: true, stderr: true },
  });
  // Between two files it has nothing to say; the run need not wait for it.
  worker.on('error', () => undefined).unref();
  return worker;
}

function contentOf(file: string): Buffer | 'too-large' | undefined {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return undefined;
    return stats.size > LARGEST_ATTACHMENT ? 'too-large' : readFileSync(file);
  } catch {
    return undefined;
  }
}

function nothing(reason: Unsearched): DocumentFound {
  return { count: 0, places: [], unsearched: [reason], unseen: [] };
}

function isDocumentFound(value: unknown): value is DocumentFound {
  if (!isRecord(value)) return false;
  const { count, places, unsearched, unseen } = value;
  const areTexts = (list: unknown) => Array.isArray(list) && list.every((one) => typeof one === 'string');
  const areCounts = Array.isArray(unseen) && unseen.every(isUnseenCount);
  return Number.isInteger(count) && areTexts(places) && areTexts(unsearched) && areCounts;
}

function isUnseenCount(value: unknown): boolean {
  return isRecord(value) && typeof value['kind'] === 'string' && Number.isInteger(value['count']);
}

/** The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript. */
function threadScript(): URL {
  const isBuilt = /\/dist\/app\/[^/]+$/.test(import.meta.url);
  return new URL(isBuilt ? 'attachment-thread.js' : '../../dist/app/attachment-thread.js', import.meta.url);
}
