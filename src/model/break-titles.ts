import type { AgendaItem } from './meeting.js';

const BREAK =
  /^(?:(?:kaffe|te|frokost|formiddags|eftermiddags|middags)?pause|frokost|kaffe|middag|morgenmad)$/iu;

/** Whether an item is an entry of the day's programme only, such as `Frokost`: nothing is told of it, and it may come twice. */
export function isBreak({ title }: AgendaItem): boolean {
  return BREAK.test(title.plain);
}
