import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { CONFIDENTIALITY_DA } from './confidentiality-da.js';

export const CONFIDENTIALITY_EN: Readonly<Record<keyof typeof CONFIDENTIALITY_DA, RuleWords>> = {
  'confidential-title-repeated': words(
    'A confidential title in public text',
    (a) =>
      a['where'] === 'file-name'
        ? 'The file’s name repeats the title of a confidential item, and the file’s name becomes public.'
        : 'The title of a confidential item stands here in text that becomes public.',
    (a) =>
      a['where'] === 'file-name'
        ? 'Give the file another name.'
        : 'Reword the text. If the title may be public, write it in the item’s field »Offentlig titel«.',
  ),
  'confidential-attachment-repeated': words(
    'The name of a confidential attachment in public text',
    (a) =>
      a['where'] === 'file-name'
        ? 'The file’s name repeats the name of a confidential attachment, and the file’s name becomes public.'
        : 'The name of a confidential attachment stands here in text that becomes public.',
    (a) =>
      a['where'] === 'file-name'
        ? 'Give the file another name.'
        : 'Reword the text so that the attachment cannot be recognised. If the attachment is not confidential, move it to a public item without the mark »(fortrolig)«.',
  ),
  'confidential-attachment-linked': words(
    'A link to a confidential attachment',
    () =>
      'The link in public text leads to an attachment, or a copy of one, that is confidential elsewhere in the file.',
    () =>
      'Remove the link. If the attachment is not confidential, remove the mark »(fortrolig)« or move the attachment to a public item.',
  ),
  'confidential-name-repeated': words(
    'A name from a confidential item in public text',
    () => 'The name of a person who is otherwise named only in a confidential item stands here.',
    () =>
      'Remove the name if it gives away something about the confidential item. If the person took part in the meeting, add the name to the participants or guests.',
  ),
  'note-in-frontmatter': words(
    'A note in the meeting’s particulars',
    () =>
      'Here is a note (<!-- … -->) in a value of the frontmatter. There it is text, and would be published.',
    () => 'Write the note behind # on a line of its own, or delete it.',
  ),
  'confidentiality-claimed': words(
    'Text that calls itself confidential',
    () => 'The text says that it is not public, yet it is published.',
    () =>
      'If the item is confidential, write »(Fortrolig)« before its title, in a list of attachments »(fortrolig)« last on the line. If it is not, reword the text.',
  ),
  'public-title-without-mark': words(
    'A public title without the mark (Fortrolig)',
    () => 'The item has a public title but is not marked »(Fortrolig)«: all of it would be published.',
    () =>
      'Write »(Fortrolig)« right after the item’s number in the heading, or remove the field »Offentlig titel«.',
  ),
  'confidential-output-committed': words(
    'Output under version control',
    (a) =>
      `The meeting has confidential content, and output is under version control: the folder${quoted(a['folder'])}.`,
    () =>
      'Add the folder to .gitignore and take it out with »git rm -r --cached«. What is in the history already can still be read.',
  ),
};
