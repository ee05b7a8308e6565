import type { Edition, NumberedAttachment } from './edition.js';

/** All attachments of an edition, numbered through the document. */
export function numberedAttachments(edition: Edition): NumberedAttachment[] {
  let number = 0;
  return edition.items.flatMap((item) => {
    if (item.withheld) return [];
    return item.sections
      .flatMap((section) => section.attachments)
      .map((attachment) => ({
        number: ++number,
        attachment,
        item: { number: item.number, title: item.title.plain },
        isConfidential: attachment.confidential || item.access === 'confidential',
      }));
  });
}
