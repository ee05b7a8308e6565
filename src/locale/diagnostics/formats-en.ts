import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { FORMATS_DA } from './formats-da.js';
import { suggestion } from './suggestions-en.js';

/** What may be wrong with house formats and with templates. */
export const FORMATS_EN: Readonly<Record<keyof typeof FORMATS_DA, Message>> = {
  'format-unknown': finding(
    (a) => `Unknown format${quoted(a['found'])}.`,
    (a) =>
      `${suggestion(a['suggestion'])}Known formats: ${a['known']}. A format of your own is a folder under templates/.`,
  ),
  'format-is-paper': finding(
    (a) => `The format${quoted(a['found'])} is for papers, and a paper is not a meeting.`,
    () =>
      'A paper is an attachment: put the file under bilag/, and link to it from the meeting’s list of attachments; it is printed in the meeting package. If it is a meeting, choose another format.',
  ),
  'format-is-meeting': finding(
    (a) => `The format${quoted(a['found'])} is for meetings, and this file is an attachment.`,
    (a) => `Write a format for papers: ${a['known']}. A meeting does not belong among attachments.`,
  ),
  'format-unusable': finding(
    (a) => `The format${quoted(a['found'])} has errors and cannot be used.`,
    () => 'Mend the errors in its format.yaml.',
  ),
  'format-not-a-mapping': finding(
    () => 'format.yaml must be keys with values.',
    () => 'See docs/formater.md.',
  ),
  'format-key-missing': finding(
    (a) => `The key${quoted(a['key'])} is missing in the format.`,
    () => 'See docs/formater.md.',
  ),
  'format-section-twice': finding(
    (a) => `The section${quoted(a['key'])} is defined twice.`,
    () => 'Give each section a key of its own.',
  ),
  'format-section-key': finding(
    (a) => `The section key${quoted(a['found'])} may only have small letters, digits and hyphens.`,
    () => 'Write for example »sagsfremstilling«.',
  ),
  'format-placeholder': finding(
    (a) => `Unknown placeholder${quoted(a['found'])}.`,
    (a) => `Possible placeholders: ${a['allowed']}.`,
  ),
  'format-base-unknown': finding(
    (a) => `The format extends${quoted(a['found'])}, which does not exist.`,
    (a) => `Known formats: ${a['known']}.`,
  ),
  'format-language': finding(
    (a) => `${quoted(a['found']).trim()} is not the code of a language.`,
    () => 'Write for example »da« or »en«.',
  ),
  'format-without-page': finding(
    (a) => `The format has no ${a['file']}.`,
    (a) => `Put a ${a['file']} into the format’s folder.`,
  ),
  'site-labels-not-a-mapping': finding(
    () => 'The site’s words must be names with a word or a sentence each.',
    () => 'See docs/webstedets-skabeloner.md.',
  ),
  'template-failed': finding(
    (a) => `The template cannot be used: ${a['reason']}`,
    () => 'Mend the Handlebars code on this line.',
  ),
};
