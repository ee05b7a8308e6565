import {
  CONFIDENTIAL,
  NOT_FOR_PUBLICATION,
  SAID_CONFIDENTIAL,
  isMarkedPublic,
} from '../../model/confidential-words.js';
import type { Meeting } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { decoded, fileNameOf } from './linked-addresses.js';
import type { PublicPiece } from './public-piece.js';
import { joinedPublicText } from './public-text.js';

const pattern = (source: string) => new RegExp(source, 'iu');
const WHOLE = String.raw`(?!\p{L})`;
const REFERRED = String.raw`(?:punktet|(?:dette|følgende)\s+punkt|punkt\s+\d+|resten\s+af\s+(?:punktet|mødet))`;

/** A quick look at all texts at once. */
const MAY_CLAIM =
  /fortr|lukke[td]|hemmelig|[ck]onfidenti|offentlig|intern|personfølsom|tavshedspligt|ikke\s+til\s+referat|aktindsigt/giu;

/** Marks in words that may as well be meant otherwise. */
const MARKS = [
  `^\\s*${SAID_CONFIDENTIAL}[\\s.!]*$`,
  `[([]\\s*(?:kun\\s+)?(?:${SAID_CONFIDENTIAL}|lukket|internt|personfølsomt?|ikke\\s+til\\s+referat|tavshedspligt\\p{L}*)\\s*[)\\]]`,
  '^\\s*(?:lukke[td]|interne?t?|personfølsomt?|ikke\\s+til\\s+referat|tavshedspligt\\p{L}*|(?:fortroligt?|lukket|internt?)\\s+(?:punkt|bilag)|(?:fortrolige|lukkede)\\s+punkter)\\s*:',
  `(?:[.–—]\\s*|\\s-\\s+)(?:${CONFIDENTIAL}|lukket)[\\s.!]*$`,
].map(pattern);
/** Alone, but in a table, where `Lukket` is what becomes of a task. */
const ALONE = pattern(
  '^\\s*(?:lukket|internt?|lukket behandling|ikke til referat|tavshedspligt\\p{L}*|personfølsomt?)[\\s.!]*$',
);
const STATEMENTS = [
  `${REFERRED}\\s+(?:\\p{L}+\\s+){1,3}(?:${CONFIDENTIAL}|lukket)${WHOLE}`,
  `(?:${NOT_FOR_PUBLICATION}|lukkede\\s+døre)${WHOLE}`,
  `lukket\\s+(?:punkt|møde|dagsorden)${WHOLE}`,
].map(pattern);
const IN_BRACKETS = MARKS.slice(1, 2);
/** Of a meeting's title: it is confidential as a whole, and not all of its items are. */
const MEETING_TITLE = /(?<!\p{L})(?:fortroligt?|lukke[td])\s+(?:\p{L}*(?:møde|dagsorden|referat))/iu;
const ITEM_TITLE = [/\s(?:fortroligt?|lukket)\s*$/iu, /[([]\s*interne?t?\s*[)\]]/iu];
const FILE_NAME = /(?:^|[-_ .])(?:fortroligt?|lukket|ikke[-_ ]offentligt?)(?=[-_ .]|$)/iu;
const OVER_ATTACHMENTS = /(?:fortrolige|lukkede|interne|ikke[\s-]*offentlige)\s+bilag/iu;

/**
 * Public text that says of itself that it is not public, in words that may be meant otherwise: `Punktet behandles for lukkede
 * døre.` What can hardly be meant otherwise is an error of the parser's.
 */
export const confidentialityClaimed: Rule = {
  id: 'confidentiality-claimed',
  conceals: true,
  check(subject, report) {
    const pieces = joinedPublicText(subject).with(MAY_CLAIM);
    if (pieces.length === 0) return;
    const told = linesTold(subject);
    for (const piece of pieces) {
      const found = claimIn(piece, subject);
      if (!found) continue;
      const range = piece.place(found.index, found.index + found[0].length);
      if (!told.has(range.start.line)) report(range);
    }
  },
};

/** Lines on which a mark that is nearly right has been reported. */
function linesTold({ unclearHeadings, lines }: Subject): ReadonlySet<number> {
  return new Set([...unclearHeadings].map((offset) => lines.point(offset).line));
}

function claimIn(piece: PublicPiece, subject: Subject): RegExpExecArray | undefined {
  const { kind, text, item, node } = piece;
  // What a confidential item shows may say that it is one.
  if (kind === 'code' || kind === 'file-name' || item?.access === 'confidential') return undefined;
  if (item && subject.unclearHeadings.has(item.heading.start.offset)) return undefined;
  if (kind === 'address') return inFileName(piece);
  if (kind === 'person') return first(text, IN_BRACKETS);
  if (kind === 'frontmatter') return first(text, [...IN_BRACKETS, MEETING_TITLE]);
  const isTitle = item !== undefined && text.trim() === item.title.plain;
  if (isTitle && isMarkedPublic(headingOf(piece, subject))) return undefined;
  const more = isTitle ? [ALONE, ...ITEM_TITLE] : node?.type === 'tableCell' ? [] : [ALONE];
  const mark = first(text, [...MARKS, ...more]) ?? overAttachments(piece);
  if (mark) return mark;
  const statement = first(text, STATEMENTS);
  return statement && !speaksOfConfidential(piece, subject.meeting) ? statement : undefined;
}

function first(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const one of patterns) {
    const found = one.exec(text);
    if (found) return found;
  }
  return undefined;
}

function headingOf({ item }: PublicPiece, { text }: Subject): string {
  return item ? text.slice(item.heading.start.offset, item.heading.end.offset) : '';
}

/** The name of a published file; its whole address is what is told, as it is written in several ways. */
function inFileName({ text, section }: PublicPiece): RegExpExecArray | undefined {
  const isAttached = section?.definition.kind === 'attachments';
  return isAttached && FILE_NAME.test(fileNameOf(decoded(text)).name) ? first(text, [/^[^]*$/]) : undefined;
}

/** `Fortrolige bilag` over a list of which something is published. */
function overAttachments({ text, section }: PublicPiece): RegExpExecArray | undefined {
  if (section?.definition.kind !== 'attachments' || section.attachments.every((one) => one.confidential))
    return undefined;
  return first(text, [OVER_ATTACHMENTS]);
}

/** Whether a statement is about items that are confidential: by their numbers, or as there are some and none is named. */
function speaksOfConfidential({ text }: PublicPiece, { items }: Meeting): boolean {
  const isHidden = (number: number) => items[number - 1]?.access === 'confidential';
  const lists = [...text.matchAll(/punkt(?:erne|er|et)?\s+(\d[\d\s,–-]*(?:og\s+\d+)?)/giu)];
  const numbers = lists.flatMap(([, list = '']) => list.match(/\d+/g) ?? []).map(Number);
  if (numbers.length > 0) return numbers.every(isHidden);
  return (
    items.some(({ access }) => access === 'confidential') && !/punktet|(?:dette|følgende) punkt/i.test(text)
  );
}
