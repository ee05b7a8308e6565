import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { ATTACHMENT_DA } from './attachments-da.js';

export const ATTACHMENT_EN: Readonly<Record<keyof typeof ATTACHMENT_DA, RuleWords>> = {
  'attachment-to-follow': words(
    '“Eftersendes” in minutes',
    () => 'The attachment still says “(eftersendes)”, to be sent later, but the meeting has been held.',
    () => 'Link to the file if it has come. If not, remove the mark and say in the minutes what happened.',
  ),
  'attachments-none': words(
    'Attachments section without attachments',
    (a) =>
      a['text']
        ? `Below ${a['section'] ?? 'the heading'} stands text but no list; the text does not count as attachments.`
        : `Below ${a['section'] ?? 'the heading'} there are no attachments.`,
    (a) =>
      a['text']
        ? 'Write each attachment on a line of its own with a hyphen in front.'
        : 'Write the attachments as a list, or delete the heading.',
  ),
  'document-number-twice': words(
    'The same document number twice',
    (a) =>
      `The document number${quoted(a['found'])} also stands at another attachment${a['item'] ? ` (item ${a['item']})` : ''}, and the two have different titles.`,
    () =>
      'Look the numbers up in the case and correct the wrong one. If it is one document, give both the same title.',
  ),
  'attachment-type': words(
    'A type of file that many cannot open',
    (a) => `The file${quoted(a['file'])} ${troubleOf(a)}.`,
    (a) => {
      if (a['onWeb']) return 'Link to the page where the document is, or attach it as PDF.';
      if (a['trouble'] === 'program')
        return 'Attach a document instead, or say where the program can be fetched.';
      return 'Save the document as PDF or in a form without macros (docx, xlsx, pptx), and link to that.';
    },
  ),
  'pdf-untagged': words(
    'PDF without structure for screen readers',
    (a) =>
      `The PDF${quoted(a['file'])} has no tags, so a screen reader finds no headings, lists or tables in it.`,
    () =>
      'Save it again from the program it was written in, with document structure tags for accessibility; do not print it to PDF.',
  ),
  'document-author': words(
    'A name in a file’s properties',
    (a) =>
      `The file${quoted(a['file'])} has the name of an author in its properties, and is published with it.`,
    () =>
      'Remove the name if it should not go out: in Word under File > Info > Inspect Document. A PDF is made anew afterwards.',
  ),
};

function troubleOf({ trouble }: DiagnosticArguments): string {
  if (trouble === 'program') return 'is a program or a shortcut, which mail and phones refuse';
  if (trouble === 'macro') return 'can hold macros, and many mail systems refuse such files';
  return 'is of a type that most readers cannot open';
}
