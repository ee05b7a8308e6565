import { longDate } from '../../model/long-date.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { AGENDA_DA } from './agenda-da.js';

/** From 1 for Monday; the place 0 is for no weekday at all. */
const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const date = (iso: string | number | undefined) => longDate(String(iso ?? ''), 'en-GB');

export const AGENDA_EN: Readonly<Record<keyof typeof AGENDA_DA, RuleWords>> = {
  'heading-without-space': words(
    'Heading without a space',
    (a) =>
      a['space']
        ? 'The space after # is a no-break space, so the heading is printed as text in the item above.'
        : 'A space is missing after #, so the heading is printed as text in the item above.',
    (a) =>
      a['space']
        ? 'Delete the space, and type it again with the space bar; it often comes along when text is copied from Word.'
        : 'Put a space: ## Title for an item, ### Indstilling for a section.',
  ),
  'field-unknown': words(
    'Unknown field in an item’s list of fields',
    () => 'This is none of an item’s fields, so the whole list is read as ordinary text and printed so.',
    (a) =>
      a['suggestion']
        ? `Write${quoted(a['suggestion'])}.`
        : 'Delete the line, or move it below the list with a line of text between. The fields are Sagsbehandler, Sags-ID, Kort titel, Delpunkter, Tid, Ansvarlig and Offentlig titel. If the list is meant as text, write a line above it.',
  ),
  'item-named-as-section': words(
    'Item that is called as a section',
    (a) =>
      `The item is called as the section${quoted(a['section'])}, and becomes an item of the agenda by itself.`,
    (a) =>
      `If the text belongs to the item above, write one # more: ### ${a['section']}. If it is an item, give it a title that says more.`,
  ),
  'item-title-twice': words(
    'The same title twice',
    (a) => `The item has the same title${quoted(a['found'])} as item ${a['number'] ?? 'another'}.`,
    () =>
      'Make the titles different, so that items can be told apart in the short agenda, bookmarks and links.',
  ),
  'short-title-differs': words(
    'Short title about something else than the title',
    (a) => `The short title${quoted(a['found'])} has no word in common with the title${quoted(a['other'])}.`,
    () => 'Correct the short title, or delete the field; the short agenda then shows the title.',
  ),
  'case-number-form': words(
    'Case number in another form',
    (a) => `The case number${quoted(a['found'])} does not have the form ABC-2024-00036.`,
    () =>
      'Look the number up and write it as the case system does: letters, year and serial number with hyphens between. If your case numbers have another form, write it under patterns in dmpg.config.yaml.',
  ),
  'section-order': words(
    'Sections in another order',
    (a) =>
      `The section${quoted(a['section'])} stands before${quoted(a['due'])}. The order is ${a['order'] ?? 'the format’s'}.`,
    () => 'Move the sections, so that the file reads in the same order as the finished document.',
  ),
  'section-empty': words(
    'Empty section',
    (a) => `There is nothing in the section${quoted(a['section'])}.`,
    (a) =>
      a['kind'] === 'minutes'
        ? 'Write the minutes of the item. If the meeting is still to come, write »dokument: dagsorden« at the top of the file.'
        : 'Write the text, or delete the heading.',
  ),
  'case-without-recommendation': words(
    'Case without a recommendation',
    (a) => `The item has the section${quoted(a['section'])}, but not${quoted(a['missing'])}.`,
    () =>
      'Write what is recommended, so that the meeting knows what it is to decide. If the item is for information, write for instance: Det indstilles, at orienteringen tages til efterretning.',
  ),
  'recommendation-missing': words(
    'Recommendation without content',
    (a) => `The section${quoted(a['section'])} has an opening only; it does not say what is recommended.`,
    () => 'Write each recommendation on a line of its own that begins with »- «, or finish the sentence.',
  ),
  'recommendation-without-opening': words(
    'Recommendation without an opening',
    (a) => `The list below${quoted(a['section'])} has no opening.`,
    () => 'Write a line above the list, such as »Det indstilles, at udvalget«.',
  ),
  'item-without-minutes': words(
    'Item without minutes',
    (a) => `The item lacks the section${quoted(a['section'])}, and the file is a set of minutes.`,
    () => 'Write what happened under the item; if it was not dealt with, say so.',
  ),
  'minutes-in-agenda': words(
    'Minutes in an agenda',
    (a) => `The text of the section${quoted(a['section'])} is left out, as the file is an agenda.`,
    () =>
      'Write »dokument: referat« at the top of the file once the meeting has been held, or move the text to another section.',
  ),
  'previous-meeting-date': words(
    'The previous meeting was another day',
    (a) =>
      `The title speaks of the meeting of ${date(a['claimed'])}, but the previous one in the workspace was on ${date(a['expected'])}.`,
    () => 'Correct the date, or look whether minutes are missing in minutes/.',
  ),
  'weekday-wrong': words(
    'Weekday that does not go with the date',
    (a) => {
      const actual = WEEKDAYS[Number(a['weekday'] ?? 0)];
      if (!actual) return `The date${quoted(a['other'])} does not exist.`;
      return `The date${quoted(a['other'])} is a ${actual}, but the text says${quoted(a['found']) || ' another day'}.`;
    },
    () => 'Find out which day is meant, and correct the weekday or the date.',
  ),
};
