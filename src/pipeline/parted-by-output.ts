import type { Diagnostic } from '../model/diagnostic.js';
import { slugOf } from '../model/slug.js';
import { TOP_OF_FILE } from '../model/source.js';

/** A file whose output would overwrite that of a file before it. */
export interface Rival {
  readonly file: string;
  readonly finding: Diagnostic;
}

/** A file's or a slug's name of its output, the same for those that would overwrite one another on some disk. */
export function outputKey(file: string): string {
  // Some disks do not tell `Møde` from `møde`.
  return slugOf(file).normalize('NFC').toLowerCase();
}

/** The first file of each output name, and those after it. */
export function partedByOutput(all: readonly string[]): { files: string[]; rivals: Rival[] } {
  const owners = new Map<string, string>();
  const rivals: Rival[] = [];
  const files = all.filter((file) => {
    const key = outputKey(file);
    const other = owners.get(key);
    if (other === undefined) owners.set(key, file);
    else rivals.push({ file, finding: sameOutput(file, other) });
    return other === undefined;
  });
  return { files, rivals };
}

function sameOutput(file: string, other: string): Diagnostic {
  return { ruleId: 'same-output', severity: 'error', file, range: TOP_OF_FILE, args: { other } };
}
