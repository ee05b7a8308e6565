import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The sources of all samples. */
export function sampleMeetings() {
  return readdirSync('minutes', { recursive: true })
    .filter((name) => name.endsWith('.md') && !name.split(path.sep).includes('bilag'))
    .map((name) => path.join('minutes', name))
    .sort();
}

/** The sources of all samples and, where they are there, of the real meetings. */
export function findMeetings() {
  const real = path.join('..', 'shared', 'real');
  if (!existsSync(real)) console.log(`note  ${real} is not here: only the samples are checked`);
  const names = existsSync(real) ? readdirSync(real).filter((name) => name.endsWith('.md')) : [];
  return [...names.map((name) => path.join(real, name)), ...sampleMeetings()].sort();
}

/** Builds meetings into `out`. @throws Error where that fails. */
export function buildMeetings(meetings, { edition, as }, out) {
  const args = [
    'bin/dmpg.js',
    'minutes',
    'build',
    ...meetings,
    '--force',
    '--edition',
    edition,
    '--out',
    out,
  ];
  const { status, stderr } = spawnSync(process.execPath, as ? [...args, '--as', as] : args, {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`build --edition ${edition} ended with ${status}:\n${stderr}`);
}
