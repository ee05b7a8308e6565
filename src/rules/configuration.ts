import type { RuleSettings } from '../model/configuration.js';
import type { Severity } from '../model/diagnostic.js';
import type { RegisteredRule } from './registry.js';
import type { RuleOptions } from './rule.js';

const WEIGHT: Readonly<Record<Severity | 'off', number>> = { off: 0, hint: 1, warning: 2, error: 3 };

/** Whether a workspace may give a rule this severity. */
export function mayBe(rule: RegisteredRule, severity: Severity | 'off'): boolean {
  if (rule.configurable === 'any') return true;
  return rule.configurable === 'stricter' && WEIGHT[severity] >= WEIGHT[rule.severity];
}

/** The severity of a rule's findings; undefined where it is switched off. */
export function severityOf(rule: RegisteredRule, settings: RuleSettings): Severity | undefined {
  const wanted = settings.get(rule.id)?.severity;
  if (wanted === undefined || !mayBe(rule, wanted)) return rule.severity;
  return wanted === 'off' ? undefined : wanted;
}

/** A rule's own lists with the workspace's words added. */
export function optionsOf(rule: RegisteredRule, settings: RuleSettings): RuleOptions {
  const own = rule.rule?.options ?? {};
  const added = settings.get(rule.id)?.options;
  if (!added) return own;
  return Object.fromEntries(
    Object.entries(own).map(([name, words]) => [name, [...words, ...(added[name] ?? [])]]),
  );
}
