const EVENING = 17 * 60;
const MORNING = 6 * 60;

/** Whether a meeting that ends before it begins goes on after midnight, and is not just written wrong. @param start and end: minutes of the day. */
export function goesOnAfterMidnight(start: number, end: number): boolean {
  return end <= start && start >= EVENING && end < MORNING;
}
