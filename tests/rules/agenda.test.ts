import { describe, expect, it } from 'vitest';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { places, PRESENTED } from './agenda-findings.js';

const REPORT = { dokument: 'referat', deltagere: '\n  - Anna, læge (referent)' };

describe('section-empty', () => {
  const id = 'section-empty';

  it('is found at the heading, whatever it looks like', async () => {
    const text = meetingSource(`## A\n\n### Sagsfremstilling: ###  \n<!-- kommer -->\n\n### INDSTILLING\n`);
    expect(await places(id, text)).toEqual(['10:1 ### Sagsfremstilling: ###', '13:1 ### INDSTILLING']);
  });

  it('is found where nothing but a line or a bullet stands below it', async () => {
    const text = committeeSource('## (Offentlig) A\n\n### Resumé\n\n-\n\n### Sagsfremstilling\n\n---\n');
    expect(await places(id, text)).toEqual(['10:1 ### Resumé', '14:1 ### Sagsfremstilling']);
  });

  it('is found in minutes, and not before the meeting', async () => {
    const body = '## A\n\n### Referat\n\n## (Fortrolig) B\n\n### Referat\n';
    expect(await places(id, meetingSource(body, REPORT))).toEqual(['12:1 ### Referat']);
    expect(await places(id, meetingSource(body))).toEqual([]);
  });

  it('is not found where the format answers with words', async () => {
    const text = committeeSource(
      '## (Offentlig) A\n\n### Resumé\n\n### Økonomi\n\n### Kommunikation\n\n### Bilag\n',
    );
    expect(await places(id, text)).toEqual(['10:1 ### Resumé']);
  });
});

describe('case-without-recommendation', () => {
  const id = 'case-without-recommendation';

  it('is found at the heading of the item', async () => {
    expect(await places(id, meetingSource(`## 1. Orientering\n\n${PRESENTED}`))).toEqual([
      '8:1 ## 1. Orientering',
    ]);
  });

  it.each([
    ['no case', '## A\n\nKun en indledning.\n'],
    ['an empty case', '## A\n\n### Sagsfremstilling\n'],
    ['an empty recommendation, which has a finding of its own', `## A\n\n${PRESENTED}\n### Indstilling\n`],
    ['any other business', `## Eventuelt - åbent\n\n${PRESENTED}`],
    ['a section that could not be read', `## A\n\n${PRESENTED}\n### Indstlling\n\nx\n`],
  ])('is not found with %s', async (_, body) => {
    expect(await places(id, meetingSource(body))).toEqual([]);
  });

  it('is found under an item that only begins as any other business does', async () => {
    expect(await places(id, meetingSource(`## Eventuelt samt valg\n\n${PRESENTED}`))).toHaveLength(1);
  });
});

describe('recommendation-missing', () => {
  const inSection = (text: string) => meetingSource(`## A\n\n### Indstilling\n\n${text}\n`);

  it.each([
    'Det indstilles',
    'Det indstilles,',
    'Det indstilles, at',
    'Det indstilles, at DMPG’en',
    'Det indstilles, at DMPG Prøve',
    'Det indstilles, at udvalget …',
    'Det indstilles til Psykiatri- og Socialudvalget, at udvalget:',
    'Sekretariatet indstiller til bestyrelsen',
    'Sekretariatet indstiller, at gruppen',
    'Gruppen bedes:',
  ])('is found in »%s«', async (opening) => {
    expect(await places('recommendation-missing', inSection(opening))).toEqual([`12:1 ${opening}`]);
  });

  it.each([
    'Det indstilles, at udvalget godkender referatet.',
    'Det indstilles, at udvalget godkender referatet',
    'Det indstilles, at godkende dagsordenen.',
    'Det indstilles at drøfte planen med udvalget',
    'Det indstilles,\n\nat udvalget drøfter planen.',
    'Det indstilles, at planen sendes til Regionsrådet',
    'Det indstilles, at regionerne sender planen til udvalget',
    'At udvalget godkender referatet',
    'Til orientering',
    'Ingen.',
    'Udvalget godkender, som sekretariatet indstiller.',
    'Det indstilles, at udvalget\n\n- drøfter planen',
    'Det indstilles, at udvalget\n\n1. drøfter planen',
    'Det indstilles, at udvalget vælger:\n\n| A | B |\n| - | - |\n| c | d |',
    '',
  ])('is not found in »%s«', async (text) => {
    expect(await places('recommendation-missing', inSection(text))).toEqual([]);
  });
});

describe('recommendation-without-opening', () => {
  const id = 'recommendation-without-opening';
  const inSection = (text: string) => meetingSource(`## A\n\n### Indstilling\n\n${text}\n`);

  it('is found at the first recommendation', async () => {
    expect(await places(id, inSection('- drøfter planen\n- godkender den'))).toEqual([
      '12:1 - drøfter planen',
    ]);
  });

  it('is not found where a recommendation says it itself, or there is none', async () => {
    expect(await places(id, inSection('1. Det indstilles, at udvalget drøfter planen'))).toEqual([]);
    expect(await places(id, inSection('**Det indstilles,**\n\n- at udvalget drøfter planen'))).toEqual([]);
    expect(await places(id, inSection('Det indstilles, at udvalget drøfter planen.'))).toEqual([]);
  });
});

describe('item-without-minutes', () => {
  const id = 'item-without-minutes';

  it('is found at every item of minutes without any', async () => {
    const text = meetingSource('## A\n\nTekst.\n\n## (Fortrolig) B\n\n## Frokost\n\n## C\n', REPORT);
    expect(await places(id, text)).toEqual(['10:1 ## A', '18:1 ## C']);
  });

  it('is found in a file that is minutes because another item has some', async () => {
    const text = meetingSource('## A\n\n### Referat\n\nJa.\n\n## B\n', { ...REPORT, dokument: undefined });
    expect(await places(id, text)).toEqual(['15:1 ## B']);
  });

  it('is not found in an agenda, with an empty section, or with one that could not be read', async () => {
    expect(await places(id, meetingSource('## A\n'))).toEqual([]);
    expect(
      await places(id, meetingSource('## A\n\n### Referat\n\n## B\n\n### Refferat\n\nx\n', REPORT)),
    ).toEqual([]);
  });
});

describe('minutes-in-agenda', () => {
  const id = 'minutes-in-agenda';

  it('is found at the heading of the section, in each item', async () => {
    const text = meetingSource(
      '## A\n\n### Referat\n\nJa.\n\n## (Fortrolig) B\n\n### Referat:\n\n- [ ] Gør det\n',
    );
    expect(await places(id, text)).toEqual(['10:1 ### Referat', '16:1 ### Referat:']);
  });

  it('is not found in a prepared place, or in minutes', async () => {
    const prepared = '## A\n\n### Referat\n\n## B\n\n### Referat\n\n- **Beslutning:** …\n\n---\n';
    expect(await places(id, meetingSource(prepared))).toEqual([]);
    expect(await places(id, meetingSource('## A\n\n### Referat\n\nJa.\n', REPORT))).toEqual([]);
  });
});
