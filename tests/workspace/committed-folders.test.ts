import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { committedFolders } from '../../src/workspace/committed-folders.js';
import { Workspace } from '../system/workspace.js';

const FILES = {
  'minutes/a.md': 'a',
  'out/a.html': 'a',
  'out-internal/æøå.html': 'a',
  'outside/a.html': 'a',
  'bilag/out/a.html': 'a',
};
const FOLDERS = ['out', 'out-internal', 'site'];

function git(root: string, ...words: string[]): void {
  execFileSync('git', words, { cwd: root, stdio: 'ignore' });
}

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('folders under version control (needs git)', () => {
  it.each([2, 3, 4])('are found in an index of version %i', (version) => {
    using workspace = new Workspace(FILES);
    git(workspace.root, 'init');
    expect(committedFolders(workspace.root, FOLDERS)).toEqual([]);
    git(workspace.root, 'config', 'index.version', String(version));
    git(workspace.root, 'add', 'minutes', 'outside', 'bilag');
    expect(committedFolders(workspace.root, FOLDERS)).toEqual([]);
    // An entry with an extended flag is what makes an index one of version 3.
    git(workspace.root, 'add', '--intent-to-add', 'out');
    expect(committedFolders(workspace.root, FOLDERS)).toEqual(['out']);
    git(workspace.root, 'add', '-A');
    git(workspace.root, 'update-index', '--index-version', String(version === 3 ? 2 : version));
    expect(committedFolders(workspace.root, FOLDERS)).toEqual(['out', 'out-internal']);
  });

  it('are those of the workspace, also where it is a folder of the repository', () => {
    using workspace = new Workspace({ 'sekretariat/out/a.html': 'a', 'out-internal/b.html': 'b' });
    git(workspace.root, 'init');
    git(workspace.root, 'add', '-A');
    expect(committedFolders(path.join(workspace.root, 'sekretariat'), FOLDERS)).toEqual(['out']);
  });
});

describe('folders under no version control', () => {
  it('are none without an index, or with an index that cannot be read', () => {
    using workspace = new Workspace({ 'out/a.html': 'a', '.git/index': 'DIRC\0\0\0\u0002\0\0\0\u0009short' });
    expect(committedFolders(workspace.root, FOLDERS)).toEqual([]);
    using bare = new Workspace({ 'out/a.html': 'a' });
    expect(committedFolders(bare.root, FOLDERS)).toEqual([]);
  });
});
