import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { slugOf } from '../../model/slug.js';
import { buildMeetings } from '../build-meetings.js';
import { outputKey } from '../parted-by-output.js';
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
 * @param damaged files of the site that are not as they were written.
 * @returns the documents by meeting file.
 */
export async function printDocuments(
  tools: PublishTools,
  meetings: MeetingsOfRun,
  damaged: ReadonlySet<string>,
): Promise<Map<string, PrintedDocument[]>> {
  const { request, state } = tools;
  const files = meetings
    .entries()
    .map(([file]) => file)
    .filter((file) => !meetings.failed.has(file));
  const documents = new Map<string, PrintedDocument[]>();
  let done = 0;
  for (const batch of batchesOf(files, (file) => meetings.stateOf(file)?.hasPackage === true)) {
    if (request.signal.aborted) break;
    const folder = path.join(state.folder, batch.folder);
    for (const file of batch.files) dropDamaged(outputsOf(file, folder, meetings, batch.hasPackage), damaged);
    const to: OutputKind[] = batch.hasPackage ? ['pdf', 'package'] : ['pdf'];
    const order: BuildRequest = {
      ...{ cwd: request.cwd, files: batch.files, to, edition: 'public', as: undefined },
      ...{ embedSource: false, out: folder, jobs: request.jobs, strict: request.strict },
      ...{ force: request.force, signal: request.signal },
      onProgress: () => request.onProgress({ phase: 'print', done: ++done, total: files.length }),
    };
    const { results } = await buildMeetings(order);
    for (const { file, status, diagnostics } of results) {
      if (status === 'failed') meetings.fail(file, diagnostics);
      else documents.set(file, documentsOf(file, folder, meetings, batch.hasPackage));
    }
  }
  return documents;
}

/** Meetings that are printed together, into a folder of their own. */
interface Batch {
  readonly folder: string;
  readonly hasPackage: boolean;
  readonly files: string[];
}

/** A folder has one document of a name, and files in different folders may have the same. */
function batchesOf(files: readonly string[], hasPackage: (file: string) => boolean): Batch[] {
  const batches = new Map<string, Batch>();
  const taken = new Map<string, number>();
  for (const file of files) {
    const slug = outputKey(file);
    const number = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, number);
    const isPackage = hasPackage(file);
    const key = `${number} ${String(isPackage)}`;
    const batch = batches.get(key);
    if (batch) batch.files.push(file);
    else
      batches.set(key, {
        folder: number === 1 ? 'documents' : `documents-${number}`,
        hasPackage: isPackage,
        files: [file],
      });
  }
  return [...batches.values()];
}

/** The site's document and this one are one file, so whoever wrote into that wrote into this. */
function dropDamaged(documents: readonly Output[], damaged: ReadonlySet<string>): void {
  for (const { path: onSite, source } of documents) if (damaged.has(onSite)) rmSync(source, { force: true });
}

function documentsOf(...asked: Parameters<typeof outputsOf>): PrintedDocument[] {
  return outputsOf(...asked).map((one) => {
    const { size, mtimeMs } = statSync(one.source);
    return { ...one, state: `${size} ${mtimeMs}` };
  });
}

type Output = Omit<PrintedDocument, 'state'>;

function outputsOf(file: string, folder: string, meetings: MeetingsOfRun, hasPackage: boolean): Output[] {
  const entry = meetings.stateOf(file)?.entry;
  if (!entry) return [];
  const slug = slugOf(file);
  return [
    { path: `${entry.address}${entry.document}.pdf`, source: path.join(folder, `${slug}.pdf`) },
    ...(hasPackage
      ? [{ path: `${entry.address}pakke.pdf`, source: path.join(folder, `${slug}.pakke.pdf`) }]
      : []),
  ];
}
