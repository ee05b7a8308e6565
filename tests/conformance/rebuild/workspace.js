import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { archiveMeetings } from '../../../bench/archive-meetings.js';

/** What a publication takes in: a clean build gets this and nothing else. */
const INPUTS = ['minutes', 'templates', 'dmpg.config.yaml', 'dmpg.published.json'];

/** Changes of a day come about by their order alone: a fixed moment, so that both builds tell the same date. */
const MOMENT = String(Date.UTC(2026, 8, 1) / 1000);

/** A workspace whose site is published again and again. */
export class RebuiltWorkspace {
  /** @param program the file that Node runs; @param flags of the publication. */
  constructor(root, program, flags) {
    this.root = root;
    this.program = program;
    this.flags = flags;
  }

  /** Writes an archive of so many meetings and the configuration of its site. */
  static make(root, { count, program, flags }) {
    const workspace = new RebuiltWorkspace(root, program, flags);
    workspace.write('dmpg.config.yaml', configuration('Møder på Æbleøen'));
    for (const { name, text, attachments } of archiveMeetings(count)) {
      workspace.write(`minutes/${name}`, text);
      for (const file of attachments) workspace.write(`minutes/${file.name}`, file.text);
    }
    return workspace;
  }

  path(...names) {
    return path.join(this.root, ...names);
  }

  write(name, content) {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name) {
    return readFileSync(this.path(name), 'utf8');
  }

  /** @param edit from text to text. @throws where it changes nothing. */
  change(name, edit) {
    const before = this.read(name);
    const after = edit(before);
    if (after === before) throw new Error(`nothing was changed in ${name}`);
    this.write(name, after);
  }

  remove(name) {
    rmSync(this.path(name), { recursive: true });
  }

  /** Sources, relative to the workspace, oldest first. */
  meetings() {
    return readdirSync(this.path('minutes'), { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `minutes/${name.split(path.sep).join('/')}`)
      .sort();
  }

  /** @returns exit code and what it said. */
  publish(...more) {
    const { status, stdout, stderr } = spawnSync(process.execPath, this.#args(more), {
      cwd: this.root,
      encoding: 'utf8',
      env: environment(),
      maxBuffer: 1 << 28,
    });
    return { code: status, said: `${stdout}${stderr}` };
  }

  /** Starts a publication that somebody may kill, with all that it starts. @returns the process. */
  start() {
    return spawn(process.execPath, this.#args([]), {
      cwd: this.root,
      env: environment(),
      stdio: 'ignore',
      detached: true,
    });
  }

  /** A workspace with the same inputs and nothing else, published. @param published the history before the change. */
  clean(root, published) {
    rmSync(root, { recursive: true, force: true });
    for (const name of INPUTS) {
      if (existsSync(this.path(name)))
        cpSync(this.path(name), path.join(root, name), { recursive: true, preserveTimestamps: true });
    }
    const other = new RebuiltWorkspace(root, this.program, this.flags);
    if (published === undefined) rmSync(path.join(root, 'dmpg.published.json'), { force: true });
    else other.write('dmpg.published.json', published);
    return other;
  }

  /** The history as it is now, or undefined where there is none. */
  history() {
    return existsSync(this.path('dmpg.published.json')) ? this.read('dmpg.published.json') : undefined;
  }

  #args(more) {
    return [this.program, 'minutes', 'publish', '--out', 'site', '--quiet', ...this.flags, ...more];
  }
}

/** @param more lines of the part `site`. */
export function configuration(name, ...more) {
  const lines = ['site:', '  url: https://example.org/moeder/', `  name: ${name}`];
  return `${[...lines, ...more.map((line) => `  ${line}`)].join('\n')}\n`;
}

function environment() {
  return { ...process.env, SOURCE_DATE_EPOCH: MOMENT, DMPG_LANG: 'en' };
}
