import type { Rule } from '../rule.js';
import { repeatedSecrets } from './repeated-secrets.js';

/** A confidential item's title, short title or sub-point in a text that is published. */
export const confidentialTitleRepeated: Rule = {
  id: 'confidential-title-repeated',
  conceals: true,
  check(subject, report) {
    for (const { secret, related, range, where } of repeatedSecrets(subject))
      if (secret.about === 'title') report(range, { where }, related && { related });
  },
};
