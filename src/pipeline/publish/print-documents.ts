import { statSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../model/slug.js';
import { buildMeetings } from '../build-meetings.js';
import type { BuildRequest, OutputKind } from '../build-request.js';
import type { MeetingsOfRun } from './meetings-of-run.js';
import type { PublishTools } from './publish-run.js';

/** A printed document, and where the site has it. */
export interface PrintedDocument {
  readonly path: string;
  /** Absolute. */
  readonly source: string;
  /** Size and time: as long as they are the same, so is the document. */
  readonly state: string;
}

/**
 * Prints the documents of all meetings as `build` does, into a folder beside the site's state: those that are as they
 * were are not printed again. A meeting that cannot be printed fails.
 * @returns the documents by meeting file.
 */
export async function printDocuments(
  tools: PublishTools,
  meetings: MeetingsOfRun,
): Promise<Map<string, PrintedDocument[]>> {
  const { request, state } = tools;
  const folder = path.join(state.folder, 'documents');
  const withPackage = (file: string) => meetings.stateOf(file)?.hasPackage === true;
  const files = [...meetings.entries()].map(([file]) => file).filter((file) => !meetings.failed.has(file));
  const documents = new Map<string, PrintedDocument[]>();
  let done = 0;
  for (const [own, to] of [
    [files.filter((file) => !withPackage(file)), ['pdf']],
    [files.filter(withPackage), ['pdf', 'package']],
  ] as [string[], OutputKind[]][]) {
    if (own.length === 0 || request.signal.aborted) continue;
    const order: BuildRequest = {
      ...{
        cwd: request.cwd,
        files: own,
        to,
        edition: 'public',
        as: undefined,
        embedSource: false,
        out: folder,
      },
      ...{ jobs: request.jobs, strict: request.strict, force: request.force, signal: request.signal },
      onProgress: () => request.onProgress({ phase: 'print', done: ++done, total: files.length }),
    };
    const { results } = await buildMeetings(order);
    for (const { file, status, diagnostics } of results) {
      if (status === 'failed') meetings.fail(file, diagnostics);
      else documents.set(file, documentsOf(file, folder, meetings, to.length > 1));
    }
  }
  return documents;
}

function documentsOf(
  file: string,
  folder: string,
  meetings: MeetingsOfRun,
  hasPackage: boolean,
): PrintedDocument[] {
  const entry = meetings.stateOf(file)?.entry;
  if (!entry) return [];
  const slug = slugOf(file);
  return [
    [`${entry.document}.pdf`, `${slug}.pdf`],
    ...(hasPackage ? [['pakke.pdf', `${slug}.pakke.pdf`]] : []),
  ].map(([name = '', output = '']) => {
    const source = path.join(folder, output);
    const { size, mtimeMs } = statSync(source);
    return { path: `${entry.address}${name}`, source, state: `${size} ${mtimeMs}` };
  });
}
