/** The folder of a path inside a site; empty for what stands at its root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A name in a folder, as a path inside the site. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folders that a path lies in, the nearest first; the root, empty, is the last. */
export function* foldersAbove(path: string): Generator<string, void> {
  for (let at = path; at !== '';) yield (at = folderOf(at));
}

/**
 * Whether a path can be a file of a site: relative, `/` between names, composed letters (NFC), nothing that leads out
 * of the folder, and nothing of git's. Paths of a list that anybody may have written are held to the same.
 */
export function isSitePath(path: string): boolean {
  if (path === '' || path !== path.normalize('NFC') || /[\u0000-\u001f\u007f\\]/.test(path)) return false;
  return path.split('/').every((name) => !/^(?:|\.|\.\.|\.git)$/i.test(name));
}
