import { afterEach, describe, expect, it } from 'vitest';
import { attachedPdf } from './attached-pdf.js';
import { runInProcess } from './run-dmpg.js';
import { secretMeeting } from './secret-meeting.js';
import { Workspace } from './workspace.js';

const GUARD = 180_000;
const CONFIGURATION = `site:
  url: https://example.org/moeder/
  name: Møder på prøve
  corrections: true
`;
/** What a confidential item holds where it holds much; a format's minutes section stands in for `MIN`. */
const MUCH = ` Sag om Zakvor

- Sagsbehandler: Zak Vor
- Kort titel: Zak
- Delpunkter:
  - Zakpunkt
- Tid: 10:15-10:45
- Ansvarlig: Zak Vor

Indledning.[^h] ![Kort over zak](bilag/kort.png)

[^h]: Hemmelig note.

### Bilag

- [Zak](bilag/hemmelig.pdf)

### MIN

**Beslutning:** Zak.

- [ ] Zak (ansvarlig: Zak Vor, frist: 2026-12-01)
`;

interface Withheld {
  readonly item: string;
  readonly attachments: string;
  readonly comment: string;
}

/** A meeting with notes, attachments, decisions and actions before and behind what it withholds. */
function meeting(format: string, minutes: string, { item, attachments, comment }: Withheld): string {
  return `---
format: ${format}
dokument: referat
gruppe: Prøvegruppen ${format}
dato: 2026-05-12${comment === '' ? '' : ' # note'}
deltagere:
  - Anna Holm, overlæge, Region Øst (forperson, referent)
---

Velkommen.[^a]${comment}

## (Offentlig) Godkendelse

### Bilag

- [Åbent](bilag/aabent.pdf)
${attachments}- Plan

### ${minutes}

Godt.[^b]

**Beslutning:** Godkendt.

## (Fortrolig)${item.replace('MIN', minutes)}

## (Offentlig) Eventuelt

### ${minutes}

Intet.[^c]

- [ ] Ringe (ansvarlig: Anna Holm, frist: 2026-12-01)

[^a]: Note a.
[^b]: Note b.
[^c]: Note c.
`;
}

describe('what a meeting withholds', () => {
  const workspaces: Workspace[] = [];
  afterEach(() => workspaces.splice(0).forEach((one) => one.remove()));

  async function everythingMade(withheld: Withheld): Promise<Map<string, string>> {
    const [, image = ''] =
      Object.entries(secretMeeting('dmpg').files).find(([name]) => name.endsWith('.png')) ?? [];
    const workspace = new Workspace({
      'dmpg.config.yaml': CONFIGURATION,
      'minutes/a.md': meeting('dmpg', 'Referat', withheld),
      'minutes/b.md': meeting('danske-regioner', 'Beslutninger', withheld),
      'minutes/bilag/aabent.pdf': attachedPdf(),
      'minutes/bilag/hemmelig.pdf': attachedPdf({ pages: 2 }),
      'minutes/bilag/kort.png': image,
    });
    workspaces.push(workspace);
    for (const command of [
      ['build', '--package', '--embed-source'],
      ['build', '--as', 'dagsorden'],
      ['publish', '--out', 'site'],
    ]) {
      const { code, stderr } = await runInProcess(['minutes', ...command], workspace.root);
      expect(code === 0 || stderr).toBe(true);
    }
    const all = [...workspace.contents('out'), ...workspace.contents('site')];
    return new Map([
      ...all.map(([name, content]): [string, string] => [name, content.toString('base64')]),
      ['history', workspace.text('dmpg.published.json')],
    ]);
  }

  it('is told by no byte, name, number or count of anything public', { timeout: GUARD }, async () => {
    const nothing = await everythingMade({ item: '', attachments: '', comment: '' });
    const much = await everythingMade({
      item: MUCH,
      attachments:
        '- [Hemmeligt](bilag/hemmelig.pdf) (fortrolig)\n- Mere (fortrolig) (1740088 - EMN-2022-00567)\n',
      comment: '<!-- note -->',
    });
    expect(nothing.size).toBeGreaterThan(50);
    expect([...much.keys()].sort()).toEqual([...nothing.keys()].sort());
    expect(
      [...much].filter(([name, content]) => nothing.get(name) !== content).map(([name]) => name),
    ).toEqual([]);
  });
});
