import type { RuleWords } from '../message.js';
import { AGENDA_DA } from './agenda-da.js';
import { ATTACHMENT_DA } from './attachments-da.js';
import { CONFIDENTIALITY_DA } from './confidentiality-da.js';
import { DECISION_DA } from './decisions-da.js';
import { FRONTMATTER_DA } from './frontmatter-da.js';
import { LANGUAGE_DA } from './language-da.js';
import { LINK_DA } from './links-da.js';
import { PRIVACY_DA } from './privacy-da.js';
import { SEARCHED_DA } from './searched-da.js';
import { UNSEEN_DA } from './unseen-da.js';
import { WEB_DA } from './web-da.js';

/** The words of all rules in Danish. */
export const RULES_DA: Readonly<Record<string, RuleWords>> = {
  ...AGENDA_DA,
  ...ATTACHMENT_DA,
  ...CONFIDENTIALITY_DA,
  ...DECISION_DA,
  ...FRONTMATTER_DA,
  ...LANGUAGE_DA,
  ...LINK_DA,
  ...PRIVACY_DA,
  ...SEARCHED_DA,
  ...UNSEEN_DA,
  ...WEB_DA,
};

/** What the groups of rules are called. */
export const GROUP_TITLES_DA: Readonly<Record<string, string>> = {
  frontmatter: 'Frontmatter og personer',
  agenda: 'Dagsorden og punkter',
  confidentiality: 'Fortrolighed',
  privacy: 'Personoplysninger',
  attachments: 'Bilag',
  links: 'Links og tilgængelighed',
  decisions: 'Beslutninger og opgaver',
  language: 'Sprog',
  ignores: 'Kommentarer, der lader fund passere',
};
