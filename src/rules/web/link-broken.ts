import type { Rule } from '../rule.js';
import { webAddresses } from './web-addresses.js';

/** A link that leads nowhere. The run asks the web, and adds `status` and `reason` to the finding. */
export const linkBroken: Rule = {
  id: 'link-broken',
  needs: 'links',
  check(subject, report) {
    for (const { url, range, usedAt } of webAddresses(subject))
      report(range, {}, { question: { about: 'broken-link', url }, ...(usedAt && { related: usedAt }) });
  },
};
