import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isOfHere, leftBehind, ownPrefix } from '../../processes/left-behind.js';
import { SiteLockedError } from './errors.js';

const PREFIX = 'lock-';

/**
 * Takes a site for one run. Each run first puts a lock of its own and then looks for those of others: where two come
 * at once both may give up, but never do both go on. Locks of runs that were killed are removed.
 * @returns what gives it back. @throws SiteLockedError
 */
export async function lockSite(home: string, root: string): Promise<() => void> {
  const own = `${PREFIX}${ownPrefix()}${randomUUID()}`;
  const release = () => rmSync(path.join(home, own), { force: true });
  writeFileSync(path.join(home, own), '', { flag: 'wx' });
  try {
    for (const left of await leftBehind(home, PREFIX)) rmSync(left, { force: true });
    const others = readdirSync(home).filter((name) => name.startsWith(PREFIX) && name !== own);
    if (others.length > 0) {
      const unsure = others.find((name) => !isOfHere(name.slice(PREFIX.length)));
      throw new SiteLockedError(root, unsure && path.join(home, unsure));
    }
    return release;
  } catch (error) {
    release();
    throw error;
  }
}
