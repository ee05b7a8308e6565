import { goesOnAfterMidnight } from '../../model/after-midnight.js';

/** When a meeting begins and ends, in minutes of local time since the midnight before it. */
export interface MeetingTimes {
  readonly start: number;
  /** More than 24 hours for one that goes on after midnight. Undefined where it is not said, or would be before the start. */
  readonly end: number | undefined;
}

const CLOCK = String.raw`(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d{2}))?`;
const TIMES = new RegExp(`^${CLOCK}(?:\\s*(?:[-–—]|til|to)\\s*${CLOCK})?$`, 'i');
const MIDNIGHT = 24 * 60;
/** After it a calendar can write no date, as years have four digits. */
const LAST_DAY = '9999-12-31';

/**
 * A meeting's time as people write it: `10:00-15:30`, `10-15`, `10.00–12.00`, `kl. 9`, `19:00-00:30`.
 * @returns undefined where it cannot be read.
 */
export function readTimes({
  date,
  time,
}: {
  readonly date: string;
  readonly time?: string | undefined;
}): MeetingTimes | undefined {
  const match = time === undefined ? null : TIMES.exec(time.trim());
  if (!match) return undefined;
  const start = minutesOf(match[1], match[2]);
  if (start === undefined || start === MIDNIGHT) return undefined;
  if (match[3] === undefined) return { start, end: undefined };
  const end = minutesOf(match[3], match[4]);
  if (end === undefined) return undefined;
  return { start, end: endOf(start, end, date) };
}

function endOf(start: number, written: number, date: string): number | undefined {
  const end = goesOnAfterMidnight(start, written) ? written + MIDNIGHT : written;
  return end > start && !(end >= MIDNIGHT && date === LAST_DAY) ? end : undefined;
}

function minutesOf(hours: string | undefined, minutes = '0'): number | undefined {
  const [hour, minute] = [Number(hours), Number(minutes)];
  const total = hour * 60 + minute;
  return minute < 60 && total <= MIDNIGHT ? total : undefined;
}
