import type { Located } from '../../model/source.js';
import { pathOf } from '../links/link-address.js';
import type { Subject } from '../subject.js';

/**
 * Files that a public item has as attachments, the first link to each: what a site copies. Links in running text are
 * not among them, as a document keeps their words alone.
 */
export function publishedAttachments({ meeting, surroundings }: Subject): Located<string>[] {
  const seen = new Set<string>();
  return meeting.items
    .filter((item) => item.access !== 'confidential')
    .flatMap((item) => item.sections.flatMap((section) => section.attachments))
    .flatMap(({ file, confidential }) => {
      if (!file || confidential || seen.has(pathOf(file.value))) return [];
      seen.add(pathOf(file.value));
      // What is not there has a finding of its own.
      return surroundings.fileFacts(file.value).exists ? [file] : [];
    });
}
