import { describe, expect, it } from 'vitest';
import { sharedList, takePortions, threadsFor } from '../../src/pipeline/share-among-threads.js';

const numbers = Array.from({ length: 100 }, (_, i) => i);

describe('a list that is shared', () => {
  it('is worked at by several at once, each item once', async () => {
    const list = sharedList(numbers);
    const taken: number[][] = [[], []];
    const work = (n: number) => new Promise<number>((resolve) => setImmediate(resolve, n * 2));
    await Promise.all(taken.map((own) => takePortions(list, work, (done) => void own.push(...done))));
    expect(taken.flat().sort((a, b) => a - b)).toEqual(numbers.map((n) => n * 2));
    expect(taken.every((own) => own.length > 0)).toBe(true);
  });

  it('is left where it is when the run is interrupted', async () => {
    const stop = new AbortController();
    const taken: number[] = [];
    const take = (done: readonly number[]) => {
      taken.push(...done);
      stop.abort();
    };
    await takePortions(sharedList(numbers), (n) => Promise.resolve(n), take, stop.signal);
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(numbers.length);
  });

  it('of a few meetings is no work for threads', () => {
    expect(threadsFor(3)).toBe(0);
    expect(threadsFor(1000)).toBeGreaterThan(0);
  });
});
