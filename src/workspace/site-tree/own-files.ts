import { SitePathError } from './errors.js';
import { folderOf, nameOf, pathIn } from './site-path.js';

/** A file as it was written. */
export interface FileState {
  /** Bytes. */
  readonly size: number;
  /** Last change, whole milliseconds. */
  readonly time: number;
}

/** Of a file of ours of which nothing more is known. */
export const UNKNOWN: FileState = { size: -1, time: 0 };

/** Files of one folder; as text until somebody asks, since most runs look at few of ten thousand folders. */
type Files = Map<string, FileState> | string;

/** The files of a site that are the program's own, with the folders that they stand in. */
export class OwnFiles {
  /** The root is always there: what others put into an empty site must be found, too. */
  #folders = new Map<string, Files>([['', new Map()]]);
  /** Names of folders by the folder that they stand in; made when somebody adds or removes files, which most runs do not. */
  #subfolders: Map<string, Set<string>> | undefined;
  /** Folders whose files are shared with what this is a copy of. */
  readonly #shared = new Set<string>();
  /** The same of the names of their subfolders. */
  readonly #sharedNames = new Set<string>();

  /** @param packed folders as `pack` gave them. */
  constructor(packed: Iterable<readonly [folder: string, files: string]> = []) {
    for (const [folder, files] of packed) {
      if (!this.#folders.has(folderOf(folder))) this.#addFolder(folderOf(folder));
      this.#folders.set(folder, files);
    }
  }

  /** A copy that changes on its own. */
  clone(): OwnFiles {
    const copy = new OwnFiles();
    copy.#folders = new Map(this.#folders);
    // A text is the same for everybody.
    for (const [folder, files] of this.#folders) if (typeof files !== 'string') copy.#shared.add(folder);
    if (this.#subfolders) {
      copy.#subfolders = new Map(this.#subfolders);
      for (const folder of this.#subfolders.keys()) copy.#sharedNames.add(folder);
    }
    return copy;
  }

  get(path: string): FileState | undefined {
    return this.#filesOf(folderOf(path))?.get(nameOf(path));
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  /** Whether files of ours are somewhere in the folder. */
  hasFolder(folder: string): boolean {
    return this.#folders.has(folder);
  }

  /** With all that lie between them and the root; none comes before the one that it lies in. */
  folders(): Iterable<string> {
    return this.#folders.keys();
  }

  /** The files of one folder. */
  filesIn(folder: string): ReadonlyMap<string, FileState> {
    return this.#filesOf(folder) ?? new Map<string, FileState>();
  }

  /** The same, asked of all folders one after the other: what is text stays so, for most of them are asked this alone. */
  *statesIn(folder: string): Generator<readonly [name: string, size: number, time: number], void> {
    const files = this.#folders.get(folder) ?? '';
    if (typeof files === 'string') yield* unpacked(files);
    else for (const [name, { size, time }] of files) yield [name, size, time];
  }

  *paths(): Generator<string, void> {
    for (const folder of this.#folders.keys())
      for (const [name] of this.statesIn(folder)) yield pathIn(folder, name);
  }

  set(path: string, state: FileState): void {
    const folder = folderOf(path);
    this.#addFolder(folder);
    this.#changeable(folder).set(nameOf(path), state);
  }

  delete(path: string): void {
    let folder = folderOf(path);
    if (!this.#folders.has(folder)) return;
    this.#changeable(folder).delete(nameOf(path));
    while (folder !== '' && this.#isEmpty(folder)) {
      this.#folders.delete(folder);
      this.#names().delete(folder);
      const above = folderOf(folder);
      this.#changeableNames(above).delete(nameOf(folder));
      folder = above;
    }
  }

  /**
   * @throws SitePathError where two names of a folder differ in small and capital letters only: there are systems, and
   *   web servers, on which they are one; or where one is a file and a folder.
   */
  assertDistinct(folders: Iterable<string>): void {
    for (const folder of folders) {
      const seen = new Map<string, string>();
      for (const name of [...this.filesIn(folder).keys(), ...(this.#names().get(folder) ?? [])]) {
        const other = seen.get(name.toLowerCase());
        if (other !== undefined) throw new SitePathError(pathIn(folder, name), pathIn(folder, other));
        seen.set(name.toLowerCase(), name);
      }
    }
  }

  /** The files of a folder as text: no name has a `/`. */
  pack(folder: string): string {
    const files = this.#folders.get(folder) ?? '';
    if (typeof files === 'string') return files;
    let text = '';
    for (const [name, { size, time }] of files) text += `${name}/${size}/${time}/`;
    return text;
  }

  #filesOf(folder: string): Map<string, FileState> | undefined {
    const files = this.#folders.get(folder);
    if (typeof files !== 'string') return files;
    const map = new Map<string, FileState>();
    for (const [name, size, time] of unpacked(files)) map.set(name, { size, time });
    this.#folders.set(folder, map);
    return map;
  }

  #changeable(folder: string): Map<string, FileState> {
    const files = this.#filesOf(folder) ?? new Map<string, FileState>();
    if (!this.#shared.delete(folder)) return files;
    const copy = new Map(files);
    this.#folders.set(folder, copy);
    return copy;
  }

  #addFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    const above = folderOf(folder);
    this.#addFolder(above);
    if (this.#subfolders) this.#changeableNames(above).add(nameOf(folder));
    this.#folders.set(folder, new Map());
  }

  #changeableNames(folder: string): Set<string> {
    const known = this.#names().get(folder);
    if (known && !this.#sharedNames.delete(folder)) return known;
    const names = new Set(known);
    this.#names().set(folder, names);
    return names;
  }

  #names(): Map<string, Set<string>> {
    if (this.#subfolders) return this.#subfolders;
    const all = new Map<string, Set<string>>();
    for (const folder of this.#folders.keys()) {
      if (folder === '') continue;
      const names = all.get(folderOf(folder));
      if (names) names.add(nameOf(folder));
      else all.set(folderOf(folder), new Set([nameOf(folder)]));
    }
    return (this.#subfolders = all);
  }

  #isEmpty(folder: string): boolean {
    return this.#filesOf(folder)?.size === 0 && (this.#names().get(folder)?.size ?? 0) === 0;
  }
}

function* unpacked(text: string): Generator<readonly [name: string, size: number, time: number], void> {
  const parts = text.split('/');
  for (let i = 0; i + 2 < parts.length; i += 3)
    yield [parts[i] ?? '', Number(parts[i + 1]), Number(parts[i + 2])];
}
