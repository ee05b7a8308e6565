import path from 'node:path';
import type { PublishTexts } from '../locale/publish-texts.js';
import { diskTrouble } from '../workspace/disk-trouble.js';
import {
  ForeignPathError,
  MountPointError,
  SiteLockedError,
  SitePathError,
  SiteReplacedError,
  SiteTreeError,
  StrangeFolderError,
  UnsuitableFolderError,
} from '../workspace/site-tree.js';

/** What to say of an error that keeps a site from being written; undefined for one that has nothing to do with it. */
export function siteTrouble(error: unknown, out: string, { errors }: PublishTexts): string | undefined {
  if (error instanceof SiteLockedError) return errors.locked(out);
  if (error instanceof StrangeFolderError)
    return errors.foreignFolder(out, error.found.slice(0, 5).join(', '));
  if (error instanceof ForeignPathError) return errors.foreignFile(path.join(out, error.path));
  if (error instanceof MountPointError) return errors.otherFileSystem(out);
  if (error instanceof UnsuitableFolderError) return errors.unsuitableFolder(out);
  if (error instanceof SiteReplacedError) return errors.replaced(out);
  if (error instanceof SitePathError) return errors.samePath(error.path, error.other ?? '');
  if (error instanceof SiteTreeError) return errors.unwritable(out, error.path);
  const { code } = error as NodeJS.ErrnoException;
  const trouble = diskTrouble(code);
  if (trouble === 'full') return errors.diskFull;
  return trouble === 'unwritable' ? errors.unwritable(out, code ?? '') : undefined;
}
