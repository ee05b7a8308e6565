import type { Language } from './language.js';
import { PUBLISH_DA } from './publish-da.js';
import { PUBLISH_EN } from './publish-en.js';

/** Everything `dmpg minutes publish` says beside findings and its help. */
export type PublishTexts = typeof PUBLISH_DA;

export function publishTexts(language: Language): PublishTexts {
  return language === 'en' ? PUBLISH_EN : PUBLISH_DA;
}
