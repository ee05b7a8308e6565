import { cpSync, existsSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { STACK_FRAME, runInProcess } from '../../system/run-dmpg.js';
import type { Run } from '../../system/run-dmpg.js';
import { Workspace } from '../../system/workspace.js';
import type { Files } from '../../system/workspace.js';

const INPUTS = ['minutes', 'templates', 'dmpg.config.yaml', 'dmpg.published.json'];
const HISTORY = 'dmpg.published.json';
export const CONFIGURATION = 'site:\n  url: https://example.org/m/\n  name: Møder på prøve\n';
/** 1 September 2026. */
const EPOCH = '1788220800';
export const QUICK = ['--no-pdf', '--no-search'];

/** What of a meeting a test wants to be another than usual. */
export interface MeetingOptions {
  readonly date?: string;
  readonly time?: string;
  readonly body?: string;
  /** Lines of the front matter. */
  readonly more?: string;
  /** Below the first item's heading. */
  readonly text?: string;
  readonly caseNumber?: string;
}

/** Minutes without a fault. */
export function minutes({
  date = '2026-03-17',
  time,
  body = 'Prøvegruppen',
  more = '',
  text = 'Gruppen drøftede planen.',
  caseNumber = 'PRV-2026-00001',
}: MeetingOptions = {}): string {
  return `---
format: dmpg
dokument: referat
gruppe: ${body}
dato: ${date}
${time === undefined ? '' : `tid: ${time}\n`}${more}deltagere:
  - Anna Holm, overlæge, Region Øst (forperson)
---

## Årets plan

- Sags-ID: ${caseNumber}

### Referat

${text}

**Beslutning:** Planen er godkendt.

- [ ] Skriver planen (ansvarlig: Anna Holm, frist: 2026-09-01)
`;
}

/** A meeting that has an error. */
export const BROKEN = '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: i morgen\n---\n\n## Et punkt\n';

/** A workspace that is published again and again, and compared with one that never was before. */
export class PublishedWorkspace extends Workspace {
  flags: readonly string[];
  #before: Buffer | undefined;

  constructor(files: Files, flags: readonly string[] = QUICK) {
    super({ 'dmpg.config.yaml': CONFIGURATION, ...files });
    this.flags = flags;
  }

  /** Publishes; the exit code is held against `code`. */
  async publish(code = 0, ...more: string[]): Promise<Run> {
    this.#before = this.has(HISTORY) ? this.read(HISTORY) : undefined;
    const run = await runInProcess(['minutes', 'publish', ...this.flags, ...more], this.root, env());
    expect(run.stderr).not.toMatch(STACK_FRAME);
    expect(run.code, run.stderr).toBe(code);
    return run;
  }

  /** Publishes, and expects what a clean workspace with the same inputs gives; then again, and expects no change. */
  async publishAsClean(...more: string[]): Promise<void> {
    await this.publish(0, ...more);
    await this.expectClean(...more);
    const marks = this.contents('site');
    expect((await this.publish(0, '--frozen', ...more)).code).toBe(0);
    expect(this.contents('site')).toEqual(marks);
  }

  /** The site and the history are those of a workspace with the same inputs that was never published. */
  async expectClean(...more: string[]): Promise<void> {
    using clean = new Workspace();
    for (const name of INPUTS)
      if (this.has(name))
        cpSync(this.path(name), clean.path(name), { recursive: true, preserveTimestamps: true });
    if (this.#before) clean.write(HISTORY, this.#before);
    else rmSync(clean.path(HISTORY), { force: true });
    const run = await runInProcess(['minutes', 'publish', ...this.flags, ...more], clean.root, env());
    expect(run.code, run.stderr).toBe(0);
    const [own, other] = [this.contents('site'), clean.contents('site')];
    expect([...own.keys()]).toEqual([...other.keys()]);
    const differ = [...own].filter(([name, content]) => other.get(name)?.equals(content) !== true);
    expect(differ.map(([name]) => name)).toEqual([]);
    expect(this.text(HISTORY)).toBe(clean.text(HISTORY));
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  delete(name: string): void {
    rmSync(this.path(name), { recursive: true });
  }

  /** Changes a text; it must become another. */
  edit(name: string, from: string | RegExp, to: string): void {
    const text = this.text(name);
    expect(text.replace(from, to)).not.toBe(text);
    this.write(name, text.replace(from, to));
  }
}

function env(): NodeJS.ProcessEnv {
  return { SOURCE_DATE_EPOCH: EPOCH, DMPG_LANG: 'en' };
}
