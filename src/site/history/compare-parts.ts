import type { Change } from '../../model/publication-history.js';
import { sortedParts } from './item-parts.js';
import type { DocumentParts, ItemParts } from './item-parts.js';
import { matchItems } from './match-items.js';
import type { ItemMatches } from './match-items.js';

/**
 * What a reader finds changed from one publication of a document to the next: first what belongs to no item, then the
 * items as they stand now, then those that are gone.
 * @param before and after: made by `encodeParts`.
 */
export function changesBetween(before: string, after: string): Change[] {
  if (before === after) return [];
  const [old, fresh] = [sortedParts(before), sortedParts(after)];
  const matches = matchItems(old.items, fresh.items);
  const known = new Map([...matches].map(([item, other]) => [other, item]));
  const items = fresh.items.flatMap((item): Change[] => {
    const earlier = known.get(item);
    if (!earlier) return [{ kind: 'added', item: item.number }];
    return itemChanges(earlier, item, labelFinder(old, fresh));
  });
  const gone = old.items.filter((item) => !matches.has(item));
  return [
    ...differences(old.own, fresh.own).map(({ kind, name }): Change => ({ kind, part: name })),
    ...(keepsOrder(old.items, matches) ? [] : [{ kind: 'changed', part: 'order' } as const]),
    ...items,
    ...gone.map(({ number }): Change => ({ kind: 'removed', item: number })),
  ];
}

function itemChanges(before: ItemParts, after: ItemParts, labelOf: (key: string) => string): Change[] {
  const item = after.number;
  const found = differences(before.parts, after.parts);
  // Of what is withheld, or was or came to be, nothing is told but that.
  if (before.withheld || after.withheld) return found.length > 0 ? [{ kind: 'changed', item }] : [];
  return found.map(({ kind, name }) =>
    name.startsWith('/') ? { kind, item, section: labelOf(name.slice(1)) } : { kind, item, part: name },
  );
}

function labelFinder(old: DocumentParts, fresh: DocumentParts): (key: string) => string {
  return (key) => fresh.labels.get(key) ?? old.labels.get(key) ?? key;
}

interface Difference {
  readonly kind: Change['kind'];
  readonly name: string;
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Difference[] {
  const names = [...after.keys(), ...[...before.keys()].filter((name) => !after.has(name))];
  return names.flatMap((name): Difference[] => {
    const [old, fresh] = [before.get(name), after.get(name)];
    if (old === fresh) return [];
    return [{ name, kind: old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed' }];
  });
}

/** Whether the items that are still there stand as they stood to each other. */
function keepsOrder(before: readonly ItemParts[], matches: ItemMatches): boolean {
  const numbers = before.flatMap((item) => matches.get(item)?.number ?? []);
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
