import type { Language } from '../locale/language.js';
import { reportTexts } from './report-words.js';

/** What is said at the other place of a finding: of what stands twice, that it stands there first; of a secret, that it is one there. */
export function relatedLabel(ruleId: string, language: Language): string {
  const { related } = reportTexts(language);
  if (ruleId.startsWith('confidential-')) return related.confidential;
  return /(?:^|-)(?:twice|duplicate)(?:-|$)/.test(ruleId) ? related.first : related.other;
}
