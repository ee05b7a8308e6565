/*
 * Local time in Denmark, computed: asking Intl for the offset of ten thousand dates takes longer than all else.
 * Summer time begins on the last Sunday of March at 02:00 and ends at 03:00 on the last Sunday of October
 * (directive 2000/84/EC and those before it), until 1995 of September. The tests hold it against Intl's tables.
 */

const FIRST_YEAR = 1981;
const FIRST_YEAR_UNTIL_OCTOBER = 1996;
const CHANGE_TO_SUMMER = 2 * 60;
const CHANGE_TO_WINTER = 3 * 60;

const summers = new Map<string, readonly [start: string, end: string]>();

/** The time zone's offset on a date, as ISO 8601 writes it. @param minutes of local time since midnight. */
export function copenhagenOffset(date: string, minutes: number): '+01:00' | '+02:00' {
  const [start, end] = summerOf(date.slice(0, 4));
  const isAfterStart = date > start || (date === start && minutes >= CHANGE_TO_SUMMER);
  const isBeforeEnd = date < end || (date === end && minutes < CHANGE_TO_WINTER);
  return isAfterStart && isBeforeEnd ? '+02:00' : '+01:00';
}

/** `2025-11-07T10:00:00+01:00`. @param minutes of local time since midnight, up to 24 hours. */
export function copenhagenTime(date: string, minutes: number): string {
  if (minutes >= 24 * 60) return copenhagenTime(nextDay(date), minutes - 24 * 60);
  return `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00${copenhagenOffset(date, minutes)}`;
}

/** The day after an ISO date. */
export function nextDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** A number of two digits. */
export function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function summerOf(year: string): readonly [string, string] {
  let summer = summers.get(year);
  if (!summer) {
    const number = Number(year);
    const end = number < FIRST_YEAR_UNTIL_OCTOBER ? '09' : '10';
    const none = ['9999', '0000'] as const;
    summer =
      number < FIRST_YEAR
        ? none
        : [lastSunday(year, '03', 31), lastSunday(year, end, end === '09' ? 30 : 31)];
    summers.set(year, summer);
  }
  return summer;
}

function lastSunday(year: string, month: string, days: number): string {
  const last = new Date(Date.UTC(Number(year), Number(month) - 1, days));
  return `${year}-${month}-${days - last.getUTCDay()}`;
}
