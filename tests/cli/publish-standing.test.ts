import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishTexts } from '../../src/locale/publish-texts.js';
import { BROKEN, CONFIGURATION, minutes } from '../pipeline/publish/published-workspace.js';
import { runInProcess } from '../system/run-dmpg.js';
import type { Run } from '../system/run-dmpg.js';
import { Workspace } from '../system/workspace.js';

const MEETING = 'minutes/2026-03-17-a.md';
const ADDRESS = 'proevegruppen/2026-03-17/';
const CONFLICT = '<<<<<<< HEAD\n=======\n>>>>>>> anden\n';

describe.each(['da', 'en'] as const)(
  'what the site has after a run that did not go well, told in %s',
  (language) => {
    const words = publishTexts(language);
    const published = async () => {
      const workspace = new Workspace({
        [MEETING]: minutes(),
        'minutes/b.md': minutes({ date: '2026-05-05' }),
        'dmpg.config.yaml': CONFIGURATION,
      });
      await tell(workspace);
      return workspace;
    };
    const tell = (workspace: Workspace, ...more: string[]): Promise<Run> =>
      runInProcess(
        ['minutes', 'publish', '--no-pdf', '--no-search', '--lang', language, ...more],
        workspace.root,
      );
    const tail = (head: string, ...addresses: string[]) =>
      [head, ...addresses.map((address) => `  ${address}`)].join('\n');

    it.each([[], ['--quiet'], ['--dry-run'], ['--frozen']])(
      'names the pages of meetings with errors, which stand as they were (%s)',
      async (...flags) => {
        using workspace = await published();
        workspace.write(MEETING, BROKEN);
        const { code, stderr } = await tell(workspace, ...flags);
        expect(code).toBe(1);
        expect(stderr).toContain(tail(words.standing(1), ADDRESS));
        expect(stderr).not.toContain(words.lost(1, 'site/'));
      },
    );

    it('says nothing of the site where a meeting with errors never was on it', async () => {
      using workspace = await published();
      workspace.write('minutes/c.md', BROKEN);
      const { code, stderr } = await tell(workspace);
      expect([code, stderr]).toEqual([1, expect.stringContaining(words.notPublished(1))]);
      expect(stderr).not.toContain(words.standing(1));
      expect(stderr).not.toContain(words.lost(1, 'site/'));
    });

    it('warns of a site that lacks a meeting which another folder or machine published', async () => {
      using workspace = await published();
      workspace.write(MEETING, BROKEN);
      const { code, stderr } = await tell(workspace, '--out', 'andet');
      expect(code).toBe(1);
      expect(stderr).toContain(tail(words.lost(1, 'andet/'), ADDRESS));
      expect(stderr).not.toContain(words.standing(1));
    });

    it.each([
      ['--dry-run', 'dmpg.published.json', CONFLICT],
      ['--frozen', 'dmpg.published.json', CONFLICT],
      ['--dry-run', 'dmpg.config.yaml', 'sites: {}\n'],
      ['--frozen', 'dmpg.config.yaml', 'sites: {}\n'],
    ])('does not say with %s that all is well where %s stops the run', async (flag, file, text) => {
      using workspace = await published();
      workspace.write(file, text);
      const { code, stderr } = await tell(workspace, flag);
      expect(code).toBe(1);
      expect(stderr).toContain(words.nothingPublished);
      for (const said of [words.changes.none, words.frozen.fine, words.dryRun.end('site/')])
        expect(stderr).not.toContain(said);
    });

    it('tells with --frozen that the history has to be committed, too', async () => {
      using workspace = await published();
      workspace.write('minutes/c.md', minutes({ date: '2026-06-06' }));
      const { stderr } = await tell(workspace, '--frozen');
      expect(stderr).toContain(words.frozen.changed('site/'));
      expect(stderr).toContain(words.frozen.history('dmpg.published.json'));
    });

    it('tells of a history that is missing though the site has meetings', async () => {
      using workspace = await published();
      const { historyMissing } = words.notes;
      const lost = historyMissing('dmpg.published.json');
      expect((await tell(workspace)).stderr).not.toContain(lost);
      rmSync(workspace.path('dmpg.published.json'));
      expect((await tell(workspace, '--dry-run')).stderr).toContain(lost);
      expect((await tell(workspace)).stderr).toContain(lost);
      expect((await tell(workspace)).stderr).not.toContain(lost);
    });

    it('says nothing of a history where nothing was published yet', async () => {
      using workspace = new Workspace({ 'minutes/README.md': '', 'dmpg.config.yaml': CONFIGURATION });
      for (let times = 0; times < 2; times++)
        expect((await tell(workspace)).stderr).not.toContain(
          words.notes.historyMissing('dmpg.published.json'),
        );
    });

    it.each(['dmpg.config.yml', 'dmpg.config.yaml.txt'])('tells that nobody reads %s', async (file) => {
      using workspace = await published();
      const told = words.notes.strayConfiguration(file);
      workspace.write(file, CONFIGURATION);
      expect((await tell(workspace)).stderr).not.toContain(told);
      rmSync(workspace.path('dmpg.config.yaml'));
      expect((await tell(workspace)).stderr).toContain(told);
    });

    it('tells that search is taken off a site that had it', async () => {
      using workspace = await published();
      expect((await tell(workspace, '--force')).stderr).not.toContain(words.notes.noSearch);
      await runInProcess(['minutes', 'publish', '--no-pdf'], workspace.root);
      expect((await tell(workspace)).stderr).toContain(words.notes.noSearch);
      expect((await tell(workspace)).stderr).not.toContain(words.notes.noSearch);
    });
  },
);
