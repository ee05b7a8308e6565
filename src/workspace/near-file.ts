import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../yaml/keys.js';

/** What a link to a missing file was probably meant as. */
export interface NearFile {
  /** As the link should be written; empty where nothing is near. */
  readonly suggestion: string;
  /**
   * What alone is different: backslashes, capital letters, or whether accents are characters of their own (as file systems of the Mac
   * have them; such names look the same). Empty where it is more, or nothing is near.
   */
  readonly slip: 'backslash' | 'case' | 'accents' | '';
}

const NOTHING: NearFile = { suggestion: '', slip: '' };

/**
 * Looks for the file that a link was meant to lead to.
 * @param written the link's path, percent signs resolved.
 * @param folder absolute: what the link is relative to.
 */
export function nearFile(written: string, folder: string): NearFile {
  const slashed = written.replaceAll('\\', '/');
  if (slashed !== written && isFile(path.resolve(folder, slashed)))
    return { suggestion: slashed, slip: 'backslash' };
  const names = namesIn(path.resolve(folder, path.dirname(slashed)));
  const wanted = path.basename(slashed);
  const link = (name: string) => path.posix.join(path.posix.dirname(slashed), name);
  const twin = names.find((name) => name.normalize('NFC') === wanted.normalize('NFC'));
  if (twin !== undefined) return { suggestion: link(twin), slip: 'accents' };
  const folded = wanted.normalize('NFC').toLowerCase();
  const cased = names.find((name) => name.normalize('NFC').toLowerCase() === folded);
  if (cased !== undefined) return { suggestion: link(cased), slip: 'case' };
  const near = nearest(wanted, names);
  return near === undefined ? NOTHING : { suggestion: link(near), slip: '' };
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
