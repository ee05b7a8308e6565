import { renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-dmpg.js';
import { Workspace, agenda } from './workspace.js';

const build = (workspace: Workspace, ...args: string[]) =>
  runInProcess(['minutes', 'build', '--to', 'html,json', ...args], workspace.root);
const LEFT = 'slettet eller omdøbt';

describe('what is left of meetings that are there no more', () => {
  it('is named until it is gone', async () => {
    using workspace = new Workspace({
      'minutes/a.md': agenda(),
      'minutes/b.md': agenda(),
      'minutes/2026/c.md': agenda(),
    });
    expect((await build(workspace)).stderr).not.toContain(LEFT);
    rmSync(workspace.path('minutes/b.md'));
    renameSync(workspace.path('minutes/2026/c.md'), workspace.path('minutes/2026/d.md'));
    for (const flags of [[], ['--force']]) {
      const { code, stderr } = await build(workspace, ...flags);
      expect(code).toBe(0);
      expect(stderr).toContain(`Filerne fra 2 møder, der er ${LEFT}, ligger her stadig.`);
      expect(stderr).toContain('\n  out/b.{html,json}\n  out/c.{html,json}\n');
    }
    expect((await build(workspace, '--quiet')).stderr).toBe('');
    expect((await build(workspace, '--lang', 'en')).stderr).toContain('deleted or renamed are still here');
    rmSync(workspace.path('out/b.html'));
    const { stderr } = await build(workspace);
    expect(stderr).toContain('\n  out/b.json\n');
    for (const name of ['b.json', 'c.html', 'c.json']) rmSync(workspace.path('out', name));
    expect((await build(workspace)).stderr).not.toContain(LEFT);
    // What was forgotten is not remembered when a file of that name appears.
    workspace.write('out/b.html', 'nothing of this program');
    expect((await build(workspace)).stderr).not.toContain(LEFT);
  });

  it('is not looked for where only some meetings are built, nor where the meeting lies elsewhere', async () => {
    using workspace = new Workspace({ 'minutes/a.md': agenda(), 'andre/b.md': agenda() });
    await build(workspace, 'andre/b.md');
    expect((await build(workspace)).stderr).not.toContain(LEFT);
    rmSync(workspace.path('andre/b.md'));
    expect((await build(workspace, 'minutes/a.md')).stderr).not.toContain(LEFT);
    expect((await build(workspace)).stderr).toContain('out/b.{html,json}');
  });

  it('is named for five meetings, and counted for the others', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `m${i}`);
    using workspace = new Workspace(
      Object.fromEntries(names.map((name) => [`minutes/${name}.md`, agenda()])),
    );
    await build(workspace);
    for (const name of names.slice(1)) rmSync(workspace.path(`minutes/${name}.md`));
    const { stderr } = await build(workspace);
    expect(stderr).toContain('Filerne fra 7 møder');
    expect(stderr.match(/out\/m\d\.\{html,json\}/g)).toHaveLength(5);
    expect(stderr).toContain('\n  og fra 2 møder til\n');
  });
});
