import type { Rule } from '../rule.js';
import { publicText } from '../confidentiality/public-text.js';
import { isLocalAddress } from './local-addresses.js';

/**
 * A link to somebody's own computer or a network drive. Attachments and images with such an address are found when
 * their files are looked for.
 */
export const fileLink: Rule = {
  id: 'file-link',
  conceals: true,
  check(subject, report) {
    for (const { kind, text, place, node, section } of publicText(subject)) {
      if (kind !== 'address' || node?.type !== 'link' || !isLocalAddress(text)) continue;
      const isAttachment = section?.attachments.some(
        ({ file }) => file?.range.start.offset === node.position?.start.offset,
      );
      if (!isAttachment) report(place(0, text.length));
    }
  },
};
