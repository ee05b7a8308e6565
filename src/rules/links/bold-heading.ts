import type { Paragraph, RootContent, Strong } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HouseFormat } from '../../model/house-format.js';
import type { Section } from '../../model/meeting.js';
import { rangeOf } from '../../model/node-range.js';
import type { Rule } from '../rule.js';
import { isHeadingText } from './heading-text.js';
import { shorten } from '../../model/shorten.js';

/** A paragraph all in bold that serves as a heading: it looks like one, but nobody can go to it (WCAG 2.2, 1.3.1). */
export const boldHeading: Rule = {
  id: 'bold-heading',
  check({ meeting, format }, report) {
    const check = (nodes: readonly RootContent[], section?: Section) => {
      nodes.forEach((node, i) => {
        const strong = node.type === 'paragraph' && !node.data?.decision ? onlyStrong(node) : undefined;
        if (!strong || !isAbove(nodes[i + 1], section)) return;
        const text = toString(strong).trim();
        if (isHeadingText(text))
          report(rangeOf(strong), { found: shorten(text), suggestion: asHeading(text, format) });
      });
    };
    check(meeting.introduction.nodes);
    for (const item of meeting.items) {
      check(item.introduction.nodes);
      for (const section of item.sections) check(section.content.nodes, section);
    }
  },
};

function onlyStrong({ children }: Paragraph): Strong | undefined {
  const visible = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first] = visible;
  return visible.length === 1 && first?.type === 'strong' ? first : undefined;
}

/** Whether text of its own follows: above a table or an image bold stands as its caption. */
function isAbove(next: RootContent | undefined, section: Section | undefined): boolean {
  if (next?.type === 'list') return section?.definition.kind !== 'recommendations';
  if (next?.type !== 'paragraph') return next?.type === 'blockquote';
  return !onlyStrong(next) && !next.children.every((node) => node.type === 'image');
}

/** As a section of the format where it is the name of one, else as a heading of the author's own. */
function asHeading(text: string, { sections }: HouseFormat): string {
  const title = text.replace(/\s?:$/, '');
  const folded = title.normalize('NFC').toLowerCase();
  const isSection = sections.some(({ label, aliases }) =>
    [label, ...aliases].some((name) => name.toLowerCase() === folded),
  );
  return `${isSection ? '###' : '####'} ${shorten(title)}`;
}
