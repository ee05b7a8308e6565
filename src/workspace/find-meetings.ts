import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * The meeting files that the user means: each file as named, for a folder all meetings in it. Paths come back as
 * the user would write them, sorted within each folder.
 */
export function findMeetings(named: readonly string[], cwd: string): string[] {
  const found = named.flatMap((name) => (isFolder(path.resolve(cwd, name)) ? meetingsIn(name, cwd) : [name]));
  const seen = new Set<string>();
  return found.filter((name) => {
    const absolute = path.resolve(cwd, name);
    if (seen.has(absolute)) return false;
    seen.add(absolute);
    return true;
  });
}

/** All meetings below a folder. `bilag` folders, hidden ones and README files hold no meetings. */
function meetingsIn(folder: string, cwd: string): string[] {
  const entries = readdirSync(path.resolve(cwd, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return entries.flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return entry.name.toLowerCase() === 'bilag' ? [] : meetingsIn(name, cwd);
    return MARKDOWN.test(entry.name) && !/^readme\./i.test(entry.name) ? [name] : [];
  });
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
