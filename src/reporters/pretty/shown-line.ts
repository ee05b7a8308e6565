import { cellsOf } from './cells.js';
import type { Cell } from './cells.js';

/** A part of a line: UTF-16 units from its beginning, `end` not included. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A line, or as much of it as there is room for, and where the mark stands below it. */
export interface ShownLine {
  readonly text: string;
  /** Columns before the mark. */
  readonly indent: number;
  /** Columns of the mark; at least 1, so that an empty place can be pointed at too. */
  readonly width: number;
}

/** The cells around a mark. Beyond them the line may go on, farther than there is room for. */
interface Parts {
  readonly before: readonly Cell[];
  readonly inside: readonly Cell[];
  readonly after: readonly Cell[];
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
}

const CUT = '…';

/**
 * Shows a line in at most `room` columns, with `…` where it is cut, so that the mark's beginning is seen and as much
 * of the mark as there is room for. Takes time by the room, not by the line's length.
 */
export function showLine(line: string, mark: Mark, room: number): ShownLine {
  const near = cellsNear(line, mark, room);
  const shown = cutRight(cutLeft(near, room), room);
  const [left, right] = [shown.cutLeft ? CUT : '', shown.cutRight ? CUT : ''];
  // A mark that is cut goes on below the sign for it.
  const goesOn = shown.inside.length < near.inside.length ? 1 : 0;
  return {
    text: `${left}${textOf([...shown.before, ...shown.inside, ...shown.after])}${right}`,
    indent: left.length + widthOf(shown.before),
    width: Math.max(1, widthOf(shown.inside) + goesOn),
  };
}

/** More cells to both sides than there is room for: most characters are one or two units and at least one column. */
function cellsNear(line: string, { start, end }: Mark, room: number): Parts {
  const from = wholeCharacter(line, Math.max(0, start - 2 * room));
  const to = wholeCharacter(line, Math.min(line.length, start + 3 * room));
  const cells = cellsOf(line.slice(from, to));
  // A cell that is only partly in the mark counts as in it; so does the one at an empty place.
  const [first, last] = [start - from, Math.max(end, start + 1) - from];
  return {
    before: cells.filter((cell) => cell.end <= first),
    inside: cells.filter((cell) => cell.end > first && cell.start < last),
    after: cells.filter((cell) => cell.start >= last),
    cutLeft: from > 0,
    cutRight: to < line.length,
  };
}

/** Keeps the line's beginning where the mark lies within reach of it; else puts the mark in the middle. */
function cutLeft(parts: Parts, room: number): Parts {
  const [left, middle, right] = [widthOf(parts.before), widthOf(parts.inside), widthOf(parts.after)];
  const reserved = parts.cutRight || right > 0 ? 1 : 0;
  const fits = left + middle + right <= room || left + middle <= room - reserved;
  if (!parts.cutLeft && fits) return parts;
  const centred = Math.floor((room - 2 - Math.min(middle, room - 2)) / 2);
  const toTheEnd = parts.cutRight ? 0 : room - 1 - middle - right;
  const before = takeLast(parts.before, Math.max(centred, toTheEnd));
  return { ...parts, before, cutLeft: parts.cutLeft || before.length < parts.before.length };
}

function cutRight(parts: Parts, room: number): Parts {
  const free = room - (parts.cutLeft ? 1 : 0) - widthOf(parts.before);
  const fits = widthOf(parts.inside) + widthOf(parts.after) <= free;
  if (!parts.cutRight && fits) return parts;
  const inside = takeFirst(parts.inside, free - 1);
  const rest = inside.length < parts.inside.length ? 0 : free - 1 - widthOf(inside);
  return { ...parts, inside, after: takeFirst(parts.after, rest), cutRight: true };
}

function takeFirst(cells: readonly Cell[], room: number): readonly Cell[] {
  let used = 0;
  const past = cells.findIndex((cell) => (used += cell.width) > room);
  return past < 0 ? cells : cells.slice(0, past);
}

function takeLast(cells: readonly Cell[], room: number): readonly Cell[] {
  return [...takeFirst([...cells].reverse(), room)].reverse();
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

/** The offset, moved before a character that it would cut in two. */
function wholeCharacter(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
