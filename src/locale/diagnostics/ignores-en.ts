import { finding } from '../message.js';
import type { Message } from '../message.js';
import type { IGNORES_DA } from './ignores-da.js';

/** What may be wrong with comments that let findings pass. */
export const IGNORES_EN: Readonly<Record<keyof typeof IGNORES_DA, Message>> = {
  'ignore-without-reason': finding(
    () => 'The comment lets a finding pass without a reason; so it has no effect.',
    () => 'Write the reason after a colon: <!-- dmpg-ignore rule-id: reason -->.',
  ),
  'ignore-unknown-rule': finding(
    () => 'The comment names no rule that exists; so it has no effect.',
    () => 'Write the rule’s name as it stands in square brackets after the message.',
  ),
  'ignore-not-possible': finding(
    () => 'The comment would let findings pass that cannot be let pass in this way; so it has no effect.',
    () =>
      'Mend what was found. Errors of confidentiality and personal data can be let pass with a comment for each.',
  ),
  'ignore-unused': finding(
    () => 'The comment lets no finding pass.',
    () => 'Delete it, or move it right above what it is about.',
  ),
};
