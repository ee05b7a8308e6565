import { describe } from '../locale/describe.js';
import type { Language } from '../locale/language.js';
import { REPORTS_DA } from '../locale/reports-da.js';
import type { ReportTexts } from '../locale/reports-da.js';
import { REPORTS_EN } from '../locale/reports-en.js';
import { maskCprNumbers } from '../model/cpr-number.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { showControls } from './visible-text.js';

/** Everything that reports say beside the findings. */
export function reportTexts(language: Language): ReportTexts {
  return language === 'en' ? REPORTS_EN : REPORTS_DA;
}

/** A finding in words, safe to show: no civil registration number, nothing that a terminal would obey. */
export function findingWords(diagnostic: Diagnostic, language: Language): { message: string; hint: string } {
  const { message, hint } = describe(diagnostic, language);
  return { message: showControls(maskCprNumbers(message)), hint: showControls(maskCprNumbers(hint)) };
}

/** Where a rule is explained, relative to the program's own folder. */
export function pageOfRule(id: string): string {
  return `docs/regler/${id}.md`;
}
