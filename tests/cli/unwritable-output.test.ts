import type * as Fs from 'node:fs';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STACK_FRAME, runInProcess } from '../system/run-dmpg.js';
import { Workspace, agenda } from '../system/workspace.js';

const LANGUAGES = [
  { language: 'da', severity: 'fejl', fix: 'Ret: ' },
  { language: 'en', severity: 'error', fix: 'Fix: ' },
] as const;
const build = (...more: string[]) => ['minutes', 'build', '--to', 'html,json', ...more];
/** What stands after the severity, up to the rule's name, and the remedy below it. */
const finding = (place: string, severity: string, rule: string, fix: string) =>
  new RegExp(`^${place} ${severity} .+ \\[${rule}\\]\\n {4}${fix}\\S`, 'm');

describe.each(LANGUAGES)(
  'output that cannot be written, told in $language',
  ({ language, severity, fix }) => {
    it('names the output folder when a file stands in its place', async () => {
      using workspace = new Workspace({ 'minutes/bad.md': agenda(), out: 'Mine noter' });

      const { code, stderr } = await runInProcess(build('--lang', language), workspace.root);

      expect(code).toBe(1);
      expect(stderr).toMatch(finding('minutes/bad.md:1:1', severity, 'output-unwritable', fix));
      expect(stderr).toContain(workspace.path('out'));
      expect(stderr).not.toMatch(STACK_FRAME);
      expect(workspace.text('out')).toBe('Mine noter');
      expect(workspace.list('.dmpg/tmp')).toEqual([]);
    });

    it('names the output folder when it may not be written to', async () => {
      using workspace = new Workspace({ 'minutes/bad.md': agenda() });
      const out = readOnlyFolder(workspace);

      const { code, stderr } = await runInProcess(build('--out', out, '--lang', language), workspace.root);

      expect(code).toBe(1);
      expect(stderr).toMatch(finding('minutes/bad.md:1:1', severity, 'output-unwritable', fix));
      expect(stderr).toContain(out);
      expect(stderr).not.toContain('.tmp');
      expect(stderr).not.toMatch(STACK_FRAME);
      expect(workspace.list('.dmpg/tmp')).toEqual([]);
    });

    it('writes the other meetings when the output of one is somebody else’s folder', async () => {
      using workspace = new Workspace({ 'minutes/bad.md': agenda(), 'minutes/good.md': agenda() });
      workspace.write('out/bad.html/noter.txt', 'Mine noter');

      const { code, stderr } = await runInProcess(build('--lang', language), workspace.root);

      expect(code).toBe(1);
      expect(stderr).toMatch(finding('minutes/bad.md:1:1', severity, 'output-foreign', fix));
      expect(stderr).not.toMatch(STACK_FRAME);
      expect(workspace.list('out')).toEqual(['bad.html/noter.txt', 'good.html', 'good.json']);
    });
  },
);

/** Root writes wherever its permissions say it may not; then a folder in which the system makes no files serves. */
function readOnlyFolder(workspace: Workspace): string {
  const folder = workspace.path('udlevering');
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  try {
    writeFileSync(`${folder}/prøve`, '');
  } catch {
    return folder;
  }
  const refused = '/proc/self/task';
  expect(() => writeFileSync(`${refused}/prøve`, '')).toThrow();
  return refused;
}

/** Numbers of a run's temporary files for which there is no room; half of such a file is written, as on a real disk. */
const disk = vi.hoisted(() => ({ tooMuch: new Set<number>() }));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const writeFileSync = (file: string, content: string | Buffer, options?: Fs.WriteFileOptions): void => {
    const number = /[\\/]\.dmpg[\\/]tmp[\\/][^\\/]+[\\/](\d+)$/.exec(file)?.[1];
    if (number === undefined || !disk.tooMuch.has(Number(number))) {
      fs.writeFileSync(file, content, options);
      return;
    }
    fs.writeFileSync(file, content.slice(0, content.length / 2), options);
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return { ...fs, writeFileSync };
});

describe.each(LANGUAGES)('a full disk, told in $language', ({ language, severity, fix }) => {
  afterEach(() => disk.tooMuch.clear());

  it.each([0, 1])('leaves all old output when file number %i does not fit', async (number) => {
    using workspace = new Workspace({ 'minutes/bad.md': agenda('Gammel tekst.') });
    await runInProcess(build(), workspace.root);
    const old = workspace.contents('out');
    expect([...old.keys()]).toEqual(['bad.html', 'bad.json']);
    workspace.write('minutes/bad.md', agenda('Ny tekst.'));
    disk.tooMuch.add(number);

    const { code, stderr } = await runInProcess(build('--lang', language), workspace.root);

    expect(code).toBe(1);
    expect(stderr).toMatch(finding('minutes/bad.md:1:1', severity, 'disk-full', fix));
    expect(stderr).not.toMatch(STACK_FRAME);
    expect(workspace.contents('out')).toEqual(old);
    expect(workspace.list('.dmpg/tmp')).toEqual([]);
  });

  it('builds the other meetings that do fit, and all once there is room', async () => {
    using workspace = new Workspace({ 'minutes/bad.md': agenda(), 'minutes/good.md': agenda() });
    disk.tooMuch.add(0);

    const first = await runInProcess(build('--jobs', '1', '--lang', language), workspace.root);
    const after = workspace.list('out');
    disk.tooMuch.clear();
    const second = await runInProcess(build('--lang', language), workspace.root);

    expect(first.code).toBe(1);
    expect(after).toHaveLength(2);
    expect(second.code).toBe(0);
    expect(workspace.list('out')).toEqual(['bad.html', 'bad.json', 'good.html', 'good.json']);
  });
});
