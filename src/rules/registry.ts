import type { Severity } from '../model/diagnostic.js';
import { AGENDA_RULES } from './agenda/rules.js';
import { attachmentActive } from './attachments/attachment-active.js';
import { ATTACHMENT_RULES } from './attachments/rules.js';
import { CONFIDENTIALITY_RULES } from './confidentiality/rules.js';
import { DECISION_RULES } from './decisions/rules.js';
import { FRONTMATTER_RULES } from './frontmatter/rules.js';
import { LANGUAGE_RULES } from './language/rules.js';
import { LINK_RULES } from './links/rules.js';
import { IGNORE_FINDINGS, PARSER_FINDINGS } from './parser-findings.js';
import { PRIVACY_RULES } from './privacy/rules.js';
import { WEB_RULES } from './web/rules.js';
import type { Rule } from './rule.js';

/** In the order in which a newcomer meets them. */
export const RULE_GROUPS = [
  'frontmatter',
  'agenda',
  'confidentiality',
  'privacy',
  'attachments',
  'links',
  'decisions',
  'language',
  'ignores',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** A rule with what it does not know of itself. */
export interface GradedRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** One entry of the registry: everything about a rule but its words. */
export interface RegisteredRule {
  readonly id: string;
  readonly group: RuleGroup;
  /** Where nothing is configured. */
  readonly severity: Severity;
  /** Undefined for what the parser, or another stage before the rules, finds. */
  readonly rule?: Rule;
  /**
   * `any`: another severity, or none. `stricter`: only a higher one. `none`: without it there is no sound document.
   */
  readonly configurable: 'any' | 'stricter' | 'none';
  /** Whether findings can come with a fix. */
  readonly fixable: boolean;
  /** Whether a comment in the text may let a finding pass. */
  readonly ignorable: boolean;
}

function checked(group: RuleGroup, rules: readonly GradedRule[]): RegisteredRule[] {
  const guarded = group === 'confidentiality' || group === 'privacy';
  return rules.map(({ rule, severity }) => ({
    id: rule.id,
    group,
    severity,
    rule,
    // Errors of confidentiality and privacy cannot be switched off for many meetings at once.
    configurable: guarded && severity === 'error' ? 'stricter' : 'any',
    ignorable: true,
    fixable: rule.fixable ?? false,
  }));
}

/** A rule that no configuration and no comment can switch off. */
function fixed(group: RuleGroup, rule: Rule): RegisteredRule {
  const never = { configurable: 'none', ignorable: false, fixable: false } as const;
  return { id: rule.id, group, severity: 'error', rule, ...never };
}

/** All rules there are, those of the parser too, by group. */
export const RULES: readonly RegisteredRule[] = [
  ...PARSER_FINDINGS,
  ...checked('frontmatter', FRONTMATTER_RULES),
  ...checked('agenda', AGENDA_RULES),
  ...checked('confidentiality', CONFIDENTIALITY_RULES),
  ...checked('privacy', PRIVACY_RULES),
  ...checked('attachments', ATTACHMENT_RULES),
  fixed('attachments', attachmentActive),
  ...checked('links', LINK_RULES),
  ...checked('links', WEB_RULES),
  ...checked('decisions', DECISION_RULES),
  ...checked('language', LANGUAGE_RULES),
  ...IGNORE_FINDINGS,
].sort((a, b) => RULE_GROUPS.indexOf(a.group) - RULE_GROUPS.indexOf(b.group));

const BY_ID: ReadonlyMap<string, RegisteredRule> = new Map(RULES.map((entry) => [entry.id, entry]));

export function findRule(id: string): RegisteredRule | undefined {
  return BY_ID.get(id);
}
