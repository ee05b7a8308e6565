import { toString } from 'mdast-util-to-string';
import type { Meeting } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import { answeringFor } from '../confidentiality/open-people.js';
import type { PublicPiece } from '../confidentiality/public-piece.js';
import { joinedPublicText } from '../confidentiality/public-text.js';
import { keysOf } from '../confidentiality/word-sequences.js';
import type { Rule } from '../rule.js';
import { findPhoneNumbers } from './phone-numbers.js';

/** Eight digits, or an address that is a telephone's: a quick look at all texts at once. */
const MAY_BE_PHONE =
  /\d{8}|\d{4}[ \u00A0]\d{4}|\d\d(?:[ \u00A0.-]\d\d){3}|\d\d[ \u00A0]\d{3}[ \u00A0]\d{3}|(?:tel|sms):/gi;

/** A telephone number that the text calls private or mobile, or that belongs to a person by its place. */
export const privatePhone: Rule = {
  id: 'private-phone',
  conceals: true,
  check(subject, report) {
    const pieces = joinedPublicText(subject).with(MAY_BE_PHONE);
    if (pieces.length === 0) return;
    const names = namesOf(subject.meeting);
    for (const piece of pieces) for (const range of privateNumbersIn(piece, names)) report(range);
  },
};

function privateNumbersIn(piece: PublicPiece, names: ReadonlySet<string>): SourceRange[] {
  const { kind, text, place, columnHead = '' } = piece;
  if (kind === 'address') return isPrivateTelephone(piece, names) ? [place(0, text.length)] : [];
  if (kind === 'file-name') return [];
  const numbers = findPhoneNumbers(text);
  return numbers
    .filter(({ start, end }, i) => {
      const before = text.slice(Math.max(numbers[i - 1]?.end ?? 0, start - 160), start);
      if (kind === 'person' || followsName(before, names)) return true;
      return isCalledPrivate(inSentence(before), text.slice(end, end + 30), columnHead);
    })
    .map(({ start, end }) => place(start, end));
}

/** `[Karin Holm](tel:+4520304050)`; a number in the words is a find itself. */
function isPrivateTelephone({ text, node }: PublicPiece, names: ReadonlySet<string>): boolean {
  if (!node || !/^(?:tel|sms):/i.test(text)) return false;
  const words = toString(node);
  if (findPhoneNumbers(words).length > 0) return false;
  return PRIVATE_BEFORE.test(words) || names.has(keysOf(words).join(' '));
}

/** The part of a text that belongs to the same sentence and line as what follows it. */
function inSentence(before: string): string {
  return before.split(/[!?]\s|\.\s+(?=\p{Lu})|[\r\n]/u).pop() ?? '';
}

const KIND = String.raw`(?:\s?(?:tlf|telefon|nr|nummer|mobil|mob))?(?:nr|nummer|et|en)?`;
/** Beyond doubt a telephone of one person, wherever in the sentence. */
const SURELY_PRIVATE =
  /(?<!\p{L})(?:mobil[ -]?(?:nr|nummer|nummeret|tlf|telefon|telefonen|telefonnummer)|mob\.|privat[ -]?(?:nr|nummer|nummeret|tlf|telefon|telefonen|telefonnummer|mobil)|private (?:nr|nummer|tlf|telefon|telefonnummer|mobil|mobilnummer)|(?:træffes|ringe|ringes|kontaktes|fanges) privat)(?!\p{L})/iu;
/** `mobil` and `privat` are also said of other things: only right before a number they are said of it. */
const PRIVATE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:mobil|privat)${KIND}(?:[\s,.:;(–-]+(?:på|til|er|tlf|telefon|nr|nummer))*[\s.,:;(–-]*$`,
  'iu',
);
const PRIVATE_BEHIND =
  /^\s?[,(–-]{0,2}\s?(?:mobil|mob|privat)(?!\p{L}|[\s.:]*(?:(?:nr|nummer|tlf|på)[\s.:]*)?[+\d])/iu;

/** The number of a house, whatever else the sentence says. */
const GENERAL_BEFORE =
  /(?:hovednummer|omstilling|reception|sekretariat|fællesnummer|vagttelefon|fastnet|kontor)\p{L}*[\s,.:;(–-]*(?:(?:på|er|tlf|telefon|nr)[\s.:]*)*$/iu;

function isCalledPrivate(before: string, behind: string, columnHead: string): boolean {
  if (GENERAL_BEFORE.test(before)) return false;
  if (before === '' && PRIVATE_BEFORE.test(columnHead)) return true;
  return SURELY_PRIVATE.test(before) || PRIVATE_BEFORE.test(before) || PRIVATE_BEHIND.test(behind);
}

const BETWEEN =
  /(?:[\s,.:;(–-]|(?<!\p{L})(?:på|tlf|tel|telefon|telefonnummer|nr|nummer|mobil|ring|direkte)(?!\p{L}))*$/iu;

/** `Karin Holm, 20 30 40 50`, `Karin Holm (tlf. 20 30 40 50)`. */
function followsName(before: string, names: ReadonlySet<string>): boolean {
  const words = keysOf(before.replace(BETWEEN, ''));
  return [2, 3, 4, 5].some((count) => words.length >= count && names.has(words.slice(-count).join(' ')));
}

/** Everybody whom the meeting lists, or who answers for an open item. */
function namesOf(meeting: Meeting): ReadonlySet<string> {
  const people = [...meeting.participants, ...meeting.excused, ...meeting.guests].map(
    ({ name }) => name.value,
  );
  const open = meeting.items.filter((item) => item.access !== 'confidential');
  return new Set([...people, ...open.flatMap(answeringFor)].map((name) => keysOf(name).join(' ')));
}
