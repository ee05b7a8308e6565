import { addressRange } from '../links/link-address.js';
import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import { publishedFiles } from './linked-files.js';

/** Types whose properties can hold a name, and can be read. */
const TYPES = new Set(
  'pdf,docx,docm,dotx,dotm,xlsx,xlsm,xlsb,xltx,xltm,pptx,pptm,ppsx,ppsm,potx,potm'.split(','),
);

/** A file whose own properties name who wrote it: whoever publishes the file publishes the name. */
export const documentAuthor: Rule = {
  id: 'document-author',
  check(subject, report) {
    for (const { node } of publishedFiles(subject, TYPES)) {
      if (subject.surroundings.fileFacts(node.url).namesAuthor === true)
        report(addressRange(subject, node), { file: shorten(node.url) });
    }
  },
};
