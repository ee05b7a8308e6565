import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { BuildRequest } from './build-request.js';
import { formatFingerprint } from '../formats/format-folder.js';
import type { FormatFolders } from '../formats/format-folder.js';
import { browserIdentity } from '../render/pdf/find-browser.js';
import { isUntouched } from '../workspace/build-cache.js';
import type { CacheEntry } from '../workspace/build-cache.js';
import { contentHash } from '../workspace/content-hash.js';
import { isInside } from '../workspace/find-workspace.js';
import type { LinkedFile } from '../workspace/linked-files.js';
import { programIdentity } from '../workspace/program-identity.js';

/** Tells whether a meeting's output is still what a build would make; everything it asks is a hash of content. */
export class Freshness {
  readonly #base: string;
  readonly #fingerprints = new Map<string, string>();
  readonly #folders: FormatFolders;
  readonly #root: string;
  readonly #output: string;

  constructor(request: BuildRequest, folders: FormatFolders, root: string, output: string) {
    const browser = request.to.includes('pdf') ? browserIdentity() : '';
    this.#base = [programIdentity(), browser, request.edition, request.as ?? '', request.to.join()].join(
      '\0',
    );
    this.#folders = folders;
    this.#root = root;
    this.#output = output;
  }

  /** The hash of all that output depends on beside the source and the files whose names may be kept. */
  key(format: string, hidden: readonly LinkedFile[] = []): string {
    let fingerprint = this.#fingerprints.get(format);
    if (fingerprint === undefined) {
      fingerprint = formatFingerprint(format, this.#folders);
      this.#fingerprints.set(format, fingerprint);
    }
    return contentHash([this.#base, format, fingerprint, ...hidden.map((file) => file.hash)].join('\0'));
  }

  /** Whether the entry's output can stand, as far as can be told without reading the meeting. */
  isFresh(entry: CacheEntry, source: string): boolean {
    return (
      entry.source === source &&
      !entry.hiddenLinks &&
      entry.key === this.key(entry.format) &&
      entry.links.every(([file, hash]) => this.#hashOf(file) === hash) &&
      this.isWhole(entry)
    );
  }

  /** Whether all files that the entry speaks of are still as they were written. */
  isWhole(entry: CacheEntry): boolean {
    return entry.outputs.every((output) => isUntouched(this.#output, output));
  }

  #hashOf(file: string): string | undefined {
    try {
      const real = realpathSync(path.resolve(this.#root, file));
      return contentHash(readFileSync(real));
    } catch {
      return undefined;
    }
  }

  /** A linked file as the cache may name it: relative to the workspace where it lies in it. */
  nameOf(file: LinkedFile): string {
    return isInside(this.#root, file.path) ? path.relative(this.#root, file.path) : file.path;
  }
}
