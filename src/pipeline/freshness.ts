import path from 'node:path';
import type { BuildRequest, OutputKind } from './build-request.js';
import { formatFingerprint } from '../formats/format-folder.js';
import type { FormatFolders } from '../formats/format-folder.js';
import { browserIdentity } from '../render/pdf/find-browser.js';
import { isUntouched } from '../workspace/build-cache.js';
import type { CacheEntry } from '../workspace/build-cache.js';
import { committedOutput } from '../workspace/committed-folders.js';
import { configurationKey, configurationText } from '../workspace/configuration-file.js';
import { contentHash } from '../workspace/content-hash.js';
import { isInside } from '../workspace/find-workspace.js';
import { isStill } from '../workspace/file-state.js';
import type { LinkedFile } from '../workspace/linked-files.js';
import { programIdentity } from '../workspace/program-identity.js';

/** Output that a browser prints. */
export const PRINTED: ReadonlySet<OutputKind> = new Set(['pdf', 'package']);

/** Tells whether a meeting's output is still what a build would make; everything it asks is a hash of content. */
export class Freshness {
  readonly #base: string;
  readonly #keys = new Map<string, string>();
  readonly #folders: FormatFolders;
  readonly #root: string;
  readonly #output: string;
  readonly #outputs: number;

  constructor(request: BuildRequest, folders: FormatFolders, root: string, output: string) {
    const browser = request.to.some((kind) => PRINTED.has(kind)) ? browserIdentity() : '';
    const configuration = configurationKey(configurationText(root));
    const { edition, as = '', to, embedSource } = request;
    const options = [edition, as, to.join(), String(embedSource), committedOutput(root).join()];
    this.#base = [programIdentity(), browser, configuration, ...options].join('\0');
    this.#folders = folders;
    this.#root = root;
    this.#output = output;
    this.#outputs = request.to.length;
  }

  /**
   * The hash of all that output depends on beside the source and the files whose names may be kept.
   * @param formats of the meeting and of the papers in its package.
   */
  key(formats: readonly string[], hidden: readonly LinkedFile[] = []): string {
    const name = formats.join('\0');
    let key = this.#keys.get(name);
    if (key === undefined) {
      const prints = formats.map((format) => formatFingerprint(format, this.#folders));
      key = contentHash([this.#base, name, ...prints].join('\0'));
      this.#keys.set(name, key);
    }
    return hidden.length === 0 ? key : contentHash([key, ...hidden.map((file) => file.hash)].join('\0'));
  }

  /** Whether the entry's output can stand as long as the meeting's own file is the same. */
  stands(entry: CacheEntry): boolean {
    try {
      return (
        !entry.hiddenLinks &&
        entry.key === this.key(entry.formats) &&
        this.areStill(entry.links) &&
        this.areStill(entry.paperLinks) &&
        this.isWhole(entry)
      );
    } catch {
      // An entry of another form than it should have: damage, and so as good as none.
      return false;
    }
  }

  /**
   * Whether the output of a meeting that was read again, since confidential text names files, can stand.
   * @param linked what it links to now.
   */
  standsWith(entry: CacheEntry, linked: readonly LinkedFile[]): boolean {
    const shown = linked.filter((file) => !file.hidden).map((file) => file.hash);
    try {
      return (
        entry.key ===
          this.key(
            entry.formats,
            linked.filter((file) => file.hidden),
          ) &&
        entry.links.map(([, hash]) => hash).join() === shown.join() &&
        this.areStill(entry.paperLinks) &&
        this.isWhole(entry)
      );
    } catch {
      return false;
    }
  }

  /** Whether these files are still what they were. */
  areStill(links: CacheEntry['links']): boolean {
    return links.every(([file, state]) => isStill({ path: path.resolve(this.#root, file), state }));
  }

  /** Whether all files that the entry should speak of are still as they were written. */
  isWhole(entry: CacheEntry): boolean {
    return (
      entry.outputs.length === this.#outputs &&
      entry.outputs.every((output) => isUntouched(this.#output, output))
    );
  }

  /** A linked file as the cache may name it: relative to the workspace where it lies in it. */
  nameOf(file: Pick<LinkedFile, 'path'>): string {
    return isInside(this.#root, file.path) ? path.relative(this.#root, file.path) : file.path;
  }
}
