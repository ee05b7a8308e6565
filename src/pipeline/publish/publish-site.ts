import path from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.js';
import { hasErrors } from '../../model/diagnostic.js';
import { committedOutput } from '../../workspace/committed-folders.js';
import { configurationKey, configurationText } from '../../workspace/configuration-file.js';
import { contentHash } from '../../workspace/content-hash.js';
import { absolutePath, findWorkspace } from '../../workspace/find-workspace.js';
import { programIdentity } from '../../workspace/program-identity.js';
import { SideThread } from '../../workspace/side-thread.js';
import { SiteTree } from '../../workspace/site-tree.js';
import { beginHashing } from '../../workspace/source-hashes.js';
import { readSettings } from '../check-settings.js';
import { formatFolders } from '../format-folders.js';
import { loadSiteTemplates } from '../site-templates.js';
import { PublishRun } from './publish-run.js';
import { NO_CHANGES } from './publish-request.js';
import type { PublishRequest, PublishResult } from './publish-request.js';
import { DamagedStateError, PublishState } from './publish-state.js';
import { Staging } from './staging.js';

/**
 * Publishes the public edition of all meetings as a static site, which takes the place of the old one as a whole. A
 * meeting with errors stops no other: on the site it stays as it was. Rejects only where the run as a whole cannot go on.
 * @throws the errors of `SiteTree` where the site's folder cannot be used.
 */
export async function publishSite(request: PublishRequest): Promise<PublishResult> {
  // Looks at sources and site while this one reads what is remembered and makes what changed.
  const thread = SideThread.forMany(request.files.length);
  try {
    return await publishWith(request, thread);
  } finally {
    thread?.stop();
  }
}

async function publishWith(request: PublishRequest, thread: SideThread | undefined): Promise<PublishResult> {
  const hashes = beginHashing(
    request.files.map((file) => absolutePath(file, request.cwd)),
    thread,
  );
  const workspace = findWorkspace(request.cwd);
  const folders = formatFolders(workspace);
  const siteFolder = path.resolve(workspace.root, request.out);
  const configuration = configurationText(workspace.root);
  const {
    configuration: { site },
    diagnostics,
  } = readSettings(workspace, configuration);
  const settings = request.drafts ? { ...site, drafts: true } : site;
  const { templates, diagnostics: wrong } = loadSiteTemplates(
    folders.builtIn,
    folders.workspace,
    settings.language,
  );
  const found = [
    ...diagnostics,
    ...wrong.map((one) => ({ ...one, file: path.relative(workspace.root, one.file) })),
  ];
  if (hasErrors(found)) return stopped(found, siteFolder);
  const committed = committedOutput(workspace.root);
  const key = contentHash(
    [
      programIdentity(),
      configurationKey(configuration),
      templates.fingerprint,
      committed.join(),
      ...[request.pdf, request.search, settings.drafts].map(String),
    ].join('\0'),
  );
  const tree = await SiteTree.open(siteFolder, workspace.state);
  try {
    const damaged = tree.beginVerifying(thread);
    const tools = {
      ...{
        request,
        workspace,
        folders,
        siteFolder,
        key,
        settings,
        templates,
        tree,
        hashes,
        damaged,
        findings: found,
      },
      check: {
        ...{ cwd: request.cwd, configuration, needs: new Set(['attachments'] as const) },
        committedOutput: committed,
      },
    };
    const publish = (isTrusted: boolean) => {
      const state = new PublishState(workspace.state, siteFolder, isTrusted);
      return new PublishRun({ ...tools, state, staging: new Staging(tree.stagingFolder()) }).publish();
    };
    try {
      return await publish(tree.isKnown);
    } catch (error) {
      if (!(error instanceof DamagedStateError)) throw error;
      return await publish(false);
    }
  } finally {
    tree.close();
  }
}

function stopped(diagnostics: readonly Diagnostic[], siteFolder: string): PublishResult {
  return {
    ...{ diagnostics, siteFolder, changes: NO_CHANGES, published: false, stopped: true, meetings: 0 },
    ...{
      failed: [],
      standing: [],
      lost: [],
      drafts: [],
      addresses: new Map(),
      withdrawn: [],
      notes: [],
      historyChanges: false,
    },
  };
}
