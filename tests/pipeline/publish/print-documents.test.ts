import path from 'node:path';
import { expect, it } from 'vitest';
import { runInProcess } from '../../system/run-dmpg.js';
import { Workspace } from '../../system/workspace.js';
import { BROKEN, CONFIGURATION, PublishedWorkspace, minutes } from './published-workspace.js';

it('Meetings whose files have the same name in different folders have each their own PDF', async () => {
  using workspace = new Workspace({
    'dmpg.config.yaml': CONFIGURATION,
    'minutes/2025/referat.md': minutes({ date: '2025-03-17' }),
    'minutes/2026/referat.md': minutes({ date: '2026-03-17' }),
  });
  expect(await runInProcess(['minutes', 'publish', '--no-search'], workspace.root)).toMatchObject({
    code: 0,
  });
  const [one, other] = ['2025-03-17', '2026-03-17'].map((date) =>
    workspace.read(`site/proevegruppen/${date}/referat.pdf`),
  );
  expect(one?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(other?.subarray(0, 5).toString()).toBe('%PDF-');
  expect(workspace.text('site/moeder.json').match(/"address":"[^"]*\.pdf"/g)).toEqual([
    '"address":"proevegruppen/2026-03-17/referat.pdf"',
    '"address":"proevegruppen/2025-03-17/referat.pdf"',
  ]);
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
}, 60_000);

it('keeps no printed document of a meeting that is gone, or that says another thing by now', async () => {
  using site = new PublishedWorkspace(
    { 'minutes/a.md': minutes(), 'minutes/b.md': minutes({ date: '2026-04-04' }) },
    ['--no-search'],
  );
  const kept = () =>
    site
      .list('.dmpg/publish')
      .filter((name) => name.endsWith('.pdf'))
      .map((name) => path.basename(name));
  await site.publish();
  expect(kept()).toEqual(['a.pdf', 'b.pdf']);
  await site.publish(0, '--no-pdf');
  expect(kept()).toEqual(['a.pdf', 'b.pdf']);
  site.edit('minutes/a.md', '## Årets plan', '## (Fortrolig) Årets plan');
  await site.publish(0, '--no-pdf');
  expect(kept()).toEqual(['b.pdf']);
  await site.publish();
  expect(kept()).toEqual(['a.pdf', 'b.pdf']);
  site.write('minutes/a.md', BROKEN);
  site.delete('minutes/b.md');
  await site.publish(1);
  expect(kept()).toEqual(['a.pdf']);
  site.write('minutes/a.md', minutes({ more: 'status: udkast\n' }));
  await site.publish();
  expect(kept()).toEqual([]);
}, 120_000);
