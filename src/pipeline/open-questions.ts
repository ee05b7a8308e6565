import type { Diagnostic, DiagnosticArguments, PendingFinding } from '../model/diagnostic.js';
import { isAboutAttachment } from '../model/question.js';
import type { AttachmentQuestion, Question } from '../model/question.js';
import type { DocumentFound } from '../workspace/document-text/read-document.js';
import type { UnseenKind } from '../workspace/document-text/unseen/unseen-kinds.js';
import type { PreviousMeetings } from '../workspace/previous-meetings.js';
import type { AttachmentAnswers } from './attachment-answers.js';
import type { LinkAnswer } from '../workspace/web-links.js';

/** What answers questions: the other meetings, and, where somebody asked for them, the web and the attachments. */
export interface Sources {
  readonly previous: PreviousMeetings;
  readonly web?: ReadonlyMap<string, LinkAnswer>;
  readonly attachments?: AttachmentAnswers;
}

/** The findings whose question is answered with yes, with what the answer adds to their words. */
export function settle(pending: readonly PendingFinding[], sources: Sources): Diagnostic[] {
  return pending.flatMap(({ finding, question }) => {
    const args = answer(question, sources, finding.file);
    return args ? [{ ...finding, args: { ...finding.args, ...args } }] : [];
  });
}

/** @returns undefined for no. */
function answer(
  question: Question,
  { previous, web, attachments }: Sources,
  meeting: string,
): DiagnosticArguments | undefined {
  if (question.about === 'previous-meeting') {
    const expected = previous.before(question.body, question.before);
    return expected === undefined || expected === question.claimed ? undefined : { expected };
  }
  if (isAboutAttachment(question)) {
    const found = attachments?.of(meeting, question.file);
    return found && ABOUT_ATTACHMENTS[question.about](found);
  }
  const found = web?.get(question.url);
  if (question.about === 'insecure-link') return found?.insecure ? {} : undefined;
  if (!found?.broken) return undefined;
  const { status, reason } = found;
  return { ...(status !== undefined && { status }), ...(reason !== undefined && { reason }) };
}

/** Places that a message names; the others are counted. */
const MOST_PLACES = 5;

function numbersOf({ count, places }: DocumentFound): DiagnosticArguments | undefined {
  if (count === 0) return undefined;
  const more = Math.max(0, places.length - MOST_PLACES);
  return { count, places: places.slice(0, MOST_PLACES).join(' '), more };
}

function reasonsOf({ unsearched }: DocumentFound): DiagnosticArguments | undefined {
  return unsearched.length === 0 ? undefined : { reasons: unsearched.join(' ') };
}

/** What somebody meant to hide is more than what somebody did not see. */
const MASKED: readonly UnseenKind[] = ['redactions', 'covered-text'];

/** Kinds with their counts, such as `comments:3`. */
function unseenOf(found: DocumentFound, areMasked = false): DiagnosticArguments | undefined {
  const unseen = found.unseen.filter(({ kind }) => MASKED.includes(kind) === areMasked);
  if (unseen.length === 0) return undefined;
  return { unseen: unseen.map(({ kind, count }) => `${kind}:${count}`).join(' ') };
}

/** What each question asks of a file that has been read. */
const ABOUT_ATTACHMENTS: Readonly<
  Record<AttachmentQuestion['about'], (found: DocumentFound) => DiagnosticArguments | undefined>
> = {
  'attachment-numbers': numbersOf,
  'attachment-unsearched': reasonsOf,
  'attachment-unseen': (found) => unseenOf(found),
  'attachment-masked': (found) => unseenOf(found, true),
};

/** The addresses that must be asked on the web, each once. */
export function addressesIn(pending: readonly PendingFinding[]): string[] {
  return [...new Set(pending.flatMap(({ question }) => ('url' in question ? [question.url] : [])))];
}
