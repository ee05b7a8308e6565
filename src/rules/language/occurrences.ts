import type { SourceRange } from '../../model/source.js';
import type { Prose } from './prose.js';

/** How often something is written in one way, and where it is first. */
export class Occurrences {
  #count = 0;
  #first: (() => SourceRange) | undefined;

  get count(): number {
    return this.#count;
  }

  add(prose: Prose, start: number, length: number): void {
    this.#count++;
    this.#first ??= () => prose.range(start, start + length);
  }

  /** The first place; undefined where there is none. */
  first(): SourceRange | undefined {
    return this.#first?.();
  }
}
