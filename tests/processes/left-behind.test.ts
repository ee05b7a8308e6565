import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leftBehind, ownPrefix } from '../../src/processes/left-behind.js';
import { temporaryFolder } from '../temporary-folder.js';

/** The number of a process that has just ended. */
function endedProcess(): string {
  return String(spawnSync(process.execPath, ['-e', '0']).pid);
}

describe('what counts as left behind', () => {
  const ended = ownPrefix().replace(/^\d+/, endedProcess());
  const names = {
    running: `x-${ownPrefix()}a`,
    ended: `x-${ended}a`,
    elsewhere: 'x-1-00000000-a',
    oldElsewhere: 'x-1-00000000-b',
    other: 'y-1-00000000-a',
  };

  it('is what ended processes of this place made, and what is old of others', async () => {
    const folder = temporaryFolder(Object.fromEntries(Object.values(names).map((name) => [name, ''])));
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of [names.oldElsewhere, names.other, names.running])
      utimesSync(path.join(folder, name), longAgo, longAgo);
    const left = await leftBehind(folder, 'x-');
    expect(left.sort()).toEqual(
      [names.ended, names.oldElsewhere].map((name) => path.join(folder, name)).sort(),
    );
  });

  it('is nothing in a folder that is not there', async () => {
    expect(await leftBehind(path.join(temporaryFolder(), 'a'))).toEqual([]);
  });
});
