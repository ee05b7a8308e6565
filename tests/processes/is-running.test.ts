import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { isRunning } from '../../src/processes/is-running.js';

describe('a process', () => {
  it('runs as long as it is there', () => {
    expect(isRunning(process.pid)).toBe(true);
    expect(isRunning(0)).toBe(false);
    expect(isRunning(Number.NaN)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'does not run when it was killed and nobody asked after it',
    async () => {
      // The shell becomes a program that asks after no child of its, before the child ends.
      const script = 'sleep 0.5 & echo $!; exec sleep 60';
      const parent = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
      try {
        const [line] = (await once(parent.stdout, 'data')) as [Buffer];
        const pid = Number(line.toString().trim());
        await expect.poll(() => isRunning(pid)).toBe(false);
        expect(process.kill(pid, 0)).toBe(true);
      } finally {
        parent.kill('SIGKILL');
      }
    },
  );
});
