import { Worker } from 'node:worker_threads';
import type { DocumentFacts, PageFacts } from './finish/facts.js';
import { BlankPageError } from './finish/blank-page-error.js';
import { NonconformingPdfError } from './gate/nonconforming-pdf-error.js';
import type { PdfFinding } from './gate/findings.js';
import { PdfFormatError } from './syntax/format-error.js';

/** Documents from which on a thread is worth its start: it has the same code to load and to compile again. */
const WORTH_A_THREAD = 20;

/** What the thread is asked. */
export interface FinishOrder {
  readonly id: number;
  readonly raw: Uint8Array;
  readonly document: DocumentFacts;
  readonly page: PageFacts;
}

/** What it answers; of an error what another thread can be told. */
export type FinishAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly failure: FinishFailure };

export type FinishFailure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'nonconforming'; readonly findings: readonly PdfFinding[] }
  | { readonly kind: 'format' | 'other'; readonly message: string };

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Finishes and checks the PDFs of one run. Of many documents it does so in a thread, while the next ones are prepared: on
 * two processors the browser leaves room for that. Of few it does it at once.
 */
export class PdfFinisher implements AsyncDisposable {
  readonly #wantsThread: boolean;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #count = 0;

  /** @param documents how many the run will make, as far as it knows. */
  constructor(documents: number) {
    this.#wantsThread = documents >= WORTH_A_THREAD;
  }

  /** Begins to load what finishing needs, which is then done while the browser prints. */
  prepare(): void {
    if (this.#wantsThread) this.#worker ??= this.#start();
    // Heard of where it is used.
    else loadFinishing().catch(() => undefined);
  }

  /** @throws as `finishAndCheck` does. */
  async finish(raw: Buffer, document: DocumentFacts, page: PageFacts): Promise<Buffer> {
    if (!this.#wantsThread) {
      const { finishAndCheck } = await loadFinishing();
      return finishAndCheck(raw, document, page);
    }
    const worker = (this.#worker ??= this.#start());
    const id = this.#count++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, raw, document, page } satisfies FinishOrder);
    });
  }

  #start(): Worker {
    const worker = new Worker(threadScript());
    worker.on('message', (answer: FinishAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (!waiting) return;
      if ('failure' in answer) waiting.reject(errorOf(answer.failure));
      else waiting.resolve(Buffer.from(answer.pdf.buffer, answer.pdf.byteOffset, answer.pdf.byteLength));
    });
    // It would take all that wait for it with it.
    worker.on('error', (error: Error) => this.#giveUp(error));
    worker.on('exit', () => this.#giveUp(new Error('the finishing thread ended')));
    return worker;
  }

  #giveUp(error: Error): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker?.terminate();
  }
}

const loadFinishing = () => import('./finish-and-check.js');

/** What `PdfFinisher` makes of an answer again. */
function errorOf(failure: FinishFailure): Error {
  switch (failure.kind) {
    case 'blank':
      return new BlankPageError();
    case 'nonconforming':
      return new NonconformingPdfError(failure.findings);
    case 'format':
      return new PdfFormatError(failure.message);
    case 'other':
      return new Error(failure.message);
  }
}

/** An error as the other thread can be told of it. */
export function failureOf(error: unknown): FinishFailure {
  if (error instanceof BlankPageError) return { kind: 'blank' };
  if (error instanceof NonconformingPdfError) return { kind: 'nonconforming', findings: error.findings };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: error instanceof PdfFormatError ? 'format' : 'other', message };
}

/** The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript. */
function threadScript(): URL {
  const isBuilt = /\/dist\/app\/[^/]+$/.test(import.meta.url);
  return new URL(isBuilt ? 'finish-thread.js' : '../../../dist/app/finish-thread.js', import.meta.url);
}
