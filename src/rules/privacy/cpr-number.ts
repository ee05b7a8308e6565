import { MAY_HOLD_CPR_NUMBER, findCprNumbers, findCprNumbersInAddress } from '../../model/cpr-number.js';
import type { TextPart } from '../../model/cpr-number.js';
import { contains } from '../../model/source.js';
import type { SourceRange } from '../../model/source.js';
import { apart } from '../confidentiality/overlaps.js';
import type { PublicPiece } from '../confidentiality/public-piece.js';
import { joinedPublicText } from '../confidentiality/public-text.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/** A civil registration number in what is published, wherever it stands: the file's own name too. */
export const cprNumber: Rule = {
  id: 'cpr-number',
  conceals: true,
  check(subject, report) {
    const pieces = joinedPublicText(subject).with(MAY_HOLD_CPR_NUMBER);
    const found = pieces.flatMap((piece) => placesOf(piece, subject));
    for (const { range, where } of apart(found)) report(range, { where });
  },
};

function placesOf(piece: PublicPiece, subject: Subject): { range: SourceRange; where: string }[] {
  return numbersIn(piece, subject)
    .filter(({ start, end }) => !isDocumentNumber(piece, start, end))
    .map(({ start, end }) => ({ range: piece.place(start, end), where: piece.kind }));
}

function numbersIn(piece: PublicPiece, subject: Subject): TextPart[] {
  const { kind, text, columnHead = '' } = piece;
  if (kind === 'address' || kind === 'file-name') return findCprNumbersInAddress(text);
  if (findCprNumbers(text).length === 0) return [];
  const underHead = new Set(findCprNumbers(text, `${columnHead}: `).map((part) => part.start));
  return findCprNumbers(text, lineBefore(piece, subject)).filter((part) => underHead.has(part.start));
}

/** What stands before it on its line: the name of a field or key, the first cell of a row. */
function lineBefore(piece: PublicPiece, { text, lines }: Subject): string {
  const { offset, column } = lines.point(piece.place(0, 1).start.offset);
  return text.slice(offset - Math.min(column - 1, 80), offset);
}

/** The number in an attachment's marks, `(1740088)`. */
function isDocumentNumber({ text, section, place }: PublicPiece, start: number, end: number): boolean {
  const attachment = section?.attachments.find((one) => contains(one.range, place(start, end)));
  return attachment?.documentNumber === text.slice(start, end);
}
