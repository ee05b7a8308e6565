import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, STACK_FRAME, runInProcess, runSpawned } from '../system/run-dmpg.js';
import { Workspace, agenda } from '../system/workspace.js';
import { FILE, WARNED, rulesFound, validate } from './validation.js';
import type { JsonReport } from './validation.js';

const WRONG = agenda().replace('dato: 2026-03-17', 'dato: 2026-02-31');

describe('dmpg minutes validate', () => {
  it('writes nothing but its cache, and says that all is well', async () => {
    using workspace = new Workspace({ [FILE]: agenda() });
    const { code, stdout, stderr } = await validate(workspace);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('1 fil');
    expect(workspace.list().filter((name) => !name.startsWith('.dmpg'))).toEqual([FILE]);
  });

  it('ends with 1 for errors, for warnings only when strict, never for hints', async () => {
    using workspace = new Workspace({ [FILE]: WARNED });
    expect((await validate(workspace)).code).toBe(0);
    expect((await validate(workspace, '--strict')).code).toBe(1);
    workspace.write(FILE, agenda('Gruppen drøfter planen planen.'));
    expect((await validate(workspace, '--strict')).code).toBe(0);
    workspace.write(FILE, WRONG);
    const { code, stderr } = await validate(workspace);
    expect(code).toBe(1);
    expect(stderr).toContain(`${FILE}:4:7`);
    expect(stderr).toContain('2026-02-31');
    expect(stderr).not.toMatch(STACK_FRAME);
  });

  it('shows errors alone when quiet', async () => {
    using workspace = new Workspace({ [FILE]: WARNED, 'minutes/2026-03-18-b.md': WRONG });
    expect((await rulesFound(workspace)).sort()).toEqual([
      'date-invalid',
      'item-title-twice',
      'word-doubled',
    ]);
    expect(await rulesFound(workspace, '--quiet')).toEqual(['date-invalid']);
  });

  it('finds files whose output would be the same, as a build does, and no longer when one is gone', async () => {
    using workspace = new Workspace({ [FILE]: agenda(), 'minutes/2026/2026-03-17-PROEVE.md': agenda() });
    const { code, stderr } = await validate(workspace);
    expect(code).toBe(1);
    expect(stderr).toContain('[same-output]');
    expect(await rulesFound(workspace)).toEqual(['same-output']);
    rmSync(path.join(workspace.root, 'minutes/2026/2026-03-17-PROEVE.md'));
    expect(await rulesFound(workspace)).toEqual([]);
  });

  it('checks all files, whatever is wrong with one', async () => {
    using workspace = new Workspace({
      'minutes/2026-03-01-a.md': Buffer.from([0xff, 0xfe, 0, 0]),
      'minutes/2026-03-02-b.md': '',
      'minutes/2026-03-03-c.md': WRONG,
      'minutes/2026-03-17-d.md': WARNED,
    });
    const { code, stdout } = await validate(workspace, '--reporter', 'json');
    const { files, summary } = JSON.parse(stdout) as JsonReport;
    expect(code).toBe(1);
    expect(files.map((file) => file.findings.map((one) => one.rule).sort())).toEqual([
      ['encoding-utf16'],
      ['empty-file'],
      ['date-invalid'],
      ['item-title-twice', 'word-doubled'],
    ]);
    expect(summary).toMatchObject({ files: 4, errors: 3, warnings: 1, hints: 1, fixable: 1 });
  });

  it('checks the files and folders that are named', async () => {
    using workspace = new Workspace({ [FILE]: agenda(), 'andre/a/2026-03-17-x.md': WRONG });
    expect((await validate(workspace, FILE)).code).toBe(0);
    expect((await validate(workspace, 'andre')).code).toBe(1);
    const { code, stderr } = await validate(workspace, 'minutes/nej.md');
    expect(code).toBe(1);
    expect(stderr).toContain('Filen findes ikke.');
  });

  it.each([
    ['no folder minutes/', {}, [], 'ingen mappe minutes/'],
    ['an empty folder', { 'minutes/README.md': 'x' }, [], 'ingen møder i minutes/'],
  ])('says that there is %s', async (_, files, flags: string[], words) => {
    using workspace = new Workspace(files);
    const { code, stderr } = await validate(workspace, ...flags);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
  });

  it.each([
    [['--reporter', 'xml'], '»xml«'],
    [['--output-file', 'a.json'], '--output-file'],
    [['--reporter', 'json', '--reporter', 'sarif'], '--output-file'],
    [['--stdin', FILE], '--stdin'],
    [['--stdin', '--fix'], '--fix'],
    [['--reporter'], 'mangler en værdi'],
    [['--repoter', 'json'], 'Mente du --reporter?'],
  ])('refuses %j', async (flags, words) => {
    using workspace = new Workspace({ [FILE]: agenda() });
    const { code, stdout, stderr } = await validate(workspace, ...flags);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('--help');
  });
});

describe('reporters', () => {
  it('write several reports at once, each to the file after it', async () => {
    using workspace = new Workspace({ [FILE]: WARNED });
    const to = (reporter: string, file: string) => ['--reporter', reporter, '--output-file', file];
    const flags = [...to('sarif', 'a/b/dmpg.sarif'), ...to('junit', 'dmpg.xml'), ...to('pretty', 'dmpg.txt')];
    const { code, stdout, stderr } = await validate(workspace, '--reporter', 'github', ...flags);
    expect(code).toBe(0);
    expect(stdout).toContain('::warning file=minutes/2026-03-17-proeve.md,line=');
    expect(stderr).toBe('');
    expect(JSON.parse(workspace.text('a/b/dmpg.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(workspace.text('dmpg.xml')).toContain('<testsuites');
    expect(workspace.text('dmpg.txt')).toContain('item-title-twice');
    expect(workspace.text('dmpg.txt')).not.toContain('\u001B');
  });

  it('say so when a file cannot be written', async () => {
    using workspace = new Workspace({ [FILE]: agenda(), mappe: 'en fil' });
    const { code, stderr } = await validate(workspace, '--reporter', 'json', '--output-file', 'mappe/a.json');
    expect(code).toBe(2);
    expect(stderr).toContain('mappe/a.json');
    expect(stderr).not.toMatch(STACK_FRAME);
  });
});

describe('a text on standard input', () => {
  const run = (workspace: Workspace, input: string, ...flags: string[]) =>
    runSpawned(['minutes', 'validate', '--stdin', ...flags], { cwd: workspace.root, input });

  it('is checked in place of the file it belongs to', async () => {
    using workspace = new Workspace({ [FILE]: agenda() });
    const { code, stdout } = await run(workspace, WRONG, '--stdin-filename', FILE, '--reporter', 'json');
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as JsonReport).files).toMatchObject([
      { file: FILE, findings: [{ rule: 'date-invalid' }] },
    ]);
    expect(workspace.list()).toEqual([FILE]);
  });

  it('need not belong to any, and finds its attachments beside the file', async () => {
    using workspace = new Workspace({ 'minutes/bilag/a.txt': 'a' });
    const text = agenda().replace(
      '### Sagsfremstilling',
      '### Bilag\n\n- [A](bilag/a.txt)\n\n### Sagsfremstilling',
    );
    expect(await run(workspace, text)).toMatchObject({ code: 0 });
    expect((await run(workspace, text.replace('a.txt', 'b.txt'))).stderr).toContain('attachment-missing');
  });
});

describe('a configuration', () => {
  it('decides how strict the checks are, for all files and for some', async () => {
    using workspace = new Workspace({ [FILE]: WARNED, 'minutes/gamle/2026-03-17-x.md': WARNED });
    workspace.write(
      'dmpg.config.yaml',
      'rules: { item-title-twice: error, word-doubled: off }\noverrides: [{ files: minutes/gamle/**, rules: { item-title-twice: hint } }]\n',
    );
    const { code, stdout } = await validate(workspace, '--reporter', 'json');
    expect(code).toBe(1);
    const { files } = JSON.parse(stdout) as JsonReport;
    expect(files.map(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual([
      ['item-title-twice error'],
      ['item-title-twice hint'],
    ]);
  });

  it('that is wrong is told of, and nothing is checked or built', async () => {
    using workspace = new Workspace({
      [FILE]: WRONG,
      'dmpg.config.yaml': 'rules:\n  item-titel-twice: off\n',
    });
    for (const argv of [
      ['minutes', 'validate'],
      ['minutes', 'build', '--to', 'json'],
    ]) {
      const { code, stderr } = await runInProcess(argv, workspace.root);
      expect(code).toBe(1);
      expect(stderr).toContain('dmpg.config.yaml:2:3');
      expect(stderr).toContain('item-title-twice');
      expect(stderr).not.toContain('date-invalid');
      expect(workspace.list('out')).toEqual([]);
    }
  });
});

describe('many meetings', () => {
  it('are checked in several threads with the same result', async () => {
    using workspace = new Workspace();
    for (let i = 0; i < 90; i++) {
      const date = new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
      const text = i % 3 === 0 ? WARNED : agenda();
      workspace.write(`minutes/${date}-a.md`, text.replace('2026-03-17', date));
    }
    const all = await validate(workspace, '--reporter', 'json', '--force');
    const { files } = JSON.parse(all.stdout) as JsonReport;
    expect(files.length).toBe(90);
    const portions = [];
    for (let i = 0; i < 90; i += 30) {
      const named = workspace
        .list('minutes')
        .slice(i, i + 30)
        .map((name) => `minutes/${name}`);
      const { stdout } = await validate(workspace, '--reporter', 'json', '--force', ...named);
      portions.push(...(JSON.parse(stdout) as JsonReport).files);
    }
    expect(files).toEqual(portions);
  });
});

describe('dmpg rules and dmpg schema', () => {
  it('show all rules, one, or say that there is none of that name', async () => {
    using workspace = new Workspace();
    const all = await runInProcess(['rules'], workspace.root);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/^ {2}cpr-number +fejl +\S/m);
    const one = await runInProcess(['rules', 'item-title-twice'], workspace.root);
    expect(one.stdout).toBe(readFileSync(path.join(REPOSITORY, 'docs/regler/item-title-twice.md'), 'utf8'));
    const none = await runInProcess(['rules', 'cpr-nummer'], workspace.root);
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('»cpr-number«');
  });

  it.each(['config', 'frontmatter', 'meeting', 'meetings', 'validation'])(
    'write the schema %s',
    async (name) => {
      using workspace = new Workspace();
      const { code, stdout } = await runInProcess(['schema', name], workspace.root);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toHaveProperty('$id', `urn:dmpg:${name}:1`);
      expect((await runInProcess(['schema'], workspace.root)).stdout).toContain(`${name}\n`);
    },
  );

  it('say that there is no such schema', async () => {
    using workspace = new Workspace();
    expect(await runInProcess(['schema', 'constructor'], workspace.root)).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});
