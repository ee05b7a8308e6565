import { isCalendarDate } from './calendar-date.js';

const DANISH_MONTHS = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * `2025-11-07` as `7. november 2025`, in the document's language; other text stays as it is. English is that of Europe:
 * `7 November 2025`.
 */
export function longDate(iso: string, language: string): string {
  if (!isCalendarDate(iso)) return iso;
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  // By hand for Danish, the usual case: the first formatter of a run takes longer than a whole page.
  if (language === 'da') return `${day}. ${DANISH_MONTHS[month - 1] ?? ''} ${year}`;
  return formatterFor(language === 'en' ? 'en-GB' : language).format(Date.UTC(year, month - 1, day));
}

function formatterFor(language: string): Intl.DateTimeFormat {
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    formatters.set(language, formatter);
  }
  return formatter;
}
