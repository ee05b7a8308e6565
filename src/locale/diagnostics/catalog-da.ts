import type { Message } from '../message.js';
import { AGENDA_DA } from './agenda-da.js';
import { ATTACHMENTS_DA } from './attachments-da.js';
import { CONFIDENTIALITY_DA } from './confidentiality-da.js';
import { FILES_DA } from './files-da.js';
import { FORMATS_DA } from './formats-da.js';
import { FRONTMATTER_DA } from './frontmatter-da.js';
import { HISTORY_DA } from './history-da.js';
import { IGNORES_DA } from './ignores-da.js';
import { OUTPUT_DA } from './output-da.js';
import { PACKAGE_DA } from './package-da.js';
import { PRINTING_DA } from './printing-da.js';
import { SETTINGS_DA } from './settings-da.js';
import { SITE_DA } from './site-da.js';
import { TEXT_DA } from './text-da.js';

/** All findings in Danish, by rule; those that rules make have their words in `rules/`. */
export const DIAGNOSTICS_DA = {
  ...AGENDA_DA,
  ...ATTACHMENTS_DA,
  ...CONFIDENTIALITY_DA,
  ...FILES_DA,
  ...FORMATS_DA,
  ...FRONTMATTER_DA,
  ...HISTORY_DA,
  ...IGNORES_DA,
  ...OUTPUT_DA,
  ...PACKAGE_DA,
  ...PRINTING_DA,
  ...SETTINGS_DA,
  ...SITE_DA,
  ...TEXT_DA,
} satisfies Record<string, Message>;

export type RuleId = keyof typeof DIAGNOSTICS_DA;
