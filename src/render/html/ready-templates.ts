import { createHash } from 'node:crypto';

/** A template compiled ahead of time. */
export interface ReadyTemplate {
  /** What Handlebars' `template` takes. */
  readonly spec: TemplateSpecification;
  /** Names of the partials that it includes. */
  readonly partials: readonly string[];
}

/** By the key of their text, so that one that has been changed is compiled like any other. */
export type ReadyTemplates = ReadonlyMap<string, ReadyTemplate>;

/**
 * Those of documents: all in `templates/base`. None while the sources themselves run; `rolldown.config.js` puts them into
 * the bundle.
 */
export const READY_TEMPLATES: ReadyTemplates = new Map();

/** What a template's text is known by. */
export function templateKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
