import type { SectionDefinition } from '../../model/house-format.js';
import type { AgendaItem } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import type { Subject } from '../subject.js';

/**
 * `## Referat` with text below it: one `#` is missing, and what was to be an item's minutes becomes an item of its own, in an agenda too.
 * Sections of plain text are left out: `Økonomi` is a good title.
 */
export const itemNamedAsSection: Rule = {
  id: 'item-named-as-section',
  check(subject, report) {
    for (const [i, item] of subject.meeting.items.entries()) {
      if (i === 0 || item.access === 'confidential' || item.introduction.nodes.length === 0) continue;
      const section = sectionNamed(item.title.plain, subject);
      if (!section || isMarked(item, subject)) continue;
      // What is recommended can have its minutes below; the minutes of an earlier meeting can be an item with sections.
      if (section.kind === 'minutes' && item.sections.length > 0) continue;
      report(item.heading, { section: section.label });
    }
  },
};

function sectionNamed(title: string, { format }: Subject): SectionDefinition | undefined {
  const folded = fold(title);
  return format.sections
    .filter(({ kind }) => kind !== 'text')
    .find(({ label, aliases }) => [label, ...aliases].some((name) => fold(name) === folded));
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s*:$/, '').trim();
}

/** Who writes a mark means an item; where a mark is nearly right, that is told. */
function isMarked({ heading }: AgendaItem, { text, unclearHeadings }: Subject): boolean {
  const { start, end } = heading;
  return unclearHeadings.has(start.offset) || text.slice(start.offset, end.offset).includes('(');
}
