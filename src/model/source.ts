/** A place in a source text: `line` and `column` are 1-based, `offset` is 0-based; all count UTF-16 units. */
export interface SourcePoint {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. */
export interface SourceRange {
  readonly start: SourcePoint;
  readonly end: SourcePoint;
}

/** A value with the place it was written. */
export interface Located<T> {
  readonly value: T;
  readonly range: SourceRange;
}

/** The text of one file, decoded; `path` is as the user would write it. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A footnote reference or a link by name, and where what it refers to is defined. */
export interface Reference {
  readonly range: SourceRange;
  readonly definition: SourceRange;
}

/** Where things stand in a meeting's file, for those who look at the text as it was written. */
export interface SourceLayout {
  readonly text: string;
  readonly lines: LineIndex;
  /** Offset of the first character after the frontmatter. */
  readonly bodyStart: number;
  readonly references: readonly Reference[];
}

const START: SourcePoint = { line: 1, column: 1, offset: 0 };

/** The empty range at the top of a file, for findings that concern the file as a whole. */
export const TOP_OF_FILE: SourceRange = { start: START, end: START };

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: SourceRange, inner: SourceRange): boolean {
  return outer.start.offset <= inner.start.offset && inner.end.offset <= outer.end.offset;
}

/** Finds the line and column of offsets in one text; built once, O(log lines) a look-up. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** The point at `offset`; offsets outside the text are moved to its nearest end. */
  point(offset: number): SourcePoint {
    const inside = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1, offset: inside };
  }

  range(start: number, end: number): SourceRange {
    return { start: this.point(start), end: this.point(Math.max(start, end)) };
  }
}
