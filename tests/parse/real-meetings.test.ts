import { describe, expect, it } from 'vitest';
import { REAL_MEETINGS, SAMPLE_MEETINGS, realMeeting } from '../meeting-files.js';
import { parseSound, textAt } from '../parse-source.js';

describe.skipIf(REAL_MEETINGS.length === 0)('the real referat of DMPG', () => {
  const read = () => {
    const file = realMeeting('2025-11-07');
    return parseSound(file.text, file.name);
  };

  it('has its items, people and next meetings', async () => {
    const { meeting, warnings } = await read();
    expect(warnings).toEqual([]);
    expect(meeting).toMatchObject({
      kind: 'referat',
      status: 'endelig',
      slug: '2025-11-07-dmpg-rusmidler-og-psykiatri',
    });
    expect(meeting.items).toHaveLength(8);
    expect(meeting.items.every((item) => item.access === 'public')).toBe(true);
    expect([meeting.participants, meeting.excused, meeting.guests].map((list) => list.length)).toEqual([
      12, 6, 0,
    ]);
    expect(meeting.nextMeetings.map((next) => next.date.value)).toEqual(['2026-03-09', '2026-09-21']);
  });

  it('has its sections in the format’s order', async () => {
    const { meeting } = await read();
    expect(meeting.items.map((item) => item.sections.map((one) => one.definition.key).join(' '))).toEqual([
      'referat',
      'bilag sagsfremstilling indstilling referat',
      ...Array.from({ length: 6 }, () => 'sagsfremstilling indstilling referat'),
    ]);
  });

  it('has its decisions, attachments, sub-points and roles', async () => {
    const { meeting, source } = await read();
    const sections = meeting.items.flatMap((item) => item.sections);
    const decisions = sections.flatMap((section) => section.decisions);
    expect(decisions.map((one) => one.plain.slice(0, 36))).toEqual([
      'Gruppe besluttede at prioritere alko',
      'Gruppen besluttede at næste møde afh',
    ]);
    expect(decisions.every((one) => textAt(source, one.range)?.startsWith('**Beslutning:**'))).toBe(true);
    expect(sections.flatMap((section) => section.attachments)).toMatchObject([
      { title: { plain: 'DMPG-retningslinje om ”Substitutionsbehandling version 2.0”' }, toFollow: true },
      { title: { plain: 'Eksempel på Implementeringsplan' }, toFollow: false },
    ]);
    expect(meeting.items[2]?.fields.subPoints).toHaveLength(2);
    expect(meeting.participants.map((person) => person.roles.map((role) => role.value))).toEqual([
      ['forperson', 'mødeleder'],
      ['forperson', 'mødeleder'],
      ...Array.from({ length: 9 }, () => []),
      ['referent'],
    ]);
  });
});

describe.skipIf(REAL_MEETINGS.length === 0)('the real dagsorden of Danske Regioner', () => {
  const read = () => {
    const file = realMeeting('2024-12-05');
    return parseSound(file.text, file.name);
  };

  it('has its items, with access, case officers and case numbers', async () => {
    const { meeting, warnings, source } = await read();
    const headings = source.split('\n').filter((line) => line.startsWith('## '));
    const confidential = headings.filter((line) => line.startsWith('## (Fortrolig)'));
    expect(headings).toHaveLength(10);
    expect(meeting.items).toHaveLength(10);
    expect(meeting.items.filter((item) => item.access === 'confidential')).toHaveLength(confidential.length);
    expect(meeting).toMatchObject({ kind: 'dagsorden', caseNumber: { value: 'MDR-2024-00036' } });
    for (const item of meeting.items.filter((one) => one.access === 'public')) {
      expect(item.fields.caseOfficer?.plain).toMatch(/^[A-ZÆØÅ]/);
      expect(item.fields.caseNumber?.plain).toMatch(/^[A-Z]{3}-\d{4}-\d{5}$/);
    }
    expect(warnings.map((one) => one.ruleId)).toEqual(['recommendation-empty']);
  });

  it('has every section and attachment that is written', async () => {
    const { meeting, source } = await read();
    const written = source.split('\n').filter((line) => line.startsWith('### '));
    const sections = meeting.items.flatMap((item) => item.sections);
    const attachments = sections.flatMap((section) => section.attachments);
    expect(sections).toHaveLength(written.length);
    expect(attachments[0]).toMatchObject({ documentNumber: '1737482', caseNumber: 'MDR-2024-00035' });
    expect(attachments.every((one) => one.documentNumber && one.caseNumber)).toBe(true);
    expect(sections.flatMap((section) => section.decisions)).toEqual([]);
  });
});

describe('the sample workspace', () => {
  it.each(SAMPLE_MEETINGS.map((file) => [file.name, file] as const))(
    '%s has no findings',
    async (_, file) => {
      const { meeting, warnings } = await parseSound(file.text, file.name);
      expect(warnings).toEqual([]);
      expect(meeting.items.length).toBeGreaterThan(2);
    },
  );

  it('shows both formats, both kinds and confidential items', async () => {
    const meetings = await Promise.all(
      SAMPLE_MEETINGS.map(async (file) => (await parseSound(file.text)).meeting),
    );
    expect(new Set(meetings.map((one) => `${one.format.value} ${one.kind}`)).size).toBe(4);
    expect(meetings.some((one) => one.items.some((item) => item.access === 'confidential'))).toBe(true);
    expect(
      meetings.flatMap((one) => one.items.flatMap((item) => item.sections.flatMap((s) => s.actions))),
    ).not.toEqual([]);
  });
});
