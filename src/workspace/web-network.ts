import { lookup } from 'node:dns/promises';
import type { WebAsker } from './web-asker.js';
import { pause } from './web-turns.js';

/** A name that has been there as long as the net's names have, and that tells nobody anything. */
const LASTING_NAME = 'a.root-servers.net';
const LONGEST_LOOKUP = 10_000;

/**
 * Whether the names of the net are known on this machine. Only one name is looked up; its host is not asked anything.
 * A name that is not found is believed to be missing only where this is true.
 */
export async function canFindNames(signal: AbortSignal): Promise<boolean> {
  const done = new AbortController();
  const found = lookup(LASTING_NAME).then(
    () => true,
    () => false,
  );
  const tooLate = pause(LONGEST_LOOKUP, AbortSignal.any([signal, done.signal])).then(() => false);
  return Promise.race([found, tooLate]).finally(() => {
    done.abort();
  });
}

/**
 * Whether somebody stands between this machine and the hosts, or its clock is wrong: two hosts or more have been
 * asked, and none had a certificate that holds. Then none of them is to blame (a hotel's log-in page, an employer's
 * inspection of traffic).
 */
export function isIntercepted({ hosts }: WebAsker): boolean {
  return hosts.distrusted.size > 1 && hosts.secured.size === 0;
}

/** Whether nothing was heard of any host, and it was not just one that is out of order: there is no network then. */
export async function isSilent(asker: WebAsker): Promise<boolean> {
  const { asked, heard } = asker.hosts;
  if (asked.size === 0 || heard.size > 0) return false;
  return asked.size > 1 || !(await asker.knowsNames());
}
