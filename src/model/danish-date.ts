import { isCalendarDate } from './calendar-date.js';

/** How the months begin, and are abbreviated. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

const WITH_MONTH =
  /(?<!\d)(\d{1,2})\.?\s{0,3}(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)(?!\p{L})\.?,?(?:\s{0,3}(20\d{2})(?!\d))?/iu;
const IN_FIGURES = /(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(20\d{2}|\d{2})(?!\d)/;
/** Without a year two figures mean a date only where they stand alone: `2-3 uger` is none. */
const DAY_AND_MONTH = /^(?:den\s)?(\d{1,2})\/(\d{1,2})\.?$/i;
const YEAR_FIRST = /(?<!\d)(20\d{2})(?:([-./])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;

/** All that is written is day, month by its name, and year: it can only mean one date. */
const COMPLETE =
  /^(?:(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s)?den\s)?\d{1,2}\.?\s{0,3}\p{L}{3,9}\.?\s\d{4}$/iu;

export interface ReadDate {
  /** ISO, and in the calendar. */
  readonly date: string;
  /** False where the year was left out or the order of the figures is a guess. */
  readonly certain: boolean;
}

/**
 * The date in a text as Danish authors write it: `1. december 2025`, `1/12-2025`, `1.12.25`, `1. dec.`
 * @param after ISO date: a date without its year is the first one after it.
 */
export function readDanishDate(text: string, after: string): ReadDate | undefined {
  const value = text.slice(0, 100);
  const [year, month, day] = partsOf(value) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const date = year === undefined ? nextDate(month, day, after) : iso(year, month, day);
  return isCalendarDate(date) ? { date, certain: COMPLETE.test(value.trim()) } : undefined;
}

function partsOf(text: string): [number | undefined, number, number] | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return [Number(first[1]), Number(first[3] ?? first[5]), Number(first[4] ?? first[6])];
  const named = WITH_MONTH.exec(text.normalize('NFC'));
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
    return [named[3] ? Number(named[3]) : undefined, month, Number(named[1])];
  }
  const figures = IN_FIGURES.exec(text) ?? DAY_AND_MONTH.exec(text.trim());
  if (!figures) return undefined;
  const year = figures[3] ? Number(figures[3].padStart(4, '20')) : undefined;
  return [year, Number(figures[2]), Number(figures[1])];
}

function nextDate(month: number, day: number, after: string): string {
  const year = Number(after.slice(0, 4));
  const same = iso(year, month, day);
  return same > after ? same : iso(year + 1, month, day);
}

function iso(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
