import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { leftBehind, ownPrefix } from '../../processes/left-behind.js';

const PREFIX = 'staging-';

/** A new folder of this run's own, absolute, from which files can be moved into the site. */
export function makeStagingFolder(home: string): string {
  const folder = path.join(home, `${PREFIX}${ownPrefix()}${randomUUID()}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Removes those of runs that were killed. */
export async function sweepStagingFolders(home: string): Promise<void> {
  for (const left of await leftBehind(home, PREFIX)) rmSync(left, { recursive: true, force: true });
}
