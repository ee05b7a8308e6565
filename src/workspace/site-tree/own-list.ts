import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lookAt } from './place-file.js';
import { isSitePath } from './site-path.js';

/** The file of a site that names all others which the program wrote, for where the workspace's state is lost. */
export const OWN_LIST = 'dmpg-files.txt';

const HEAD = '# dmpg 1: written by dmpg minutes publish; files listed here are replaced and removed by it';

/** The list's text. It depends on the paths alone. */
export function ownListOf(paths: Iterable<string>): string {
  const listed = [...paths].filter((one) => one !== OWN_LIST).sort();
  return `${[HEAD, ...listed].join('\n')}\n`;
}

/**
 * What a tree's list says is the program's own and is there as a file, itself among it.
 * @returns undefined where there is no list of ours. Lines that are no paths of a site are passed over.
 */
export function readOwnList(root: string): string[] | undefined {
  if (lookAt(path.join(root, OWN_LIST))?.isFile() !== true) return undefined;
  const [head, ...lines] = readFileSync(path.join(root, OWN_LIST), 'utf8').split(/\r?\n/);
  if (head !== HEAD) return undefined;
  const paths = new Set(lines.filter(isSitePath));
  return [OWN_LIST, ...[...paths].filter((one) => lookAt(path.join(root, one))?.isFile() === true)];
}
