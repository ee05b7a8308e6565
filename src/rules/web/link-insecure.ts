import type { Rule } from '../rule.js';
import { webAddresses } from './web-addresses.js';

/**
 * An address written with `http:` whose page is there with `https:` too. Where the author wrote `www.…` the scheme is
 * the program's, and no finding.
 */
export const linkInsecure: Rule = {
  id: 'link-insecure',
  needs: 'links',
  check(subject, report) {
    for (const { url, range, hasScheme, usedAt } of webAddresses(subject)) {
      if (!hasScheme || !/^http:/i.test(url)) continue;
      report(range, {}, { question: { about: 'insecure-link', url }, ...(usedAt && { related: usedAt }) });
    }
  },
};
