import { isCalendarDate } from '../../model/calendar-date.js';
import { MONTHS } from '../../model/danish-date.js';

/** A date with its weekday before it, as authors write them: `torsdag den 4. september 2025`, `fredag d. 7/11-2025`. */
export interface WrittenDate {
  /** All of it, and where it begins in the text. */
  readonly text: string;
  readonly at: number;
  readonly weekday: string;
  /** The part after the weekday, up to the end. */
  readonly date: string;
  /** Whether the weekday is the date's own. */
  readonly agrees: boolean;
  /** The date's weekday, from 1 for Monday to 7 for Sunday; undefined for a date that does not exist. */
  readonly actual: number | undefined;
}

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const MONTH =
  'jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Only with a year of four digits: without it nobody knows the weekday. `8.00-2000` is a time. */
const DATE = [
  String.raw`\d{1,2}\.?\s{0,4}(?:${MONTH})\.?,?\s{0,4}\d{4}`,
  String.raw`\d{1,2}\.\s?\d{1,2}\.\s?\d{4}`,
  String.raw`\d{1,2}/\d{1,2}(?:[-/]|\s[-–]?\s?)\d{4}`,
  String.raw`\d{1,2}-\d{1,2}-\d{4}`,
].join('|');

/** All gaps are bounded: a text full of blanks takes no more time than another. */
const WEEKDAY_AND_DATE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])((?:${WEEKDAYS.join('|')})(?:en)?)[\s,]{1,4}(?:(?:den|d\.?)\s{0,4})?(${DATE})(?![\p{L}\p{N}])`,
  'giu',
);

/** All dates of a text that stand right after a weekday. Years before 1900, perhaps no years at all, are left out. */
export function datesWithWeekday(text: string): WrittenDate[] {
  return [...text.matchAll(WEEKDAY_AND_DATE)].flatMap((match) => {
    const [whole, weekday = '', date = ''] = match;
    const iso = isoOf(date);
    if (iso < '1900') return [];
    const actual = isCalendarDate(iso) ? new Date(`${iso}T00:00:00Z`).getUTCDay() || 7 : undefined;
    const written = WEEKDAYS.findIndex((name) => weekday.toLowerCase().startsWith(name)) + 1;
    return [{ text: whole, at: match.index, weekday, date, agrees: written === actual, actual }];
  });
}

/** `4. september 2025` and `4/9-2025` as `2025-09-04`, whether there is such a day or not. */
function isoOf(date: string): string {
  const numbers = date.match(/\d+/g) ?? [];
  const name = /\p{L}{3}/u.exec(date)?.[0].toLowerCase();
  const month = name === undefined ? numbers[1] : String(MONTHS.indexOf(name) + 1);
  return [numbers[numbers.length - 1], month, numbers[0]]
    .map((part) => (part ?? '').padStart(2, '0'))
    .join('-');
}
