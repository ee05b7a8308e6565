import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { DECISION_DA } from './decisions-da.js';

const ACTION_FORM = 'Write at the end of the line: (ansvarlig: Name, frist: 2026-05-01).';

export const DECISION_EN: Readonly<Record<keyof typeof DECISION_DA, RuleWords>> = {
  'decision-empty': words(
    'A decision without text',
    (a) =>
      a['follows']
        ? 'The decision has no text; what stands below is not taken as a part of it.'
        : 'The decision has no text.',
    () =>
      'Write what was decided right after »Beslutning:«. Several decisions have a »**Beslutning:**« each.',
  ),
  'action-unread': words(
    'A task that is not written as one',
    (a) =>
      a['sign'] === 'details'
        ? 'The line names who is responsible or a deadline, but is not written as a task, so it is not among the tasks.'
        : 'The line looks like a task but is not read as one, so its signs are printed as they stand.',
    (a) =>
      a['sign'] === 'details'
        ? 'If it is a task, write - [ ] in front instead of the dash.'
        : 'Begin the line with - [ ] and a space: - [ ] Sends the draft. If the task is done, write - [x].',
  ),
  'action-without-responsible': words(
    'A task without anybody responsible',
    (a) =>
      a['written']
        ? 'Who is responsible for the task is not written in a form that can be read.'
        : a['both']
          ? 'The task has neither anybody responsible nor a deadline.'
          : 'The task has nobody responsible.',
    () => ACTION_FORM,
  ),
  'action-without-deadline': words(
    'A task without a deadline',
    (a) =>
      a['written']
        ? 'The deadline of the task is not written in a form that can be read.'
        : 'The task has no deadline.',
    () => `${ACTION_FORM} Write »frist: løbende« if there is no end date.`,
  ),
  'responsible-unknown': words(
    'Unknown person responsible',
    (a) =>
      `The person responsible${quoted(a['name'])} is neither among those present or excused nor named for an item.`,
    (a) =>
      `${a['suggestion'] ? `Did you mean${quoted(a['suggestion'])}? ` : ''}Correct the name, or say in the minutes who the person is.`,
  ),
  'deadline-before-meeting': words(
    'A deadline before the meeting',
    (a) => `The deadline${quoted(a['found'])} is before the date of the meeting${quoted(a['date'])}.`,
    () => 'Correct the deadline. If the task is done, tick it: [x].',
  ),
  'deadline-not-a-date': words(
    'A deadline that is no date',
    (a) =>
      a['invented']
        ? `The deadline${quoted(a['found'])} is not a date that exists.`
        : `The deadline${quoted(a['found'])} is not a date written as year-month-day.`,
    (a) =>
      a['suggestion']
        ? `Write${quoted(a['suggestion'])}.`
        : 'Write the date as year-month-day, for instance 2026-05-01, or »løbende« if there is no end date.',
  ),
};
