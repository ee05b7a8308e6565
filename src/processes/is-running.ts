import { readFileSync } from 'node:fs';

/**
 * Whether a process of that number runs; one of another user counts. One that was killed and waits for whoever started it
 * does not: where nobody asks after it, as in many a container, it keeps its number for as long as the container is there.
 */
export function isRunning(pid: number): boolean {
  try {
    if (!Number.isInteger(pid) || pid <= 0) return false;
    process.kill(pid, 0);
    return !isDead(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The state stands behind the name, which may hold anything (proc_pid_stat(5)); only Linux tells it in a file. */
function isDead(pid: number): boolean {
  try {
    return /^.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
