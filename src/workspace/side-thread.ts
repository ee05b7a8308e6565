import os from 'node:os';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { TreeLook, TreeRequest } from './site-tree/look-over.js';
import type { Hashes, HashingShare } from './source-hashes.js';

/** Files from which on a second thread, which takes some 70 ms to come up, is worth starting. */
const MANY = 4000;

/** What the other thread can be asked for: what it is given and what it gives. */
export interface SideTasks {
  /** Hashes of the portions of a list that nobody else takes. */
  readonly hash: { readonly input: HashingShare; readonly output: Hashes };
  /** What is to be seen of a site's tree. */
  readonly look: { readonly input: TreeRequest; readonly output: TreeLook };
}

/** A question as it is sent to the thread; the answer has its number. */
export type SideQuestion = {
  [Task in keyof SideTasks]: {
    readonly number: number;
    readonly task: Task;
    readonly input: SideTasks[Task]['input'];
  };
}[keyof SideTasks];

export interface SideAnswer {
  readonly number: number;
  /** Undefined where the task failed. */
  readonly output?: SideTasks[keyof SideTasks]['output'] | undefined;
}

/**
 * A second thread that looks at files while the first one does something else: one question after the other, in the order
 * in which they are asked. Nothing depends on it: what it does not answer, its asker finds out alone.
 */
export class SideThread {
  readonly #worker: Worker;
  readonly #open = new Map<number, (answer: SideAnswer | undefined) => void>();
  #asked = 0;
  #isOver = false;

  private constructor() {
    // The built file also when the sources themselves run, as in the tests: a thread cannot load TypeScript.
    const script = new URL('../../dist/app/side-thread-script.js', import.meta.url);
    this.#worker = new Worker(script, { env: SHARE_ENV });
    // Whoever asks nothing, or fails before the answer is of any use, need not wait for a thread.
    this.#worker.unref();
    this.#worker.on('message', (answer: SideAnswer) => {
      this.#open.get(answer.number)?.(answer);
      this.#open.delete(answer.number);
      if (this.#open.size === 0) this.#worker.unref();
    });
    this.#worker.once('error', () => this.#end());
    this.#worker.once('exit', () => this.#end());
  }

  /** @returns undefined where a second thread would gain nothing. @param files how many there are to look at. */
  static forMany(files: number): SideThread | undefined {
    return files < MANY || os.availableParallelism() < 2 ? undefined : new SideThread();
  }

  /** @returns undefined where the thread has come to nothing or is stopped. Never rejects. */
  async ask<Task extends keyof SideTasks>(
    task: Task,
    input: SideTasks[Task]['input'],
  ): Promise<SideTasks[Task]['output'] | undefined> {
    if (this.#isOver) return undefined;
    const number = this.#asked++;
    const answer = await new Promise<SideAnswer | undefined>((resolve) => {
      this.#open.set(number, resolve);
      this.#worker.ref();
      this.#worker.postMessage({ number, task, input });
    });
    return answer?.output;
  }

  /** Ends it, whatever it is about. */
  stop(): void {
    this.#end();
    void this.#worker.terminate();
  }

  #end(): void {
    this.#isOver = true;
    for (const resolve of this.#open.values()) resolve(undefined);
    this.#open.clear();
  }
}
