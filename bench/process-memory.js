import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Milliseconds between two looks. */
const INTERVAL = 50;

/** True where the system tells the proportional size of a process (Linux 4.14 and newer). */
export function canWatchMemory() {
  return readSizes('self') !== undefined;
}

/**
 * Watches the memory of a process and of all its descendants, and keeps the highest sums.
 *
 * The measure is PSS, the proportional set size: a page shared by n processes counts as 1/n in each, so that the sum
 * over the browser's processes counts it once. A sum of RSS counts the browser's code and the zygote's memory again
 * in every process; it is kept beside for comparison. Where another run of the same browser goes on at the same time,
 * the kernel divides the pages of its file among both, and PSS comes out too low: `outsiders` tells of it.
 */
export function watchMemory(root) {
  const known = new Set([root]);
  const peak = { pss: 0, rss: 0, processes: 0, outsiders: false };
  const look = () => {
    const others = addDescendants(known);
    peak.outsiders ||= shareProgram(known, others);
    const sizes = [...known].map(readSizes).filter((size) => size !== undefined);
    peak.pss = Math.max(peak.pss, sum(sizes.map((size) => size.pss)));
    peak.rss = Math.max(peak.rss, sum(sizes.map((size) => size.rss)));
    peak.processes = Math.max(peak.processes, sizes.length);
  };
  const timer = setInterval(look, INTERVAL);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

/** A process once seen stays known while it lives, even when its parent has ended. @returns all other processes. */
function addDescendants(known) {
  const parents = new Map();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(name);
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  for (const pid of known) if (!parents.has(pid)) known.delete(pid);
  for (let found = true; found;) {
    found = false;
    for (const [pid, parent] of parents) {
      if (!known.has(parent) || known.has(pid)) continue;
      known.add(pid);
      found = true;
    }
  }
  return [...parents.keys()].filter((pid) => !known.has(pid));
}

/** Whether some process of `others` runs one of the programs of `known`, Node itself left out. */
function shareProgram(known, others) {
  const programs = new Set([...known].map(programOf));
  programs.delete(undefined);
  programs.delete(process.execPath);
  return others.some((pid) => programs.has(programOf(pid)));
}

function programOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return undefined;
  }
}

/** The field after the name, which stands in parentheses and may itself hold any character. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** In bytes; undefined for a process that has ended. */
function readSizes(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'latin1');
    const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
    return { pss: kilobytes('Pss') * 1024, rss: kilobytes('Rss') * 1024 };
  } catch {
    return undefined;
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
