import { toString } from 'mdast-util-to-string';
import { rangeOf } from '../../model/node-range.js';
import type { Rule } from '../rule.js';

/** One word for a body (»udvalget«, »Psykiatri- og Socialudvalget«, »DMPG’en«): a subject that waits for its verb. */
const BODY = String.raw`(?:\p{L}+- og )?(?:\p{L}*(?:udvalget|gruppen|bestyrelsen|rådet|forsamlingen|kredsen|ledelsen|kommissionen|komit[eé]en)|[\p{L}-]{2,20}['’](?:en|et))`;
/** Short lines only: no opening is longer. */
const LONGEST_OPENING = 200;
const UNFINISHED = [
  /[,:]$/u,
  /(?:^|\s)at$/iu,
  new RegExp(String.raw`^(?:det )?indstilles(?: (?:til )?${BODY})?$`, 'iu'),
  new RegExp(String.raw`^\p{L}+ indstiller(?: til ${BODY})?$`, 'iu'),
  new RegExp(String.raw`(?:^|\s)at ${BODY}$`, 'iu'),
];

/** »Det indstilles, at udvalget« and then nothing: the list was forgotten. */
export const recommendationMissing: Rule = {
  id: 'recommendation-missing',
  check({ meeting }, report) {
    for (const { definition, content } of meeting.items.flatMap((item) => item.sections)) {
      const last = content.nodes[content.nodes.length - 1];
      if (definition.kind !== 'recommendations' || !last) continue;
      if (!content.nodes.every((node) => node.type === 'paragraph')) continue;
      if (isUnfinished(toString(last), meeting.body.value))
        report(rangeOf(last), { section: definition.label });
    }
  },
};

/** Whether a line stops where the recommendations should begin; a whole sentence is a recommendation by itself. */
function isUnfinished(text: string, body: string): boolean {
  if (text.length > LONGEST_OPENING) return false;
  const line = text
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.…]+$/, '');
  const subject = ` at ${body.normalize('NFC')}`.toLowerCase();
  return line.toLowerCase().endsWith(subject) || UNFINISHED.some((pattern) => pattern.test(line));
}
