import { describe, expect, it } from 'vitest';
import { comingMeetings, heldAnywhere, pastMeetings } from '../../src/site/coming.js';
import { byDanish, byStart, byYear } from '../../src/site/sort-meetings.js';
import { comingOf } from '../../src/site/machines/announced.js';
import { group, meeting } from './site-samples.js';

const agenda = (date: string, more = {}) => meeting(date, { document: 'dagsorden', ...more });
const next = (date: string, place?: string) => ({ date, time: undefined, place });

describe('coming meetings', () => {
  it('are the agendas after the newest minutes', () => {
    const all = group([
      agenda('2026-03-01'),
      agenda('2026-02-01'),
      meeting('2026-01-01'),
      agenda('2025-12-01'),
    ]);
    expect(comingMeetings(all).map((one) => one.date)).toEqual(['2026-02-01', '2026-03-01']);
    expect(pastMeetings(all).map((one) => one.date)).toEqual(['2026-01-01', '2025-12-01']);
  });

  it('are announced ones without a meeting on that day, as the newest that announces them says', () => {
    const all = group([
      agenda('2026-03-01', { nextMeetings: [next('2026-06-01', 'Aarhus')] }),
      meeting('2026-01-01', { nextMeetings: [next('2026-06-01', 'Odense'), next('2026-03-01')] }),
      meeting('2025-01-01', { nextMeetings: [next('2025-06-01')] }),
    ]);
    expect(comingMeetings(all).map(({ date, place, meeting: file }) => [date, place, file?.date])).toEqual([
      ['2026-03-01', undefined, '2026-03-01'],
      ['2026-06-01', 'Aarhus', undefined],
    ]);
  });

  it('are two of a day where two are announced, less those that have an agenda', () => {
    const at = (time?: string) => ({ date: '2026-06-01', time, place: undefined });
    const minutes = (times: (string | undefined)[]) =>
      meeting('2026-01-01', { nextMeetings: times.map((time) => at(time)) });
    const times = (...meetings: ReturnType<typeof meeting>[]) =>
      comingMeetings(group(meetings)).map(
        ({ time, meeting: file }) => `${time ?? '-'}${file ? ' agenda' : ''}`,
      );
    expect(times(minutes(['13.00', '9:00', '13.00']))).toEqual(['9:00', '13.00']);
    expect(times(minutes(['09-12', '13-15']), agenda('2026-06-01', { time: '13-15' }))).toEqual([
      '09-12',
      '13-15 agenda',
    ]);
    // Without the same time, it is the first of them that has its agenda.
    expect(times(minutes(['09-12', '13-15']), agenda('2026-06-01', { time: '10-12' }))).toEqual([
      '10-12 agenda',
      '13-15',
    ]);
    expect(times(minutes([undefined]), agenda('2026-06-01', { time: '10-12' }))).toEqual(['10-12 agenda']);
  });

  it('do not depend on the order they are given in', () => {
    const meetings = [
      meeting('2026-01-01'),
      agenda('2026-02-01'),
      meeting('2024-01-01'),
      agenda('2026-03-01'),
    ];
    expect(comingMeetings(group([...meetings].reverse()))).toEqual(comingMeetings(group(meetings)));
    expect(pastMeetings(group([...meetings].reverse()))).toEqual(pastMeetings(group(meetings)));
  });

  it('begin when people write that they do', () => {
    const times = ['13:00-15:00', '9:00-10:00', '10.30', '10:00', undefined];
    const of = times.map((time, i) => ({
      ...(time !== undefined && { time }),
      address: `a/2026-01-01-${i + 2}/`,
    }));
    expect(of.toSorted(byStart).map((one) => one.time)).toEqual([
      undefined,
      '9:00-10:00',
      '10:00',
      '10.30',
      '13:00-15:00',
    ]);
  });

  it('of one day come in the order in which they are held, and past ones in the opposite one', () => {
    const days = (date: string) =>
      ['-10', '-2', '', '-11'].map((rank) => agenda(date, { address: `dmpg-soevn/${date}${rank}/` }));
    const all = group([meeting('2026-02-01'), ...days('2026-03-01'), ...days('2026-01-01')]);
    const ranks = (addresses: (string | undefined)[]) => addresses.map((one) => one?.slice(21));
    const coming = comingMeetings(all).map((one) => one.meeting?.address);
    expect(ranks(coming)).toEqual(['/', '-2/', '-10/', '-11/']);
    const past = pastMeetings(all).map((one) => one.address);
    expect(ranks(past.slice(1))).toEqual(['-11/', '-10/', '-2/', '/']);
  });

  it.each<[string, object]>([
    ['was published', { published: '2026-02-02' }],
    ['got its minutes', { published: '2025-01-01', documentSince: '2026-02-02' }],
    ['was corrected', { published: '2025-01-01', corrected: '2026-02-02' }],
    ['was published, whatever an author says', { published: '2026-02-02', approved: '2062-02-02' }],
  ])('are none before the day on which one %s', (_, known) => {
    const announces = { nextMeetings: [next('2026-02-01'), next('2026-02-03')] };
    const all = group([
      agenda('2026-03-01'),
      agenda('2026-02-02'),
      agenda('2026-01-01', { ...known, ...announces }),
    ]);
    // On the day itself nobody knows.
    expect(comingMeetings(all).map((one) => one.date)).toEqual(['2026-02-02', '2026-02-03', '2026-03-01']);
    expect(pastMeetings(all).map((one) => one.date)).toEqual(['2026-01-01']);
    expect(comingOf(all.meetings).announced.map((one) => one.date)).toEqual(['2026-02-03']);
    expect(comingOf(all.meetings).addresses.size).toBe(2);
  });

  it('are all agendas of a body that has no minutes yet', () => {
    const all = group([agenda('2026-02-01'), agenda('2020-02-01')]);
    expect(comingMeetings(all)).toHaveLength(2);
    expect(pastMeetings(all)).toEqual([]);
  });
});

describe('Danish order', () => {
  it('has Æ, Ø and Å last, and Aa as Å', () => {
    const names = ['Ålborg', 'Aabenraa', 'Øre', 'Ærø', 'Zebra', 'Børn', 'Abild'];
    expect([...names].sort(byDanish)).toEqual(['Abild', 'Børn', 'Zebra', 'Ærø', 'Øre', 'Aabenraa', 'Ålborg']);
  });
});

it('gives years with their meetings, newest first', () => {
  const years = byYear([meeting('2024-01-01'), meeting('2025-02-01'), meeting('2025-03-01')]);
  expect(years.map(({ year, meetings }) => [year, meetings.map((one) => one.date)])).toEqual([
    ['2025', ['2025-03-01', '2025-02-01']],
    ['2024', ['2024-01-01']],
  ]);
});

describe('the newest minutes of any body', () => {
  it('make past what another body has not written minutes of', () => {
    const silent = group([agenda('2024-12-05'), agenda('2027-01-05')]);
    const busy = group([meeting('2026-03-17')]);
    const held = heldAnywhere([silent, busy]);
    expect(held).toBe('2026-03-17');
    expect(comingMeetings(silent, held).map((one) => one.date)).toEqual(['2027-01-05']);
    expect(pastMeetings(silent, held).map((one) => one.date)).toEqual(['2024-12-05']);
  });
});
