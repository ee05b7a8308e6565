import { findWorkspace } from '../../workspace/find-workspace.js';
import { makeChecker, readSettings } from '../check-settings.js';
import type { SiteTemplates } from '../../site/site-templates.js';
import { formatFolders } from '../format-folders.js';
import { PaperReader } from '../read-paper.js';
import { SiteAttachmentReader } from '../site-attachments.js';
import { loadSiteTemplates } from '../site-templates.js';
import type { PageThreadSettings } from './make-pages.js';
import { MeetingPageMaker } from './page-maker.js';
import { Staging } from './staging.js';

/**
 * Makes what makes meetings' pages, from plain data: each thread has its own. The configuration has no errors.
 * @param known the site's templates, where this thread has them already.
 */
export async function loadPageMaker(
  settings: PageThreadSettings,
  known?: SiteTemplates,
): Promise<MeetingPageMaker> {
  const { check, stage, pdf, strict, drafts } = settings;
  const workspace = findWorkspace(check.cwd);
  const folders = formatFolders(workspace);
  const { reader } = await makeChecker(check);
  const { configuration } = readSettings(workspace, check.configuration);
  const { site } = configuration;
  const unchecked = { check: false };
  const templates =
    known ?? loadSiteTemplates(folders.builtIn, folders.workspace, site.language, unchecked).templates;
  const papers = new PaperReader(workspace, folders, configuration);
  return new MeetingPageMaker(reader, new SiteAttachmentReader(workspace.root, papers), new Staging(stage), {
    ...{ root: workspace.root, settings: drafts ? { ...site, drafts } : site, templates, pdf, strict },
    builtInTemplates: folders.builtIn,
  });
}
