import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate, isTimeOfDay } from '../../src/model/calendar-date.js';
import { hasErrors, sortDiagnostics } from '../../src/model/diagnostic.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { longDate } from '../../src/model/long-date.js';
import { slugOf } from '../../src/model/slug.js';
import { LineIndex, contains } from '../../src/model/source.js';
import { lineStartsOf } from '../parse/ranges-in-model.js';

describe('a calendar date', () => {
  it.each(['2025-11-07', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('exists: %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
  it.each([
    '2025-02-31',
    '2025-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-00',
    '0000-01-01',
    '0999-01-01',
    '2025-1-1',
    '25-11-07',
    '2025-11-07T10:00',
    ' 2025-11-07',
    '7.11.2025',
    '2025/11/07',
    '２０２５-11-07',
    '',
  ])('does not exist: %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('a time of day', () => {
  it.each(['10:00', '9:30', '10.00', '10:00-15:30', '10:00 – 15:30', '00:00', '23:59', ' 10:00 '])(
    'is one: %s',
    (text) => {
      expect(isTimeOfDay(text)).toBe(true);
    },
  );
  it.each(['24:00', '10:60', '10', 'kl. 10', '10:00-', '10:00-25:00', '1000', '10:00-15:30-16:00', ''])(
    'is none: %s',
    (text) => {
      expect(isTimeOfDay(text)).toBe(false);
    },
  );
});

describe('a date written out', () => {
  it.each([
    ['2025-11-07', 'da', '7. november 2025'],
    ['2026-03-01', 'da', '1. marts 2026'],
    ['2025-11-07', 'en-GB', '7 November 2025'],
    ['2025-11-07', 'en', '7 November 2025'],
    ['medio maj', 'da', 'medio maj'],
    ['2025-13-01', 'da', '2025-13-01'],
    ['', 'da', ''],
  ])('%s in %s is %s', (iso, language, text) => {
    expect(longDate(iso, language)).toBe(text);
  });

  it('does not depend on the time zone', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen']) {
        process.env['TZ'] = zone;
        expect(longDate('2025-12-31', 'da')).toBe('31. december 2025');
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('a slug', () => {
  it.each([
    ['minutes/2025/2025-11-07-dmpg.md', '2025-11-07-dmpg'],
    ['C:\\møder\\2025-11-07 søvn.MD', '2025-11-07 søvn'],
    ['a.b.markdown', 'a.b'],
    ['a.txt', 'a.txt'],
  ])('of %s is %s', (file, slug) => {
    expect(slugOf(file)).toBe(slug);
  });
});

describe('places in a text', () => {
  it('are counted from 1, line ends of all kinds apart', () => {
    const index = new LineIndex('a\nbc\r\nd\re');
    expect([0, 1, 2, 4, 6, 7, 8, 9].map((offset) => index.point(offset))).toEqual([
      { line: 1, column: 1, offset: 0 },
      { line: 1, column: 2, offset: 1 },
      { line: 2, column: 1, offset: 2 },
      { line: 2, column: 3, offset: 4 },
      { line: 3, column: 1, offset: 6 },
      { line: 3, column: 2, offset: 7 },
      { line: 4, column: 1, offset: 8 },
      { line: 4, column: 2, offset: 9 },
    ]);
  });

  it('outside it are moved to its ends, and a range never runs backwards', () => {
    const index = new LineIndex('ab\nc');
    expect(index.point(-5)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(index.point(99)).toEqual({ line: 2, column: 2, offset: 4 });
    expect(index.range(3, 1)).toEqual({ start: index.point(3), end: index.point(3) });
  });

  it('agree with a count in another way', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', 'æ', '😀') });
    fc.assert(
      fc.property(text, fc.nat(30), (source, at) => {
        const point = new LineIndex(source).point(at);
        const starts = lineStartsOf(source);
        const from = starts[point.line - 1] ?? NaN;
        const next = starts[point.line] ?? Infinity;
        return from + point.column - 1 === point.offset && point.offset >= from && point.offset < next;
      }),
      { numRuns: 1000 },
    );
  });

  it('lie inside others, edges counted', () => {
    const index = new LineIndex('abcdef');
    expect(contains(index.range(1, 4), index.range(1, 4))).toBe(true);
    expect(contains(index.range(1, 4), index.range(2, 3))).toBe(true);
    expect(contains(index.range(1, 4), index.range(0, 3))).toBe(false);
    expect(contains(index.range(1, 4), index.range(2, 5))).toBe(false);
  });
});

describe('findings', () => {
  const index = new LineIndex('x'.repeat(20));
  const finding = (
    file: string,
    at: number,
    ruleId: string,
    severity: Diagnostic['severity'] = 'error',
  ): Diagnostic => ({
    ruleId,
    severity,
    file,
    range: index.range(at, at + 1),
    args: {},
  });

  it('are sorted by file, place and rule', () => {
    const sorted = [finding('a', 1, 'y'), finding('a', 5, 'a'), finding('a', 5, 'b'), finding('b', 0, 'a')];
    expect(sortDiagnostics([...sorted].reverse())).toEqual(sorted);
  });

  it('have errors only where one is an error', () => {
    expect(hasErrors([finding('a', 1, 'x', 'warning'), finding('a', 1, 'x', 'hint')])).toBe(false);
    expect(hasErrors([finding('a', 1, 'x', 'warning'), finding('a', 1, 'x')])).toBe(true);
    expect(hasErrors([])).toBe(false);
  });
});
