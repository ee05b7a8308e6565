import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteFile } from '../../site/meeting-summary.js';

/** A folder of the run's own in which files wait to be taken over into the site, under the paths that they will have there. */
export class Staging {
  readonly folder: string;
  readonly #made = new Set<string>();

  /** @param folder absolute, on the site's own disk. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** @returns their paths on the site. */
  put(files: readonly SiteFile[]): string[] {
    return files.map(({ path: name, content }) => {
      const target = this.pathOf(name);
      const parent = path.dirname(target);
      if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
      this.#made.add(parent);
      writeFileSync(target, content);
      return name;
    });
  }

  read(name: string): Buffer {
    return readFileSync(this.pathOf(name));
  }

  pathOf(name: string): string {
    return `${this.folder}/${name}`;
  }
}
