import { execFileSync, spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY } from './run-dmpg.js';
import { Workspace, agenda } from './workspace.js';

const FILE = 'minutes/2026-03-17-proeve.md';
const GOOD = agenda();
const BAD = agenda().replace('dato: 2026-03-17', 'dato: 2026-02-31');
/** Stands for the npx of a workspace in which the program is installed. */
const NPX = `#!/bin/sh
[ "$1" = --no-install ] && shift
[ "$1" = dmpg ] || exit 99
shift
exec "${process.execPath}" "${path.join(REPOSITORY, 'bin/dmpg.js')}" "$@"
`;

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const hasShell = spawnSync('sh', ['-c', 'exit 0']).status === 0;

function withNpx(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace({ ...files, 'tools/npx': NPX });
  chmodSync(workspace.path('tools/npx'), 0o755);
  return workspace;
}

function environment(workspace: Workspace): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${workspace.path('tools')}${path.delimiter}${process.env['PATH'] ?? ''}` };
}

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

describe.skipIf(!hasShell)('the workflow for GitHub Actions (needs sh)', () => {
  const workflow = parse(readFileSync(path.join(REPOSITORY, 'docs/ci/validering.yml'), 'utf8')) as {
    on: { pull_request: { paths: string[] } };
    permissions: Record<string, string>;
    jobs: Record<string, { steps: Step[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const check = steps.find((step) => step.run?.includes('dmpg'));

  const run = (workspace: Workspace): SpawnSyncReturns<string> =>
    spawnSync('sh', ['-ec', check?.run ?? 'exit 99'], {
      cwd: workspace.root,
      env: environment(workspace),
      encoding: 'utf8',
    });

  it('annotates errors, fails, and leaves the SARIF that is uploaded', () => {
    using workspace = withNpx({ [FILE]: BAD });
    const { status, stdout } = run(workspace);
    expect(status).toBe(1);
    expect(stdout).toContain(`::error file=${FILE},line=4,`);
    const uploaded = steps.find((step) => step.uses?.includes('upload-sarif'))?.with?.['sarif_file'] ?? '';
    expect(JSON.parse(workspace.text(uploaded))).toMatchObject({ version: '2.1.0' });
  });

  it('passes where there is no error', () => {
    using workspace = withNpx({ [FILE]: GOOD });
    expect(run(workspace).status).toBe(0);
  });

  it('installs before it checks, and runs for what can change the result', () => {
    const commands = steps.map((step) => step.run ?? '');
    expect(commands.indexOf('npm ci')).toBeGreaterThan(-1);
    expect(commands.indexOf('npm ci')).toBeLessThan(steps.indexOf(check ?? {}));
    expect(workflow.on.pull_request.paths).toEqual(['minutes/**', 'templates/**', 'dmpg.config.yaml']);
    expect(workflow.permissions).toMatchObject({ contents: 'read' });
  });
});

describe.skipIf(!hasShell || !has('git'))('the pre-commit hook (needs sh and git)', () => {
  const repository = (text: string): Workspace => {
    const none = { 'minutes/bilag/notat.md': 'Intet møde.', 'minutes/2026/README.md': '# Om mappen' };
    const workspace = withNpx({ [FILE]: text, ...none });
    const git = (...words: string[]) => execFileSync('git', words, { cwd: workspace.root, stdio: 'ignore' });
    git('init');
    git('config', 'user.email', 'prøve@eksempel.dk');
    git('config', 'user.name', 'Prøve');
    mkdirSync(workspace.path('.git/hooks'), { recursive: true });
    copyFileSync(path.join(REPOSITORY, 'docs/ci/pre-commit'), workspace.path('.git/hooks/pre-commit'));
    chmodSync(workspace.path('.git/hooks/pre-commit'), 0o755);
    git('add', 'minutes');
    return workspace;
  };
  const commit = (workspace: Workspace) =>
    spawnSync('git', ['commit', '-m', 'Møde'], {
      cwd: workspace.root,
      env: environment(workspace),
      encoding: 'utf8',
    });

  it('stops a commit with an error, and tells which', () => {
    using workspace = repository(BAD);
    const { status, stderr } = commit(workspace);
    expect(status).not.toBe(0);
    expect(stderr).toContain(`${FILE}:4:7`);
  });

  it('lets a good one through', () => {
    using workspace = repository(GOOD);
    const { status, stderr } = commit(workspace);
    expect(`${stderr} ${status}`).toMatch(/ 0$/);
  });

  it('takes every file for a meeting that a build takes for one', () => {
    using workspace = repository(GOOD);
    workspace.write('minutes/2026/Møde på Åen.MARKDOWN', BAD);
    execFileSync('git', ['add', 'minutes'], { cwd: workspace.root });
    const { status, stderr } = commit(workspace);
    expect(status).not.toBe(0);
    expect(stderr).toContain('Møde på Åen.MARKDOWN:4:7');
  });

  it('looks at what is committed, not at what stands in the file by now', () => {
    using good = repository(GOOD);
    good.write(FILE, BAD);
    expect(commit(good).status).toBe(0);
    using bad = repository(BAD);
    bad.write(FILE, GOOD);
    expect(commit(bad).status).not.toBe(0);
  });
});
