import path from 'node:path';
import type { FormatFolders } from '../formats/format-folder.js';
import type { Workspace } from '../workspace/find-workspace.js';
import { PROGRAM_FOLDER } from '../workspace/program.js';

/** Where a workspace's house formats lie: its own, then the program's. */
export function formatFolders(workspace: Pick<Workspace, 'templates'>): FormatFolders {
  return { workspace: workspace.templates, builtIn: path.join(PROGRAM_FOLDER, 'templates') };
}
