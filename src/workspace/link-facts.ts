import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { once } from '../model/once.js';
import { contentHash } from './content-hash.js';
import { isTaggedPdf, namesAuthor } from './document-properties.js';
import { stateOf } from './file-state.js';
import type { AskedFile } from './file-state.js';
import { isInside } from './find-workspace.js';
import { decodeLink } from './linked-files.js';

interface Facts {
  readonly exists: boolean;
  readonly tagged: boolean | undefined;
  readonly namesAuthor: boolean | undefined;
  readonly identity: string | undefined;
}

/** Larger files are not looked into. */
const LARGEST_DOCUMENT = 64 * 1024 * 1024;

/** Answers what rules ask about the files that one meeting links to, and remembers what was asked. */
export class LinkFacts {
  readonly #folder: string;
  readonly #boundary: string;
  readonly #asked = new Map<string, Facts>();
  readonly #files = new Map<string, AskedFile>();

  /**
   * @param folder the meeting's own, absolute: what links are relative to.
   * @param boundary what lies outside of it is not looked at, and counts as not there.
   */
  constructor(folder: string, boundary: string) {
    this.#folder = folder;
    this.#boundary = boundary;
  }

  get asked(): readonly AskedFile[] {
    return [...this.#files.values()];
  }

  of(address: string): Facts {
    const target = path.resolve(this.#folder, decodeLink(address));
    let facts = this.#asked.get(target);
    if (!facts) {
      facts = this.#look(target);
      this.#asked.set(target, facts);
    }
    return facts;
  }

  #look(target: string): Facts {
    const real = isInside(this.#boundary, target) ? existing(target) : undefined;
    const isWithin = real !== undefined && isInside(this.#boundary, real);
    this.#files.set(target, { path: target, state: stateOf(target) });
    const content = once(() => (isWithin ? contentOf(real) : undefined));
    return {
      exists: isWithin,
      get tagged() {
        const bytes = path.extname(target).toLowerCase() === '.pdf' ? content() : undefined;
        return bytes && isTaggedPdf(bytes);
      },
      get namesAuthor() {
        const bytes = content();
        return bytes && namesAuthor(bytes, path.extname(target).toLowerCase());
      },
      get identity() {
        const bytes = content();
        // Empty files are no copies of one another.
        return bytes && bytes.length > 0 ? contentHash(bytes) : isWithin ? real : undefined;
      },
    };
  }
}

/**
 * The file that an address leads to, symbolic links resolved; undefined where there is none within the boundary.
 * @param folder what the address is relative to, absolute.
 */
export function fileWithin(address: string, folder: string, boundary: string): string | undefined {
  const target = path.resolve(folder, decodeLink(address));
  const real = isInside(boundary, target) ? existing(target) : undefined;
  return real !== undefined && isInside(boundary, real) ? real : undefined;
}

function existing(target: string): string | undefined {
  try {
    return realpathSync(target);
  } catch {
    return undefined;
  }
}

function contentOf(file: string): Buffer | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > LARGEST_DOCUMENT) return undefined;
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
