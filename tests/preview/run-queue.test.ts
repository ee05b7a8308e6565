import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRunQueue, settle } from '../../src/preview/run-queue.js';

describe('makeRunQueue', () => {
  it('never runs twice at once, and once more for all that was asked meanwhile', async () => {
    let [atOnce, most, runs] = [0, 0, 0];
    const ends: (() => void)[] = [];
    const queue = makeRunQueue(async () => {
      most = Math.max(most, ++atOnce);
      runs++;
      await new Promise<void>((resolve) => ends.push(resolve));
      atOnce--;
    });
    queue.request();
    queue.request();
    queue.request();
    expect(runs).toBe(1);
    ends[0]?.();
    await vi.waitFor(() => expect(runs).toBe(2));
    ends[1]?.();
    await queue.idle();
    expect([runs, most]).toEqual([2, 1]);
    queue.request();
    expect(runs).toBe(3);
    ends[2]?.();
    await queue.idle();
  });

  it('is idle when nothing was asked for', async () => {
    await makeRunQueue(() => Promise.resolve()).idle();
  });
});

describe('settle', () => {
  afterEach(() => void vi.useRealTimers());

  it('acts once for changes that come close together', () => {
    vi.useFakeTimers();
    const act = vi.fn();
    const { call } = settle(act, { quiet: 80, longest: 1000 });
    for (let i = 0; i < 5; i++) {
      call();
      vi.advanceTimersByTime(50);
    }
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(80);
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('does not wait for ever for changes that never stop', () => {
    vi.useFakeTimers();
    const act = vi.fn();
    const { call } = settle(act, { quiet: 80, longest: 1000 });
    for (let i = 0; i < 50; i++) {
      call();
      vi.advanceTimersByTime(50);
    }
    expect(act).toHaveBeenCalledTimes(2);
    // And still once when there is quiet.
    vi.advanceTimersByTime(1000);
    expect(act).toHaveBeenCalledTimes(3);
  });

  it('forgets what was called', () => {
    vi.useFakeTimers();
    const act = vi.fn();
    const { call, cancel } = settle(act, { quiet: 80, longest: 1000 });
    call();
    cancel();
    vi.advanceTimersByTime(5000);
    expect(act).not.toHaveBeenCalled();
  });
});
