import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { HISTORY_DA } from './history-da.js';

export const HISTORY_EN: Readonly<Record<keyof typeof HISTORY_DA, Message>> = {
  'history-unreadable': finding(
    (a) => `The history of the site cannot be read${a['code'] ? ` (${a['code']})` : ''}.`,
    () => 'Give yourself permission to read the file.',
  ),
  'history-conflict': finding(
    () => 'The history of the site has a merge in it that is not finished.',
    () =>
      'Keep all lines of both sides, remove <<<<<<<, ======= and >>>>>>> (and |||||||, where it stands, with the lines below it), and run again.',
  ),
  'history-damaged': finding(
    () =>
      'The history of the site is damaged; without it, withdrawn meetings and corrections would be forgotten.',
    () =>
      'Get the file back as it was, for instance by »git checkout -- dmpg.published.json«. Nothing was written.',
  ),
  'history-twice': finding(
    (a) => `The address${quoted(a['found'])} stands twice in the history of the site.`,
    () => 'Keep the one of the two lines that has the latest dates; where the dates are the same, either.',
  ),
  'history-newer': finding(
    (a) =>
      `The history of the site was written by a newer version of the program (form ${a['found'] ?? '?'}).`,
    () => 'Update the program: »npm install dmpg@latest«.',
  ),
};
