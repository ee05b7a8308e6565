import path from 'node:path';
import { readSiteFolder } from '../formats/site-folder.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SiteLanguage } from '../model/site-settings.js';
import { SiteTemplates } from '../site/site-templates.js';
import { failureOf } from './failures.js';

export interface LoadedSiteTemplates {
  readonly templates: SiteTemplates;
  /** What is wrong with the workspace's own templates and labels; with errors among them no site can be made. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the templates of the site from both folders called `templates`, the program's and the workspace's.
 * The workspace's are checked together with those that they stand among; the program's alone are known to be right, and a
 * thread that renders with templates which have been checked leaves that out: nothing is compiled before it is used.
 */
export function loadSiteTemplates(
  builtIn: string,
  own: string,
  language: SiteLanguage,
  options: { readonly check?: boolean } = {},
): LoadedSiteTemplates {
  const { folder, diagnostics } = readSiteFolder(
    path.join(builtIn, 'site'),
    path.join(own, 'site'),
    language,
  );
  const templates = new SiteTemplates(folder);
  const ownFolder = path.join(own, 'site', path.sep);
  const hasOwn = [...folder.templates.values()].some((one) => one.path.startsWith(ownFolder));
  const isToCheck = hasOwn && options.check !== false;
  const failures = isToCheck ? templates.check().map((error) => failureOf(error, error.path)) : [];
  return { templates, diagnostics: [...diagnostics, ...failures] };
}
