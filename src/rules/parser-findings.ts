import type { RegisteredRule, RuleGroup } from './registry.js';

type Entry = Omit<RegisteredRule, 'rule'>;

const NOT_FIXABLE = { fixable: false } as const;
const FREE = { configurable: 'any', ignorable: true } as const;
const FIXED = { severity: 'error', configurable: 'none', ignorable: false, fixable: false } as const;

/** What leaves no sound document: it can be neither configured nor ignored. */
function structural(group: RuleGroup, ids: readonly string[]): Entry[] {
  return ids.map((id) => ({ id, group, ...FIXED }));
}

/** Found while reading a meeting, long before the rules; all the same rules to those who read about them. */
export const PARSER_FINDINGS: readonly Entry[] = [
  ...structural('frontmatter', [
    'frontmatter-missing',
    'frontmatter-unclosed',
    'frontmatter-not-a-mapping',
    'yaml-syntax',
    'yaml-alias',
    'yaml-key',
    'unknown-key',
    'english-key',
    'key-twice',
    'key-missing',
    'wrong-type',
    'value-unknown',
    'date-invalid',
    'time-invalid',
    'format-unknown',
    'body-missing',
    'body-twice',
    'title-differs',
    'approved-without-status',
    'participants-missing',
    'person-without-name',
    'role-unknown',
  ]),
  ...structural('agenda', [
    'no-items',
    'heading-underlined',
    'heading-level',
    'section-outside-item',
    'item-without-title',
    'field-twice',
    'section-unknown',
    'section-twice',
    'comment-unclosed',
  ]),
  { id: 'item-number', group: 'agenda', severity: 'warning', ...FREE, fixable: true },
  { id: 'recommendation-empty', group: 'agenda', severity: 'warning', ...FREE, ...NOT_FIXABLE },
  ...structural('confidentiality', [
    'access-mark-missing',
    'reference-into-confidential',
    'comment-misspelt',
  ]),
  ...['access-mark-unclear', 'access-mark-misplaced', 'access-mark-lost'].map((id) => ({
    id,
    group: 'confidentiality' as const,
    ...FIXED,
    ignorable: true,
  })),
  ...structural('attachments', ['attachment-missing', 'attachment-outside', 'attachment-not-a-file']),
  ...structural('links', [
    'image-missing',
    'image-outside',
    'image-not-a-file',
    'image-type',
    'image-without-alt',
  ]),
  { id: 'raw-html', group: 'links', severity: 'warning', ...FREE, ...NOT_FIXABLE },
  { id: 'control-character', group: 'links', severity: 'warning', ...FREE, ...NOT_FIXABLE },
];

/** About the comments that let findings pass; they cannot be let pass themselves. */
export const IGNORE_FINDINGS: readonly Entry[] = [
  ...structural('ignores', ['ignore-without-reason', 'ignore-unknown-rule', 'ignore-not-possible']),
  {
    id: 'ignore-unused',
    group: 'ignores',
    severity: 'warning',
    configurable: 'any',
    ...{ ignorable: false, fixable: false },
  },
];
