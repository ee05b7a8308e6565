import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { FRONTMATTER_DA } from './frontmatter-da.js';

export const FRONTMATTER_EN: Readonly<Record<keyof typeof FRONTMATTER_DA, RuleWords>> = {
  'person-twice': words(
    'The same person twice',
    (a) => `The person${quoted(a['name'])} is on the list already.`,
    () =>
      'Delete one of the lines. If they are two people of one name, give a title or an organisation for both.',
  ),
  'person-present-and-excused': words(
    'Both present and excused',
    (a) => `The person${quoted(a['name'])} is listed both as present and as excused.`,
    () =>
      'Delete the person in one place. Whoever took part in some of the meeting belongs under deltagere or gæster.',
  ),
  'chair-missing': words(
    'Minutes without a chair',
    () => 'None of those present is given as the one who chaired the meeting.',
    () =>
      'Put the role in parentheses at the end of the line of whoever was in the chair: (forperson), (formand), (næstforperson), (næstformand) or (mødeleder).',
  ),
  'minute-taker-missing': words(
    'Minutes without a minute taker',
    () => 'None of those present is given as referent or sekretær.',
    () => 'Put (referent) at the end of the line of whoever took the minutes.',
  ),
  'minute-taker-several': words(
    'Several minute takers',
    (a) =>
      `More than one person is given as referent${a['name'] ? `, also${quoted(a['name'])}` : ''}. Minutes have one.`,
    () =>
      'Leave the role (referent) with the one who answers for the minutes, and delete it from the others.',
  ),
  'role-nearly-known': words(
    'A role that is read as text',
    (a) =>
      a['misplaced']
        ? `The role${quoted(a['found'])} is not at the end of the line, and so it is read as ordinary text.`
        : `The parenthesis is read as ordinary text, for${quoted(a['found']) || ' what it holds'} is not written as a known role.`,
    (a) =>
      `Put ${a['suggestion'] ? `(${a['suggestion']})` : 'the role in parentheses'} at the end of the line, or use the field »rolle«. A comma divides several roles.`,
  ),
  'approved-before-meeting': words(
    'Approved before the meeting',
    (a) => `The date of approval${quoted(a['found'])} is before the date of the meeting${quoted(a['date'])}.`,
    () => 'Correct whichever of the two dates is wrong.',
  ),
  'next-meeting-before-this': words(
    'The next meeting is not later than this one',
    (a) =>
      `The date${quoted(a['found'])} of the next meeting is not after the date of this one${quoted(a['date'])}.`,
    () => 'Correct the date, or delete the meeting that has been held.',
  ),
  'time-reversed': words(
    'Ends before it begins',
    (a) => `The time slot${quoted(a['found'])} does not end later than it begins.`,
    () => 'Write the start and then the end, for instance 10:00-15:30.',
  ),
  'frontmatter-text-cut': words(
    'Text that is lost after #',
    () => 'What stands after # is taken for a comment and is not in the document.',
    () =>
      'If it belongs to the text, put quotes around all of it: sted: "Lokale #4". If it is a note to yourself, write it on a line of its own.',
  ),
  'frontmatter-quotes': words(
    'Quotes that are printed',
    () => 'These quotes are not those that YAML knows, so they are printed as a part of the text.',
    (a) => `Use straight quotes or none${a['suggestion'] ? `: "${a['suggestion']}"` : ''}.`,
  ),
  'filename-date-differs': words(
    'The file name has another date',
    (a) =>
      `The date of the meeting${quoted(a['date'])} is not the date${quoted(a['named'])} in the file’s name.`,
    () => 'Correct »dato« if it is wrong. If the file’s name is, rename the file.',
  ),
};
