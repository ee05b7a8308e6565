import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishTexts } from '../../src/locale/publish-texts.js';
import { CONFIGURATION, minutes } from '../pipeline/publish/published-workspace.js';
import { runInProcess } from '../system/run-dmpg.js';
import { Workspace } from '../system/workspace.js';

const DAYS = ['01', '02', '03', '04', '05'];
const fileOf = (day: string) => `minutes/2026-03-${day}-a.md`;

describe.each(['da', 'en'] as const)('meetings that are no more where they were, told in %s', (language) => {
  const { history, changes } = publishTexts(language);
  const publish = async (workspace: Workspace): Promise<string> => {
    const flags = ['--no-pdf', '--no-search', '--lang', language];
    const { code, stderr } = await runInProcess(['minutes', 'publish', ...flags], workspace.root);
    expect(code, stderr).toBe(0);
    return stderr;
  };
  const published = async (days: readonly string[] = DAYS): Promise<Workspace> => {
    const files = days.map((day) => [fileOf(day), minutes({ date: `2026-03-${day}` })] as const);
    const workspace = new Workspace({ 'dmpg.config.yaml': CONFIGURATION, ...Object.fromEntries(files) });
    await publish(workspace);
    return workspace;
  };
  const rename = (workspace: Workspace, day: string, body: string) =>
    void workspace.write(fileOf(day), minutes({ date: `2026-03-${day}`, body }));

  it('are not said to be withdrawn where their body got another name, but how their addresses can stay', async () => {
    using workspace = await published();
    for (const day of DAYS) rename(workspace, day, 'Rådet');
    const text = await publish(workspace);
    expect(text).toContain(history.manyMoved(5, 'proevegruppen/', 'raadet/'));
    expect(text).toContain(history.renamed('proevegruppen/'));
    expect(text).not.toContain(history.manyWithdrawn(5, 10));
  });

  it('are moved and no more where only some of a body become another’s', async () => {
    using workspace = await published();
    rename(workspace, '02', 'Rådet');
    const text = await publish(workspace);
    expect(text).toContain(history.moved('proevegruppen/2026-03-02/', 'raadet/2026-03-02/'));
    expect(text).not.toContain(history.renamed('proevegruppen/'));
  });

  it('are named where they are many and gone', async () => {
    using workspace = await published();
    for (const day of DAYS.slice(1)) rmSync(workspace.path(fileOf(day)));
    const text = await publish(workspace);
    expect(text).toContain(history.manyWithdrawn(4, 5));
    for (const day of DAYS.slice(1)) expect(text).toContain(`\n  proevegruppen/2026-03-${day}/\n`);
  });

  it('are counted where they are more than anybody reads', async () => {
    const days = Array.from({ length: 23 }, (_, i) => String(i + 1).padStart(2, '0'));
    using workspace = await published(days);
    for (const day of days) rmSync(workspace.path(fileOf(day)));
    const text = await publish(workspace);
    expect(text).toContain(history.manyWithdrawn(23, 23));
    expect(text).toContain(`  ${changes.more(3)}\n`);
  });
});
