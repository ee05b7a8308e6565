import { closeSync, existsSync, openSync, readSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './find-workspace.js';
import { OWN_LIST } from './site-tree/own-list.js';

/** Where the public edition goes unless the user says otherwise. */
const PUBLIC_FOLDERS = ['out', 'site'];
const HEAD = 512;
const PUBLIC_JSON = /"edition":\s*"public"/;

/**
 * Whether a folder is for the public: one of those by default, in whatever case (many file systems know no difference), a
 * published site or a part of one, or one that holds a public edition in JSON. The internal edition must not go there.
 * @param folder absolute.
 */
export function isPublicFolder(folder: string, workspaceRoot: string): boolean {
  const target = folder.toLowerCase();
  return (
    PUBLIC_FOLDERS.some((name) => isInside(path.join(workspaceRoot, name).toLowerCase(), target)) ||
    isInSite(folder) ||
    jsonIn(folder).some((file) => PUBLIC_JSON.test(headOf(file)))
  );
}

function isInSite(folder: string): boolean {
  if (existsSync(path.join(folder, OWN_LIST))) return true;
  const parent = path.dirname(folder);
  return parent !== folder && isInSite(parent);
}

function jsonIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.json'));
    return names.map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function headOf(file: string): string {
  try {
    const handle = openSync(file, 'r');
    try {
      const head = Buffer.alloc(HEAD);
      return head.toString('latin1', 0, readSync(handle, head, 0, HEAD, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
