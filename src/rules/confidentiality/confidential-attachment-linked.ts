import type { Rule } from '../rule.js';
import { confidentialAddresses, confidentialContents, identityOf } from './confidential-addresses.js';
import { comparableAddress } from './linked-addresses.js';
import { publicText } from './public-text.js';

/** A published link, image or attachment that leads to the file of a confidential attachment, or to one that holds the same. */
export const confidentialAttachmentLinked: Rule = {
  id: 'confidential-attachment-linked',
  conceals: true,
  check(subject, report) {
    const addresses = confidentialAddresses(subject);
    if (addresses.size === 0) return;
    const seen = new Set<number>();
    const contents = confidentialContents(subject);
    for (const { kind, text, place, section, node } of publicText(subject)) {
      if (kind !== 'address') continue;
      const isFile = node?.type === 'image' || section?.definition.kind === 'attachments';
      const confidential =
        addresses.get(comparableAddress(text) ?? '') ??
        (isFile ? contents.get(identityOf(text, subject)) : undefined);
      if (!confidential) continue;
      const range = place(0, text.length);
      // Several links by one name have their address in one place.
      if (!seen.has(range.start.offset)) report(range, {}, { related: confidential });
      seen.add(range.start.offset);
    }
  },
};
