import { configurationText } from '../workspace/configuration-file.js';
import { findWorkspace } from '../workspace/find-workspace.js';
import { makeChecker } from './check-settings.js';
import { fixMeetings } from './fix-meetings.js';
import type { FixResult } from './fix-meetings.js';
import type { ValidateRequest } from './validate-request.js';

/** Mends the files of a run, as its workspace is configured; with anything wrong in the configuration none. */
export async function fixInPlace({ cwd, files, signal }: ValidateRequest): Promise<FixResult> {
  const { root } = findWorkspace(cwd);
  const { reader, diagnostics } = await makeChecker({
    ...{ cwd, configuration: configurationText(root), needs: new Set() },
    committedOutput: [],
  });
  if (diagnostics.length > 0) return { fixes: 0, files: 0, diagnostics: [] };
  return fixMeetings(files, root, reader, signal);
}
