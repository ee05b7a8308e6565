import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/model/meeting.js';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { itemOf, parseSound, sectionOf, textAt } from '../parse-source.js';

const PEOPLE = { dokument: 'referat', deltagere: '\n  - Anna Ager' };

async function minutesOf(text: string): Promise<{ section: Section; source: string }> {
  const source = meetingSource(`## Sag\n\n### Referat\n\n${text}\n`, PEOPLE);
  return { section: sectionOf(itemOf((await parseSound(source)).meeting, 1), 'referat'), source };
}

async function committeeDecisions(text: string): Promise<string[]> {
  const source = committeeSource(`## (Offentlig) Sag\n\n### Beslutninger\n\n${text}\n`, {
    dokument: 'referat',
  });
  const section = sectionOf(itemOf((await parseSound(source)).meeting, 1), 'beslutninger');
  return section.decisions.map((decision) => decision.plain);
}

describe('a decision', () => {
  it.each([
    ['**Beslutning:** Vi gør *det*.', 'Vi gør det.'],
    ['**Beslutning**: Vi gør det.', 'Vi gør det.'],
    ['**beslutning:** Vi gør det: nu.', 'Vi gør det: nu.'],
    ['- **Beslutning:** Vi gør det.', 'Vi gør det.'],
    ['1. **Beslutning:** Vi gør det.', 'Vi gør det.'],
    ['> **Beslutning:** Vi gør det.', 'Vi gør det.'],
    ['**Beslutning:** Vi gør\ndet.', 'Vi gør det.'],
  ])('is marked by its first words: %s', async (text, plain) => {
    const { section } = await minutesOf(text);
    expect(section.decisions.map((decision) => decision.plain)).toEqual([plain]);
  });

  it('knows where it stands', async () => {
    const { section, source } = await minutesOf('Tekst.\n\n**Beslutning:** Ja.\n\nMere.');
    expect(section.decisions.map((one) => textAt(source, one.range))).toEqual(['**Beslutning:** Ja.']);
  });

  it.each([
    'Beslutning: Ja.',
    'Der var en **Beslutning:** Ja.',
    '**Beslutning** Ja.',
    '**Beslutningen:** Ja.',
  ])('is not made of other text: %s', async (text) => {
    expect((await minutesOf(text)).section.decisions).toEqual([]);
  });

  it('is the whole section where the format says so and none is marked', async () => {
    expect(await committeeDecisions('Godkendt.\n\n- Et\n- To')).toHaveLength(1);
    expect(await committeeDecisions('Godkendt.\n\nMed tak.')).toEqual(['Godkendt.\nMed tak.']);
    expect(await committeeDecisions('Snak.\n\n**Beslutning:** Ja.\n\n**Beslutning:** Nej.')).toEqual([
      'Ja.',
      'Nej.',
    ]);
    expect((await minutesOf('Godkendt.')).section.decisions).toEqual([]);
  });
});

describe('the text of a decision', () => {
  it.each<[string, string[]]>([
    [
      'Udvalget besluttede:\n\n1. at godkende\n2. at sende\n   - til *alle*\n   - til andre',
      ['Udvalget besluttede:', 'at godkende', 'at sende', 'til alle', 'til andre'],
    ],
    ['| Post | Beløb |\n|---|--:|\n| Løn | 10 |\n| Drift | 20 |', ['Post Beløb', 'Løn 10', 'Drift 20']],
    ['Linje et\\\nlinje to,\nsom fortsætter.', ['Linje et', 'linje to, som fortsætter.']],
    ['> Citat.\n\n```\nkode\n```', ['Citat.', 'kode']],
    [
      'Godkendt.\n\n- [ ] Sender svar (ansvarlig: Bo, frist: 2026-03-01)\n\n  Mere.',
      ['Godkendt.', 'Sender svar', 'Mere.'],
    ],
  ])('has each part on a line of its own, no words run together: %s', async (text, lines) => {
    expect(await committeeDecisions(text)).toEqual([lines.join('\n')]);
  });

  it('has the paragraphs and points of a marked item, too', async () => {
    const { section } = await minutesOf('- **Beslutning:** Godkendt.\n\n  Mere.\n  - et\n  - to');
    expect(section.decisions.map((one) => one.plain)).toEqual(['Godkendt.\nMere.\net\nto']);
  });
});

describe('an action', () => {
  it('may say who and when', async () => {
    const line = '- [ ] Sender *kommentarer* (ansvarlig: Lone Baandrup, frist: 2025-12-01)';
    const { section, source } = await minutesOf(line);
    expect(section.actions).toMatchObject([
      {
        text: 'Sender kommentarer',
        done: false,
        responsible: { value: 'Lone Baandrup' },
        deadline: { value: '2025-12-01' },
      },
    ]);
    expect(section.actions.map((one) => textAt(source, one.range))).toEqual([line]);
  });

  it.each<[string, object]>([
    [
      '- [x] Bestiller lokale (ansvarlig: referenten)',
      { text: 'Bestiller lokale', done: true, responsible: { value: 'referenten' } },
    ],
    ['- [X] Bestiller lokale', { text: 'Bestiller lokale', done: true }],
    [
      '- [ ] Bestiller lokale (frist: medio maj)',
      { text: 'Bestiller lokale', deadline: { value: 'medio maj' } },
    ],
    [
      '- [ ] Bestiller (frist: 2025-12-01, ansvarlig: Anna, Bo)',
      { deadline: { value: '2025-12-01' }, responsible: { value: 'Anna, Bo' } },
    ],
    ['- [ ] Bestiller (Ansvarlig: Anna).', { text: 'Bestiller', responsible: { value: 'Anna' } }],
    ['- [ ] Bestiller (senest i maj)', { text: 'Bestiller (senest i maj)' }],
    ['- Tekst\n  - [ ] Bestiller', { text: 'Bestiller' }],
  ])('%s', async (line, expected) => {
    const { section } = await minutesOf(line);
    expect(section.actions).toHaveLength(1);
    expect(section.actions[0]).toMatchObject(expected);
  });

  it('without a parenthesis has neither who nor when', async () => {
    const [action] = (await minutesOf('- [ ] Bestiller lokale')).section.actions;
    expect(action).not.toHaveProperty('responsible');
    expect(action).not.toHaveProperty('deadline');
  });

  it('may also be a decision', async () => {
    const { section } = await minutesOf('- [ ] **Beslutning:** Vi bestiller.');
    expect(section.actions).toHaveLength(1);
    expect(section.decisions.map((one) => one.plain)).toEqual(['Vi bestiller.']);
  });
});
