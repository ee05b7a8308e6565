import { finding } from '../message.js';
import type { Message } from '../message.js';
import type { FILES_DA } from './files-da.js';
import { nearFile } from './suggestions-en.js';

/** What may be wrong with a file as such, before it is read. */
export const FILES_EN: Readonly<Record<keyof typeof FILES_DA, Message>> = {
  'file-not-found': finding(
    () => 'The file does not exist.',
    (a) =>
      a['slip'] === 'pattern'
        ? 'Asterisks cannot be used here. Name the files one by one, or name the folder: dmpg minutes build minutes.'
        : `${nearFile(a)}Check its name and folder.`,
  ),
  'not-a-file': finding(
    () => 'A file is expected here; this is something else.',
    () => 'Name a Markdown file or a folder of meetings.',
  ),
  'file-unreadable': finding(
    (a) => `The file cannot be read (${a['code']}).`,
    () => 'Give yourself permission to read it.',
  ),
  'file-too-large': finding(
    (a) => `The file has ${a['size']} MB; a meeting may have ${a['limit']} MB.`,
    () => 'Split the meeting, or make long texts and images attachments.',
  ),
  'empty-file': finding(
    () => 'The file is empty.',
    () => 'Begin with frontmatter between two lines »---«; see docs/vejledning.md.',
  ),
  'binary-file': finding(
    (a) =>
      a['kind'] === 'office'
        ? 'The file is not plain text, but a document of Word or the like.'
        : a['kind'] === 'pdf'
          ? 'The file is not plain text, but a PDF.'
          : 'The file is not text.',
    (a) =>
      a['kind'] === 'office'
        ? 'Copy the text into a plain text editor, such as Notepad, and save it as .md in UTF-8. Another file name is not enough.'
        : 'Name a Markdown file saved as UTF-8.',
  ),
  'encoding-utf16': finding(
    () => 'The file is saved as UTF-16; UTF-8 is expected.',
    () => 'Save the file as UTF-8.',
  ),
  'encoding-latin1': finding(
    () => 'The file is not UTF-8; it looks like Windows-1252 or ISO 8859-1.',
    () => 'Save the file as UTF-8, and check that æ, ø and å are right.',
  ),
  'encoding-invalid': finding(
    () => 'Here stand bytes that are not valid UTF-8.',
    () => 'Save the file as UTF-8, or mend the character here.',
  ),
  'control-character': finding(
    (a) => `The text holds an invisible control character (${a['code']}); it is left out.`,
    () => 'Delete it; it often comes along when text is copied from other programs.',
  ),
};
