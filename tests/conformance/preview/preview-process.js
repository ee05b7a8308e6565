import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds until a publication must have ended. */
const PATIENCE = 30_000;

/** `dmpg minutes preview` in a workspace of its own, as a user runs it. */
export class PreviewProcess {
  #workspace;
  #child;
  #said = '';
  /** Of what was said, all that was read already. */
  #read = 0;

  /** @param workspace a folder, made where it is not there. @param files of the workspace, by name. */
  constructor(workspace, files) {
    this.#workspace = workspace;
    this.#write(files);
    const args = [path.resolve('bin/dmpg.js'), 'minutes', 'preview', '--port', '0', '--lang', 'da'];
    this.#child = spawn(process.execPath, args, { cwd: workspace });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (this.#said += part));
  }

  /** Where it stands, without `/` at its end. Resolves when it has tried to publish for the first time. */
  async address() {
    const [address] = await this.#hears(/http:\/\/127\.0\.0\.1:\d+/);
    await this.#published();
    return address;
  }

  /** Changes the workspace. Resolves when the preview has published, or failed to. */
  async change(files) {
    this.#write(files);
    await this.#published();
  }

  /** Interrupts it as Ctrl-C does. @returns the exit code. */
  async stop() {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGINT');
    return ended;
  }

  #write(files) {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.#workspace, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  async #published() {
    await this.#hears(/^.*(?:fund|fejl|advarsl|advarsel|vink).*\n/m);
  }

  async #hears(words) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = words.exec(this.#said.slice(this.#read));
      if (found) {
        this.#read += found.index + found[0].length;
        return found;
      }
      if (Date.now() > end || this.#child.exitCode !== null)
        throw new Error(`the preview never said ${words}, but:\n${this.#said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
