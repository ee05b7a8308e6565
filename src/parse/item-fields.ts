import type { List, ListItem, RootContent } from 'mdast';
import type { Report } from '../model/diagnostic.js';
import { ITEM_FIELD_NAMES } from '../model/item-field-names.js';
import type { InlineText, ItemFields } from '../model/meeting.js';
import { normalizeKey } from '../yaml/keys.js';
import { dropLead } from './item-heading.js';
import { rangeOf } from '../model/node-range.js';
import { plainLine } from './plain-text.js';

/** Fields by their names as keys are compared. */
const FIELDS = new Map(
  Object.entries(ITEM_FIELD_NAMES).map(([field, name]) => [
    normalizeKey(name.toLowerCase()),
    field as keyof ItemFields,
  ]),
);

interface ReadField {
  readonly key: keyof ItemFields;
  readonly name: string;
  readonly value: InlineText;
  readonly subPoints: readonly InlineText[] | undefined;
}

/** The item's field list, where `node` is one: a bullet list all of whose items are `Felt: værdi` with known fields. */
export function readFields(node: RootContent | undefined, report: Report): ItemFields | undefined {
  if (node?.type !== 'list' || node.ordered) return undefined;
  const read = node.children.map(readField);
  if (!read.every((field) => field !== undefined)) return undefined;
  const fields: { -readonly [K in keyof ItemFields]: ItemFields[K] } = {};
  for (const field of read) {
    if (fields[field.key]) report('field-twice', 'error', field.value.range, { field: field.name });
    else if (field.key === 'subPoints') fields.subPoints = field.subPoints ?? [];
    else if (field.value.plain !== '') fields[field.key] = field.value;
  }
  return fields;
}

function readField(item: ListItem): ReadField | undefined {
  const [paragraph, nested, ...others] = item.children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return undefined;
  const first = paragraph.children[0];
  const match = first?.type === 'text' ? /^\s*([^:]{1,30}?)\s*:\s*/u.exec(first.value) : null;
  const name = match?.[1] ?? '';
  const key = FIELDS.get(normalizeKey(name.toLowerCase()));
  if (!match || !key) return undefined;
  if (nested && (key !== 'subPoints' || nested.type !== 'list' || !nested.children.every(isOneLine)))
    return undefined;
  const nodes = dropLead(paragraph.children, match[0].length);
  const value = { nodes, plain: plainLine(nodes), range: rangeOf(item) };
  return {
    key,
    name,
    value,
    subPoints: key === 'subPoints' ? subPoints(value, nested) : undefined,
  };
}

function isOneLine(item: ListItem): boolean {
  return item.children.length === 1 && item.children[0]?.type === 'paragraph';
}

/** Sub-points stand in a nested list, or, a single one, on the field's own line. */
function subPoints(value: InlineText, nested: List | undefined): InlineText[] {
  const inline = value.plain === '' ? [] : [value];
  const listed = (nested?.children ?? []).flatMap((item) => {
    const paragraph = item.children[0];
    if (paragraph?.type !== 'paragraph') return [];
    return [
      {
        nodes: paragraph.children,
        plain: plainLine(paragraph.children),
        range: rangeOf(item),
      },
    ];
  });
  return [...inline, ...listed];
}
