import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { AGENDA_DA } from './agenda-da.js';
import { suggestion } from './suggestions-en.js';

/** What may be wrong with items and their sections. */
export const AGENDA_EN: Readonly<Record<keyof typeof AGENDA_DA, Message>> = {
  'too-many-items': finding(
    (a) => `The meeting has more than ${a['limit']} items.`,
    () => 'Split the meeting.',
  ),
  'no-items': finding(
    () => 'The meeting has no items.',
    () => 'Write each item as a heading with »## « before it.',
  ),
  'heading-underlined': finding(
    () => 'The line below makes the text a heading.',
    () => 'Put an empty line between the text and »---«, or write the heading with # before it.',
  ),
  'heading-level': finding(
    () => 'A heading with one # can only stand at the top, as the meeting’s title.',
    () => 'Use »## « for items, »### « for sections and »#### « for headings of your own.',
  ),
  'section-outside-item': finding(
    () => 'A section (###) must stand below an item (##).',
    () => 'Put an item above the section, or use »#### «.',
  ),
  'item-number': finding(
    (a) =>
      a['found']
        ? `The item says number ${a['found']} but is number ${a['expected']}.`
        : `The item’s number does not fit: it is number ${a['expected']}.`,
    (a) => `Write ${a['expected']}, or delete the number; it comes by itself.`,
  ),
  'item-without-title': finding(
    () => 'The item has no title.',
    () => 'Write the title after »## «. Only a confidential item may go without.',
  ),
  'field-twice': finding(
    (a) => `The field${quoted(a['field'])} stands twice.`,
    () => 'Keep one of them.',
  ),
  'section-unknown': finding(
    (a) => `Unknown section${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}The format’s sections: ${a['allowed']}. Headings of your own are written with »#### «.`,
  ),
  'section-twice': finding(
    (a) => `The section${quoted(a['section'])} stands twice in the item.`,
    () => 'Put the text into one section.',
  ),
  'recommendation-empty': finding(
    () => 'The recommendation is empty.',
    () => 'Write what is recommended, or delete the line.',
  ),
};
