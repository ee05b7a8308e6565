import type { AgendaItem, Section } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import { headingOf } from './section-places.js';

/** A heading with nothing below it: forgotten, or waiting for someone. */
export const sectionEmpty: Rule = {
  id: 'section-empty',
  check(subject, report) {
    const isReport = subject.meeting.kind === 'referat';
    for (const item of subject.meeting.items) {
      for (const section of item.sections) {
        if (section.content.nodes.length > 0 || !needsText(section, item, isReport)) continue;
        const { label, kind } = section.definition;
        report(headingOf(section, subject), { section: label, kind });
      }
    }
  },
};

function needsText({ definition }: Section, { access }: AgendaItem, isReport: boolean): boolean {
  switch (definition.kind) {
    case 'attachments':
      return false;
    case 'minutes':
      // Before the meeting it is a prepared place; what was said in confidence may be kept elsewhere.
      return isReport && access !== 'confidential';
    case 'text':
    case 'recommendations':
      // The format's own words for an empty section (»Ingen bemærkninger«) are an answer; a dash is none.
      return !/\p{L}/u.test(definition.empty ?? '');
  }
}
