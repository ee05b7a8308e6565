/** In a wanted text: white space may stand here or not (around a raised footnote number). */
export const MAYBE_SPACE = '\uE000';

/** Words of this length may be broken anywhere, shorter ones only behind a hyphen, dash or slash. */
const LONG_WORD = 40;

/** White space to one space, characters composed; page breaks are kept as `\f`. */
export function fold(text) {
  return text
    .normalize('NFC')
    .replaceAll(/[^\S\f]+/g, ' ')
    .replaceAll(/ ?\f ?/g, '\f');
}

const isSpace = (letter) => letter === ' ' || letter === '\f';

/** Where `wanted` ends if it stands in `text` at `at`, else -1. A printer may break a line where `text` has a space. */
export function endOf(text, at, wanted) {
  let i = at;
  let skipped = false;
  for (let j = 0; j < wanted.length; j++) {
    const letter = wanted[j];
    if (letter === MAYBE_SPACE || letter === ' ') {
      const start = i;
      while (isSpace(text[i])) i++;
      if (letter === ' ' && i === start && !skipped) return -1;
      skipped = letter === MAYBE_SPACE ? skipped || i > start : false;
      continue;
    }
    if (isSpace(text[i]) && j > 0 && mayBreak(wanted, j)) while (isSpace(text[i])) i++;
    if (text[i] !== letter) return -1;
    i++;
    skipped = false;
  }
  return i;
}

function mayBreak(wanted, j) {
  if (/[-–—/]/.test(wanted[j - 1])) return true;
  const from = wanted.lastIndexOf(' ', j) + 1;
  const end = wanted.indexOf(' ', j);
  return (end < 0 ? wanted.length : end) - from >= LONG_WORD;
}

/** Bullets, where they are printed as letters, and white space. */
function skipGap(text, at) {
  let i = at;
  while (i < text.length && /[\s•◦▪]/.test(text[i])) i++;
  return i;
}

function endOfAny(text, at, entry) {
  for (const form of entry.forms) {
    const end = endOf(text, at, form);
    if (end >= 0) return end;
  }
  return -1;
}

/** A table that goes on overleaf repeats its head there. */
function skipRepeatedHead(text, at, gapFrom, entry) {
  if (!entry.tableHead || !text.slice(gapFrom, at).includes('\f')) return at;
  let i = at;
  for (const cell of entry.tableHead) {
    const end = endOf(text, i, cell);
    if (end < 0) return at;
    i = skipGap(text, end);
  }
  return i;
}

/**
 * Proves that `text` is exactly `entries`, one after another, with nothing but white space and bullets between.
 * @returns what is wrong, and where each entry was found.
 */
export function compareText(text, entries) {
  const problems = [];
  const places = [];
  let at = 0;
  for (const entry of entries) {
    const gapFrom = at;
    let start = skipGap(text, at);
    let end = endOfAny(text, start, entry);
    if (end < 0) {
      start = skipRepeatedHead(text, start, gapFrom, entry);
      end = endOfAny(text, start, entry);
    }
    if (end < 0) {
      const later = findLater(text, start, entry);
      problems.push(problemWith(text, start, entry, later));
      if (later === undefined) continue;
      ({ start, end } = later);
    }
    places.push({ entry, start, end });
    at = end;
  }
  const rest = text.slice(skipGap(text, at));
  if (rest !== '') problems.push(`beyond the source's last text stands: «${quote(rest)}»`);
  return { problems, places };
}

function findLater(text, from, entry) {
  for (let start = from; start < text.length; start++) {
    if (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1])) continue;
    const end = endOfAny(text, start, entry);
    if (end >= 0) return { start, end };
  }
  return undefined;
}

function problemWith(text, at, entry, later) {
  const what = `${entry.where}: «${quote(entry.forms[0])}»`;
  const instead = `«${quote(text.slice(at))}»`;
  if (later) return `${what} is not in its place: first comes ${instead}`;
  return findLater(text, 0, entry)
    ? `${what} is missing here, or stands too early; here stands ${instead}`
    : `${what} is missing; in its place stands ${instead}`;
}

function quote(text) {
  const plain = text.replaceAll(MAYBE_SPACE, '').replaceAll('\f', ' ');
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain;
}
