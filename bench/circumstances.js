import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { generateMeeting } from './generate-meetings.js';

/** Where the figures come from, in a few words. Other work on the machine makes them worse than they are. */
export function describeMachine(chromium) {
  const processors = os.availableParallelism();
  const load = os.loadavg()[0];
  const parts = [
    commit(),
    `Node ${process.versions.node}`,
    chromium ? versionOf(chromium) : 'no Chromium',
    `${processors} processors`,
    `load ${load.toFixed(1)} at the start${load > processors / 4 ? ' (busy: not a fair measurement)' : ''}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The size of the generated meetings. */
export function describeMeetings() {
  const sizes = Array.from({ length: 100 }, (_, number) => Buffer.byteLength(generateMeeting(number).text));
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return `generated meetings: ${kilobytes(mean)} kB of Markdown (${kilobytes(Math.min(...sizes))}–${kilobytes(Math.max(...sizes))})`;
}

function commit() {
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

function versionOf(program) {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return stdout?.match(/\S+ [\d.]+/)?.[0] ?? program;
}
