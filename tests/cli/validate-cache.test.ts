import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../system/run-dmpg.js';
import { Workspace, agenda } from '../system/workspace.js';
import { FILE, WARNED, rulesFound, validate } from './validation.js';

describe('what was found before', () => {
  it('is found again without a look, and anew where something changed', async () => {
    using workspace = new Workspace({
      [FILE]: WARNED,
      'minutes/2026-03-18-b.md': agenda().replace('03-17', '03-18'),
    });
    const first = await validate(workspace, '--reporter', 'json');
    expect(workspace.list('.dmpg/cache').length).toBeGreaterThan(0);
    expect(await validate(workspace, '--reporter', 'json')).toEqual(first);
    workspace.write(FILE, agenda());
    expect(await rulesFound(workspace)).toEqual([]);
    workspace.write(FILE, WARNED);
    expect(await rulesFound(workspace)).toEqual(['item-title-twice', 'word-doubled']);
    workspace.write('dmpg.config.yaml', 'rules: { item-title-twice: off }\n');
    expect(await rulesFound(workspace)).toEqual(['word-doubled']);
  });

  it('holds no longer when an attachment appears or goes', async () => {
    const text = agenda().replace(
      '### Sagsfremstilling',
      '### Bilag\n\n- [A](bilag/a.txt)\n\n### Sagsfremstilling',
    );
    using workspace = new Workspace({ [FILE]: text });
    expect(await rulesFound(workspace)).toEqual(['attachment-missing']);
    workspace.write('minutes/bilag/a.txt', 'a');
    expect(await rulesFound(workspace)).toEqual([]);
    expect(await rulesFound(workspace)).toEqual([]);
    rmSync(workspace.path('minutes/bilag/a.txt'));
    expect(await rulesFound(workspace)).toEqual(['attachment-missing']);
  });

  it('holds no longer when a file that a text links to appears or goes', async () => {
    using workspace = new Workspace({ [FILE]: agenda('Se [notatet om planen](notat.txt).') });
    expect(await rulesFound(workspace)).toEqual(['link-target-missing']);
    workspace.write('minutes/notat.txt', 'a');
    expect(await rulesFound(workspace)).toEqual([]);
    rmSync(workspace.path('minutes/notat.txt'));
    expect(await rulesFound(workspace)).toEqual(['link-target-missing']);
  });

  it('depends on the other meetings where it should', async () => {
    const approval = agenda().replace(
      '## Godkendelse af dagsorden',
      '## Godkendelse af referat fra mødet den 20. januar 2026',
    );
    using workspace = new Workspace({ [FILE]: approval });
    expect(await rulesFound(workspace)).toEqual([]);
    workspace.write('minutes/2026-02-10-proeve.md', agenda().replace('2026-03-17', '2026-02-10'));
    expect(await rulesFound(workspace)).toEqual(['previous-meeting-date']);
    expect(await rulesFound(workspace, FILE)).toEqual(['previous-meeting-date']);
    const built = await runInProcess(['minutes', 'build', '--to', 'json'], workspace.root);
    expect(built.stderr).toContain('10. februar 2026');
    workspace.write('minutes/2026-02-10-proeve.md', agenda().replace('2026-03-17', '2026-01-20'));
    expect(await rulesFound(workspace)).toEqual(['filename-date-differs']);
    const again = await runInProcess(['minutes', 'build', '--to', 'json'], workspace.root);
    expect(again.stderr).not.toContain('10. februar 2026');
  });

  it('is nothing where the cache is damaged', async () => {
    using workspace = new Workspace({ [FILE]: WARNED });
    const first = await validate(workspace, '--reporter', 'json');
    const cache = workspace.list('.dmpg/cache').map((name) => workspace.path('.dmpg/cache', name));
    const whole = readFileSync(cache[0] ?? '', 'utf8');
    for (const damage of [
      '',
      '{',
      '[]',
      whole.slice(0, -20),
      whole.replaceAll('"start"', '"stort"'),
      whole.replaceAll('"ruleId"', '"x"'),
    ]) {
      for (const file of cache) writeFileSync(file, damage);
      expect(await validate(workspace, '--reporter', 'json')).toEqual(first);
    }
  });
});
