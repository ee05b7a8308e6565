import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findLeaks, withholdsNothing } from '../edition/leak-check.js';
import type { Withheld } from '../edition/withheld.js';
import { slugOf } from '../model/slug.js';
import { isOwnFile } from '../workspace/atomic-write.js';
import { findWorkspace, isInside } from '../workspace/find-workspace.js';
import { findMeetings } from '../workspace/find-meetings.js';
import { searchedText } from './leak-search.js';

const OUTPUT = /(?:\.(?:dagsorden|referat))?\.(?:html|json|pdf|pakke\.pdf)$/i;
const DATE = /^\d{4}-\d{2}-\d{2}(?!\d)/;

/**
 * What earlier builds left in the output folder. A build with other flags, or of the file under another name, does not write
 * over it: when an item has become confidential since, the text still stands there.
 */
export class OlderOutputs {
  readonly #folder: string;
  readonly #cwd: string;
  readonly #isOwnFolder: boolean;
  #names: readonly string[] | undefined;
  #meetings: ReadonlySet<string> | undefined;

  /** @param folder the output folder, absolute. */
  constructor(folder: string, cwd: string) {
    this.#folder = folder;
    this.#cwd = cwd;
    this.#isOwnFolder = isInside(findWorkspace(cwd).state, folder);
  }

  /**
   * Finds those of a meeting that hold what its public edition withholds: of the same name, and of the same date where no
   * meeting of theirs is left.
   * @param written names of the files that were just written.
   * @returns their names; of one that itself holds withheld words no more than its date. In the program's own folder they
   *   are removed instead.
   */
  leaking(slug: string, withheld: Withheld, written: readonly string[]): string[] {
    if (withholdsNothing(withheld)) return [];
    const older = this.#outputs()
      .filter((name) => !written.includes(name) && this.#mayBeOf(slug, name))
      .filter((name) => this.#isLeaking(name, withheld));
    if (!this.#isOwnFolder) return older.map((name) => shownName(name, withheld));
    for (const name of older) rmSync(path.join(this.#folder, name), { force: true });
    return [];
  }

  #outputs(): readonly string[] {
    return (this.#names ??= namesIn(this.#folder).filter((name) => OUTPUT.test(name)));
  }

  #mayBeOf(slug: string, name: string): boolean {
    const stem = folded(name.replace(OUTPUT, ''));
    if (stem === folded(slug)) return true;
    const date = DATE.exec(slug)?.[0];
    if (date === undefined || !stem.startsWith(date)) return false;
    this.#meetings ??= new Set(findMeetings(['minutes'], this.#cwd).map((file) => folded(slugOf(file))));
    return !this.#meetings.has(stem);
  }

  #isLeaking(name: string, withheld: Withheld): boolean {
    const file = path.join(this.#folder, name);
    try {
      if (!isOwnFile(file)) return false;
      const text = searchedText(path.extname(name), readFileSync(file));
      return findLeaks(withheld, [{ output: 'older', text }]).length > 0;
    } catch {
      // Damaged, or gone meanwhile: nobody reads it.
      return false;
    }
  }
}

function shownName(name: string, withheld: Withheld): string {
  const isSafe = findLeaks(withheld, [{ output: 'name', text: name }]).length === 0;
  return isSafe ? name : `${DATE.exec(name)?.[0] ?? ''}…${path.extname(name)}`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
