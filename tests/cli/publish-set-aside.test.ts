import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlace } from '../../src/workspace/site-tree/find-home.js';
import { treeFolders } from '../../src/workspace/site-tree/tree-folders.js';
import { CONFIGURATION, minutes } from '../pipeline/publish/published-workspace.js';
import { runInProcess } from '../system/run-dmpg.js';
import type { Run } from '../system/run-dmpg.js';
import { Workspace } from '../system/workspace.js';
import type { Files } from '../system/workspace.js';

const workspaceOf = () =>
  new Workspace({ 'minutes/2026-03-17-a.md': minutes(), 'dmpg.config.yaml': CONFIGURATION });

const publish = (workspace: Workspace, ...more: string[]): Promise<Run> =>
  runInProcess(['minutes', 'publish', '--no-pdf', '--no-search', ...more], workspace.root);

describe.each([
  ['da', '1 fil, som dette program ikke har skrevet, måtte vige'],
  ['en', '1 file that this program did not write had to make room'],
])('tells in %s of a file of somebody else that a killed run left no place for', (language, words) => {
  it.each<[string, number, readonly string[], Files]>([
    ['when the site is published', 0, [], {}],
    ['and with --quiet, as it is told once', 0, ['--quiet'], {}],
    ['and with --dry-run', 0, ['--dry-run'], {}],
    ['and where nothing can be published', 1, [], { 'dmpg.published.json': '{' }],
  ])('%s', async (_, expected, flags, files) => {
    using workspace = workspaceOf();
    await publish(workspace);
    const place = findPlace(workspace.path('site'), workspace.path('.dmpg'));
    const { old, kept } = treeFolders(place);
    // As a run leaves it that was killed right after the swap.
    workspace.write(path.relative(workspace.root, path.join(old, 'noter.txt')), 'Mine noter');
    workspace.write('site/noter.txt', 'Andre noter');
    for (const [name, content] of Object.entries(files)) workspace.write(name, content);
    const { code, stderr } = await publish(workspace, ...flags, '--lang', language);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(words)]);
    expect(stderr).toContain(kept);
    expect(stderr).toMatch(/^ {2}noter\.txt$/m);
    const inKept = path.relative(workspace.root, kept);
    expect(workspace.list(inKept).map((name) => workspace.text(path.join(inKept, name)))).toEqual([
      'Mine noter',
    ]);
    expect((await publish(workspace, '--lang', language)).stderr).not.toContain('noter.txt');
  });
});
