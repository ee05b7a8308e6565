import { describe, expect, it } from 'vitest';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { places } from './agenda-findings.js';

const REPORT = { dokument: 'referat', deltagere: '\n  - Anna, læge (referent)' };
/** What is found in minutes; their text begins on line 14. */
const find = (text: string) =>
  places('action-unread', meetingSource(`## A\n\n### Referat\n\n${text}\n`, REPORT));

describe('action-unread', () => {
  it.each([
    ['a box without its blank', '- [] Sender brev', '14:3 []'],
    ['a box at its word', '- [ ]Sender brev', '14:3 [ ]'],
    ['a ticked one', '* [x]Åbner døren', '14:3 [x]'],
    ['no list', '[ ] Sender brev (ansvarlig: Anna)', '14:1 [ ]'],
    ['a second line', 'Opgaver:\n[ ] Sender brev', '15:1 [ ]'],
    ['a line in a task', '- [ ] Et (frist: løbende)\n[x] To', '15:1 [x]'],
    [
      'a parenthesis',
      '- Sender brev (Ansvarlig: Anna, frist: 2026-05-01).',
      '14:15 (Ansvarlig: Anna, frist: 2026-05-01)',
    ],
    ['a deadline in a numbered list', '1. Sender (om lidt) brev (frist: løbende)', '14:26 (frist: løbende)'],
    ['both: at the box only', '- [] Sender brev (ansvarlig: Anna)', '14:3 []'],
  ])('is found for %s', async (_, text, expected) => {
    expect(await find(text)).toEqual([expected]);
  });

  it.each([
    ['tasks', '- [ ] Sender brev (ansvarlig: Anna, frist: 2026-05-01)\n- [x] Ringer (frist: løbende)'],
    ['a decision', '- **Beslutning:** Godkendt (ansvarlig: Anna)'],
    [
      'a parenthesis of another kind',
      '- Anna (ansvarlig for kaffen)\n- Brev (forfrist: nu)\n- Brev (tidsfrist: nu)',
    ],
    ['a parenthesis further in', '- Brevet (frist: 1. maj) er sendt'],
    ['no list', 'Brevet er sendt (frist: 1. maj)'],
    [
      'links and numbers',
      '- [x](https://a.dk/b)\n- [1] Jensen\n- [2]Jensen\n- [Note] tekst\n\n[x]: https://a.dk/c',
    ],
    ['a backslash', '- \\[] Sender'],
    ['code', '- `[] Sender`\n\n```\n[ ] Sender\n```'],
    ['the middle of a line', 'Sæt kryds i [] hvis ja'],
    ['no words', '- []\n- [ ](x)'],
  ])('is not found for %s', async (_, text) => {
    expect(await find(text)).toEqual([]);
  });

  it('is not found outside minutes, or in an agenda', async () => {
    const text = '- [] Sender brev (ansvarlig: Anna)\n';
    const outside = `## A\n\n${text}\n### Sagsfremstilling\n\n${text}`;
    expect(await places('action-unread', meetingSource(outside, REPORT))).toEqual([]);
    expect(await places('action-unread', meetingSource(`## A\n\n### Referat\n\n${text}`))).toEqual([]);
  });

  it('is found in any format, in confidential items too', async () => {
    const source = committeeSource('## (Fortrolig) A\n\n### Beslutninger\n\n- [] Sender\n', REPORT);
    expect((await places('action-unread', source)).map((place) => place.split(' ')[1])).toEqual(['[]']);
  });

  it('takes linear time', async () => {
    const hostile = `- ${'('.repeat(50_000)}${'ansvarlig '.repeat(20_000)}\n\n${'[ '.repeat(50_000)}`;
    const started = performance.now();
    expect(await find(hostile)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
