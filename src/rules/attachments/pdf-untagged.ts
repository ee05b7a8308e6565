import { addressRange } from '../links/link-address.js';
import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import { publishedFiles } from './linked-files.js';

const PDF = new Set(['pdf']);

/** A PDF that goes out without tags: a screen reader finds no headings, lists or tables in it (PDF/UA-1, 7.1). */
export const pdfUntagged: Rule = {
  id: 'pdf-untagged',
  check(subject, report) {
    for (const { node } of publishedFiles(subject, PDF)) {
      if (subject.surroundings.fileFacts(node.url).tagged === false)
        report(addressRange(subject, node), { file: shorten(node.url) });
    }
  },
};
