import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findChromium, installMdToPdf } from './other-tools.js';
import { PublishWorkspace } from './publish-workspace.js';
import { BenchWorkspace } from './workspace.js';

const SIZES = { many: 100, peer: 20, unchanged: 1000, unchangedMany: 10_000, publish: 2000 };
const FULL_SIZES = { ...SIZES, publish: 10_000 };
const QUICK_SIZES = { many: 6, peer: 3, unchanged: 20, unchangedMany: 40, publish: 120 };

/** What the rows of one run share: sizes, tools and workspaces, each made when first asked for, in a temporary folder. */
export class BenchSetting {
  rounds;
  full;
  sizes;
  chromium = findChromium();
  #folder;
  #workspaces = new Map();
  #mdToPdf;

  constructor(folder, { rounds, quick, full }) {
    this.#folder = folder;
    this.rounds = rounds;
    this.full = full;
    this.sizes = quick ? QUICK_SIZES : full ? FULL_SIZES : SIZES;
  }

  static async open(options) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dmpg-bench-'));
    // A browser that is killed with its program leaves its profile behind: here it is removed with the rest.
    process.env.TMPDIR = await mkdtemp(path.join(folder, 'tmp-'));
    return new BenchSetting(folder, options);
  }

  /** A workspace of so many meetings, built once with these outputs. */
  workspace(count, to = 'html,pdf,json') {
    const name = `${count}-${to.replaceAll(',', '-')}`;
    const made = this.#workspaces.get(name) ?? BenchWorkspace.make(path.join(this.#folder, name), count, to);
    this.#workspaces.set(name, made);
    return made;
  }

  /** An archive of so many meetings, not published yet. */
  archive(count) {
    const name = `archive-${count}`;
    const made = this.#workspaces.get(name) ?? PublishWorkspace.make(path.join(this.#folder, name), count);
    this.#workspaces.set(name, made);
    return made;
  }

  /** md-to-pdf, installed when first asked for. */
  mdToPdf() {
    this.#mdToPdf ??= installMdToPdf(path.join(this.#folder, 'md-to-pdf'));
    return this.#mdToPdf;
  }

  async close() {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
