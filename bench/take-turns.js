/**
 * Measures two sides against each other. They run in turn, within a round as often as `repeats` says and the other
 * one first in every second round, so that whatever else the machine does meets both alike. One run of each comes
 * before the first round and is not counted.
 * @param sides `{ ours, other }`: functions that run once and give milliseconds.
 * @returns for each side a figure a round (the mean of its repeats), and `ratios`, ours over other, a round each.
 */
export async function takeTurns(sides, { rounds, repeats = 1 }) {
  const names = ['ours', 'other'];
  for (const name of names) await sides[name]();
  const figures = { ours: [], other: [] };
  for (let round = 0; round < rounds; round++) {
    const total = { ours: 0, other: 0 };
    const order = round % 2 === 0 ? names : names.toReversed();
    for (let i = 0; i < repeats; i++) for (const name of order) total[name] += await sides[name]();
    for (const name of names) figures[name].push(total[name] / repeats);
  }
  return { ...figures, ratios: figures.ours.map((ms, round) => ms / figures.other[round]) };
}

/** Median, lowest and highest of some figures. */
export function spread(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}
