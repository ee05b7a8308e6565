import type { ListItem, Text } from 'mdast';
import type { AgendaItem } from '../../model/meeting.js';
import type { Rule } from '../rule.js';
import { isField, nearField } from './field-names.js';

/** `Ord: værdi`; a colon inside an address or a time ends no name. */
const NAME = /^\s*(\p{L}[^:\r\n]{0,29}?)\s{0,9}:(?=\s|$)/u;

interface NamedItem {
  readonly text: Text;
  readonly name: string;
}

/** One item that is no field, and the whole field list is read as text and printed: nobody finds the case officer. */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  check(subject, report) {
    for (const item of subject.meeting.items) {
      const named = namedItems(item);
      const unknown = named.find(({ name }) => !isField(name));
      if (!unknown || !named.some(({ name }) => isField(name) || nearField(name))) continue;
      const { text, name } = unknown;
      const at = text.value.indexOf(name);
      const suggestion = nearField(name);
      report(subject.rangeIn(text, at, at + name.length), suggestion && { suggestion });
    }
  },
};

/** The items `Ord: værdi` of the bullet list where the fields should be; none where the fields were read. */
function namedItems({ fields, introduction }: AgendaItem): NamedItem[] {
  const [list] = introduction.nodes;
  if (list?.type !== 'list' || list.ordered || Object.keys(fields).length > 0) return [];
  return list.children.map(namedItem).filter((one) => one !== undefined);
}

function namedItem({ children: [paragraph] }: ListItem): NamedItem | undefined {
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (text?.type !== 'text') return undefined;
  const name = NAME.exec(text.value)?.[1];
  return name === undefined ? undefined : { text, name };
}
