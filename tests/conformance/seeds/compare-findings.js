/** Tells what a copy's findings say about its planted mistake, and what they say that they should not. */

/**
 * The findings that a changed text has and the unchanged one has not. Lines that are the same in both are told apart by
 * their words, as their numbers shift; what was found between the first and the last changed line counts as one place.
 */
export function newFindings(before, after) {
  const windowOf = changedWindow(before.text, after.text);
  const known = new Map();
  for (const finding of before.findings) {
    const key = keyOf(finding, before.text, windowOf.before);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.findings.filter((finding) => {
    const key = keyOf(finding, after.text, windowOf.after);
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

/** The first changed line of a text, from 1. */
export function firstChanged(before, after) {
  return changedWindow(before, after).after.first;
}

function keyOf({ rule, start }, text, { first, last }) {
  const isChanged = start.line >= first && start.line <= last;
  return `${rule}\n${isChanged ? '\0' : splitLines(text)[start.line - 1]}`;
}

function changedWindow(before, after) {
  const [a, b] = [splitLines(before), splitLines(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return {
    before: { first: start + 1, last: a.length - end },
    after: { first: start + 1, last: b.length - end },
  };
}

function splitLines(text) {
  return text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
}

/**
 * Judges one seed.
 *
 * @param fresh what newFindings gave
 * @param lines the lines, from 1, where it may be found
 * @returns whether it was found, what was found elsewhere of the same rule, and what else was found
 */
export function judge({ rules, also = [] }, lines, fresh) {
  const isExpected = ({ rule, start }) => rules.includes(rule) && lines.includes(start.line);
  const hit = fresh.find(isExpected);
  const companions = new Set(also.map(([rule]) => rule));
  const extra = fresh.filter((finding) => finding !== hit && !companions.has(finding.rule));
  return { found: hit !== undefined, extra };
}
