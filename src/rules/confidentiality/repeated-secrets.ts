import type { Meeting } from '../../model/meeting.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { secretsOf } from './confidential-titles.js';
import type { Secret } from './confidential-titles.js';
import { confidentialAddresses } from './confidential-addresses.js';
import { comparableAddress, decoded } from './linked-addresses.js';
import { apart } from './overlaps.js';
import { wordsOfPiece } from './public-piece.js';
import type { PieceKind, PublicPiece } from './public-piece.js';
import { thoseInPublic } from './folded-text.js';
import { publicText } from './public-text.js';
import { WordSequences, keysOf, wordsIn } from './word-sequences.js';

/** A secret that stands in public text. */
export interface RepeatedSecret {
  readonly secret: Secret;
  /** Where it is written, unless that is another file. */
  readonly related: SourceRange | undefined;
  readonly range: SourceRange;
  readonly where: PieceKind;
}

const found = new WeakMap<Subject, readonly RepeatedSecret[]>();

/** Names of confidential items and attachments that public text repeats, found once a meeting. */
export function repeatedSecrets(subject: Subject): readonly RepeatedSecret[] {
  let repeated = found.get(subject);
  if (!repeated) {
    repeated = findRepeated(subject);
    found.set(subject, repeated);
  }
  return repeated;
}

function findRepeated(subject: Subject): RepeatedSecret[] {
  const meeting = subject.surroundings.attachedTo ?? subject.meeting;
  const all = meeting.items.flatMap(secretsOf);
  const secrets = thoseInPublic(all, ({ keys }) => keys, subject);
  if (secrets.length === 0) return [];
  const known = namesOfPeople(meeting);
  const sequences = new WordSequences<Secret>();
  // Titles first: where an attachment is called as its item, the item's title is what is repeated.
  for (const about of ['title', 'attachment'])
    for (const secret of secrets)
      if (secret.about === about && !known.has(secret.keys.join(' '))) sequences.add(secret.keys, secret);
  const addresses = confidentialAddresses(subject);
  const repeated = publicText(subject).flatMap((piece) => {
    // A link to the file itself is another rule's.
    if (piece.kind === 'address' && addresses.has(comparableAddress(piece.text) ?? '')) return [];
    return placesIn(piece, sequences);
  });
  const isElsewhere = meeting !== subject.meeting;
  return apart(repeated).map((one) => ({ ...one, related: isElsewhere ? undefined : one.secret.range }));
}

function placesIn(piece: PublicPiece, sequences: WordSequences<Secret>): Omit<RepeatedSecret, 'related'>[] {
  const where = piece.kind;
  if (where !== 'address')
    return sequences
      .findIn(wordsOfPiece(piece))
      .map(({ start, end, value }) => ({ secret: value, range: piece.place(start, end), where }));
  const [first] = sequences.findIn(wordsIn(decoded(piece.text)));
  return first ? [{ secret: first.value, range: piece.place(0, piece.text.length), where }] : [];
}

/** Whole names that the meeting says of itself and its people: a title that is one of them is no secret. */
function namesOfPeople(meeting: Meeting): ReadonlySet<string> {
  const people = [...meeting.participants, ...meeting.excused, ...meeting.guests];
  const names = people.flatMap(({ name, organisations }) => [
    name.value,
    ...organisations.map((one) => one.value),
  ]);
  const officers = meeting.items
    .filter((item) => item.access !== 'confidential')
    .flatMap(({ fields }) => [fields.caseOfficer?.plain ?? '', fields.presenter?.plain ?? '']);
  return new Set([meeting.body.value, ...names, ...officers].map((name) => keysOf(name).join(' ')));
}
