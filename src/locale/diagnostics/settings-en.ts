import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import type { SETTINGS_DA } from './settings-da.js';
import { suggestion } from './suggestions-en.js';

/** What may be wrong with the configuration, and with files that were to be mended. */
export const SETTINGS_EN: Readonly<Record<keyof typeof SETTINGS_DA, Message>> = {
  'config-not-a-mapping': finding(
    () => 'The configuration must be keys with values.',
    () => 'Write for instance »rules:« and below it »link-text-vague: hint«; see docs/validering.md.',
  ),
  'config-rule-unknown': finding(
    (a) => `There is no rule${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}»dmpg rules« shows them all.`,
  ),
  'config-rule-protected': finding(
    (a) =>
      a['allowed']
        ? `The rule ${a['rule']} cannot be made milder for many meetings at once.`
        : `The rule ${a['rule']} cannot be configured: without it there is no sound document.`,
    (a) =>
      a['allowed']
        ? `Possible values: ${a['allowed']}. A single finding can be let pass by the comment »<!-- dmpg-ignore ${a['rule']}: reason -->« in the meeting.`
        : 'Take the line out, and mend the meeting.',
  ),
  'config-option-unknown': finding(
    (a) => `The rule ${a['rule']} has no key${quoted(a['found'])}.`,
    (a) => `Known keys: ${a['known']}.`,
  ),
  'fix-file-changed': finding(
    () => 'The file was changed while it was being mended; it was left alone.',
    () => 'Save it, and run --fix again.',
  ),
  'fix-unwritable': finding(
    (a) => `The file cannot be written (${a['code']}); it was left alone.`,
    () => 'Give yourself permission to write the file and its folder.',
  ),
};
