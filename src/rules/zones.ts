import type { SourceRange } from '../model/source.js';

interface Zone {
  readonly start: number;
  readonly end: number;
}

/** Parts of a text, to be asked which offsets lie in one of them: O(log parts) a question. */
export class Zones {
  readonly #zones: readonly Zone[];

  /** @param ranges in any order; they may overlap. */
  constructor(ranges: readonly SourceRange[]) {
    const zones: Zone[] = [];
    for (const { start, end } of [...ranges].sort((a, b) => a.start.offset - b.start.offset)) {
      const last = zones[zones.length - 1];
      if (!last || start.offset > last.end) zones.push({ start: start.offset, end: end.offset });
      else if (end.offset > last.end) zones[zones.length - 1] = { start: last.start, end: end.offset };
    }
    this.#zones = zones;
  }

  /** Whether the character at `offset` lies in a zone. */
  has(offset: number): boolean {
    return this.touch(offset, offset + 1);
  }

  /** Whether any character from `start` up to `end` lies in a zone. */
  touch(start: number, end: number): boolean {
    let low = 0;
    let high = this.#zones.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#zones[middle]?.start ?? 0) < end) low = middle;
      else high = middle - 1;
    }
    const zone = this.#zones[low];
    return zone !== undefined && zone.start < end && start < zone.end;
  }
}
