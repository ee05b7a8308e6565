import type { Diagnostic } from '../model/diagnostic.js';
import { DIAGNOSTICS_DA } from './diagnostics/catalog-da.js';
import { DIAGNOSTICS_EN } from './diagnostics/catalog-en.js';
import type { Language } from './language.js';
import type { Message } from './message.js';
import { GROUP_TITLES_DA, RULES_DA } from './rules/catalog-da.js';
import { GROUP_TITLES_EN, RULES_EN } from './rules/catalog-en.js';
import { EARLIER_TITLES_DA } from './rules/earlier-da.js';
import { EARLIER_TITLES_EN } from './rules/earlier-en.js';

/** A finding in words: what is wrong, and what to do. */
export function describe(diagnostic: Diagnostic, language: Language): { message: string; hint: string } {
  const catalogs: Readonly<Record<string, Message>>[] =
    language === 'en' ? [RULES_EN, DIAGNOSTICS_EN] : [RULES_DA, DIAGNOSTICS_DA];
  const found = catalogs.map((catalog) => catalog[diagnostic.ruleId]).find((words) => words !== undefined);
  if (!found) return { message: diagnostic.ruleId, hint: '' };
  return { message: found.message(diagnostic.args), hint: found.hint(diagnostic.args) };
}

/** What a rule is called, in a few words. */
export function titleOfRule(id: string, language: Language): string {
  const [rules, earlier] = language === 'en' ? [RULES_EN, EARLIER_TITLES_EN] : [RULES_DA, EARLIER_TITLES_DA];
  return rules[id]?.title ?? earlier[id] ?? id;
}

/** What a group of rules is called. */
export function titleOfGroup(group: string, language: Language): string {
  return (language === 'en' ? GROUP_TITLES_EN : GROUP_TITLES_DA)[group] ?? group;
}
