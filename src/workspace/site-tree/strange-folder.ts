import { readdirSync } from 'node:fs';
import { StrangeFolderError } from './errors.js';
import { readOwnList } from './own-list.js';

/** What hosts and version control ask for beside a site; hidden files and folders may stand there, too. */
const EXPECTED = /^(?:\..+|CNAME|(?:README|LICEN[CS]E)(?:\..+)?)$/i;
const SHOWN = 3;

/**
 * A site is published only into a folder that is empty, or that its own list tells to be a site's, or that holds
 * nothing but what usually stands beside one. Everything else, a home folder given by mistake perhaps, is left
 * alone, even where nothing in it would be overwritten: publishing replaces the folder itself.
 * @throws StrangeFolderError
 */
export function assertNotStrange(root: string): void {
  const found = readFolder(root).filter((name) => !EXPECTED.test(name));
  if (found.length > 0 && !readOwnList(root))
    throw new StrangeFolderError(root, found.sort().slice(0, SHOWN));
}

function readFolder(root: string): string[] {
  try {
    return readdirSync(root);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
