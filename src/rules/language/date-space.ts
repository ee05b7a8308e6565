import type { TextEdit } from '../../model/text-edit.js';
import type { Rule } from '../rule.js';
import { isDay, MONTHS } from './months.js';
import { proseOf } from './prose.js';
import { shorten } from '../../model/shorten.js';

/** `28.februar 2025`, `d.28. februar`, `28. februar2025`: »d.«, day, space, month, space, year. */
const DATE = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,:/_-])(d\.)?(\d{1,2})\.([ \t\u00a0]*)(${MONTHS})(?:([ \t\u00a0]*)(\d{4}))?(?![\p{L}\p{M}\p{N}_-]|\.\p{L})`,
  'giu',
);

/** One of its spaces is missing: a quick look before the exact one. */
const MAY_LACK_SPACE = /\d(?:\.[a-z\u017f]|(?<=d\.\d)|(?<=[rsljit\u017f]\d)\d{3})/gi;

/** A date without one of its spaces. */
export const dateSpace: Rule = {
  id: 'date-space',
  fixable: true,
  check(subject, report) {
    for (const prose of proseOf(subject).with(MAY_LACK_SPACE)) {
      for (const match of prose.text.matchAll(DATE)) {
        const [found, on = '', day = '', space = '', month = '', gap, year = ''] = match;
        const gaps = [
          ...(on ? [on.length] : []),
          ...(space ? [] : [on.length + day.length + 1]),
          ...(gap === '' ? [found.length - year.length] : []),
        ].map((offset) => match.index + offset);
        if (gaps.length === 0 || !isDay(day)) continue;
        // `28. februar` where a line begins would make Markdown a list of it.
        const isListMark = !on && prose.startsLine(match.index);
        const date = `${on && `${on} `}${day}. ${month}${year && ` ${year}`}`;
        const suggestion = shorten(isListMark ? `den ${date}` : date);
        const fix: TextEdit[] = isListMark ? [] : gaps.flatMap((at) => prose.edit(at, at, ' '));
        const range = prose.range(match.index, match.index + found.length);
        report(range, { found: shorten(found), suggestion }, fix.length > 0 ? { fix } : {});
      }
    }
  },
};
