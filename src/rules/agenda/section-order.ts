import type { AgendaItem, Section } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';
import { editThatSorts } from './section-moves.js';
import { hasUnreadSections, headingOf } from './section-places.js';

/** Sections that stand in the file in another order than the format prints them in: »ovenfor« and »nedenfor« go wrong. */
export const sectionOrder: Rule = {
  id: 'section-order',
  fixable: true,
  check(subject, report) {
    for (const item of subject.meeting.items) {
      const written = inOrderOfText(item.sections);
      const at = written.findIndex((section, i) => section !== item.sections[i]);
      const [early, due] = [written[at], item.sections[at]];
      if (!early || !due) continue;
      const order = item.sections.map((section) => section.definition.label).join(', ');
      const args = { section: early.definition.label, due: due.definition.label, order };
      const fix = fixFor(item, written, subject);
      report(headingOf(early, subject), args, { related: headingOf(due, subject), ...(fix && { fix }) });
    }
  },
};

function inOrderOfText(sections: readonly Section[]): Section[] {
  return [...sections].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

function fixFor(item: AgendaItem, written: readonly Section[], subject: Subject) {
  if (hasUnreadSections(item, subject)) return undefined;
  const edit = editThatSorts(item, written, subject);
  return edit && [edit];
}
