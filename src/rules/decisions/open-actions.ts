import { rangeOf, rangeOfAll } from '../../model/node-range.js';
import type { Action, Meeting } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

/** The tasks of minutes, those of confidential items too, in the order of the text; none in an agenda, which prints none. */
export function actionsOf({ kind, items }: Meeting): readonly Action[] {
  if (kind !== 'referat') return [];
  return items.flatMap((item) => item.sections.flatMap((section) => section.actions));
}

/** Tasks that wait for somebody: those done need neither a name nor a date. */
export function openActions(meeting: Meeting): readonly Action[] {
  return actionsOf(meeting).filter(({ done }) => !done);
}

/** The task's own line, without the list's signs and what is nested below. */
export function lineOf({ nodes, range }: Action): SourceRange {
  return rangeOfAll(nodes, range);
}

const KEYS = { ansvarlig: /(?<!\p{L})ansvarlig\s*:/u, frist: /(?<!\p{L})frist\s*:/u } as const;

/**
 * Where something in the task's parenthesis stands.
 * @param value as the parser read it, or a part of it.
 * @returns undefined where it stands otherwise in the source: across lines, or with escapes.
 */
export function placeInDetails(
  subject: Subject,
  { nodes }: Action,
  key: 'ansvarlig' | 'frist',
  value: string,
): SourceRange | undefined {
  const last = nodes[nodes.length - 1];
  if (!last) return undefined;
  const { start, end } = rangeOf(last);
  const source = subject.text.slice(start.offset, end.offset);
  const details = source.slice(Math.max(source.lastIndexOf('('), 0));
  const named = details.toLowerCase().search(KEYS[key]);
  const at = named < 0 ? -1 : details.indexOf(value, named + key.length);
  if (at < 0) return undefined;
  const from = end.offset - details.length + at;
  return subject.range(from, from + value.length);
}
