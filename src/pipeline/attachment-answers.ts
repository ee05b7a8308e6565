import type { PendingFinding } from '../model/diagnostic.js';
import { isAboutAttachment } from '../model/question.js';
import type { DocumentFound } from '../workspace/document-text/read-document.js';
import { isInside } from '../workspace/find-workspace.js';
import { fileWithin } from '../workspace/link-facts.js';
import { folderOf } from './prepare-meeting.js';

/** What was found in the attachments that meetings were asked about. */
export interface AttachmentAnswers {
  /** @param meeting as in its findings. @param address as the meeting has it. */
  readonly of: (meeting: string, address: string) => DocumentFound | undefined;
}

/**
 * Searches the attachments that findings are open about, each file once.
 * @param root the workspace, absolute.
 * @throws the reason of the search's signal where that aborts.
 */
export async function searchAttachments(
  pending: readonly PendingFinding[],
  root: string,
  search: { readonly search: (file: string) => Promise<DocumentFound | undefined> },
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<AttachmentAnswers> {
  const files = new Map<string, string | undefined>();
  for (const { finding, question } of pending)
    if (isAboutAttachment(question))
      files.set(keyOf(finding.file, question.file), locate(finding.file, question.file, root));
  const found = new Map<string, DocumentFound | undefined>();
  const different = new Set([...files.values()].flatMap((file) => file ?? []));
  for (const file of different) {
    found.set(file, await search.search(file));
    onProgress(found.size, different.size);
  }
  return { of: (meeting, address) => found.get(files.get(keyOf(meeting, address)) ?? '') };
}

function keyOf(meeting: string, address: string): string {
  return `${meeting}\0${address}`;
}

function locate(meeting: string, address: string, root: string): string | undefined {
  const folder = folderOf(meeting, root);
  return fileWithin(address, folder, isInside(root, folder) ? root : folder);
}
