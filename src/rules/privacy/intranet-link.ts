import { apart } from '../confidentiality/overlaps.js';
import { publicText } from '../confidentiality/public-text.js';
import type { Rule } from '../rule.js';
import { leadsToIntranet } from './private-hosts.js';

/** A link that works inside the house only. Images must be files anyway. */
export const intranetLink: Rule = {
  id: 'intranet-link',
  options: { hosts: [] },
  check(subject, report, { hosts = [] }) {
    const found = publicText(subject)
      .filter(
        ({ kind, node, text }) => kind === 'address' && node?.type === 'link' && leadsToIntranet(text, hosts),
      )
      .map(({ text, place }) => ({ range: place(0, text.length) }));
    for (const { range } of apart(found)) report(range);
  },
};
