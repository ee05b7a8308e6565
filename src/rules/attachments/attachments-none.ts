import { toString } from 'mdast-util-to-string';
import type { Attachment, Section } from '../../model/meeting.js';
import type { Rule } from '../rule.js';

/** The author's own word for it that there are none. */
const NONE = /^(?:der er |der foreligger |[\s–—-])*(?:ingen|intet|ikke nogen|udgår)(?!\p{L})|^[\s–—-]+$/iu;
const LONGEST_NONE = 60;

/** A heading for attachments with no attachment below it; text that is in no list is none. */
export const attachmentsNone: Rule = {
  id: 'attachments-none',
  check(subject, report) {
    for (const { sections } of subject.meeting.items) {
      for (const section of sections) {
        if (section.definition.kind !== 'attachments' || section.attachments.some(isNamed)) continue;
        const text = textOf(section);
        const { offset } = section.range.start;
        const source = subject.text.slice(offset, section.range.end.offset);
        if (text.length < LONGEST_NONE && NONE.test(text) && !source.includes('](')) continue;
        const end = source.search(/[ \t]*(?:[\r\n]|$)/);
        report(subject.range(offset, offset + end), {
          section: section.definition.label,
          text: text === '' ? 0 : 1,
        });
      }
    }
  },
};

function isNamed({ title, file, url }: Attachment): boolean {
  return title.plain !== '' || file !== undefined || url !== undefined;
}

function textOf({ content }: Section): string {
  return content.nodes
    .map((node) => toString(node))
    .join(' ')
    .trim();
}
