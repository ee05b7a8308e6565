import { describe, expect, it } from 'vitest';
import { ranksOf } from '../../src/site/groups.js';

const meeting = (file: string, time?: string, rank?: number, date = '2026-01-10') => ({
  ...{ file, body: 'dmpg', date, time, rank },
});
const ranks = (...args: Parameters<typeof ranksOf>) => Object.fromEntries(ranksOf(...args));

describe('the places of meetings of one body and day', () => {
  it('go by the time at first, and by the file where that is the same', () => {
    expect(ranks([meeting('c', '13:00'), meeting('b', '13:00'), meeting('a', '14:00')])).toEqual({
      ...{ b: 1, c: 2, a: 3 },
    });
    expect(ranks([meeting('a', '13:00'), meeting('b', '9:00')])).toEqual({ b: 1, a: 2 });
    expect(ranks([meeting('a', '13:00'), meeting('b', '09:00', undefined, '2026-01-11')])).toEqual({
      ...{ a: 1, b: 1 },
    });
  });

  it('are kept, and new ones take those that are left', () => {
    expect(ranks([meeting('new', '08:00'), meeting('old', '14:00', 1)])).toEqual({ old: 1, new: 2 });
    expect(ranks([meeting('old', '14:00', 2), meeting('x', '15:00'), meeting('y', '09:00')])).toEqual({
      ...{ old: 2, y: 1, x: 3 },
    });
  });

  it('are given to nobody where they are taken, even to those who had them', () => {
    const taken = new Map([['dmpg/2026-01-10', [1, 3]]]);
    expect(ranks([meeting('old', '08:00', 3), meeting('new', '09:00')], taken)).toEqual({ old: 2, new: 4 });
    expect(ranks([meeting('a', '09:00', 1), meeting('b', '08:00', 1)])).toEqual({ a: 1, b: 2 });
  });
});
