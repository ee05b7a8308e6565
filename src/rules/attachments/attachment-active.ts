import { PAPER_EXTENSIONS, publishedType } from '../../model/published-types.js';
import { shorten } from '../../model/shorten.js';
import { extensionOf } from '../links/link-address.js';
import type { Rule } from '../rule.js';
import { publishedAttachments } from './published-attachments.js';

/** An attachment of a type that a site must not hold: browsers would run it, or nobody knows what they would do. */
export const attachmentActive: Rule = {
  id: 'attachment-active',
  needs: 'attachments',
  check(subject, report) {
    for (const { value, range } of publishedAttachments(subject)) {
      const extension = extensionOf(value);
      const type = publishedType(extension);
      if ('refusal' in type && !PAPER_EXTENSIONS.has(extension))
        report(range, { file: shorten(value), kind: type.refusal });
    }
  },
};
