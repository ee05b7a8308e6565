import type { Attachment } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import { attachmentsOf, rangeOfMark } from './written-attachments.js';
import type { AttachmentOfItem } from './written-attachments.js';

/** In a parenthesis of its own this is a year: »Årsrapport (2025)«. */
const YEAR = /^(?:19|20)\d\d$/;

/** One document number on two attachments with different titles: one of the numbers belongs to another document. */
export const documentNumberTwice: Rule = {
  id: 'document-number-twice',
  check(subject, report) {
    const seen = new Map<string, AttachmentOfItem>();
    for (const found of attachmentsOf(subject.meeting)) {
      const number = numberOf(found.attachment);
      const first = number === undefined ? undefined : seen.get(number);
      if (number === undefined) continue;
      if (!first) seen.set(number, found);
      else if (titleOf(first.attachment) !== titleOf(found.attachment)) {
        const mark = new RegExp(String.raw`(?<!\d)${number}(?!\d)`, 'g');
        const related = rangeOfMark(first.attachment, mark, subject);
        const range = rangeOfMark(found.attachment, mark, subject);
        report(range, { found: number, item: first.item.number }, { related });
      }
    }
  },
};

function numberOf({ documentNumber, caseNumber }: Attachment): string | undefined {
  return caseNumber === undefined && YEAR.test(documentNumber ?? '') ? undefined : documentNumber;
}

function titleOf({ title }: Attachment): string {
  return title.plain.normalize('NFC').toLowerCase();
}
