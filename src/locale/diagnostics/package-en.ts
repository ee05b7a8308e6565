import { quoted } from '../message.js';
import type { Message } from '../message.js';
import type { PACKAGE_DA } from './package-da.js';

const rule = (what: string, hint: string): Message => ({
  message: ({ file }) => `The attachment${quoted(file)} ${what}.`,
  hint: () => hint,
});

const SAVE_AGAIN = 'Save it again from the program it was written in, and replace the file.';

export const PACKAGE_EN: Readonly<Record<keyof typeof PACKAGE_DA, Message>> = {
  'package-pdf-not-a-pdf': rule('is no PDF, though its name says so', SAVE_AGAIN),
  'package-pdf-damaged': rule(
    'is damaged, and half a page is worse than none',
    'Fetch the file again from where it comes, or save it anew as PDF.',
  ),
  'package-pdf-password': rule(
    'opens only with a password',
    'Ask whoever made the file for one without a password.',
  ),
  'package-pdf-no-pages': rule('has no pages', SAVE_AGAIN),
  'package-pdf-too-many-pages': {
    message: ({ file, pages }) => `The attachment${quoted(file)} has more than ${pages ?? 5000} pages.`,
    hint: () => 'Divide it into several attachments, or attach only the pages that the case is about.',
  },
  'package-pdf-too-large': {
    message: ({ file, megabytes }) => `The attachment${quoted(file)} is larger than ${megabytes ?? 512} MB.`,
    hint: () => 'Save it with smaller images, or divide it into several attachments.',
  },
  'package-pdf-too-costly': rule(
    'takes too long or too much memory to read',
    'Save it again as a simpler PDF; maps and drawings can be saved as images.',
  ),
  'package-pdf-hidden-layers': rule(
    'has text or drawings on layers that are switched off',
    'Delete the hidden layers in the program the file was made in, and save it again. What is hidden would go with it.',
  ),
  'package-pdf-redaction-not-applied': rule(
    'has a redaction that was not applied: the text below it can still be read',
    'Apply the redaction in the program it was made in, and save the file again.',
  ),
  'package-pdf-field-without-appearance': rule(
    'has a filled-in field that the file itself cannot show',
    'Open the file in a PDF reader and print it to a new PDF, so that the answers become a part of the page.',
  ),
  'package-pdf-dynamic-form': rule(
    'is a form that only a special program can show',
    'Print it to an ordinary PDF from the program that opens it.',
  ),
  'package-image-damaged': rule('is a damaged image, or a moving one', 'Save the image again as png or jpg.'),
  'package-image-too-large': rule('is too large an image', 'Save it in a smaller size.'),
  'package-image-unknown-type': rule('is an image that cannot be printed', 'Save it as png or jpg.'),
  'package-file-empty': rule('is empty', SAVE_AGAIN),
  'package-file-program': rule('is a program, a script or a shortcut', 'Attach a document instead.'),
  'package-file-macros': rule(
    'holds macros, which have no place in an archive',
    'Save it as PDF, or in a form without macros (docx, xlsx, pptx).',
  ),
  'package-file-password': rule(
    'opens only with a password',
    'Remove the password in the program the file was written in.',
  ),
  'package-file-not-what-its-name-says': rule(
    'is something else than its name says',
    'Give the file the extension that fits its content, or save it again.',
  ),
  'package-paper': rule(
    'cannot be printed, as there are errors in it',
    'Mend the errors in the attachment’s own file; they are named apart.',
  ),
  'package-pdf-stripped': {
    message: ({ file, what }) =>
      `Not all of the attachment${quoted(file)} comes into the meeting package: ${listed(what)}.`,
    hint: () =>
      'Look at it in the package. If something is missing, save it anew as a PDF without what is named.',
  },
};

/** What was left out of a PDF. */
const STRIPPED: Readonly<Record<string, string>> = {
  scripts: 'scripts',
  'embedded-files': 'attached files',
  'form-fields': 'fields to fill in (what they hold is kept)',
  comments: 'comments',
  annotations: 'annotations that cannot be printed',
  links: 'links that lead neither to the web nor within the attachment',
  'hidden-layers': 'hidden layers',
  'damaged-structure': 'the tags, which are damaged',
};

function listed(what: string | number | undefined): string {
  return String(what)
    .split(',')
    .map((one) => STRIPPED[one] ?? one)
    .join(', ');
}
