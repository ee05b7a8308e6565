import { describe, expect, it } from 'vitest';
import type { AgendaItem, ItemFields } from '../../src/model/meeting.js';
import { meetingSource } from '../meeting-source.js';
import { itemOf, parseSound, textAt } from '../parse-source.js';

async function itemWith(body: string): Promise<{ item: AgendaItem; source: string }> {
  const source = meetingSource(`## Velkomst\n\n${body}\n`);
  return { item: itemOf((await parseSound(source)).meeting, 1), source };
}

describe('the field list', () => {
  it.each<[string, Exclude<keyof ItemFields, 'subPoints'>]>([
    ['Sagsbehandler', 'caseOfficer'],
    ['Sags-ID', 'caseNumber'],
    ['Kort titel', 'shortTitle'],
    ['Tid', 'time'],
    ['Ansvarlig', 'presenter'],
    ['Offentlig titel', 'publicTitle'],
    ['sags id', 'caseNumber'],
    ['kort-titel', 'shortTitle'],
  ])('reads %s with its place', async (name, key) => {
    const { item, source } = await itemWith(`- ${name}: en *god* værdi`);
    expect(item.fields[key]?.plain).toBe('en god værdi');
    expect(textAt(source, item.fields[key]?.range)).toBe(`- ${name}: en *god* værdi`);
    expect(item.introduction.nodes).toEqual([]);
  });

  it('is one line where the author breaks it', async () => {
    const { item } = await itemWith(
      '- Sagsbehandler: Anna Ager\\\n  Bo Berg\n- Delpunkter:\n  - Et\\\n    to',
    );
    expect(item.fields.caseOfficer?.plain).toBe('Anna Ager Bo Berg');
    expect(item.fields.subPoints?.map((point) => point.plain)).toEqual(['Et to']);
  });

  it('reads sub-points from a nested list', async () => {
    const { item, source } = await itemWith('- Delpunkter:\n  - ”Pixiguide”,\n  - *Non*-farmakologisk');
    expect(item.fields.subPoints?.map((point) => point.plain)).toEqual(['”Pixiguide”,', 'Non-farmakologisk']);
    expect(item.fields.subPoints?.map((point) => textAt(source, point.range))).toEqual([
      '- ”Pixiguide”,',
      '- *Non*-farmakologisk',
    ]);
  });

  it('reads a single sub-point on the field’s own line', async () => {
    const { item } = await itemWith('- Delpunkter: Økonomi');
    expect(item.fields.subPoints?.map((point) => point.plain)).toEqual(['Økonomi']);
  });

  it('is followed by the introduction', async () => {
    const { item } = await itemWith('- Tid: 10:15-10:45\n- Ansvarlig: Anna\n\nIndledning.');
    expect(item.fields).toMatchObject({ time: { plain: '10:15-10:45' }, presenter: { plain: 'Anna' } });
    expect(item.introduction.nodes.map((node) => node.type)).toEqual(['paragraph']);
  });

  it('leaves a field without a value out', async () => {
    const { item } = await itemWith('- Tid:\n- Ansvarlig: Anna');
    expect(Object.keys(item.fields)).toEqual(['presenter']);
  });

  it.each([
    ['one item has an unknown field', '- Tid: 10:15\n- Farve: blå'],
    ['one item has no colon', '- Tid: 10:15\n- og mere'],
    ['it is numbered', '1. Tid: 10:15'],
    ['another field than the sub-points has a nested list', '- Tid: 10:15\n  - mere'],
    ['it does not stand directly under the heading', 'Tekst.\n\n- Tid: 10:15'],
    ['a field is named after what every object has', '- constructor: x\n- toString: y'],
  ])('is ordinary text where %s', async (_, body) => {
    const { item } = await itemWith(body);
    expect(item.fields).toEqual({});
    expect(item.introduction.nodes.some((node) => node.type === 'list')).toBe(true);
  });
});
