import { readFileSync, readdirSync } from 'node:fs';

/** True where the processes of a run can be looked at, which the tests of crashes need. */
export const canSeeProcesses = process.platform === 'linux';

/** Process numbers of the browsers that a run started itself; their own children are not among them. */
export function browsersOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => parentOf(child) === pid && isBrowser(child));
}

function parentOf(pid: number): number | undefined {
  try {
    // `pid (name) state ppid …`; the name may itself hold spaces and parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').pop()?.split(' ');
    return Number(fields?.[1]);
  } catch {
    return undefined;
  }
}

function isBrowser(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--remote-debugging-pipe');
  } catch {
    return false;
  }
}

/** Kills processes at once, as the system does when memory runs out; those already gone do not matter. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      continue;
    }
  }
}
