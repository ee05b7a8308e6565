import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import path from 'node:path';

const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * The meeting files that the user means: each file as named, for a folder all meetings in it. Paths come back as
 * the user would write them, sorted within each folder.
 * @param onOther told of each file beside them that is none.
 */
export function findMeetings(
  named: readonly string[],
  cwd: string,
  onOther: (file: string) => void = () => undefined,
): string[] {
  const lists = named.map((name) =>
    isFolder(path.resolve(cwd, name)) ? meetingsIn(path.normalize(name), cwd, onOther) : [name],
  );
  // Only where several things are named can one file be named twice.
  return lists.length === 1 ? lists.flat() : withoutRepetitions(lists.flat(), cwd);
}

function withoutRepetitions(files: readonly string[], cwd: string): string[] {
  const seen = new Map(files.map((file) => [path.resolve(cwd, file), file]));
  return files.filter((file) => {
    return seen.delete(path.resolve(cwd, file));
  });
}

/** All meetings below a folder. `bilag` folders, hidden ones and README files hold no meetings. */
function meetingsIn(folder: string, cwd: string, onOther: (file: string) => void): string[] {
  const entries = entriesOf(path.resolve(cwd, folder));
  // Told of as a file that cannot be read; the other folders are gone through all the same.
  if (!entries) return [folder];
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return entries.flatMap((entry) => {
    const name = folder.endsWith(path.sep) ? folder + entry.name : folder + path.sep + entry.name;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory())
      return entry.name.toLowerCase() === 'bilag' ? [] : meetingsIn(name, cwd, onOther);
    if (/^readme\./i.test(entry.name)) return [];
    if (MARKDOWN.test(entry.name)) return [name];
    onOther(name);
    return [];
  });
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Whether a folder is there, readable or not. @param file absolute. */
export function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
