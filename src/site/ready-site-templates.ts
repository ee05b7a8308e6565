import type { ReadyTemplates } from '../render/html/ready-templates.js';

/** The site's own templates, as `READY_TEMPLATES` holds those of documents. */
export const READY_SITE_TEMPLATES: ReadyTemplates = new Map();
