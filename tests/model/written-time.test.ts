import { describe, expect, it } from 'vitest';
import { meantTime } from '../../src/model/written-time.js';

describe('meantTime', () => {
  it.each([
    ['kl. 14-16', '14:00-16:00'],
    ['14', '14:00'],
    ['kl 9.30', '09:30'],
    ['Klokken 10 til 12', '10:00-12:00'],
    ['”10:00-12:00”', '10:00-12:00'],
    ['10.00 — kl. 12', '10:00-12:00'],
  ])('reads %s', (text, expected) => {
    expect(meantTime(text)).toBe(expected);
  });

  it.each(['25', '10:75', 'om formiddagen', '', '10-11-12', 'kl.', '14-25'])('does not read %s', (text) => {
    expect(meantTime(text)).toBeUndefined();
  });
});
