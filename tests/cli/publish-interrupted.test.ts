import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPublish } from '../../src/cli/publish-command.js';
import type { PublishFlags } from '../../src/cli/publish-flags.js';
import { cliTexts } from '../../src/locale/cli-texts.js';
import { publishTexts } from '../../src/locale/publish-texts.js';
import { findPlace } from '../../src/workspace/site-tree/find-home.js';
import { treeFolders } from '../../src/workspace/site-tree/tree-folders.js';
import { CONFIGURATION, minutes } from '../pipeline/publish/published-workspace.js';
import { Workspace } from '../system/workspace.js';

const MEETING = 'minutes/2026-03-17-a.md';
const PAGE = 'site/proevegruppen/2026-03-17/index.html';
const LANGUAGES = ['da', 'en'] as const;

/** Publishes, and is interrupted when a word is on the screen for the first time. */
async function publish(workspace: Workspace, language: 'da' | 'en', at?: string): Promise<string> {
  const controller = new AbortController();
  let text = '';
  const write = (part: string): void => {
    text += part;
    if (at !== undefined && text.includes(at)) controller.abort();
  };
  const stream = { write, isTTY: true };
  const flags: PublishFlags = { pdf: false, search: false };
  await runPublish(flags, {
    ...{ cwd: workspace.root, env: {}, stdout: stream, stderr: stream, language, texts: cliTexts(language) },
    signal: controller.signal,
  });
  expect(controller.signal.aborted).toBe(at !== undefined);
  return text;
}

describe.each(LANGUAGES)('a publication that is interrupted, told in %s', (language) => {
  const words = publishTexts(language);

  it('before its end leaves the site as it was, and says so', async () => {
    using workspace = new Workspace({ [MEETING]: minutes(), 'dmpg.config.yaml': CONFIGURATION });
    await publish(workspace, language);
    const before = workspace.contents('site');
    workspace.write(MEETING, minutes({ text: 'Noget andet.' }));
    expect(await publish(workspace, language, words.steps.reading)).toContain(words.interrupted);
    expect(workspace.contents('site')).toEqual(before);
  });

  it('while attachments are searched is told of as any other', async () => {
    using workspace = new Workspace({
      [MEETING]: minutes({ text: 'Planen.\n\n### Bilag\n\n- [Plan](bilag/a.txt)\n- [Budget](bilag/b.txt)' }),
      'minutes/bilag/a.txt': 'Planen.\n',
      'minutes/bilag/b.txt': 'Budgettet.\n',
      'dmpg.config.yaml': CONFIGURATION,
    });
    expect(await publish(workspace, language, words.steps.searching)).toContain(words.interrupted);
    expect(await publish(workspace, language)).not.toContain(words.interrupted);
  });

  it('when the site is about to be swapped is done, and says that', async () => {
    using workspace = new Workspace({ [MEETING]: minutes(), 'dmpg.config.yaml': CONFIGURATION });
    const text = await publish(workspace, language, words.steps.writing);
    expect(text).not.toContain(words.interrupted);
    expect(workspace.list('site')).toContain('index.html');
    expect(workspace.text(PAGE)).toContain('</html>');
    expect(await publish(workspace, language)).not.toContain(words.nothingPublished);
  });

  it('tells of a file of somebody else for which an earlier run left no place', async () => {
    using workspace = new Workspace({ [MEETING]: minutes(), 'dmpg.config.yaml': CONFIGURATION });
    await publish(workspace, language);
    const { old, kept } = treeFolders(findPlace(workspace.path('site'), workspace.path('.dmpg')));
    workspace.write(path.relative(workspace.root, path.join(old, 'noter.txt')), 'Mine noter');
    workspace.write('site/noter.txt', 'Andre noter');
    workspace.write(MEETING, minutes({ text: 'Noget andet.' }));
    const text = await publish(workspace, language, words.steps.reading);
    expect(text).toContain(words.interrupted);
    expect(text).toContain(kept);
    expect(text).toContain('noter.txt');
  });
});
