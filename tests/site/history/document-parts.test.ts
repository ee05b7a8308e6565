import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../../src/edition/make-edition.js';
import { changesBetween } from '../../../src/site/history/compare-parts.js';
import { describeChange } from '../../../src/site/history/describe-change.js';
import { decodeParts, encodeParts, partsOf } from '../../../src/site/history/document-parts.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { parseSound } from '../../parse-source.js';
import { dmpg, encoded, hash, told } from './meeting-steps.js';

const ITEMS = `Mødet blev holdt i Vejle.

## Godkendelse

### Referat

Godkendt.

## Retningslinje
- Sags-ID: MDR-2024-00036
- Ansvarlig: Anna Berg

Sagen tages op igen.[^1]

### Bilag

- [Udkast](bilag/udkast.pdf)

### Sagsfremstilling

Udkastet er *sendt* ud.

### Referat

**Beslutning:** Udkastet sendes i høring.

- [ ] Sender udkastet (ansvarlig: Bo Dahl)

[^1]: Se referatet fra januar.

## (Fortrolig) Personsag
- Offentlig titel: En sag

### Referat

Hemmeligt.

## Eventuelt

### Referat

Intet.
`;
const BEFORE = dmpg(ITEMS);
const replaced = (from: string, to: string) => {
  expect(ITEMS).toContain(from);
  return dmpg(ITEMS.replace(from, to));
};

describe('a correction', () => {
  it.each([
    ['Mødestedet er ændret', dmpg(ITEMS, { sted: 'Aarhus' })],
    ['Tidspunktet er tilføjet', dmpg(ITEMS, { tid: '"10:00-12:00"' })],
    ['Sagsnummeret er tilføjet', dmpg(ITEMS, { 'sags-id': 'MDR-2024-00001' })],
    ['Titlen er ændret', dmpg(ITEMS, { titel: 'Referat af møde' })],
    ['Listen over deltagere er ændret', BEFORE.replace('Bo Dahl (referent)', 'Bo Lund (referent)')],
    ['Næste møde er tilføjet', dmpg(ITEMS, { 'næste møde': '{ dato: 2026-09-01 }' })],
    ['Indledningen er ændret', replaced('holdt i Vejle', 'holdt i Kolding')],
    ['Punkt 2: sagsnummeret er ændret', replaced('00036', '00037')],
    ['Punkt 2: titlen er ændret', replaced('Retningslinje', 'Retningslinje om søvn')],
    ['Punkt 2: oplysningerne under titlen er ændret', replaced('Ansvarlig: Anna Berg', 'Ansvarlig: Bo Dahl')],
    ['Punkt 2: indledningen er ændret', replaced('tages op igen', 'tages op')],
    ['Punkt 2: bilagene er ændret', replaced('bilag/udkast.pdf', 'bilag/udkast-2.pdf')],
    ['Punkt 2, Sagsfremstilling: teksten er ændret', replaced('*sendt*', '*mailet*')],
    ['Punkt 2, Sagsfremstilling: teksten er ændret', replaced('*sendt*', 'sendt')],
    ['Punkt 2, Referat: teksten er ændret', replaced('sendes i høring', 'forkastes')],
    ['Punkt 2: fodnoterne er ændret', replaced('fra januar', 'fra februar')],
    [
      'Punkt 2: afsnittet Sagsfremstilling er fjernet',
      replaced('### Sagsfremstilling\n\nUdkastet er *sendt* ud.\n\n', ''),
    ],
    [
      'Punkt 4: afsnittet Indstilling er tilføjet',
      replaced(
        '## Eventuelt\n',
        '## Eventuelt\n\n### Indstilling\n\nDet indstilles, at\n\n- mødet sluttes\n',
      ),
    ],
    ['Punkt 3 er ændret', replaced('Offentlig titel: En sag', 'Offentlig titel: Sagen')],
    ['Punkt 1 er ændret', replaced('## Godkendelse', '## (Fortrolig) Godkendelse')],
    ['Punkt 2 er tilføjet', replaced('## Retningslinje', '## Orientering\n\nNyt.\n\n## Retningslinje')],
    ['Punkt 4 er fjernet', dmpg(ITEMS.slice(0, ITEMS.indexOf('## Eventuelt')))],
  ])('is told: %s', async (expected, after) => {
    expect(await told(BEFORE, after)).toEqual([expected]);
  });

  it('that brings items into another order is told as one', async () => {
    const [start = '', one = '', two = '', ...rest] = ITEMS.split(/^(?=## )/m);
    expect(await told(BEFORE, dmpg([start, two, one, ...rest].join('')))).toEqual([
      'Punkternes rækkefølge er ændret',
    ]);
  });

  it('finds an item again that moved, was renamed and changed', async () => {
    const after = replaced('## Retningslinje', '## Nyt\n\nOrientering.\n\n## Anden titel').replace(
      'i høring',
      'ud',
    );
    expect(await told(BEFORE, after)).toEqual([
      'Punkt 2 er tilføjet',
      'Punkt 3: titlen er ændret',
      'Punkt 3, Referat: teksten er ændret',
    ]);
  });

  it('is told in English', async () => {
    const after = replaced('fra januar', 'fra februar')
      .replace('i høring', 'ud')
      .replace('Vejle\n', 'Aarhus\n');
    expect(await told(BEFORE, after, 'en')).toEqual([
      'The place of the meeting was changed',
      'Item 2, Referat: the text was changed',
      'Item 2: the notes were changed',
    ]);
  });

  it.each([
    ['line ends', replaced('Sagen tages op igen.', 'Sagen tages\nop igen.')],
    ['blank lines', dmpg(ITEMS.replaceAll('\n\n', '\n\n\n'))],
    ['other marks for the same', replaced('*sendt*', '_sendt_')],
    ['a written number', replaced('## Eventuelt', '## 4. Eventuelt')],
    ['a note’s name', dmpg(ITEMS.replaceAll('[^1]', '[^note]'))],
    ['a comment', replaced('Godkendt.', 'Godkendt.\n\n<!-- huskes -->')],
    ['a comment at the end of a line', replaced('Godkendt.', 'Godkendt. <!-- huskes -->')],
    ['a task that was done', replaced('- [ ]', '- [x]')],
    ['what is confidential', replaced('Hemmeligt.', 'Noget andet.\n\n### Bilag\n\n- Brev')],
    ['a confidential title', replaced('Personsag', 'Ansættelse')],
    ['approval', dmpg(ITEMS, { status: 'godkendt', godkendt: '2026-06-09' })],
  ])('is not what only differs in %s', async (_, after) => {
    expect(await told(BEFORE, after)).toEqual([]);
  });

  it('tells of a file that was exchanged', async () => {
    const changes = changesBetween(await encoded(BEFORE, () => 'a'), await encoded(BEFORE, () => 'b'));
    expect(changes.map((change) => describeChange(change, 'da'))).toEqual(['Punkt 2: bilagene er ændret']);
  });

  it('tells of many notes before without telling of later ones', async () => {
    const after = replaced('Godkendt.', 'Godkendt.[^9]\n\n[^9]: Uden bemærkninger.');
    expect(await told(BEFORE, after)).toEqual([
      'Punkt 1, Referat: teksten er ændret',
      'Punkt 1: fodnoterne er tilføjet',
    ]);
  });
});

describe('the parts of a document', () => {
  it.each(ALL_MEETINGS.map(({ name, text }) => [name, text] as const))(
    'of %s say nothing of what stands there',
    async (_, text) => {
      const { meeting, format } = await parseSound(text);
      const parts = partsOf(publicEdition(meeting, format), { hash });
      expect(parts.length).toBeGreaterThan(10);
      const labels = format.sections.map(({ label }) => label);
      for (const { key, hash: value } of parts) {
        expect(key).toMatch(/^(?:[a-z]+|\d+(?:\.[a-z]+|\/[a-zæøåé0-9-]+)|\/[a-zæøåé0-9-]+)$/);
        if (key.startsWith('/')) expect(labels).toContain(value);
        else expect(value).toMatch(/^(?:[0-9a-f]{6})?$/);
      }
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      expect(decodeParts(encodeParts(parts))).toEqual(parts);
    },
  );

  it('are the same after their way through a text, whatever a format calls its sections', () => {
    const parts = [{ key: '/a', hash: '50 %; a=b;%3D' }];
    expect(decodeParts(encodeParts(parts))).toEqual(parts);
    expect(decodeParts('')).toEqual([]);
  });
});
