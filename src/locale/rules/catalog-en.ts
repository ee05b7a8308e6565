import type { RuleWords } from '../message.js';
import { AGENDA_EN } from './agenda-en.js';
import { ATTACHMENT_EN } from './attachments-en.js';
import { CONFIDENTIALITY_EN } from './confidentiality-en.js';
import { DECISION_EN } from './decisions-en.js';
import { FRONTMATTER_EN } from './frontmatter-en.js';
import { LANGUAGE_EN } from './language-en.js';
import { LINK_EN } from './links-en.js';
import { PRIVACY_EN } from './privacy-en.js';
import { SEARCHED_EN } from './searched-en.js';
import { UNSEEN_EN } from './unseen-en.js';
import { WEB_EN } from './web-en.js';

/** The words of all rules in English. */
export const RULES_EN: Readonly<Record<string, RuleWords>> = {
  ...AGENDA_EN,
  ...ATTACHMENT_EN,
  ...CONFIDENTIALITY_EN,
  ...DECISION_EN,
  ...FRONTMATTER_EN,
  ...LANGUAGE_EN,
  ...LINK_EN,
  ...PRIVACY_EN,
  ...SEARCHED_EN,
  ...UNSEEN_EN,
  ...WEB_EN,
};

/** What the groups of rules are called. */
export const GROUP_TITLES_EN: Readonly<Record<string, string>> = {
  frontmatter: 'Frontmatter and people',
  agenda: 'Agenda and items',
  confidentiality: 'Confidentiality',
  privacy: 'Personal data',
  attachments: 'Attachments',
  links: 'Links and accessibility',
  decisions: 'Decisions and actions',
  language: 'Language',
  ignores: 'Comments that let findings pass',
};
