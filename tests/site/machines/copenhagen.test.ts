import { describe, expect, it } from 'vitest';
import { copenhagenTime } from '../../../src/site/machines/copenhagen.js';

describe('Danish time', () => {
  it('is that of the time zone database, every day of sixty years', () => {
    const format = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Copenhagen',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    });
    const wrong: string[] = [];
    for (let day = Date.UTC(1981, 0, 1); day < Date.UTC(2041, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      for (const minutes of [0, 59, 240, 1439]) {
        const clock = `${date} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        if (format.format(new Date(copenhagenTime(date, minutes))) !== clock) wrong.push(clock);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('goes on to the next day at 24 o’clock', () => {
    expect(copenhagenTime('2024-02-28', 1440)).toBe('2024-02-29T00:00:00+01:00');
    expect(copenhagenTime('1979-07-01', 600)).toBe('1979-07-01T10:00:00+01:00');
  });
});
