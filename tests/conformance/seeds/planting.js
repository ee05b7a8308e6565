/** What a seed is made of: ways to change a meeting's text, and ways to say on which line that must be found. */

/**
 * One planted mistake.
 *
 * @param rule the rule that must find it, or a list where each of several would be right
 * @param document the meeting's short name in documents.js
 * @param plant a function from the meeting's text to the text with the mistake
 * @param more `at`: where it must be found, one place or a list of possible ones (else the first changed line);
 *   `files`: contents by path, put beside the copy; `name`: another file name; `also`: findings that rightly come with
 *   it, as [rule, reason] pairs
 */
export function seed(rule, document, plant, more = {}) {
  return { rules: [rule].flat(), document, plant, ...more };
}

/** Puts `now` where `was` stands the first time after `after`. @throws Error where it does not stand. */
export function put(was, now, after = '') {
  return (text) => {
    const start = placeOf(text, was, after);
    return text.slice(0, start) + now + text.slice(start + was.length);
  };
}

/** Takes away all from the line with `first` up to the line with `next`, which stays. */
export function cut(first, next, after = '') {
  return (text) => {
    const start = text.lastIndexOf('\n', placeOf(text, first, after)) + 1;
    const end = next === undefined ? text.length : placeOf(text, next, text.slice(0, start + 1));
    return text.slice(0, start) + (end === text.length ? '' : text.slice(text.lastIndexOf('\n', end) + 1));
  };
}

/** Puts a line, or several, after the line in which `line` stands. */
export function addAfter(line, addition, after = '') {
  return (text) => {
    const end = text.indexOf('\n', placeOf(text, line, after));
    const place = end === -1 ? text.length : end;
    return `${text.slice(0, place)}\n${addition}${text.slice(place)}`;
  };
}

/** Moves a block, from the line with `first` up to the line with `next`, to before the line with `target`; both after `after`. */
export function move(first, next, target, after = '') {
  return (text) => {
    const start = text.lastIndexOf('\n', placeOf(text, first, after)) + 1;
    const end = text.lastIndexOf('\n', placeOf(text, next, text.slice(0, start + 1))) + 1;
    const rest = text.slice(0, start) + text.slice(end);
    const place = rest.lastIndexOf('\n', placeOf(rest, target, after)) + 1;
    const gap = rest.slice(0, place).endsWith('\n\n') ? '' : '\n';
    return rest.slice(0, place) + gap + text.slice(start, end) + rest.slice(place);
  };
}

/** Several changes that are one mistake. */
export function all(...plants) {
  return (text) => plants.reduce((changed, plant) => plant(changed), text);
}

/** The line in which `snippet` stands the first time after `after`. */
export function line(snippet, after = '') {
  return (text) => text.slice(0, placeOf(text, snippet, after)).split('\n').length;
}

/** Where what is missing from the frontmatter altogether can be said: at the dashes, or at the first key, below a comment. */
export const TOP = [() => 1, () => 2, () => 3];

function placeOf(text, snippet, after) {
  const from = after === '' ? 0 : text.indexOf(after);
  const place = from === -1 ? -1 : text.indexOf(snippet, from + after.length);
  if (place === -1) throw new Error(`«${snippet}» does not stand after «${after.slice(-60)}»`);
  return place;
}
