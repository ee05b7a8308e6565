import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../src/model/meeting.js';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { findingsIn, itemOf, parseSound, parseText, textAt } from '../parse-source.js';

async function headingAt(number: number, heading: string): Promise<AgendaItem> {
  const before = Array.from({ length: number - 1 }, (_, i) => `## Punkt ${i + 1} før\n\n`).join('');
  const { meeting } = await parseText(meetingSource(`${before}${heading}\n`));
  if (!meeting) throw new Error('no meeting');
  return itemOf(meeting, number);
}

describe('the heading of an item', () => {
  it.each<[number, string, number | undefined, string, string]>([
    [1, '## Godkendelse af dagsorden', undefined, 'public', 'Godkendelse af dagsorden'],
    [3, '## 3. Status på igangværende retningslinjer', 3, 'public', 'Status på igangværende retningslinjer'],
    [3, '## 3) Status', 3, 'public', 'Status'],
    [4, '## 4 (Fortrolig) Personsag', 4, 'confidential', 'Personsag'],
    [4, '## 4. (fortrolig) Personsag', 4, 'confidential', 'Personsag'],
    [1, '## (Offentlig) Aftale om sundhedsreform', undefined, 'public', 'Aftale om sundhedsreform'],
    [1, '## (OFFENTLIG) Aftale', undefined, 'public', 'Aftale'],
    [1, '## (Fortrolig)', undefined, 'confidential', ''],
    [2, '## 2 (Fortrolig)', 2, 'confidential', ''],
    [1, '## 2025 i tal', undefined, 'public', '2025 i tal'],
    [1, '## 7. november-mødet', undefined, 'public', '7. november-mødet'],
    [1, '## 10-årsplanen', undefined, 'public', '10-årsplanen'],
    [1, '## 3.000 patienter', undefined, 'public', '3.000 patienter'],
    [1, '## 1. Status på *Søvn* ##', 1, 'public', 'Status på Søvn'],
    [1, '##   Velkomst', undefined, 'public', 'Velkomst'],
    [1, '   ## Velkomst', undefined, 'public', 'Velkomst'],
  ])('as item %i: %s', async (number, heading, written, access, title) => {
    const item = await headingAt(number, heading);
    expect(item).toMatchObject({ number, access, title: { plain: title } });
    expect(item.writtenNumber?.value).toBe(written);
  });

  it('keeps the emphasis of the title', async () => {
    const item = await headingAt(1, '## 1. Status på *Søvn*');
    expect(item.title.nodes.map((node) => node.type)).toEqual(['text', 'emphasis']);
  });

  it('knows where the heading, the item and its number stand', async () => {
    const source = meetingSource('## 1. Velkomst\n\nTekst.\n\n## 2. Næste\n\nSlut.\n');
    const { meeting } = await parseSound(source);
    const [first, second] = [itemOf(meeting, 1), itemOf(meeting, 2)];
    expect(textAt(source, first.heading)).toBe('## 1. Velkomst');
    expect(textAt(source, first.title.range)).toBe('## 1. Velkomst');
    expect(textAt(source, first.writtenNumber?.range)).toBe('## 1. Velkomst');
    expect(textAt(source, first.range)).toBe('## 1. Velkomst\n\nTekst.\n\n');
    expect(textAt(source, second.range)).toBe('## 2. Næste\n\nSlut.\n');
  });

  it('numbers items by their position, whatever is written', async () => {
    const { meeting, diagnostics } = await parseText(meetingSource('## 1. A\n\n## 5. B\n\n## C\n'));
    expect(meeting?.items.map((item) => item.number)).toEqual([1, 2, 3]);
    expect(diagnostics).toMatchObject([{ ruleId: 'item-number', args: { found: 5, expected: 2 } }]);
  });
});

describe('an access mark', () => {
  it.each([
    '## Personsag (Fortrolig)',
    '## [Fortrolig] Personsag',
    '## Fortrolig: Personsag',
    '## Fortroligt - Personsag',
    '## Lukket punkt: (lukket) Personsag',
    '## (Lukket) Personsag',
    '## (Fortroligt) Personsag',
    '## (Fortrolgi) Personsag',
    '## 5 (Fotrolig) Personsag',
    '## (Fortrollig) Personsag',
    '## [Frotrolig] Personsag',
    '## (For\u00ADtrolig) Personsag',
    '## (Ej offentlig) Personsag',
    '## "Fortrolig" Personsag',
    '## (Fortrolig sag) Personsag',
    '## (Offentlig) Personsag (fortrolig)',
    '## **(Fortrolig)** Personsag',
    '## 4 {fortrolig} Personsag',
    '## (Confidential) Personsag',
    '## <fortrolig> Personsag',
    '## Personsag – lukket punkt',
    '## Personsag. Fortroligt',
    '## Personsag / Lukket',
    '## Personsag - fortrolig behandling',
    '## Personsag (ikke til offentliggørelse)',
    '## Personsag (må ikke offentliggøres)',
    '## Personsag (for lukkede døre)',
    '## For lukkede døre: Personsag',
    '## Lukkede døre: Personsag',
    '## Lukket dagsorden',
    '## Strengt fortroligt: Personsag',
    '## Konfidentielt: Personsag',
    '## (Uoffentlig) Personsag',
    '## (fortr.) Personsag',
    '## Personsag FORTROLIG',
    '## Personsag »fortrolig«',
    '## 🔒 Personsag',
  ])('that is nearly one is an error, never a guess: %s', async (heading) => {
    expect((await findingsIn(meetingSource(`${heading}\n`))).join()).toMatch(/access-mark-\w+ error 8:1/);
  });

  it.each([
    '## Fortrolighed i psykiatrien',
    '## Om fortrolige oplysninger',
    '## Lukkede afdelinger',
    '## (Lukkede) afdelinger',
    '## Fortrolige samtaler med unge',
    '## Møde (forholdsvis) kort',
    '## Sag (utrolig)',
    '## Hemmelige valg',
    '## Ikke offentliggjorte tal',
    '## Skolen er lukket',
    '## FORTROLIGE SAMTALER',
    '## Internt og eksternt',
  ])('is not seen where none is meant: %s', async (heading) => {
    expect(await findingsIn(meetingSource(`${heading}\n`))).toEqual([]);
  });

  it.each([
    ['a quotation', '> ## (Fortrolig) Personsag\n'],
    ['a list', '- ## (Fortrolig) Personsag\n'],
    ['a code block', '```\nkode\n\n## (Fortrolig) Personsag\n\nHemmeligt.\n'],
    ['a section', '### (Fortrolig) Sagsfremstilling\n'],
    ['a heading of the author’s own', '#### (Fortrolig) Baggrund\n'],
    ['the start of a paragraph', '(Fortrolig) Personsag\n'],
    ['an indented block', '    ## (Fortrolig) Personsag\n'],
    ['raw HTML', '<div>\n## (Fortrolig) Personsag\n</div>\n'],
    ['a label', '**Fortroligt:** Ole er syg.\n'],
    ['a plain label', 'Fortroligt: Ole er syg.\n'],
    ['a label in a quotation', '> Fortrolig: Ole er syg.\n'],
    ['a field that is none', '- Fortrolig: ja\n'],
    ['a sentence that announces it', 'Følgende er fortroligt: Ole er syg.\n'],
    ['a heading below sections', '#### Fortrolig drøftelse\n'],
    ['a word on its own', '**Fortroligt**\n\nOle er syg.\n'],
    ['the middle of a line', 'Ole er syg (fortroligt). Han kommer igen.\n'],
    ['other words', '**Lukket punkt:** Ole er syg.\n'],
    ['other words alone', 'Ikke offentligt\n\nOle er syg.\n'],
    ['bold before the text', '**Fortroligt** Ole er syg.\n'],
    ['bold alone', '**LUKKET**\n\nOle er syg.\n'],
    ['a stamp', '--- FORTROLIGT START ---\nOle er syg.\n'],
    ['brackets of other words', '[LUKKET]\n\nOle er syg.\n'],
    ['what may not be published', 'Må ikke offentliggøres: Ole er syg.\n'],
    ['its legal reason', 'Fortroligt (jf. forvaltningsloven § 27)\n'],
    ['an announcement', 'Resten af punktet er fortroligt\n'],
    ['a heading of other words', '#### Lukket\n'],
    ['emphasis at the end', 'Ole er syg *(fortroligt)*\n'],
    ['a cell', '| Sag | Adgang |\n|---|---|\n| Ole er syg | (Fortrolig) |\n'],
    ['a decision', '**Beslutning:** Fortroligt: Ole er syg.\n'],
    ['the label of a decision', '**Fortrolig beslutning:** Ole er syg.\n'],
    ['a task', '- [ ] (fortrolig) Ringe til Ole\n'],
    ['a field of another name', '- Adgang: lukket\n'],
    ['a field that says no', '- Offentlig: nej\n'],
    ['comments around the text', '<!-- fortrolig -->\n\nOle er syg.\n\n<!-- /fortrolig -->\n'],
    ['elements around the text', '<fortrolig>Ole er syg</fortrolig>\n'],
  ])('in %s has no effect, and is an error', async (_, text) => {
    expect((await findingsIn(meetingSource(`## Velkomst\n\n${text}`))).join('\n')).toContain(
      'access-mark-misplaced error',
    );
  });

  it.each([
    'Skolen er lukket om mandagen.',
    '- Lukket',
    'Lukket: uge 29.',
    'Skovskolen (lukket).',
    'De fortrolige samtaler fortsætter.',
    'Rapporten (ikke offentliggjort endnu).',
    'Tallene er ikke offentlige endnu.',
    '<!-- Fortroligt: ring til Ole -->',
    'Internt: vi flytter.',
    '- Status: lukket',
  ])('is not seen in a line where none is meant: %s', async (line) => {
    expect(await findingsIn(meetingSource(`## Velkomst\n\n${line}\n`))).toEqual([]);
  });

  it('inside a confidential item may be repeated in its text', async () => {
    const source = meetingSource(
      '## (Fortrolig) Sag\n\n(fortrolig) tekst\n\n### Bilag\n\n- Notat (fortrolig)\n',
    );
    expect(await findingsIn(source)).toEqual([]);
  });

  it('is required where the format says so', async () => {
    expect(await findingsIn(committeeSource('## Velkomst\n'))).toEqual(['access-mark-missing error 8:1']);
    expect(await findingsIn(committeeSource('## (Offentlig) Velkomst\n'))).toEqual([]);
  });

  it.each([
    'Sagen er fortrolig, og udvalget drøfter den senere.',
    'Linjen er fortrolig: ring til tillidsrepræsentanten.',
    '#### Fortrolighed i praksis',
    '- Fortrolighed: tavshedspligten gælder alle',
    'Fortrolige samtaler: se bilaget.',
  ])('is not seen in what only speaks of such things: %s', async (text) => {
    expect(await findingsIn(meetingSource(`## Velkomst\n\n${text}\n`))).toEqual([]);
  });
});
