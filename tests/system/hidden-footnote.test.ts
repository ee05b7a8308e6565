import { describe, expect, it } from 'vitest';
import { runInProcess } from './run-dmpg.js';
import { Workspace } from './workspace.js';

/** A point, as PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const MEETING = `---
format: dmpg
gruppe: Prøvegruppen
dato: 2026-05-12
---

## Åbent

Tekst.[^a]

## (Fortrolig) Sag

Tekst.[^b]

## Eventuelt

[^a]: ![Åben kurve](aabent.png)

[^b]: ![Kurve](tvillingesag.png)
`;

describe('a footnote at the end of the file that confidential text alone refers to', () => {
  it('leaves the name of its image in no cache and no output', async () => {
    using workspace = new Workspace({
      'minutes/2026-05-12-m.md': MEETING,
      'minutes/aabent.png': PNG,
      'minutes/tvillingesag.png': PNG,
    });
    for (const command of [
      ['build', '--to', 'html,json'],
      ['publish', '--no-pdf', '--no-search'],
    ])
      expect((await runInProcess(['minutes', ...command], workspace.root)).code).toBe(0);
    const made = ['out', '.dmpg', 'site'].flatMap((folder) => [...workspace.contents(folder)]);
    const texts = made.map(([name, content]) => `${name} ${content.toString('latin1')}`);
    expect(texts.filter((text) => text.includes('aabent.png')).length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes('tvillingesag')).map((text) => text.slice(0, 80))).toEqual(
      [],
    );
  });
});
