import { toString } from 'mdast-util-to-string';
import type { Section } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import { headingOf, sectionOfKind } from './section-places.js';

/** The label of a decision may stand there before there is one. */
const LABEL = /beslutning(?:er)?/giu;

/** Minutes in a file that says it is an agenda: they are printed nowhere, and the writer may think that they are. */
export const minutesInAgenda: Rule = {
  id: 'minutes-in-agenda',
  check(subject, report) {
    // A file with minutes is an agenda only where it says so itself.
    if (subject.meeting.kind !== 'dagsorden') return;
    for (const item of subject.meeting.items) {
      const section = sectionOfKind(item, 'minutes');
      if (section && hasText(section))
        report(headingOf(section, subject), { section: section.definition.label });
    }
  },
};

function hasText({ content }: Section): boolean {
  return content.nodes.some((node) => /[\p{L}\p{N}]/u.test(toString(node).replaceAll(LABEL, '')));
}
