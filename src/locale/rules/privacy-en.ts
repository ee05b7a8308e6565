import { words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { PRIVACY_DA } from './privacy-da.js';

export const PRIVACY_EN: Readonly<Record<keyof typeof PRIVACY_DA, RuleWords>> = {
  'cpr-number': words(
    'Civil registration number',
    (a) =>
      a['where'] === 'file-name'
        ? 'The file’s name has a number that looks like a civil registration number (CPR), and the file’s name becomes public.'
        : 'A number that looks like a civil registration number (CPR) stands here, and it becomes public.',
    (a) =>
      a['where'] === 'file-name'
        ? 'Give the file a name without the number.'
        : 'Remove the number. If it is another number, say before it what it is, such as »fakturanr.«.',
  ),
  'private-email': words(
    'Private e-mail address',
    () => 'A private e-mail address stands here, and it becomes public.',
    () => 'Give an address at the workplace instead, or remove the address.',
  ),
  'private-phone': words(
    'Private telephone number',
    () => 'A telephone number that looks private stands here, and it becomes public.',
    () => 'Give a main number instead, or remove the number.',
  ),
  'file-link': words(
    'A link to a computer or network drive',
    () =>
      'The link leads to a computer or network drive. Readers cannot open it, and the address can give away names of users and servers.',
    () => 'Put the file into the folder »bilag« and link to it there, or remove the link.',
  ),
  'local-path': words(
    'A path of a computer or network drive',
    () =>
      'A path of a computer or network drive stands here. Readers cannot use it, and it can give away names of users and servers.',
    () => 'Give the document’s name instead, or remove the path.',
  ),
  'intranet-link': words(
    'A link to an intranet',
    () => 'The link works only inside the organisation’s own network, so readers outside cannot open it.',
    () => 'Link to a page that everybody can see, or attach the document.',
  ),
};
