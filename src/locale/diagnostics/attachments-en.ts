import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { ATTACHMENTS_DA } from './attachments-da.js';
import { nearFile } from './suggestions-en.js';

/** What may be wrong with attachments, images and papers. */
export const ATTACHMENTS_EN: Readonly<Record<keyof typeof ATTACHMENTS_DA, Message>> = {
  'attachment-missing': finding(
    (a) => `The attachment${quoted(a['file'])} does not exist.`,
    (a) =>
      `${nearFile(a)}Put the file into the folder, or correct the link. One that comes later is written without a link and with »(eftersendes)«.`,
  ),
  'attachment-outside': finding(
    (a) => `The attachment${quoted(a['file'])} lies outside the workspace.`,
    () => 'Put a copy under bilag/ beside the meeting, and link to that.',
  ),
  'attachment-not-a-file': finding(
    (a) => `The attachment${quoted(a['file'])} is not a file.`,
    () => 'Link to one file.',
  ),
  'attachment-unreadable': finding(
    (a) => `The attachment${quoted(a['file'])} cannot be read (${a['code']}).`,
    () => 'Give yourself permission to read it.',
  ),
  'image-missing': finding(
    (a) => `The image${quoted(a['file'])} does not exist.`,
    (a) => `${nearFile(a)}Put the file into the folder, or correct the address.`,
  ),
  'image-outside': finding(
    (a) => `The image${quoted(a['file'])} lies outside the workspace.`,
    () => 'Put a copy beside the meeting.',
  ),
  'image-not-a-file': finding(
    () => 'The image is not a file in the workspace.',
    () => 'Save the image beside the meeting; nothing is fetched from the net.',
  ),
  'image-unreadable': finding(
    (a) => `The image${quoted(a['file'])} cannot be read (${a['code']}).`,
    () => 'Give yourself permission to read it.',
  ),
  'image-data-unreadable': finding(
    (a) =>
      `The image${quoted(a['file'])} is damaged or too large, so what the file says beside the picture, such as place and camera, cannot be seen.`,
    () => 'Open it in an image editor, and save it again.',
  ),
  'image-type': finding(
    (a) => `The image${quoted(a['file'])} is of a type that cannot be shown.`,
    (a) => `Use one of the types ${a['allowed']}.`,
  ),
  'image-too-large': finding(
    (a) => `The image${quoted(a['file'])} has more than ${a['limit']} MB.`,
    () => 'Save the image smaller.',
  ),
  'image-without-alt': finding(
    () => 'The image has no text for those who cannot see it.',
    () => 'Write what it shows between the square brackets: ![Curve of …](file.png).',
  ),
  'paper-mark': finding(
    () =>
      'This marks a part of the paper as confidential, but a paper is published as a whole or not at all.',
    () =>
      'Write “(fortrolig)” at the attachment in the meeting if all of the paper is confidential, or move the confidential part to an attachment of its own. If the heading only speaks of confidentiality, write “(Offentlig)” before it.',
  ),
  'paper-empty': finding(
    () => 'The paper has no text.',
    () => 'Write the text below the title, or remove the attachment.',
  ),
};
