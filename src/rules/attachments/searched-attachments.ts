import { PAPER_EXTENSIONS, publishedType } from '../../model/published-types.js';
import type { Located } from '../../model/source.js';
import { extensionOf } from '../links/link-address.js';
import type { Subject } from '../subject.js';
import { publishedAttachments } from './published-attachments.js';

/** Attachments to be searched. Papers have rules of their own; what is refused is read by nobody. */
export function searchedAttachments(subject: Subject): Located<string>[] {
  return publishedAttachments(subject).filter(({ value }) => {
    const extension = extensionOf(value);
    return 'mediaType' in publishedType(extension) && !PAPER_EXTENSIONS.has(extension);
  });
}
