import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runSpawned } from './run-dmpg.js';
import { Workspace, severalMeetings } from './workspace.js';

const GUARD = 120_000;

/** Two machines as different as one machine can play them. */
const EAST = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'da_DK.UTF-8',
  LC_ALL: 'da_DK.UTF-8',
  DMPG_LANG: 'en',
  NO_COLOR: '1',
};
const WEST = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'tr_TR.ISO-8859-9', LANGUAGE: 'ar' };

describe('two builds of the same workspace', () => {
  it.each(['public', 'internal'])(
    'of the %s edition are byte for byte the same',
    { timeout: GUARD },
    async (edition) => {
      using east = new Workspace(severalMeetings(2, 'Første udgave.'));
      cpSync(path.join(REPOSITORY, 'minutes'), east.path('minutes'), { recursive: true });
      using west = new Workspace();
      const elsewhere = west.path('En mappe med æøå og mellemrum', 'dybt', 'nede');
      cpSync(east.root, elsewhere, { recursive: true });
      const files = east.list('minutes').filter((name) => name.endsWith('.md') && !name.includes('bilag/'));
      const named = files.map((name) => path.join('minutes', name));
      expect(named.length).toBeGreaterThan(5);
      const build = ['minutes', 'build', '--edition', edition, '--out', 'resultat'];

      const [first, second] = await Promise.all([
        runSpawned([...build, '--jobs', '1'], { cwd: east.root, env: EAST }),
        runSpawned([...build, '--jobs', '4', ...named.reverse()], { cwd: elsewhere, env: WEST }),
      ]);

      expect([first.code, second.code], `${first.stderr}${second.stderr}`).toEqual([0, 0]);
      const [one, other] = [
        east.contents('resultat'),
        west.contents(path.relative(west.root, path.join(elsewhere, 'resultat'))),
      ];
      expect(one.size).toBe(named.length * 3);
      expect([...other.keys()]).toEqual([...one.keys()]);
      for (const [name, content] of one) expect(other.get(name)?.equals(content), name).toBe(true);
    },
  );
});
