import type { GradedRule } from '../registry.js';
import { attachmentCpr } from './attachment-cpr.js';
import { cprNumber } from './cpr-number.js';
import { fileLink } from './file-link.js';
import { intranetLink } from './intranet-link.js';
import { localPath } from './local-path.js';
import { privateEmail } from './private-email.js';
import { privatePhone } from './private-phone.js';

export const PRIVACY_RULES: readonly GradedRule[] = [
  { rule: cprNumber, severity: 'error' },
  { rule: attachmentCpr, severity: 'error' },
  { rule: privateEmail, severity: 'warning' },
  { rule: privatePhone, severity: 'warning' },
  { rule: fileLink, severity: 'error' },
  { rule: localPath, severity: 'warning' },
  { rule: intranetLink, severity: 'warning' },
];
