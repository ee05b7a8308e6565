import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateMeeting, longMeeting } from './generate-meetings.js';
import { runNode } from './measured-process.js';

const PROGRAM = fileURLToPath(new URL('../bin/dmpg.js', import.meta.url));
const PARSE_LOOP = fileURLToPath(new URL('parse-loop.js', import.meta.url));
const FINISH_LOOP = fileURLToPath(new URL('finish-loop.js', import.meta.url));
const BARE_LOOP = fileURLToPath(new URL('bare-loop.js', import.meta.url));

/** No other meeting's date. */
const LONG_DATE = '1999-12-31';

/** The arguments for Node to run the program. */
export function dmpg(...args) {
  return [PROGRAM, ...args];
}

/** A workspace of generated meetings, built once, with what the other sides need of it. */
export class BenchWorkspace {
  #folder;
  #to;
  #count;

  constructor(folder, count, to) {
    this.#folder = folder;
    this.#count = count;
    this.#to = to;
  }

  /** Writes the meetings and builds them once, which also unpacks the browser where that is yet to be done. */
  static async make(folder, count, to = 'html,pdf,json') {
    await mkdir(path.join(folder, 'minutes', 'bilag'), { recursive: true });
    for (let number = 0; number < count; number++) {
      const { name, text, attachments } = generateMeeting(number);
      await writeFile(path.join(folder, 'minutes', name), text);
      for (const file of attachments) await writeFile(path.join(folder, 'minutes', file.name), file.text);
    }
    const workspace = new BenchWorkspace(folder, count, to);
    await workspace.build();
    return workspace;
  }

  /** Makes all output anew. @returns the run; throws where a file is missing afterwards. */
  async build({ memory = false } = {}) {
    const args = dmpg('minutes', 'build', '--force', '--quiet', '--to', this.#to);
    const run = await runNode(args, { cwd: this.#folder, memory });
    const written = (await this.outputs('')).length;
    const expected = this.#count * this.#to.split(',').length;
    if (written !== expected) throw new Error(`${written} files were written instead of ${expected}`);
    return run;
  }

  /** A build with nothing to do. @throws where it found something to do. */
  async buildUnchanged() {
    const run = await runNode(dmpg('minutes', 'build', '--to', this.#to), { cwd: this.#folder });
    if (!run.stderr.startsWith(`${this.#count} meetings unchanged`))
      throw new Error(`unexpected: ${run.stderr}`);
    return run;
  }

  /** Checks all meetings. @throws where one has an error. */
  async validate(...flags) {
    return runNode(dmpg('minutes', 'validate', ...flags), { cwd: this.#folder });
  }

  /** The parser alone over all meetings. */
  async parseAlone() {
    return runNode([PARSE_LOOP, path.join(this.#folder, 'minutes')]);
  }

  /** Finishing and the gate alone. @param meeting its file; @returns what `finish-loop.js` tells. */
  async finishAlone(meeting, rounds) {
    const run = await runNode([FINISH_LOOP, this.#folder, meeting, String(rounds)]);
    return JSON.parse(run.stderr.trim().split('\n').at(-1));
  }

  /** A meeting of so many pages or a few more, which is none of those that are built. @returns its file. */
  async longMeeting(pages) {
    const file = path.join(this.#folder, 'long', `${LONG_DATE}-${pages}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, longMeeting(pages));
    return file;
  }

  /** The bare loop over the HTML that the program made, read from and written to disk. */
  async printBare(browser) {
    const target = path.join(this.#folder, 'bare');
    await mkdir(target, { recursive: true });
    const run = await runNode([BARE_LOOP, browser, target, ...(await this.#pagesToPrint())]);
    const written = (await readdir(target)).length;
    if (written !== this.#count) throw new Error(`the bare loop wrote ${written} files`);
    return run;
  }

  /**
   * The HTML files without their embedded fonts: these are ours to have chosen, and would cost the bare loop time in
   * every document that it could have saved.
   */
  async #pagesToPrint() {
    const folder = path.join(this.#folder, 'html');
    const files = await this.outputs('.html');
    if (await mkdir(folder, { recursive: true })) {
      for (const file of files) {
        const html = await readFile(file, 'utf8');
        const bare = html.replaceAll(/@font-face \{[^}]*\}\n?/g, '');
        if (bare.includes('font/woff2')) throw new Error(`${file} still holds a font`);
        await writeFile(path.join(folder, path.basename(file)), bare);
      }
    }
    return files.map((file) => path.join(folder, path.basename(file)));
  }

  async sources() {
    return this.#files('minutes', '.md');
  }

  /** Output files, absolute and sorted. */
  async outputs(extension) {
    return this.#files('out', extension);
  }

  async #files(folder, extension) {
    const names = await readdir(path.join(this.#folder, folder));
    const chosen = names.filter((name) => name.endsWith(extension)).sort();
    return chosen.map((name) => path.join(this.#folder, folder, name));
  }

  async remove() {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
