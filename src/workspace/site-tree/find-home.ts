import { randomUUID } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { contentHash } from '../content-hash.js';
import { MountPointError, UnsuitableFolderError, codeOf } from './errors.js';
import { lookAt } from './place-file.js';
import { assertNotStrange } from './strange-folder.js';
import { isInside } from '../find-workspace.js';

/** The folder of the state that a preview writes its site to. */
const PREVIEW = 'preview';

/** Where a site stands and where what belongs to it is kept, on the same file system. Absolute. */
export interface SitePlace {
  /** The site's folder itself, where its name is a symbolic link. */
  readonly root: string;
  readonly home: string;
}

/**
 * Finds the place of a site. What belongs to it is kept in the workspace's state where a rename can bring it to the
 * site from there, else beside the site in a hidden folder.
 * @throws UnsuitableFolderError, MountPointError, StrangeFolderError
 */
export function findPlace(target: string, state: string): SitePlace {
  const root = realFolder(target);
  const real = realpathOfPart(state);
  // Of all that lies in the state, the preview's site alone is one.
  const isPreview = root !== path.join(real, PREVIEW) && isInside(path.join(real, PREVIEW), root);
  if ((isInside(real, root) && !isPreview) || isInside(root, real)) throw new UnsuitableFolderError(root);
  const above = path.dirname(root);
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats && stats.dev !== statSync(above).dev) throw new MountPointError(root);
  const beside = path.join(above, `.${path.basename(root)}.dmpg`);
  const name = contentHash(path.relative(real, root).split(path.sep).join('/')).slice(0, 16);
  const kept = path.join(real, 'site', name);
  const isInWorkspace = isInside(path.dirname(real), root);
  if (lookAt(beside)) return { root, home: beside };
  if (isInWorkspace && lookAt(kept)) return { root, home: kept };
  // Before anything is made: beside somebody's folder, too.
  assertNotStrange(root);
  return { root, home: isInWorkspace && canRename(kept, above) ? kept : beside };
}

/** Makes the home. Nobody else may look into it: it holds earlier publications. */
export function makeHome({ root, home }: SitePlace, state: string): void {
  if (lookAt(home)) return;
  const isOwn = isInside(realpathOfPart(state), home);
  mkdirSync(path.dirname(home), { recursive: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(isOwn ? realpathOfPart(state) : home, '.gitignore'), '*\n');
  mkdirSync(path.dirname(root), { recursive: true });
}

/**
 * What a target's name leads to, there or not: of a link to a folder that a killed run had in its hands, the folder.
 * @throws UnsuitableFolderError where it is a file or the root of the disk.
 */
function realFolder(target: string): string {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats && lookAt(target)?.isSymbolicLink() === true)
    return realFolder(path.resolve(path.dirname(target), readlinkSync(target)));
  if (stats?.isDirectory() === false) throw new UnsuitableFolderError(target);
  const root = realpathOfPart(target);
  if (path.dirname(root) === root) throw new UnsuitableFolderError(target);
  return root;
}

/** The real path of as much of a path as is there. */
export function realpathOfPart(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    const above = path.dirname(file);
    if (codeOf(error) !== 'ENOENT' || above === file) throw error;
    return path.join(realpathOfPart(above), path.basename(file));
  }
}

/** Tried, as two places of one device may still be two mounts. */
function canRename(home: string, above: string): boolean {
  const state = path.dirname(path.dirname(home));
  mkdirSync(state, { recursive: true });
  mkdirSync(above, { recursive: true });
  if (lstatSync(state).dev !== lstatSync(above).dev) return false;
  const probe = path.join(state, `probe-${randomUUID()}`);
  const there = path.join(above, `.${path.basename(probe)}`);
  mkdirSync(probe);
  try {
    renameSync(probe, there);
    rmdirSync(there);
    return true;
  } catch (error) {
    rmdirSync(probe);
    if (codeOf(error) === 'EXDEV') return false;
    throw error;
  }
}
