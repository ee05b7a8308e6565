import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../src/model/meeting.js';
import type { Located } from '../../src/model/source.js';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { parseSound, parseText, textAt } from '../parse-source.js';

const FULL = {
  dokument: 'referat',
  status: 'godkendt',
  godkendt: '2025-12-01',
  tid: '"10:00-15:30"',
  sted: 'Odense',
  titel: 'Møde om søvn',
  'sags-id': 'MDR-2024-00036',
  deltagere: '\n  - Anna Ager, læge',
  afbud: '\n  - Bo Berg',
  gæster: '\n  - Carl Carlsen',
};

describe('frontmatter', () => {
  const source = meetingSource('## Velkomst\n', FULL);

  it.each<[string, string, (meeting: Meeting) => Located<string> | undefined]>([
    ['format', 'dmpg', (meeting) => meeting.format],
    ['gruppe', 'DMPG Prøve', (meeting) => meeting.body],
    ['dato', '2025-11-07', (meeting) => meeting.date],
    ['sted', 'Odense', (meeting) => meeting.place],
    ['titel', 'Møde om søvn', (meeting) => meeting.title],
    ['sags-id', 'MDR-2024-00036', (meeting) => meeting.caseNumber],
    ['godkendt', '2025-12-01', (meeting) => meeting.approved],
  ])('reads %s with its place', async (_, value, read) => {
    const { meeting } = await parseSound(source);
    expect(read(meeting)?.value).toBe(value);
    expect(textAt(source, read(meeting)?.range)).toBe(value);
  });

  it('reads the time, whose place holds its quotation marks', async () => {
    const { meeting } = await parseSound(source);
    expect(meeting.time?.value).toBe('10:00-15:30');
    expect(textAt(source, meeting.time?.range)).toBe('"10:00-15:30"');
  });

  it('reads kind, status and the three lists of people', async () => {
    const { meeting } = await parseSound(source);
    expect(meeting).toMatchObject({ kind: 'referat', status: 'godkendt' });
    expect(meeting.participants.map((person) => person.name.value)).toEqual(['Anna Ager']);
    expect(meeting.excused.map((person) => person.name.value)).toEqual(['Bo Berg']);
    expect(meeting.guests.map((person) => person.name.value)).toEqual(['Carl Carlsen']);
  });

  it('counts lines and columns from 1', async () => {
    const { meeting } = await parseSound(meetingSource());
    expect(meeting.format.range.start).toEqual({ line: 2, column: 9, offset: 12 });
  });

  it('takes status endelig and no optional field where nothing is said', async () => {
    const { meeting } = await parseSound(meetingSource());
    expect(meeting.status).toBe('endelig');
    for (const key of ['time', 'place', 'title', 'caseNumber', 'approved']) {
      expect(meeting).not.toHaveProperty(key);
    }
    expect([...meeting.participants, ...meeting.excused, ...meeting.guests]).toEqual([]);
    expect(meeting.nextMeetings).toEqual([]);
  });

  it.each(['gruppe', 'udvalg'])('accepts %s as the body in both formats', async (key) => {
    const frontmatter = { gruppe: undefined, udvalg: undefined, [key]: 'De Syv' };
    const group = await parseSound(meetingSource('## Velkomst\n', frontmatter));
    const committee = await parseSound(committeeSource('## (Offentlig) Velkomst\n', frontmatter));
    expect(group.meeting.body.value).toBe('De Syv');
    expect(committee.meeting.body.value).toBe('De Syv');
  });

  it.each(['sags-id', 'sags id', 'sags  id'])('takes hyphen and space in «%s» for the same', async (key) => {
    const { meeting } = await parseSound(meetingSource('## Velkomst\n', { [key]: 'MDR-2024-00036' }));
    expect(meeting.caseNumber?.value).toBe('MDR-2024-00036');
  });

  it('accepts a key in decomposed Unicode, as some systems write it', async () => {
    const source = meetingSource('## Velkomst\n', { ['gæster'.normalize('NFD')]: '\n  - Carl' });
    expect((await parseSound(source)).meeting.guests).toHaveLength(1);
  });

  it('keeps a case number of digits alone as it is written', async () => {
    const { meeting } = await parseSound(meetingSource('## Velkomst\n', { 'sags-id': '007' }));
    expect(meeting.caseNumber?.value).toBe('007');
  });

  it('names the meeting by its file, without folder and ending', async () => {
    const { meeting } = await parseSound(meetingSource(), 'minutes/2025/2025-11-07-søvn.md');
    expect(meeting).toMatchObject({ file: 'minutes/2025/2025-11-07-søvn.md', slug: '2025-11-07-søvn' });
  });

  it('treats __proto__ as any unknown key', async () => {
    const { diagnostics } = await parseText(meetingSource('## Velkomst\n', { __proto__x: 'a' }));
    const proto = await parseText(meetingSource().replace('dokument:', '__proto__: a\ndokument:'));
    expect(diagnostics.map((one) => one.ruleId)).toEqual(['unknown-key']);
    expect(proto.diagnostics.map((one) => one.ruleId)).toEqual(['unknown-key']);
    expect(Object.prototype).not.toHaveProperty('a');
  });
});

describe('the kind of document', () => {
  const minutes = '## Velkomst\n\n### Referat\n\nTekst.\n';
  const people = { deltagere: '\n  - Anna Ager' };

  it('is a referat where an item has a minutes section', async () => {
    const { meeting } = await parseSound(meetingSource(minutes, { dokument: undefined, ...people }));
    expect(meeting.kind).toBe('referat');
  });

  it('is a dagsorden where none has', async () => {
    const { meeting } = await parseSound(meetingSource('## Velkomst\n', { dokument: undefined }));
    expect(meeting.kind).toBe('dagsorden');
  });

  it('is what the frontmatter says, whatever the items hold', async () => {
    const { meeting } = await parseSound(meetingSource(minutes, { dokument: 'dagsorden' }));
    expect(meeting.kind).toBe('dagsorden');
  });
});

describe('the next meeting', () => {
  it('may be one mapping', async () => {
    const value = '{ dato: 2026-03-09, tid: "10:00", sted: Aarhus }';
    const source = meetingSource('## Velkomst\n', { 'næste møde': value });
    const { meeting } = await parseSound(source);
    expect(meeting.nextMeetings).toMatchObject([
      { date: { value: '2026-03-09' }, time: { value: '10:00' }, place: { value: 'Aarhus' } },
    ]);
    expect(textAt(source, meeting.nextMeetings[0]?.place?.range)).toBe('Aarhus');
  });

  it('may be a list, of which only the date is needed', async () => {
    const value = '\n  - dato: 2026-03-09\n  - { dato: 2026-09-21, sted: Aarhus }';
    const { meeting } = await parseSound(meetingSource('## Velkomst\n', { 'næste-møde': value }));
    expect(meeting.nextMeetings.map((next) => [next.date.value, next.place?.value])).toEqual([
      ['2026-03-09', undefined],
      ['2026-09-21', 'Aarhus'],
    ]);
  });
});

describe('the title', () => {
  it('may be a heading', async () => {
    const source = meetingSource('# Møde om *søvn*\n\n## Velkomst\n');
    const { meeting } = await parseSound(source);
    expect(meeting.title?.value).toBe('Møde om søvn');
    expect(textAt(source, meeting.title?.range)).toBe('# Møde om *søvn*');
  });

  it('may stand in both places when it is the same', async () => {
    const { meeting } = await parseSound(meetingSource('# Temadag\n\n## Velkomst\n', { titel: 'Temadag' }));
    expect(meeting.title?.value).toBe('Temadag');
  });
});
