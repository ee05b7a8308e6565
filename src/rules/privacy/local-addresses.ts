import { decoded } from '../confidentiality/linked-addresses.js';

/**
 * True for an address that leads to a place on one computer or a network drive: `file:`, `H:\…`, `C:/…`,
 * `\\server\share`, `/Users/…`, `/home/…`.
 * @param address as the Markdown parser gives it: of two backslashes in a row it leaves one.
 */
export function isLocalAddress(address: string): boolean {
  const path = decoded(address);
  if (/^(?:file:|[a-z]:[\\/])/i.test(path) || /^\\{1,2}[^\\/\s]/.test(path)) return true;
  // A browser takes two slashes for the beginning of a host’s name; those on the web have a point.
  if (/^\/\/[^/.]+\/[^/]/.test(path)) return true;
  return /^\/(?:Users|home)\/[^/]/.test(path);
}

const NAME = String.raw`(?=[\p{L}\p{N}_$.#~-])`;
const DRIVE = String.raw`(?<![\p{L}\p{N}])[A-Za-z]:\\{1,2}${NAME}`;
const SHARE = String.raw`(?<![\p{L}\p{N}\\:])\\{2,4}${NAME}[^\\/:*?"<>|\s]{1,80}\\{1,2}${NAME}`;
const FILE = String.raw`(?<!\p{L})file:\/{2,3}${NAME}(?:[A-Za-z]:\/)?`;
const USERS = String.raw`(?<![\p{L}\p{N}/])[A-Za-z]:\/(?=(?:Users|Brugere|Documents|Windows|Temp|Program Files)\/)`;
/** Spaces may stand in a folder's name, not in what the path ends with: there a sentence may go on. */
const FOLDERS = '(?:[^\\\\/:*?"<>|`\\r\\n]{1,80}\\\\{1,2}|[^\\s\\\\/:*?"<>|`]{1,80}/){0,40}';
const LAST = '(?:[^\\s\\\\/:*?"<>|`]{0,120}[^\\s\\\\/:*?"<>|`.,;)\\]])?';
const LOCAL_PATH = new RegExp(`(?:${DRIVE}|${SHARE}|${FILE}|${USERS})${FOLDERS}${LAST}`, 'giu');

/** A backslash alone is looked for apart: one expression for all of them takes twenty times as long. */
const AFTER_DRIVE = /:\/(?:Users|Brugere|Documents|Windows|Temp|Program Files)\//iu;
const FILE_ADDRESS = /file:\/\//i;

/** A quick look whether a text can hold such a path. */
export function mayHoldLocalPath(source: string): boolean {
  return source.includes('\\') || AFTER_DRIVE.test(source) || FILE_ADDRESS.test(source);
}

/** Where paths of drives, network shares and users' folders stand in Markdown or code: offsets, `end` not included. */
export function findLocalPaths(source: string): { readonly start: number; readonly end: number }[] {
  if (!/:[\\/]|\\\\/.test(source)) return [];
  return [...source.matchAll(LOCAL_PATH)].map(({ 0: path, index }) => ({
    start: index,
    end: index + path.length,
  }));
}
