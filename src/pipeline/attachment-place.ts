import type { NumberedAttachment } from '../model/edition.js';
import type { Meeting } from '../model/meeting.js';
import { TOP_OF_FILE } from '../model/source.js';
import type { SourceRange } from '../model/source.js';

/** Where a meeting links to an attachment of its edition. */
export function placeOfAttachment({ attachment, item }: NumberedAttachment, meeting: Meeting): SourceRange {
  const all = meeting.items[item.number - 1]?.sections.flatMap((section) => section.attachments) ?? [];
  return all.find((found) => found.file?.value === attachment.file)?.file?.range ?? TOP_OF_FILE;
}
