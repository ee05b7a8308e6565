import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownPrefix } from '../../src/processes/left-behind.js';
import { writeCache } from '../../src/workspace/write-cache.js';
import { temporaryFolder } from '../temporary-folder.js';

describe('a cache', () => {
  it('is written into a folder that is not there, and anew over what was there', async () => {
    const file = path.join(temporaryFolder(), 'a', 'cache.json');
    await writeCache(file, 'old');
    await writeCache(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(path.dirname(file))).toEqual(['cache.json']);
  });

  it('takes away what killed runs left beside it, and nothing else', async () => {
    const ended = String(spawnSync(process.execPath, ['-e', '0']).pid);
    const names = {
      killed: `cache.json.${ownPrefix().replace(/^\d+/, ended)}a`,
      running: `cache.json.${ownPrefix()}a`,
      other: `other.json.${ownPrefix().replace(/^\d+/, ended)}a`,
    };
    const folder = temporaryFolder(Object.fromEntries(Object.values(names).map((name) => [name, ''])));
    await writeCache(path.join(folder, 'cache.json'), 'new');
    expect(readdirSync(folder).sort()).toEqual(['cache.json', names.other, names.running].sort());
  });

  it('is left as it is where it cannot be written, with nothing beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'cache.json'));
    writeFileSync(path.join(folder, 'file'), '');
    await writeCache(path.join(folder, 'cache.json'), 'new');
    await writeCache(path.join(folder, 'file', 'cache.json'), 'new');
    expect(readdirSync(folder).sort()).toEqual(['cache.json', 'file']);
  });
});
