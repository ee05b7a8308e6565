import type { Language } from '../locale/language.js';
import { reportTexts } from './report-words.js';

/** What is said at the other place of a finding: of what stands twice, that it stands there first. */
export function relatedLabel(ruleId: string, language: Language): string {
  const { related } = reportTexts(language);
  return /(?:^|-)(?:twice|duplicate|repeated)(?:-|$)/.test(ruleId) ? related.first : related.other;
}
