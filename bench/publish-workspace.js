import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './measured-process.js';
import { dmpg } from './workspace.js';
import { writeArchive } from './write-archive.js';

const PARSE_LOOP = fileURLToPath(new URL('parse-loop-two.js', import.meta.url));

/** What a run leaves beside the site. */
const ASIDE = 'earlier';
const STATE = ['site', '.dmpg', 'dmpg.published.json'];
/** Words that stand in no generated meeting, one of which the changed meeting has. */
const WORDS = ['Gulddrager', 'Sølvdrager'];

/** An archive whose site is published again and again. */
export class PublishWorkspace {
  #folder;
  #files;
  #changes = 0;
  #publications = 0;

  constructor(folder, files) {
    this.#folder = folder;
    this.#files = files;
  }

  static async make(folder, count) {
    await mkdir(folder, { recursive: true });
    const { files } = await writeArchive(folder, count, { pagesOnly: true });
    return new PublishWorkspace(folder, files);
  }

  /** As the first time: without the site and all that was kept of an earlier run. */
  async publishAnew({ memory = false, search = false } = {}) {
    await this.#moveAside();
    const run = await this.#publish(['--force', ...(search ? [] : ['--no-search'])], memory);
    await this.#mustHavePages();
    return run;
  }

  /**
   * Not removed until the bench ends: for minutes after many files are gone, ext4 is slow to make new ones, as it leaves
   * their numbers alone.
   */
  async #moveAside() {
    const aside = path.join(this.#folder, ASIDE, String(this.#publications++));
    await mkdir(aside, { recursive: true });
    for (const name of STATE)
      if (existsSync(path.join(this.#folder, name)))
        await rename(path.join(this.#folder, name), path.join(aside, name));
  }

  /** One meeting's text is another than in the run before. @throws where the site does not show it. */
  async publishOneChanged() {
    const [word, other] = this.#changes++ % 2 === 0 ? WORDS : WORDS.toReversed();
    const file = this.#files[this.#files.length >> 1];
    const text = (await readFile(file, 'utf8')).replaceAll(` ${other}`, '');
    await writeFile(file, text.replace(/^(.{80,}\.)$/m, `$1 ${word}`));
    const run = await this.#publish(['--no-search']);
    const html = await readFile(this.#pageOf(file), 'utf8');
    if (!html.includes(word) || html.includes(other)) throw new Error('the changed text is not on its page');
    return run;
  }

  /** The other side: the parser alone over all meetings, in two threads. */
  async parseInTwo() {
    return runNode([PARSE_LOOP, path.join(this.#folder, 'minutes')]);
  }

  async siteSize() {
    const names = await readdir(path.join(this.#folder, 'site'), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    let bytes = 0;
    for (const entry of files) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
    return { files: files.length, bytes };
  }

  async #publish(flags, memory = false) {
    const args = dmpg('minutes', 'publish', '--out', 'site', '--no-pdf', '--quiet', ...flags);
    return runNode(args, { cwd: this.#folder, memory });
  }

  async #mustHavePages() {
    const missing = this.#files.filter((file) => !existsSync(this.#pageOf(file))).length;
    if (missing > 0) throw new Error(`${missing} of ${this.#files.length} meetings have no page`);
  }

  /** Names of files are date and body, as addresses are body and date. */
  #pageOf(file) {
    const [, date, body] = /(\d{4}-\d{2}-\d{2})-(.+)\.md$/.exec(file);
    return path.join(this.#folder, 'site', body, date, 'index.html');
  }
}
