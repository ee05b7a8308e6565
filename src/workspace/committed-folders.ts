import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const HEADER = 12;
/** Bytes of an entry before its path (gitformat-index: times, device, mode, owner, size, object name, flags). */
const FIXED = 62;
const EXTENDED = 0x4000;

/** Where output goes that should not be under version control when something in a meeting is confidential. */
const OUTPUT_FOLDERS = ['out', 'out-internal', 'site'];

/** The output folders of a workspace that are under version control, as the user would write them. */
export function committedOutput(root: string): string[] {
  return committedFolders(root, OUTPUT_FOLDERS).map((folder) => `${folder}/`);
}

/**
 * Which of some folders hold files that are under version control: git's own index is asked, not git, which need not be
 * installed. An index that cannot be read counts as empty.
 * @param root the workspace, absolute; @param folders relative to it.
 */
export function committedFolders(root: string, folders: readonly string[]): string[] {
  const repository = findRepository(root);
  if (!repository) return [];
  const base = path.relative(repository.top, root).split(path.sep).join('/');
  const prefixes = folders.map(
    (folder) => [folder, asBytes(base === '' ? `${folder}/` : `${base}/${folder}/`)] as const,
  );
  try {
    const names = pathsInIndex(readFileSync(path.join(repository.folder, 'index')));
    const found = new Set<string>();
    for (const name of names)
      for (const [folder, prefix] of prefixes) if (name.startsWith(prefix)) found.add(folder);
    return folders.filter((folder) => found.has(folder));
  } catch {
    return [];
  }
}

/** The folder that `.git` stands in, and the one that holds the index: another one in a linked work tree. */
function findRepository(root: string): { top: string; folder: string } | undefined {
  for (let top = root; ; top = path.dirname(top)) {
    const git = path.join(top, '.git');
    if (existsSync(path.join(git, 'index'))) return { top, folder: git };
    if (existsSync(git)) return linkedRepository(top, git);
    if (path.dirname(top) === top) return undefined;
  }
}

function linkedRepository(top: string, git: string): { top: string; folder: string } | undefined {
  try {
    const folder = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1]?.trim();
    return folder === undefined ? undefined : { top, folder: path.resolve(top, folder) };
  } catch {
    return undefined;
  }
}

/** UTF-8 with a letter for each byte: version 4 counts in bytes. */
function asBytes(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The paths of an index of version 2, 3 or 4, a letter for each byte. @throws RangeError where it is cut off. */
function* pathsInIndex(bytes: Buffer): Generator<string> {
  if (bytes.toString('latin1', 0, 4) !== 'DIRC') return;
  const version = bytes.readUInt32BE(4);
  const count = bytes.readUInt32BE(8);
  let at = HEADER;
  let previous = '';
  for (let i = 0; i < count; i++) {
    const start = at;
    const flags = bytes.readUInt16BE(at + FIXED - 2);
    at += FIXED + (version >= 3 && flags & EXTENDED ? 2 : 0);
    let kept = 0;
    if (version === 4) [kept, at] = readVariable(bytes, at);
    const end = bytes.indexOf(0, at);
    if (end < 0) return;
    const suffix = bytes.toString('latin1', at, end);
    // In version 4 a number tells how much of the path before to take off; versions before it fill up to eight bytes.
    const name = version === 4 ? previous.slice(0, previous.length - kept) + suffix : suffix;
    at = version === 4 ? end + 1 : start + ((end - start + 8) & ~7);
    previous = name;
    yield name;
  }
}

/** Git's offset encoding of a number (as in pack files). @returns the number and the offset after it. */
function readVariable(bytes: Buffer, from: number): [value: number, next: number] {
  let at = from;
  let byte = bytes.readUInt8(at++);
  let value = byte & 0x7f;
  while (byte & 0x80) {
    byte = bytes.readUInt8(at++);
    value = ((value + 1) << 7) | (byte & 0x7f);
  }
  return [value, at];
}
