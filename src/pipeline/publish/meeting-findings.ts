import type { Diagnostic, PendingFinding } from '../../model/diagnostic.js';
import { isAboutAttachment } from '../../model/question.js';
import { AttachmentSearch } from '../../workspace/attachment-search.js';
import { PreviousMeetings } from '../../workspace/previous-meetings.js';
import { searchAttachments } from '../attachment-answers.js';
import type { AttachmentAnswers } from '../attachment-answers.js';
import { settle } from '../open-questions.js';
import type { PublishTools } from './publish-run.js';
import type { FileState } from './publish-state.js';

/** What was found in a meeting, in this run or an earlier one; places in its own file have no file's name. */
export type Found = Pick<FileState, 'diagnostics' | 'pending'>;

/** Findings of meetings, those among them that only the run as a whole decides about. */
export class MeetingFindings {
  readonly #tools: Pick<PublishTools, 'request' | 'workspace'>;
  readonly #previous: PreviousMeetings;
  #attachments: AttachmentAnswers | undefined;

  constructor(tools: Pick<PublishTools, 'request' | 'workspace'>) {
    this.#tools = tools;
    this.#previous = new PreviousMeetings(tools.request.cwd);
  }

  /** Searches the attachments that findings of these meetings ask about. */
  async answer(meetings: readonly (readonly [file: string, found: Found])[]): Promise<void> {
    const { workspace, request } = this.#tools;
    const pending = meetings.flatMap(([file, found]) => pendingOf(file, found));
    if (!pending.some(({ question }) => isAboutAttachment(question))) return;
    await using search = new AttachmentSearch({ state: workspace.state, signal: request.signal });
    const tell = (done: number, total: number) =>
      request.onProgress({ phase: 'search-attachments', done, total });
    this.#attachments = await searchAttachments(pending, workspace.root, search, tell);
  }

  /** What is to be said of a meeting. */
  of(file: string, found: Found): Diagnostic[] {
    if (found.diagnostics.length === 0 && found.pending.length === 0) return [];
    const own = found.diagnostics.map((finding) => (finding.file === '' ? { ...finding, file } : finding));
    return [...own, ...this.#settled(pendingOf(file, found))];
  }

  #settled(pending: readonly PendingFinding[]): Diagnostic[] {
    if (pending.length === 0) return [];
    const attachments = this.#attachments;
    return settle(pending, { previous: this.#previous, ...(attachments && { attachments }) });
  }
}

/** Open findings under the file's name of today. */
function pendingOf(file: string, { pending }: Found): PendingFinding[] {
  return pending.map(({ finding, question }) => ({ finding: { ...finding, file }, question }));
}
