/** The path of a request, decoded. */
export interface RequestPath {
  /** Names of folders and last of a file; none for the root. Each is safe to be joined to a folder's path. */
  readonly segments: readonly string[];
  /** Whether it ends with `/`: a page, not a file. */
  readonly isFolder: boolean;
  /** What follows `?`. */
  readonly query: string;
}

/** Names that mean a device on Windows, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Separators of folders, drives and streams, and control characters; a name of ours has none. */
const UNSAFE = /[\\/:\u0000-\u001F\u007F]/;

/**
 * Reads a request's target. @returns undefined for whatever could mean a place outside the folder or a hidden file in it: `..` however
 * it is written, separators and NUL behind `%`, names that begin with a dot, devices, other hosts' addresses, broken UTF-8.
 */
export function readPath(target: string): RequestPath | undefined {
  const [path = '', ...query] = target.split('?');
  if (!path.startsWith('/')) return undefined;
  const isFolder = path.endsWith('/');
  const written = path.slice(1, isFolder ? -1 : undefined);
  const names = path === '/' ? [] : written.split('/').map(decode);
  const segments = names.filter((name) => name !== undefined && isSafeName(name)) as string[];
  return segments.length === names.length ? { segments, isFolder, query: query.join('?') } : undefined;
}

/** The path again, as it is written in addresses: begins with `/`. */
export function writePath({ segments, isFolder }: Pick<RequestPath, 'segments' | 'isFolder'>): string {
  const path = `/${segments.map(encodeURIComponent).join('/')}`;
  return isFolder && segments.length > 0 ? `${path}/` : path;
}

function isSafeName(name: string): boolean {
  return (
    name !== '' && !name.startsWith('.') && !/[. ]$/.test(name) && !UNSAFE.test(name) && !DEVICE.test(name)
  );
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
