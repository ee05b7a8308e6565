import { shorten } from '../../model/shorten.js';
import type { Rule } from '../rule.js';
import { searchedAttachments } from './searched-attachments.js';

/** An attachment that could not be searched, or not all of it. The run reads the file, and adds `reasons` to the finding. */
export const attachmentNotSearched: Rule = {
  id: 'attachment-not-searched',
  needs: 'attachments',
  check(subject, report) {
    for (const { value, range } of searchedAttachments(subject))
      report(range, { file: shorten(value) }, { question: { about: 'attachment-unsearched', file: value } });
  },
};
