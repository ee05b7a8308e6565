const FULL = new Set(['ENOSPC', 'EDQUOT']);
const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENAMETOOLONG',
  'ELOOP',
]);

/** What keeps files from being written, by the system's name for what went wrong; undefined where it is another thing. */
export function diskTrouble(code: string | undefined): 'full' | 'unwritable' | undefined {
  if (code === undefined) return undefined;
  if (FULL.has(code)) return 'full';
  return UNWRITABLE.has(code) ? 'unwritable' : undefined;
}
