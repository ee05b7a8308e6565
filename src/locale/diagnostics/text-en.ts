import { finding } from '../message.js';
import type { Message } from '../message.js';
import type { TEXT_DA } from './text-da.js';

/** What may be wrong with Markdown. */
export const TEXT_EN: Readonly<Record<keyof typeof TEXT_DA, Message>> = {
  'raw-html': finding(
    () => 'HTML in the text is printed as text.',
    () => 'Use Markdown, or write a note to yourself as <!-- … -->.',
  ),
  'comment-unclosed': finding(
    () => 'The comment begins here but does not end; the rest of the text would be missing.',
    () => 'Put --> where the comment ends.',
  ),
  'comment-misspelt': finding(
    () => 'Here is something that looks like a comment but is not: the text would be published.',
    () =>
      'Write the comment as <!-- … --> with two hyphens at both ends, on a line that is not indented. If it is no comment, reword the text.',
  ),
  'markdown-too-deep': finding(
    () => 'The text is nested more than 100 levels deep.',
    () => 'Look for repeated characters such as > or -, and make the structure simpler.',
  ),
  'markdown-too-large': finding(
    () => 'The text has more parts than a meeting can have.',
    () => 'Split the meeting, or make long lists and tables attachments.',
  ),
  'markdown-too-slow': finding(
    () => 'The text cannot be read within reasonable time.',
    () => 'Look for very long lists, or long runs of characters such as *, _, [ and `.',
  ),
};
