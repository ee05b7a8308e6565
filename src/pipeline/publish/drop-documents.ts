import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../model/slug.js';
import type { MeetingsOfRun } from './meetings-of-run.js';
import type { PrintedDocument } from './print-documents.js';
import type { PublishTools } from './publish-run.js';

/**
 * Takes away printed documents that say what their meetings do not say any more: of a file that is gone, is a draft or was
 * changed and not printed again. Those of a meeting that failed stay, as they do on the site.
 * @param documents of this run by meeting file; undefined where it prints none.
 */
export function dropDocuments(
  { state, request }: PublishTools,
  meetings: MeetingsOfRun,
  documents: ReadonlyMap<string, readonly PrintedDocument[]> | undefined,
): void {
  const printed = new Set([...(documents?.values() ?? [])].flatMap((list) => list.map((one) => one.source)));
  const kept = new Set(
    request.files
      .filter(
        (file) => documents?.has(file) !== true && isAsItWas(file, meetings, state.files.get(file)?.hash),
      )
      .map((file) => slugOf(file)),
  );
  for (const folder of existsSync(state.folder) ? readdirSync(state.folder) : []) {
    if (!/^documents(?:-\d+)?$/.test(folder)) continue;
    for (const name of readdirSync(path.join(state.folder, folder))) {
      const file = path.join(state.folder, folder, name);
      if (!printed.has(file) && !kept.has(name.replace(/(?:\.pakke)?\.pdf$/, '')))
        rmSync(file, { force: true });
    }
  }
}

function isAsItWas(
  file: string,
  { made, failed, standing }: MeetingsOfRun,
  hash: string | undefined,
): boolean {
  const now = made.get(file);
  return now
    ? now.site !== undefined && now.hash === hash
    : failed.has(file) || standing.get(file)?.entry !== undefined;
}
