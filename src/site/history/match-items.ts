import type { ItemParts } from './item-parts.js';

/** Which items of two publications are the same: the new one by the old one. */
export type ItemMatches = ReadonlyMap<ItemParts, ItemParts>;

/**
 * Finds the items of an earlier publication again, though numbers and titles may have changed: by case number, by
 * title, by a text that only one item has, and at last by where they stand. What is left was removed, or is new.
 */
export function matchItems(before: readonly ItemParts[], after: readonly ItemParts[]): ItemMatches {
  const matcher = new ItemMatcher(before, after);
  matcher.byTraits((item) => traits(item, ['case']), 'unique');
  matcher.byTraits((item) => traits(item, ['title']), 'in order');
  matcher.byTraits((item) => traits(item, contentOf(item)), 'unique');
  matcher.byPlace();
  return matcher.matches;
}

function traits({ parts }: ItemParts, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const hash = parts.get(name);
    return hash === undefined ? [] : [`${name} ${hash}`];
  });
}

function contentOf({ parts }: ItemParts): string[] {
  return [...parts.keys()].filter((name) => name === 'text' || name.startsWith('/'));
}

class ItemMatcher {
  readonly matches = new Map<ItemParts, ItemParts>();
  readonly #before: readonly ItemParts[];
  readonly #after: readonly ItemParts[];
  readonly #found = new Set<ItemParts>();

  constructor(before: readonly ItemParts[], after: readonly ItemParts[]) {
    this.#before = before;
    this.#after = after;
  }

  /** @param mode what becomes of a trait that several items of one publication have. */
  byTraits(traitsOf: (item: ItemParts) => readonly string[], mode: 'unique' | 'in order'): void {
    const old = this.#byTrait(
      this.#before.filter((item) => !this.matches.has(item)),
      traitsOf,
    );
    const fresh = this.#byTrait(
      this.#after.filter((item) => !this.#found.has(item)),
      traitsOf,
    );
    for (const [trait, items] of old) {
      const others = fresh.get(trait) ?? [];
      if (mode === 'unique' && (items.length > 1 || others.length > 1)) continue;
      items.forEach((item, index) => this.#match(item, others[index]));
    }
  }

  /** After the item that it came after before, or at the number it had. */
  byPlace(): void {
    this.#before.forEach((item, index) => {
      if (this.matches.has(item)) return;
      const earlier = this.#before[index - 1];
      const neighbour = earlier && this.matches.get(earlier);
      const follows =
        earlier && !neighbour ? undefined : this.#after[neighbour ? this.#after.indexOf(neighbour) + 1 : 0];
      const numbered = this.#after.find((other) => other.number === item.number);
      const found = [follows, numbered].find(
        (other) => other && !this.#found.has(other) && mayBeSame(item, other),
      );
      this.#match(item, found);
    });
  }

  #byTrait(
    items: readonly ItemParts[],
    traitsOf: (item: ItemParts) => readonly string[],
  ): Map<string, ItemParts[]> {
    const found = new Map<string, ItemParts[]>();
    for (const item of items)
      for (const trait of traitsOf(item)) found.set(trait, [...(found.get(trait) ?? []), item]);
    return found;
  }

  #match(item: ItemParts, other: ItemParts | undefined): void {
    if (!other || this.matches.has(item) || this.#found.has(other)) return;
    this.matches.set(item, other);
    this.#found.add(other);
  }
}

/** Two cases are two items, wherever they stand. */
function mayBeSame(item: ItemParts, other: ItemParts): boolean {
  const [a, b] = [item.parts.get('case'), other.parts.get('case')];
  return a === undefined || b === undefined || a === b;
}
