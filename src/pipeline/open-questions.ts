import type { Diagnostic, DiagnosticArguments, PendingFinding } from '../model/diagnostic.js';
import type { Question } from '../model/question.js';
import type { PreviousMeetings } from '../workspace/previous-meetings.js';
import type { LinkAnswer } from '../workspace/web-links.js';

/** What answers questions: the other meetings, and, where somebody asked for it, the web. */
export interface Sources {
  readonly previous: PreviousMeetings;
  readonly web?: ReadonlyMap<string, LinkAnswer>;
}

/** The findings whose question is answered with yes, with what the answer adds to their words. */
export function settle(pending: readonly PendingFinding[], sources: Sources): Diagnostic[] {
  return pending.flatMap(({ finding, question }) => {
    const args = answer(question, sources);
    return args ? [{ ...finding, args: { ...finding.args, ...args } }] : [];
  });
}

/** @returns undefined for no. */
function answer(question: Question, { previous, web }: Sources): DiagnosticArguments | undefined {
  if (question.about === 'previous-meeting') {
    const expected = previous.before(question.body, question.before);
    return expected === undefined || expected === question.claimed ? undefined : { expected };
  }
  const found = web?.get(question.url);
  if (question.about === 'insecure-link') return found?.insecure ? {} : undefined;
  if (!found?.broken) return undefined;
  const { status, reason } = found;
  return { ...(status !== undefined && { status }), ...(reason !== undefined && { reason }) };
}

/** The addresses that must be asked on the web, each once. */
export function addressesIn(pending: readonly PendingFinding[]): string[] {
  return [...new Set(pending.flatMap(({ question }) => ('url' in question ? [question.url] : [])))];
}
