import type { Diagnostic } from '../model/diagnostic.js';
import { DIAGNOSTICS_DA } from './diagnostics-da.js';
import { DIAGNOSTICS_EN } from './diagnostics-en.js';
import type { Language } from './language.js';
import type { Message } from './message.js';

/** A finding in words: what is wrong, and what to do. */
export function describe(diagnostic: Diagnostic, language: Language): { message: string; hint: string } {
  const catalog: Readonly<Record<string, Message>> = language === 'en' ? DIAGNOSTICS_EN : DIAGNOSTICS_DA;
  const words = catalog[diagnostic.ruleId];
  if (!words) return { message: diagnostic.ruleId, hint: '' };
  return { message: words.message(diagnostic.args), hint: words.hint(diagnostic.args) };
}
