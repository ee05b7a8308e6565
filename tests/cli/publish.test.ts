import { rmSync, symlinkSync } from 'node:fs';
import type * as Fs from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BROKEN, CONFIGURATION, minutes } from '../pipeline/publish/published-workspace.js';
import { STACK_FRAME, runInProcess } from '../system/run-dmpg.js';
import type { Run } from '../system/run-dmpg.js';
import { publishTexts } from '../../src/locale/publish-texts.js';
import { SiteTree } from '../../src/workspace/site-tree.js';
import { Workspace } from '../system/workspace.js';
import type { Files } from '../system/workspace.js';

const HISTORY = 'dmpg.published.json';
const MEETING = 'minutes/2026-03-17-a.md';
const LANGUAGES = [
  { language: 'da', error: 'fejl' },
  { language: 'en', error: 'error' },
] as const;

const workspaceOf = (files: Files = {}) =>
  new Workspace({ [MEETING]: minutes(), 'dmpg.config.yaml': CONFIGURATION, ...files });

async function publish(workspace: Workspace, ...more: string[]): Promise<Run> {
  const run = await runInProcess(['minutes', 'publish', '--no-pdf', '--no-search', ...more], workspace.root);
  expect(run.stderr).not.toMatch(STACK_FRAME);
  expect(run.stderr).not.toContain('DMPG_DEBUG');
  return run;
}

describe('the flags of dmpg minutes publish', () => {
  it.each([
    [['--jobs', '0'], '--jobs'],
    [['--jobs', '17'], '--jobs'],
    [['--jobs', 'x'], '--jobs'],
    [['--out', 'out-internal'], 'out-internal'],
    [['--out', 'sub/../out-internal/site'], 'out-internal'],
    [['--mystery'], '--mystery'],
    [['minutes/a.md'], ''],
  ])('%j are no flags', async (flags, named) => {
    using workspace = workspaceOf();
    const { code, stderr } = await publish(workspace, ...flags);
    expect(code).toBe(2);
    expect(stderr).toContain(named);
    expect(workspace.list('site')).toEqual([]);
  });

  it('takes no SOURCE_DATE_EPOCH that is no number', async () => {
    using workspace = workspaceOf();
    const { code, stderr } = await runInProcess(['minutes', 'publish'], workspace.root, {
      SOURCE_DATE_EPOCH: 'i går',
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining('i går')]);
  });

  it.each([
    [
      'da',
      [
        '1 udkast er med, mærket UDKAST.',
        'ingen tilgængelighedserklæring',
        'Intet møde på webstedet hører til »Udvalget«',
      ],
    ],
    [
      'en',
      [
        '1 draft is included, marked as such.',
        'no accessibility statement',
        'No meeting on the site belongs to »Udvalget«',
      ],
    ],
  ])('tells in %s what the one responsible should know', async (language, words) => {
    using workspace = workspaceOf({
      [MEETING]: minutes({ more: 'status: udkast\n' }),
      'dmpg.config.yaml': `${CONFIGURATION}  drafts: true\n  bodies:\n    - name: Udvalget\n`,
    });
    const { code, stderr } = await publish(workspace, '--lang', language);
    expect(code).toBe(0);
    for (const word of words) expect(stderr).toContain(word);
  });

  it.each([
    ['da', 'Et andet program er ved at skrive webstedet i site.'],
    ['en', 'Another program is writing the site in site.'],
  ])('says in %s that another run has the site, and leaves it alone', async (language, words) => {
    using workspace = workspaceOf();
    using other = await SiteTree.open(workspace.path('site'), workspace.path('.dmpg'));
    const { code, stderr } = await publish(workspace, '--lang', language);
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
    expect(workspace.list('site')).toEqual([]);
    other.close();
    expect((await publish(workspace)).code).toBe(0);
  });

  it('says of no body that it has no meeting where its meeting is only not on the site', async () => {
    using workspace = workspaceOf({
      'minutes/b.md': minutes({ body: 'Rådet', more: 'status: udkast\n' }),
      'dmpg.config.yaml': `${CONFIGURATION}  bodies:\n    - name: Rådet\n`,
    });
    const { stderr } = await publish(workspace, '--lang', 'en');
    expect(stderr).toContain('No meeting on the site belongs to »Rådet«');
  });

  it.each(['da', 'en'])('has help in %s', async (language) => {
    const { code, stdout } = await runInProcess(['minutes', 'publish', '--help', '--lang', language], '.');
    expect(code).toBe(0);
    for (const flag of ['--out', '--dry-run', '--frozen', '--no-pdf', '--no-search', '--jobs', '--strict'])
      expect(stdout).toContain(flag);
  });

  it('writes into another folder, says what it did, and nothing with --quiet', async () => {
    using workspace = workspaceOf();
    const loud = await publish(workspace, '--out', 'offentlig', '--lang', 'en');
    expect(loud.code).toBe(0);
    expect(loud.stderr).toMatch(/1 meeting/);
    expect(loud.stderr).toContain('dmpg.published.json');
    expect(workspace.list('offentlig')).toContain('index.html');
    const quiet = await publish(workspace, '--out', 'offentlig', '--quiet');
    expect([quiet.code, quiet.stdout, quiet.stderr]).toEqual([0, '', '']);
  });

  it('writes nothing with --dry-run, and tells what would be', async () => {
    using workspace = workspaceOf();
    const { code, stderr } = await publish(workspace, '--dry-run', '--lang', 'en');
    expect(code).toBe(0);
    expect(stderr).toContain('proevegruppen/2026-03-17/');
    expect(workspace.list('site')).toEqual([]);
    expect(workspace.list()).not.toContain('dmpg.published.json');
  });

  it('fails with --frozen where something would change, and only there', async () => {
    using workspace = workspaceOf();
    expect((await publish(workspace, '--frozen')).code).toBe(1);
    expect(workspace.list('site')).toEqual([]);
    await publish(workspace);
    expect((await publish(workspace, '--frozen')).code).toBe(0);
    workspace.write(MEETING, minutes({ text: 'Noget andet.' }));
    const before = workspace.contents('site');
    expect((await publish(workspace, '--frozen')).code).toBe(1);
    expect(workspace.contents('site')).toEqual(before);
  });

  it('takes warnings for errors with --strict', async () => {
    using workspace = workspaceOf();
    const { code, stderr } = await publish(workspace, '--lang', 'en');
    expect([code, stderr]).toEqual([0, expect.stringContaining(' warning ')]);
    const strict = await publish(workspace, '--strict');
    expect(strict.code).toBe(1);
    expect(workspace.list('site')).toContain('proevegruppen/2026-03-17/index.html');
  });
});

describe.each(LANGUAGES)('what goes wrong with a publication, told in $language', ({ language, error }) => {
  const tell = (workspace: Workspace, ...more: string[]) => publish(workspace, '--lang', language, ...more);

  it('a workspace without minutes', async () => {
    using workspace = new Workspace();
    const { code, stderr } = await tell(workspace);
    expect([code, stderr]).toEqual([1, expect.stringContaining('minutes/')]);
  });

  it('a meeting with an error, others are published', async () => {
    using workspace = workspaceOf({ 'minutes/daarlig.md': BROKEN });
    const { code, stderr } = await tell(workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^minutes/daarlig\\.md:4:\\d+ ${error} `, 'm'));
    expect(workspace.list('site')).toContain('proevegruppen/2026-03-17/index.html');
    // What was not published is not as it should be.
    expect((await tell(workspace)).stderr).not.toMatch(/som det skal være|as it should be/);
  });

  it('a meeting that cannot be read', async () => {
    using workspace = workspaceOf({ 'minutes/daarlig.md': Buffer.from([0x23, 0xff, 0xfe, 0x00]) });
    const { code, stderr } = await tell(workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^minutes/daarlig\\.md:1:\\d+ ${error} `, 'm'));
    expect(workspace.list('site')).toContain('proevegruppen/2026-03-17/index.html');
  });

  it('a site that is a file', async () => {
    using workspace = workspaceOf({ site: 'Mine noter' });
    const { code, stderr } = await tell(workspace);
    expect([code, stderr]).toEqual([2, expect.stringContaining('site')]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(workspace.text('site')).toBe('Mine noter');
  });

  it('a folder of somebody else', async () => {
    using workspace = workspaceOf({ 'site/noter.txt': 'Mine noter' });
    const { code, stderr } = await tell(workspace);
    expect([code, stderr]).toEqual([2, expect.stringContaining('noter.txt')]);
    expect(workspace.list('site')).toEqual(['noter.txt']);
  });

  it('a file of somebody else where the site has one', async () => {
    using workspace = workspaceOf();
    await tell(workspace);
    workspace.write('site/raadet/index.html/noter.txt', 'Mine noter');
    workspace.write('minutes/b.md', minutes({ body: 'Rådet' }));
    rmSync(workspace.path(MEETING));
    const before = [workspace.contents('site'), workspace.text(HISTORY)];
    const { code, stderr } = await tell(workspace);
    expect([code, stderr]).toEqual([2, expect.stringContaining('raadet/index.html')]);
    expect([workspace.contents('site'), workspace.text(HISTORY)]).toEqual(before);
    rmSync(workspace.path('site/raadet'), { recursive: true });
    // What did not come to be then is told of now.
    const { history } = publishTexts(language);
    const again = await tell(workspace);
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining(history.written(HISTORY))]);
    expect(again.stderr).toContain(history.withdrawn('proevegruppen/2026-03-17/'));
  });

  it.each(['.', 'minutes', 'minutes/site', 'link/site', '.dmpg'])('a site in %s', async (folder) => {
    using workspace = workspaceOf();
    symlinkSync('minutes', workspace.path('link'));
    const { code, stderr } = await tell(workspace, '--out', folder);
    expect(code, stderr).toBe(2);
    expect(workspace.text(MEETING)).toBe(minutes());
    expect(workspace.list('minutes')).toHaveLength(1);
  });

  it('a site folder that may not be written', async () => {
    using workspace = workspaceOf({ laast: 'Mine noter' });
    const { code, stderr } = await tell(workspace, '--out', 'laast/site');
    expect(code, stderr).toBeGreaterThan(0);
    expect(stderr).toContain('--out');
  });

  it('a template of the site that is broken', async () => {
    using workspace = workspaceOf({ 'templates/site/front.hbs': '<p>\n{{#if x}}\n</p>\n' });
    const { code, stderr } = await tell(workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^templates/site/front\\.hbs:\\d+:\\d+ ${error} `, 'm'));
    expect(workspace.list('site')).toEqual([]);
  });

  it('a template of the site that calls what is not there', async () => {
    using workspace = workspaceOf({ 'templates/site/front.hbs': '<p>\n{{versaler x}}\n</p>\n' });
    const { code, stderr } = await tell(workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^templates/site/front\\.hbs:2:\\d+ ${error} `, 'm'));
    expect(workspace.list('site')).toEqual([]);
  });

  it('a template of a meeting’s page that calls what is not there', async () => {
    using workspace = workspaceOf({ 'templates/site/meeting.hbs': '<p>\n{{versaler x}}\n</p>\n' });
    const { code, stderr } = await tell(workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^templates/site/meeting\\.hbs:2:\\d+ ${error} `, 'm'));
  });

  it.each(['site: [\n', 'site:\n  url: ftp://example.org/\n', 'site:\n  navn: x\n'])(
    'a configuration that is broken: %j',
    async (text) => {
      using workspace = workspaceOf({ 'dmpg.config.yaml': text });
      const { code, stderr } = await tell(workspace);
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^dmpg\\.config\\.yaml:\\d+:\\d+ ${error} `, 'm'));
      expect(workspace.list('site')).toEqual([]);
    },
  );

  it.each(['', '{', '[]', '<<<<<<< HEAD\n', '{ "generator": "dmpg", "version": 99 }'])(
    'a damaged history: %j',
    async (text) => {
      using workspace = workspaceOf();
      await tell(workspace);
      workspace.write('dmpg.published.json', text);
      workspace.write(MEETING, minutes({ text: 'Noget andet.' }));
      const before = workspace.contents('site');
      const { code, stderr } = await tell(workspace);
      expect(code).toBe(1);
      expect(stderr).toMatch(new RegExp(`^dmpg\\.published\\.json:1:1 ${error} `, 'm'));
      expect(workspace.contents('site')).toEqual(before);
      expect(workspace.text('dmpg.published.json')).toBe(text);
    },
  );

  it('a disk that is full, whichever file does not fit', async () => {
    using workspace = workspaceOf();
    await tell(workspace);
    const before = workspace.contents('site');
    workspace.write(MEETING, minutes({ text: 'Noget andet.' }));
    for (const full of ['staging', 'state'] as const) {
      disk.full = full;
      const { code, stderr } = await tell(workspace);
      expect([full, code]).toEqual([full, 1]);
      expect(stderr).toMatch(language === 'da' ? /Disken er fuld/ : /disk is full/i);
      if (full !== 'state') expect(workspace.contents('site')).toEqual(before);
    }
    disk.full = undefined;
    expect((await tell(workspace)).code).toBe(0);
    expect(workspace.text('site/proevegruppen/2026-03-17/index.html')).toContain('Noget andet.');
  });
});

/** What does not fit on the disk: pages before they are taken over, what is remembered of the run. */
const disk = vi.hoisted(() => ({ full: undefined as 'staging' | 'state' | undefined }));

afterEach(() => void (disk.full = undefined));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  const PLACES = {
    staging: /[\\/]\d+[\\/]\d+$/,
    state: /[\\/]site\.json$/,
  };
  const writeFileSync = (file: string, content: string | Buffer, options?: Fs.WriteFileOptions): void => {
    if (disk.full && PLACES[disk.full].test(file))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    fs.writeFileSync(file, content, options);
  };
  return { ...fs, writeFileSync };
});
