/** Why a site's folder cannot be opened or published to; the live site is as it was. */
export abstract class SiteTreeError extends Error {
  /** What it is about: absolute for the folder as a whole, relative to the site for something in it. */
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** Something that the program did not write stands where the site would have a file or a folder. */
export class ForeignPathError extends SiteTreeError {}

/** The folder holds somebody's files, and nothing tells that the program ever published there. */
export class StrangeFolderError extends SiteTreeError {
  /** Some of what is in it. */
  readonly found: readonly string[];
  constructor(path: string, found: readonly string[]) {
    super(path);
    this.found = found;
  }
}

/** No folder that could be a site: a file, or one that holds the workspace's own state (or lies in it). */
export class UnsuitableFolderError extends SiteTreeError {}

/** Another file system is mounted at the folder (or at one of somebody's in it), which so cannot be moved. */
export class MountPointError extends SiteTreeError {}

/** While a run prepared the site, somebody put another folder in its place. Another run will do. */
export class SiteReplacedError extends SiteTreeError {}

/** Another run is publishing the site. */
export class SiteLockedError extends SiteTreeError {
  /** The lock's file, absolute, where nobody here can tell whether who left it still runs. */
  readonly unsure: string | undefined;
  constructor(path: string, unsure?: string) {
    super(path);
    this.unsure = unsure;
  }
}

/** Not a path that a site can have on every system: the caller's mistake. */
export class SitePathError extends SiteTreeError {
  /** The path it cannot stand beside, where that is what is wrong. */
  readonly other: string | undefined;
  constructor(path: string, other?: string) {
    super(path);
    this.other = other;
  }
}

/** The system's name for what went wrong (`ENOENT`), where it was the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
