import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isWatched, watchWorkspace } from '../../src/preview/watch-workspace.js';
import { temporaryFolder } from '../temporary-folder.js';

const MEETING = 'minutes/2025/a.md';

async function watched(files: Record<string, string>, poll = false, others: string[] = []) {
  const root = temporaryFolder(files);
  const onChange = vi.fn();
  const onError = vi.fn();
  const inside = others.map((file) => path.join(root, file));
  const stop = await watchWorkspace({ root, others: inside, poll, onChange, onError });
  onTestFinished(stop);
  const seen = async (change: (root: string) => void) => {
    onChange.mockClear();
    change(root);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 20_000, interval: 10 });
    expect(onError).not.toHaveBeenCalled();
    // The watcher tells nothing of a file for a moment after it told of it; the preview reads files only after that moment.
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  return { root, onChange, seen };
}

describe('isWatched', () => {
  it.each(['', 'minutes', MEETING, 'minutes/bilag/a.pdf', 'templates/site/page.hbs', 'dmpg.config.yaml'])(
    'watches %j',
    (file) => expect(isWatched(file)).toBe(true),
  );

  it.each([
    'out',
    'out/a.html',
    'site/index.html',
    '.dmpg/preview/site/index.html',
    'node_modules/minutes/a.md',
    'dmpg.published.json',
    'minutes/node_modules',
    'minutes/.a.md.swp',
    'minutes/a.md~',
    'minutes/4913',
    'minutes/~$a.docx',
    'minutes/#a.md#',
    'minutes/.#a.md',
    'minutes/a.md.tmp',
    'minutes/.git/index',
  ])('does not watch %s', (file) => expect(isWatched(file)).toBe(false));
});

describe.each([false, true])('watchWorkspace (poll: %s)', (poll) => {
  it('sees meetings that are written, renamed into place, moved and removed', async () => {
    const { seen } = await watched({ [MEETING]: 'a' }, poll);
    await seen((root) => appendFileSync(path.join(root, MEETING), 'b'));
    await seen((root) => {
      writeFileSync(path.join(root, 'minutes/2025/.a.md.part'), 'helt ny');
      renameSync(path.join(root, 'minutes/2025/.a.md.part'), path.join(root, MEETING));
    });
    // The file is another one now, and still the one that is watched.
    await seen((root) => appendFileSync(path.join(root, MEETING), 'c'));
    await seen((root) => renameSync(path.join(root, MEETING), path.join(root, 'minutes/2025/b.md')));
    await seen((root) => rmSync(path.join(root, 'minutes/2025/b.md')));
  });

  it('sees folders and a configuration that appear later', async () => {
    const { seen } = await watched({ 'README.md': '' }, poll);
    await seen((root) => mkdirSync(path.join(root, 'minutes')));
    await seen((root) => writeFileSync(path.join(root, 'minutes/a.md'), 'a'));
    await seen((root) => {
      mkdirSync(path.join(root, 'templates/site'), { recursive: true });
      writeFileSync(path.join(root, 'templates/site/page.hbs'), 'a');
    });
    await seen((root) => writeFileSync(path.join(root, 'dmpg.config.yaml'), 'a'));
  });

  it('sees nothing of its own output, and of files that editors leave for a moment', async () => {
    const { root, onChange, seen } = await watched({ [MEETING]: 'a', 'site/index.html': '' }, poll);
    mkdirSync(path.join(root, '.dmpg/preview'), { recursive: true });
    writeFileSync(path.join(root, '.dmpg/preview/a'), '');
    writeFileSync(path.join(root, 'site/index.html'), 'b');
    writeFileSync(path.join(root, 'minutes/.a.md.swp'), '');
    writeFileSync(path.join(root, 'minutes/a.md~'), '');
    // What is written after them is seen, and nothing was before it.
    const before = onChange.mock.calls.length;
    expect(before).toBe(0);
    await seen((folder) => appendFileSync(path.join(folder, MEETING), 'b'));
    const files = onChange.mock.calls.flatMap(([, file]: unknown[]) =>
      typeof file === 'string' ? [file] : [],
    );
    expect(files.filter((file) => path.relative(root, file) !== MEETING)).toEqual([]);
  });
});

it.each([false, true])(
  'watches files and folders that are named and lie elsewhere (poll: %s)',
  async (poll) => {
    const files = { [MEETING]: 'a', 'kladder/x.md': 'a', 'andre/y.md': 'a', 'uset/z.md': 'a' };
    const { root, onChange, seen } = await watched(files, poll, ['kladder/x.md', 'andre']);
    appendFileSync(path.join(root, 'uset/z.md'), 'b');
    expect(onChange).not.toHaveBeenCalled();
    await seen((folder) => appendFileSync(path.join(folder, 'kladder/x.md'), 'b'));
    await seen((folder) => appendFileSync(path.join(folder, 'andre/y.md'), 'b'));
  },
);
