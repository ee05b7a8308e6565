import path from 'node:path';
import type { PublishTexts } from '../locale/publish-texts.js';
import { isInside } from '../workspace/find-workspace.js';
import { nameInReport } from '../reporters/file-names.js';
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

/**
 * What to say of an error that keeps a site from being written; undefined for one that has nothing to do with it.
 * @param out the site's folder, as the user has it. @param cwd the workspace, absolute.
 */
export function siteTrouble(
  error: unknown,
  out: string,
  { errors }: PublishTexts,
  cwd: string,
): string | undefined {
  if (error instanceof SiteLockedError) {
    const { unsure } = error;
    const more = unsure === undefined ? [] : [errors.lockedElsewhere(nameInReport(unsure, cwd))];
    return [errors.locked(out), ...more].join(' ');
  }
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
  if (trouble !== 'unwritable') return undefined;
  const files = filesOf(error as NodeJS.ErrnoException & { dest?: string }, path.resolve(cwd, out));
  if (files.length === 0) return errors.unwritable(out, code ?? '');
  return errors.inaccessible(files.map((file) => nameInReport(file, cwd)).join(', '), code ?? '');
}

/** The files that the system's error is about, where any is outside the site: the site's folder is not what is wrong then. */
function filesOf(
  { path: file, dest }: NodeJS.ErrnoException & { dest?: string },
  site: string,
): readonly string[] {
  const files = [file, dest].filter((one) => one !== undefined);
  return files.every((one) => isInside(site, one)) ? [] : files;
}
