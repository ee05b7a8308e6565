import type { Rule } from '../rule.js';
import { Occurrences } from './occurrences.js';
import { proseOf } from './prose.js';
import type { Prose } from './prose.js';

const TIME = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
/** A quick look before the exact one. */
const MAY_BE_CLOCK = /\d[.:]\d\d/g;
/** After `kl.`, or a range: `10:00-11:30`. */
const CLOCK = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,:/-])(kl\.?[ \u00a0]*)?(${TIME})(?:[ \u00a0]?[-–][ \u00a0]?(${TIME}))?(?![\p{L}\p{N}]|[.:,/]\d|[ \u00a0]?%)`,
  'giu',
);

/** Times of day with a colon and with a full stop in one document. */
export const clockForm: Rule = {
  id: 'clock-form',
  check(subject, report) {
    const colon = new Occurrences();
    const stop = new Occurrences();
    for (const prose of proseOf(subject).with(MAY_BE_CLOCK)) {
      if (isTimeField(prose)) continue;
      for (const { index, 0: found, 1: prefix = '', 2: from = '', 3: to = '' } of prose.text.matchAll(
        CLOCK,
      )) {
        if (!prefix && !isRange(from, to)) continue;
        (from.includes(':') ? colon : stop).add(prose, index + prefix.length, from.length);
        if (to) (to.includes(':') ? colon : stop).add(prose, index + found.length - to.length, to.length);
      }
    }
    if (colon.count === 0 || stop.count === 0) return;
    const place = (stop.count < colon.count ? stop : colon).first();
    if (place) report(place, { colon: colon.count, stop: stop.count });
  },
};

/** The field `Tid` is written as frontmatter is. */
function isTimeField({ placed: { item, node } }: Prose): boolean {
  return item?.fields.time?.nodes.includes(node) ?? false;
}

/**
 * With full stops alone, two figures can be days (`12.11-15.11`) or results (`1.05–1.45`) too: only what is a part of
 * a working day, in steps of five minutes, and cannot be a month.
 */
function isRange(from: string, to: string): boolean {
  if (to === '' || from.includes(':') || to.includes(':')) return to !== '';
  const [start, end] = [hourAndMinute(from), hourAndMinute(to)];
  const isMonth = ({ minute }: Clock) => minute > 0 && minute <= 12;
  const isLikely = ({ hour, minute }: Clock) => hour >= 6 && minute % 5 === 0;
  return isLikely(start) && isLikely(end) && end.hour >= start.hour && !(isMonth(start) && isMonth(end));
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

function hourAndMinute(time: string): Clock {
  const [hour, minute] = time.split('.');
  return { hour: Number(hour), minute: Number(minute) };
}
