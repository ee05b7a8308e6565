import { describe, expect, it } from 'vitest';
import { minutes } from '../pipeline/publish/published-workspace.js';
import { STACK_FRAME, runInProcess } from '../system/run-dmpg.js';
import { Workspace } from '../system/workspace.js';

const FILE = 'dmpg.config.yaml';
const TEXT = 'site:\n  name: Møder\n';
const COMMANDS = [
  ['build', '--to', 'json'],
  ['validate'],
  ['publish', '--no-pdf', '--no-search'],
  ['publish', '--no-pdf', '--no-search', '--dry-run'],
];
/** How an editor may have saved it, and what is said of that. */
const KINDS: readonly [saved: string, content: Buffer, place: string, rule: string][] = [
  ['as Windows-1252', Buffer.from(TEXT, 'latin1'), '2:10', 'encoding-latin1'],
  ['as UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), '1:1', 'encoding-utf16'],
  ['as something else', Buffer.from([0, 1, 2]), '1:1', 'binary-file'],
];

describe.each(KINDS)('a configuration that was saved %s', (_, content, place, rule) => {
  it.each(COMMANDS)('is told of by %s, and nothing is made with it', async (...command) => {
    using workspace = new Workspace({ 'minutes/2026-03-17-a.md': minutes(), [FILE]: TEXT });
    const run = () => runInProcess(['minutes', ...command], workspace.root);
    expect((await run()).code).toBe(0);
    const before = [workspace.contents('out'), workspace.contents('site')];
    workspace.write(FILE, content);
    for (let times = 0; times < 2; times++) {
      const { code, stderr, stdout } = await run();
      expect(code).toBe(1);
      expect(stderr + stdout).toContain(place === '1:1' ? FILE : `${FILE}:${place}`);
      expect(stderr + stdout).toContain(rule);
      expect(stderr).not.toMatch(STACK_FRAME);
      expect([workspace.contents('out'), workspace.contents('site')]).toEqual(before);
    }
  });
});

it.each(COMMANDS)('a configuration that is a folder is told of by %s', async (...command) => {
  using workspace = new Workspace({ 'minutes/2026-03-17-a.md': minutes(), [`${FILE}/a`]: '' });
  const { code, stderr, stdout } = await runInProcess(['minutes', ...command], workspace.root);
  expect([code, stderr + stdout]).toEqual([1, expect.stringMatching(/dmpg\.config\.yaml[^]*\[not-a-file\]/)]);
  expect(workspace.list('site')).toEqual([]);
});

it('a configuration may begin with a byte order mark', async () => {
  using workspace = new Workspace({ 'minutes/2026-03-17-a.md': minutes(), [FILE]: `\uFEFF${TEXT}` });
  await runInProcess(['minutes', 'publish', '--no-pdf', '--no-search'], workspace.root);
  expect(workspace.text('site/index.html')).toContain('<title>Møder</title>');
});
