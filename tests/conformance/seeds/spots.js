/** Finds where a sentence can be put into a meeting without breaking its form, so that mistakes come in many places. */

const FREE_SECTIONS = new Set([
  'sagsfremstilling',
  'referat',
  'beslutninger',
  'resumé',
  'økonomi',
  'kommunikation',
  '',
]);

const KINDS = [
  ['list', /^(?:- (?!\[|\*\*)|\d+\. )\S.{20,}[^\\]$/u],
  ['table', /^\| (?!--|:--).*[\p{L}\d] \|$/u],
  ['footnote', /^\[\^[^\]]+\]: /u],
  ['paragraph', /^[\p{Lu}”].{60,}[.]$/u],
];

/**
 * All places of the kinds `paragraph`, `list`, `table` and `footnote`, with the index of the line and whether the public
 * edition shows it. Frontmatter, fields, attachments, recommendations, decisions and actions are no such places.
 */
export function findSpots(text) {
  const lines = text.split('\n');
  const body = lines.indexOf('---', 1);
  let hidden = false;
  let section = '';
  return lines.flatMap((words, index) => {
    if (index <= body) return [];
    const heading = /^(##+) (.*)$/u.exec(words);
    if (heading?.[1] === '##') {
      hidden = /^(?:\d+\.? )?\(Fortrolig\)/iu.test(heading[2]);
      section = '';
    }
    if (heading?.[1] === '###') section = heading[2].toLowerCase();
    const kind = KINDS.find(([, form]) => form.test(words))?.[0];
    const isHeaderRow = kind === 'table' && /^\|[ :|-]+\|$/u.test(lines[index + 1] ?? '');
    const isField = kind === 'list' && section === '';
    if (!kind || isHeaderRow || isField || !FREE_SECTIONS.has(section)) return [];
    return [{ kind, index, hidden }];
  });
}

const JOINERS = {
  paragraph: (was, words) => `${was} ${words}`,
  footnote: (was, words) => `${was} ${words}`,
  list: (was, words) => `${was.replace(/[,;]$/u, '').replace(/(?<![.?!])$/u, '.')} ${words}`,
  table: (was, words) =>
    was.replace(/^\| (.*?) \|/u, (_, cell) => `| ${cell}, ${words.replace(/\.$/u, '')} |`),
};

/** A line of this kind with a sentence more. */
export function joinAt(kind, line, sentence) {
  return JOINERS[kind](line, sentence);
}

/** Puts words where one of `kind` stands in the public part of `document`, drawn with `random`. @returns the plant function. */
export function putAtSpot(document, kind, words, random) {
  const found = publicSpots(document, kind);
  if (found.length === 0) throw new Error(`${document.key} has no ${kind}`);
  const { index } = random.pick(found);
  return (text) => {
    const lines = text.split('\n');
    lines[index] = joinAt(kind, lines[index], words);
    return lines.join('\n');
  };
}

/** Draws one of the documents that have a place of this kind. */
export function drawDocument(documents, kind, random) {
  return random.pick(Object.values(documents).filter((document) => publicSpots(document, kind).length > 0));
}

function publicSpots({ text }, kind) {
  return findSpots(text).filter((spot) => spot.kind === kind && !spot.hidden);
}
