import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-dmpg.js';
import { Workspace } from './workspace.js';

const GUARD = 120_000;
const MEETING = 'minutes/2026-05-12-m.md';

const meeting = (mark: string, title = 'Sag') => `---
format: dmpg
dokument: referat
gruppe: Prøvegruppen
dato: 2026-05-12
deltagere:
  - Anna Holm, overlæge, Region Øst (forperson)
---

## Godkendelse af dagsorden

## ${mark}${title}

### Referat

Zebravinge blev drøftet.
`;
const build = (workspace: Workspace, ...flags: string[]) =>
  runInProcess(['minutes', 'build', ...flags], workspace.root);

describe('what an earlier build left, of an item that is confidential now', () => {
  it(
    'is told of until it is gone, in all the kinds that this build does not make',
    async () => {
      using workspace = new Workspace({ [MEETING]: meeting('') });
      await build(workspace, '--to', 'html,json,pdf', '--package');
      await build(workspace, '--to', 'html,json', '--as', 'dagsorden');
      workspace.write(MEETING, meeting('(Fortrolig) '));
      for (const round of [1, 2]) {
        const { code, stderr } = await build(workspace, '--to', 'html');
        expect(code, `round ${round}`).toBe(1);
        const names = [...stderr.matchAll(/fortrolig: (\S+)\. Den er ikke rørt/g)].map((match) => match[1]);
        expect(names).toEqual(['2026-05-12-m.json', '2026-05-12-m.pakke.pdf', '2026-05-12-m.pdf']);
        expect(stderr).not.toContain('ebravinge');
      }
      expect(workspace.text('out/2026-05-12-m.html')).not.toContain('ebravinge');
      expect((await build(workspace, '--to', 'html,json,pdf', '--package')).code).toBe(0);
      expect((await build(workspace, '--to', 'html')).code).toBe(0);
    },
    GUARD,
  );

  it('is told of where the file has another name now, without the words that are withheld', async () => {
    const old = '2026-05-12-zebravinge';
    using workspace = new Workspace({
      [`minutes/${old}.md`]: meeting(''),
      'minutes/2026-05-12-o.md': meeting('', 'Zebravinge'),
    });
    await build(workspace, '--to', 'json');
    rmSync(workspace.path('minutes', `${old}.md`));
    workspace.write(MEETING, meeting('(Fortrolig) '));
    const { code, stderr } = await build(workspace, '--to', 'json');
    expect(code).toBe(1);
    expect(stderr).toContain('fortrolig: 2026-05-12….json.');
    expect(stderr).not.toContain('ebravinge');
    rmSync(workspace.path('out', `${old}.json`));
    expect((await build(workspace, '--to', 'json')).code).toBe(0);
  });

  it('is not what only the minutes say: their agenda can be made beside them', async () => {
    const withNote = (mark: string) =>
      `${meeting('')}\nSe noten[^1] og [planen][2].\n\n[^1]: Sneglene talte.\n\n[2]: https://eksempel.dk/rugbroed\n\n## ${mark}Andet\n\nZebravinge igen, nu med gulerod.\n`;
    using workspace = new Workspace({ [MEETING]: withNote('') });
    await build(workspace, '--to', 'html,json');
    const agenda = await build(workspace, '--to', 'html,json', '--as', 'dagsorden');
    expect([agenda.code, agenda.stderr]).toEqual([0, expect.not.stringContaining('leak-in-older-output')]);
    workspace.write(MEETING, withNote('(Fortrolig) '));
    const { code, stderr } = await build(workspace, '--to', 'html,json', '--as', 'dagsorden');
    expect(code).toBe(1);
    const names = [...stderr.matchAll(/fortrolig: (\S+)\. Den er ikke rørt/g)].map((match) => match[1]);
    expect(names).toEqual(['2026-05-12-m.html', '2026-05-12-m.json']);
  });

  it('is left out of it where it says nothing that is withheld, or is no output', async () => {
    using workspace = new Workspace({
      [MEETING]: meeting('(Fortrolig) '),
      'out/2026-05-12-m.html': '<p>Zebravinge</p>',
    });
    await build(workspace, '--to', 'json', '--as', 'dagsorden');
    expect((await build(workspace, '--to', 'json')).code).toBe(0);
  });
});

describe('the internal edition', () => {
  it.each(['out', 'OUT', 'site/intern', 'offentligt', 'offentligt/intern', 'min'])(
    'is not written into %s',
    async (folder) => {
      using workspace = new Workspace({
        [MEETING]: meeting('(Fortrolig) '),
        'offentligt/dmpg-files.txt': '',
      });
      await build(workspace, '--to', 'html,json', '--out', 'min');
      const before = workspace.list();
      const { code } = await build(workspace, '--to', 'html', '--edition', 'internal', '--out', folder);
      expect(code).toBe(2);
      expect(workspace.list()).toEqual(before);
      expect(workspace.text('min/2026-05-12-m.html')).not.toContain('ebravinge');
    },
  );

  it('is written once more where it is', async () => {
    using workspace = new Workspace({ [MEETING]: meeting('(Fortrolig) ') });
    for (const kind of ['json', 'html,json'])
      expect((await build(workspace, '--to', kind, '--edition', 'internal', '--out', 'min')).code).toBe(0);
  });
});
