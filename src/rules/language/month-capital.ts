import type { Rule } from '../rule.js';
import { isDay, MONTHS_WITH_CAPITAL } from './months.js';
import { proseOf } from './prose.js';

/** A quick look before the exact ones. */
const MAY_BE_CAPITAL = new RegExp(
  String.raw`\d\.[ \t\u00a0]?(?:${MONTHS_WITH_CAPITAL})|[aflino][ \u00a0](?:${MONTHS_WITH_CAPITAL})[ \u00a0]\d{4}`,
  'g',
);
const AFTER_DAY = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}.,:/_-])(\d{1,2})\.([ \t\u00a0]?)(${MONTHS_WITH_CAPITAL})(?![\p{L}\p{M}\p{N}_-])`,
  'gu',
);
const IN_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])(?:i|af|fra|til|inden|primo|medio|ultimo|siden)[ \u00a0](${MONTHS_WITH_CAPITAL})(?=[ \u00a0]\d{4}(?!\d))`,
  'gu',
);

/** The number ends a sentence that speaks of something else than a day: »Se punkt 3. Marts bliver …«. */
const NUMBER_OF_SOMETHING =
  /(?<!\p{L})(?:punkt|pkt\.?|uge|nr\.?|side|s\.|bilag|kapitel|afsnit|stk\.?|fase|trin|version|etape|kl\.?|klokken)\s*$/iu;
const BEFORE_DATE = /(?<!\p{L})(?:den|d\.|pr\.|senest|(?:man|tirs|ons|tors|fre|lør|søn)dag)\s*$/iu;
const YEAR = /^[ \u00a0]\d{4}(?!\d)/;
const AFTER_DATE = /^(?:\s*[,;:)!?.]|\s*$|\s+kl(?!\p{L}))/u;
const NAMES = new Set(['Maj', 'August', 'April', 'Juni', 'Juli']);

/** A month with a capital inside a sentence, as in English. */
export const monthCapital: Rule = {
  id: 'month-capital',
  fixable: true,
  check(subject, report) {
    for (const prose of proseOf(subject).with(MAY_BE_CAPITAL)) {
      const inDates = [...prose.text.matchAll(AFTER_DAY)].filter((match) => isDate(match, prose.text));
      for (const match of [...inDates, ...prose.text.matchAll(IN_YEAR)]) {
        const month = match[match.length - 1] ?? '';
        const start = match.index + match[0].length - month.length;
        const fix = prose.edit(start, start + 1, month.slice(0, 1).toLowerCase());
        const args = { found: month, suggestion: month.toLowerCase() };
        report(prose.range(start, start + month.length), args, fix.length > 0 ? { fix } : {});
      }
    }
  },
};

/** A number and a month can also be the end of one sentence and the beginning of the next. */
function isDate(match: RegExpExecArray, text: string): boolean {
  const [found, day = '', , month = ''] = match;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + found.length, match.index + found.length + 8);
  if (!isDay(day) || NUMBER_OF_SOMETHING.test(before)) return false;
  return BEFORE_DATE.test(before) || YEAR.test(after) || (!NAMES.has(month) && AFTER_DATE.test(after));
}
