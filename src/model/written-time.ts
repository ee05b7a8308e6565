const QUOTES = /^[\s"'”“„»«]+|[\s"'”“„»«.]+$/g;
const CLOCK = String.raw`(\d{1,2})(?:[:.](\d{2}))?`;
const SPAN = new RegExp(
  `^(?:(?:kl|klokken)\\b\\.?\\s*)?${CLOCK}(?:\\s*(?:[-–—]|til)\\s*(?:kl\\.?\\s*)?${CLOCK})?$`,
  'iu',
);

/**
 * The time that was probably meant, as the frontmatter wants it: `kl. 14-16` is `14:00-16:00`.
 * @returns undefined where it cannot be told, or is no time of a day.
 */
export function meantTime(text: string): string | undefined {
  const found = SPAN.exec(text.slice(0, 60).replaceAll(QUOTES, ''));
  if (!found) return undefined;
  const [, hour, minute, endHour, endMinute] = found;
  const times = [clock(hour, minute), ...(endHour === undefined ? [] : [clock(endHour, endMinute)])];
  return times.includes(undefined) ? undefined : times.join('-');
}

function clock(hour = '', minute = '00'): string | undefined {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
