import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, STACK_FRAME, runInProcess, runSpawned } from '../system/run-dmpg.js';
import { Workspace, agenda } from '../system/workspace.js';

const workspaceWithMeeting = () => new Workspace({ 'minutes/2026-03-17-proeve.md': agenda() });

/** Wrong calls, and what the answer must hold in Danish and in English. */
const WRONG_CALLS: readonly (readonly [name: string, argv: string[], danish: string, english: string])[] = [
  [
    'unknown flag',
    ['minutes', 'build', '--edtion', 'public'],
    'Mente du --edition?',
    'Did you mean --edition?',
  ],
  ['unknown command', ['minuts', 'build'], 'Mente du minutes?', 'Did you mean minutes?'],
  ['unknown subcommand', ['minutes', 'biuld'], 'Mente du build?', 'Did you mean build?'],
  ['half a command', ['build'], 'Mente du dmpg minutes build?', 'Did you mean dmpg minutes build?'],
  ['half a command, misspelt flag', ['publish', '--drafts'], 'dmpg', 'dmpg'],
  [
    'help of the command',
    ['minutes', 'build', '--nu'],
    'dmpg minutes build --help',
    'dmpg minutes build --help',
  ],
  ['another language', ['minutes', 'build', '--lang', 'sv'], '»sv«', '»sv«'],
  ['another language for help', ['rules', '--lang=tysk'], 'da, en', 'da, en'],
  ['flag without value', ['minutes', 'build', '--to'], 'mangler en værdi', 'needs a value'],
  ['bad --to', ['minutes', 'build', '--to', 'html,docx'], '»docx«', '»docx«'],
  ['empty --to', ['minutes', 'build', '--to', ''], '--to', '--to'],
  ['bad --as', ['minutes', 'build', '--as', 'notat'], 'dagsorden, referat', 'dagsorden, referat'],
  ['bad --edition', ['minutes', 'build', '--edition', 'hemmelig'], 'public, internal', 'public, internal'],
  ['--jobs 0', ['minutes', 'build', '--jobs', '0'], 'helt tal fra 1 til 16', 'whole number from 1 to 16'],
  ['--jobs mange', ['minutes', 'build', '--jobs', 'mange'], '»mange«', '»mange«'],
  ['--jobs 2.5', ['minutes', 'build', '--jobs', '2.5'], '»2.5«', '»2.5«'],
  ['--jobs 1000', ['minutes', 'build', '--jobs', '1000'], '»1000«', '»1000«'],
  ['too many arguments', ['doctor', 'nu'], 'for mange argumenter', 'too many arguments'],
];

describe('usage errors', () => {
  it.each(WRONG_CALLS)('%s', async (_, argv, danish, english) => {
    using workspace = workspaceWithMeeting();
    for (const [language, words, see] of [
      ['da', danish, 'Se: dmpg'],
      ['en', english, 'See: dmpg'],
    ] as const) {
      const { code, stdout, stderr } = await runInProcess(argv, workspace.root, { DMPG_LANG: language });
      expect(code).toBe(2);
      expect(stderr).toContain(words);
      expect(stderr).toContain(see);
      expect(stdout).toBe('');
      expect(stderr).not.toMatch(STACK_FRAME);
    }
    expect(workspace.list()).toEqual(['minutes/2026-03-17-proeve.md']);
  });

  it.each(['out', './out/', 'minutes/../out', 'site', 'out/intern'])(
    'refuses to write the internal edition to %s',
    async (out) => {
      using workspace = workspaceWithMeeting();
      const argv = ['minutes', 'build', '--to', 'json', '--edition', 'internal', '--out'];
      for (const target of [out, workspace.path(out)]) {
        const { code, stderr } = await runInProcess([...argv, target], workspace.root);
        expect(code).toBe(2);
        expect(stderr).toContain('interne udgave');
      }
      expect(workspace.list()).toEqual(['minutes/2026-03-17-proeve.md']);
    },
  );

  it('writes the internal edition to out-internal when not told where', async () => {
    using workspace = workspaceWithMeeting();
    const argv = ['minutes', 'build', '--to', 'json', '--edition', 'internal'];
    expect(await runInProcess(argv, workspace.root)).toMatchObject({ code: 0 });
    expect(workspace.list('out-internal')).toEqual(['2026-03-17-proeve.json']);
    expect(workspace.list('out')).toEqual([]);
  });
});

describe('nothing to build', () => {
  it('says that the folder minutes/ is not here', async () => {
    using workspace = new Workspace();
    const { code, stderr } = await runInProcess(['minutes', 'build'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('ingen mappe minutes/');
  });

  it('says that a folder holds no meetings', async () => {
    using workspace = new Workspace({ 'minutes/README.md': 'Om mappen', 'minutes/bilag/a.md': 'Et bilag' });
    const { code, stderr } = await runInProcess(['minutes', 'build'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('ingen møder i minutes/');
  });
});

describe('files that were meant as meetings', () => {
  const STRAYS = {
    'minutes/2026-03-18-a.md.txt': agenda(),
    'minutes/2026/2026-03-19-b.txt': agenda(),
    'minutes/noter.txt': 'Husk kaffe',
    'minutes/bilag/c.md.txt': agenda(),
    'minutes/d.pdf': '%PDF-1.7',
  };

  it.each(['build', 'validate', 'publish'])('are told of by %s', async (command) => {
    using workspace = new Workspace({ ...STRAYS, 'minutes/2026-03-17-proeve.md': agenda() });
    const flags = { build: ['--to', 'json'], publish: ['--no-pdf', '--no-search'] }[command] ?? [];
    const { code, stderr } = await runInProcess(['minutes', command, ...flags], workspace.root);
    expect(code).toBe(0);
    expect(stderr.match(/er ikke læst/g)).toHaveLength(2);
    expect(stderr).toContain('minutes/2026-03-18-a.md.txt er ikke læst');
    expect(stderr).toContain('Giv den navnet 2026-03-18-a.md;');
    expect(stderr).toContain('Giv den navnet 2026-03-19-b.md;');
  });

  it('are told of where there are no meetings', async () => {
    using workspace = new Workspace(STRAYS);
    const { code, stderr } = await runInProcess(['minutes', 'build', '--quiet'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('2026-03-18-a.md.txt er ikke læst');
    expect(stderr).toContain('ingen møder i minutes/');
  });
});

describe('help and version', () => {
  const COMMANDS = [[], ['minutes'], ['minutes', 'build'], ['doctor']];

  it.each(COMMANDS.map((command) => [`dmpg ${command.join(' ')}`.trim(), command] as const))(
    '%s --help shows examples',
    async (name, command) => {
      for (const [language, heading] of [
        ['da', 'Eksempler:'],
        ['en', 'Examples:'],
      ] as const) {
        const { code, stdout, stderr } = await runInProcess([...command, '--help'], REPOSITORY, {
          DMPG_LANG: language,
        });
        expect(code).toBe(0);
        expect(stderr).toBe('');
        const examples = stdout.slice(stdout.indexOf(`\n${heading}\n`) + 1).split('\n');
        expect(examples[0], `${name} in ${language}`).toBe(heading);
        expect(examples[1]).toMatch(/^ {2}dmpg \S/);
      }
    },
  );

  it('gives help in one language only', async () => {
    const { stdout } = await runInProcess(['minutes', 'build', '--help'], REPOSITORY);
    expect(stdout).toContain('Brug: dmpg minutes build');
    expect(stdout).not.toMatch(/\b(?:Usage|Options|Arguments|Commands|display help)\b/);
  });

  it('shows the version of package.json', async () => {
    const manifest = JSON.parse(readFileSync(path.join(REPOSITORY, 'package.json'), 'utf8')) as unknown;
    const { code, stdout } = await runSpawned(['--version'], { cwd: REPOSITORY });
    expect(code).toBe(0);
    expect({ version: stdout.trim() }).toEqual({ version: (manifest as { version: string }).version });
  });

  it('explains itself and exits 2 when called without a command', async () => {
    const { code, stdout, stderr } = await runInProcess([], REPOSITORY);
    expect(code).toBe(2);
    expect(`${stdout}${stderr}`).toContain('Eksempler:');
  });
});
