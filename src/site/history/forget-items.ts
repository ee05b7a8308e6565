import { sortedParts } from './item-parts.js';
import { matchItems } from './match-items.js';

/** In place of all that is known of an item: no publication has this, so the item counts as changed whatever it is now. */
const FORGOTTEN = 'withheld=1';

/**
 * An earlier state of a document without what is withheld now, or gone: hashes are short, yet whoever guesses a name or
 * a title finds there whether the guess is right.
 * @param before and now: made by `encodeParts`.
 */
export function forgetItems(before: string, now: string): string {
  if (before === now) return before;
  const [old, fresh] = [sortedParts(before), sortedParts(now)];
  const matches = matchItems(old.items, fresh.items);
  const forgotten = old.items.filter((item) => {
    const other = matches.get(item);
    return !item.withheld && (!other || other.withheld);
  });
  const numbers = new Set(forgotten.map(({ number }) => number));
  if (numbers.size === 0) return before;
  const told = new Set<number>();
  return before
    .split(';')
    .flatMap((part) => {
      const number = Number(/^(\d+)[./]/.exec(part)?.[1] ?? NaN);
      if (!numbers.has(number)) return [part];
      if (told.has(number)) return [];
      told.add(number);
      return [`${number}.${FORGOTTEN}`];
    })
    .join(';');
}
