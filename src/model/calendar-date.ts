/** True for an ISO date (`2025-11-07`) that exists in the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** True for `10:00`, `10.00`, `10:00-15:30` and the same with an en dash and spaces. */
export function isTimeOfDay(text: string): boolean {
  const clock = String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d`;
  return new RegExp(`^${clock}(?:\\s*[-–]\\s*${clock})?$`).test(text.trim());
}
