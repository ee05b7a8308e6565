import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** File names, relative to the workspace with `/` between folders, and what they hold. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A temporary folder of its own for one test, removed with all that is in it by `remove` or `using`. */
export class Workspace implements Disposable {
  /** Absolute, symbolic links resolved. */
  readonly root: string;

  constructor(files: Files = {}) {
    this.root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'dmpg-test-')));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  path(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  write(name: string, content: string | Buffer): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  text(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Names of all files below a folder, relative to it, sorted; none where the folder does not exist. */
  list(folder = '.'): string[] {
    return filesBelow(this.path(folder)).map((file) => path.relative(this.path(folder), file));
  }

  /** All files below a folder with their bytes. */
  contents(folder: string): Map<string, Buffer> {
    return new Map(this.list(folder).map((name) => [name, this.read(path.join(folder, name))]));
  }

  remove(): void {
    // A killed run's browser may write to its profile until it notices: what it adds meanwhile is removed in another go.
    for (let attempt = 1; ; attempt++) {
      try {
        rmSync(this.root, { recursive: true, force: true, maxRetries: 2, retryDelay: 200 });
        return;
      } catch (error) {
        if (attempt === 10) throw error;
      }
    }
  }

  [Symbol.dispose](): void {
    this.remove();
  }
}

function filesBelow(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    })
    .sort();
}

/** An agenda that has nothing wrong with it; `text` tells one from another. */
export function agenda(text = 'Gruppen drøfter planen for året.'): string {
  return `---
format: dmpg
gruppe: Prøvegruppen
dato: 2026-03-17
---

## Godkendelse af dagsorden

## Årets plan

### Sagsfremstilling

${text}

### Indstilling

Det indstilles, at gruppen

- drøfter planen
`;
}

/** Good meetings, each of a page or two, so that printing them takes a moment. */
export function severalMeetings(count: number, text: string): Files {
  const paragraph = `${text} Gruppen drøftede forslaget og fandt det rimeligt. `.repeat(30);
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `minutes/moede-${String(i + 1).padStart(2, '0')}.md`,
      agenda(`${paragraph}\n\nMøde nummer ${i + 1}.`),
    ]),
  );
}
