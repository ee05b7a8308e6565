import { expect, it } from 'vitest';
import { runInProcess } from '../../system/run-dmpg.js';
import { Workspace } from '../../system/workspace.js';
import { CONFIGURATION, minutes } from './published-workspace.js';

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
