import { finding } from '../message.js';
import type { Message } from '../message.js';
import type { CONFIDENTIALITY_DA } from './confidentiality-da.js';

/** What may be wrong with marks of confidentiality, and what outputs may not show. */
export const CONFIDENTIALITY_EN: Readonly<Record<keyof typeof CONFIDENTIALITY_DA, Message>> = {
  'access-mark-missing': finding(
    (a) => `The item does not say whether it is public; the format ${a['format']} demands it.`,
    () => 'Write »(Offentlig)« or »(Fortrolig)« before the title.',
  ),
  'access-mark-unclear': finding(
    () => 'Here stands something that looks like a mark of confidentiality but is not one.',
    () =>
      'Write »(Fortrolig)« right after the item’s number (in a list of attachments: last on the line), »(Offentlig)« where the item is public, or reword the text.',
  ),
  'access-mark-misplaced': finding(
    () => 'The mark of confidentiality has no effect here: the text would be published.',
    () =>
      'The mark must stand in the item’s heading »## (Fortrolig) …«. Look also for a code block or list that is not closed.',
  ),
  'access-mark-lost': finding(
    () =>
      'The heading looks like a part of the confidential item before it but is an item of its own: the text would be published.',
    () =>
      'If the text belongs to the confidential item, write the heading with »###«. If it is a public item, write »(Offentlig)« before the title.',
  ),
  'reference-into-confidential': finding(
    () => 'This refers to a footnote or address that stands below a confidential item.',
    () => 'Move the footnote or address up below the item that uses it.',
  ),
  leak: finding(
    (a) =>
      `${a['output'] === 'package' ? 'The meeting package' : String(a['output']).toUpperCase()} would hold text that stands in confidential parts of the file alone (${a['count']} found). Nothing was written.`,
    () => 'Look in the format’s template for fixed text that repeats what is confidential.',
  ),
  'leak-in-site': finding(
    (a) => `The page would show text that a meeting withholds (${a['count']} found). Nothing was published.`,
    () =>
      'Look in templates/site/ and in »site« in dmpg.config.yaml for fixed text that repeats what is confidential.',
  ),
  'leak-in-older-output': finding(
    (a) =>
      `The output folder has a file from before that shows text that is confidential now: ${a['name']}. It was left alone.`,
    () => 'Delete the file, or build it again with the --to, --as or --package it was made with.',
  ),
  'leak-in-name': finding(
    () =>
      'The file name holds words that stand in confidential parts of the file alone. Nothing was written.',
    () => 'Give the file a name without confidential words.',
  ),
};
