import type { Rule } from '../rule.js';
import { repeatedSecrets } from './repeated-secrets.js';

/** A confidential attachment's title or file name in a text that is published. */
export const confidentialAttachmentRepeated: Rule = {
  id: 'confidential-attachment-repeated',
  conceals: true,
  check(subject, report) {
    for (const { secret, related, range, where } of repeatedSecrets(subject))
      if (secret.about === 'attachment') report(range, { where }, related && { related });
  },
};
