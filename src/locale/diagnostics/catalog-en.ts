import type { Message } from '../message.js';
import { AGENDA_EN } from './agenda-en.js';
import { ATTACHMENTS_EN } from './attachments-en.js';
import type { RuleId } from './catalog-da.js';
import { CONFIDENTIALITY_EN } from './confidentiality-en.js';
import { FILES_EN } from './files-en.js';
import { FORMATS_EN } from './formats-en.js';
import { FRONTMATTER_EN } from './frontmatter-en.js';
import { HISTORY_EN } from './history-en.js';
import { IGNORES_EN } from './ignores-en.js';
import { OUTPUT_EN } from './output-en.js';
import { PACKAGE_EN } from './package-en.js';
import { PRINTING_EN } from './printing-en.js';
import { SETTINGS_EN } from './settings-en.js';
import { SITE_EN } from './site-en.js';
import { TEXT_EN } from './text-en.js';

/** All findings in English, by rule; those that rules make have their words in `rules/`. */
export const DIAGNOSTICS_EN: Readonly<Record<RuleId, Message>> = {
  ...AGENDA_EN,
  ...ATTACHMENTS_EN,
  ...CONFIDENTIALITY_EN,
  ...FILES_EN,
  ...FORMATS_EN,
  ...FRONTMATTER_EN,
  ...HISTORY_EN,
  ...IGNORES_EN,
  ...OUTPUT_EN,
  ...PACKAGE_EN,
  ...PRINTING_EN,
  ...SETTINGS_EN,
  ...SITE_EN,
  ...TEXT_EN,
};
