import { readFileSync } from 'node:fs';
import type { SiteFile } from '../../site/meeting-summary.js';
import type { SiteChanges as TreeChanges, SiteTree } from '../../workspace/site-tree.js';
import type { SiteChanges } from './publish-request.js';
import type { StagedFile, Staging } from './staging.js';

/** Where a file comes from: one that waits, one of others, one of the program's own that nobody writes to again. */
type FileSource = { readonly move: string } | { readonly copy: string } | { readonly link: string };

/** What a run would change of a site: files that would be as they are already are none of it. */
export class ChangeSet {
  readonly #tree: SiteTree;
  readonly #staging: Staging;
  readonly #writes = new Map<string, FileSource>();
  readonly #wanted = new Set<string>();
  readonly #unwanted = new Set<string>();

  constructor(tree: SiteTree, staging: Staging) {
    this.#tree = tree;
    this.#staging = staging;
  }

  /** Files made in memory. @returns their paths. */
  offer(files: readonly SiteFile[]): string[] {
    for (const { path, content } of files) {
      this.#wanted.add(path);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (this.#tree.holds(path, bytes)) this.#writes.delete(path);
      else {
        this.#writes.set(path, { move: this.#staging.put({ path, content: bytes }).source });
      }
    }
    return files.map((file) => file.path);
  }

  /** A file that waits in the staging folder. */
  offerStaged({ path, source }: StagedFile): void {
    this.offerFile(path, { move: source });
  }

  offerFile(path: string, source: FileSource): void {
    this.#wanted.add(path);
    if (this.#tree.holds(path, contentOf(source))) this.#writes.delete(path);
    else this.#writes.set(path, source);
  }

  /** A file that the site has, or will have, and that stays. */
  keep(paths: Iterable<string>): void {
    for (const path of paths) this.#wanted.add(path);
  }

  /** Files that are to go, unless anybody wants them. */
  drop(paths: Iterable<string>): void {
    for (const path of paths) this.#unwanted.add(path);
  }

  /**
   * Everything goes that nobody wants: for a run that has made or kept all there is.
   * @param but addresses of meetings whose files stay.
   */
  dropAllOthers(but: ReadonlySet<string>): void {
    for (const path of this.#tree.paths()) if (!isBelow(path, but)) this.drop([path]);
  }

  /** @param addresses of meetings. */
  dropBelow(addresses: ReadonlySet<string>): void {
    for (const path of this.#tree.paths()) if (isBelow(path, addresses)) this.drop([path]);
  }

  /** Where the content of a file is to be read that the site will have. */
  fileOf(path: string): Buffer | undefined {
    const write = this.#writes.get(path);
    if (!write) return this.#tree.read(path);
    return contentOf(write);
  }

  changes(): TreeChanges {
    const remove = [...this.#unwanted].filter((path) => !this.#wanted.has(path) && this.#tree.has(path));
    return { write: this.#writes, remove: new Set(remove) };
  }

  /** The same, as one would tell it. */
  summary(): SiteChanges {
    const { write, remove } = this.changes();
    const written = [...write.keys()].sort();
    return {
      appear: written.filter((path) => !this.#tree.has(path)),
      change: written.filter((path) => this.#tree.has(path)),
      disappear: [...remove].sort(),
    };
  }
}

/** Whether a file is in the folder of one of the meetings. @param addresses of meetings. */
export function isBelow(path: string, addresses: ReadonlySet<string>): boolean {
  return addresses.has(`${path.split('/').slice(0, 2).join('/')}/`);
}

function contentOf(source: FileSource): Buffer {
  return readFileSync('move' in source ? source.move : 'copy' in source ? source.copy : source.link);
}
