import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Generous: a guard against hanging, not a measure of speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Processes, not threads: the program itself starts threads and a browser.
    pool: 'forks',
    // One a processor; left to itself, vitest keeps one of two idle.
    maxWorkers: availableParallelism(),
  },
});
