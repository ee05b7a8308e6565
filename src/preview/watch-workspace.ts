import path from 'node:path';
import { watch } from 'chokidar';
import { lookAgain } from './look-again.js';

export interface WatchOptions {
  /** The workspace: its meetings, its templates and its configuration are watched, whether they are there yet or not. */
  readonly root: string;
  /** Files and folders elsewhere that are shown, too; absolute. */
  readonly others: readonly string[];
  /** Looks at the files again and again instead of being told: network disks tell nobody. */
  readonly poll: boolean;
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

const WATCHED = ['minutes', 'templates', 'dmpg.config.yaml'];
/** What editors, office programs and systems leave for a moment: no source of anything. */
const TEMPORARY =
  /^\.|~$|^~\$|^#.*#$|\.(?:tmp|temp|bak|sw[a-p]|part|crdownload)$|^4913$|^Thumbs\.db$|^node_modules$/i;

/** Watches what a site is made of. @returns what stops it. Resolves when everything that is there is known. */
export async function watchWorkspace(options: WatchOptions): Promise<() => Promise<void>> {
  const { root, others, poll, onChange, onError } = options;
  const isLookedAt = (file: string) =>
    isWatched(path.relative(root, file)) || others.some((other) => isKept(path.relative(other, file)));
  if (poll) {
    const roots = [...WATCHED.map((name) => path.join(root, name)), ...others];
    return lookAgain(roots, isLookedAt, onChange);
  }
  // The workspace's folder itself, so that a folder which appears later is seen; of its content, what is listed.
  const watcher = watch([root, ...others], {
    ignored: (file) => !isLookedAt(file),
    ignoreInitial: true,
    ignorePermissionErrors: true,
  });
  watcher.on('all', onChange).on('error', onError);
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return () => watcher.close();
}

/** @param relative to the workspace. */
export function isWatched(relative: string): boolean {
  const [first = '', ...rest] = relative.split(path.sep);
  return first === '' || (WATCHED.includes(first) && isKept(rest.join(path.sep)));
}

/** Whether a path below a watched folder is no editor's and leads to nothing else. */
function isKept(relative: string): boolean {
  return !relative.split(path.sep).some((name) => TEMPORARY.test(name));
}
