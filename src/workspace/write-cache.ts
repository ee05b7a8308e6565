import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { leftBehind, ownPrefix } from '../processes/left-behind.js';

/**
 * Puts a cache's content in its place, wholly or not at all, and takes away what runs that were killed at it left beside it.
 * Failing to is no error: the next run only has more to do.
 * @param file absolute; its folder is made where it is not there.
 */
export async function writeCache(file: string, content: string): Promise<void> {
  const beside = `${path.basename(file)}.`;
  const temporary = path.join(path.dirname(file), `${beside}${ownPrefix()}${randomUUID()}`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
    const left = await leftBehind(path.dirname(file), beside);
    await Promise.all(left.map((one) => rm(one, { force: true })));
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
