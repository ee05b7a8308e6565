import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import { suggestion } from './suggestions-da.js';

/** What may be wrong with the configuration, and with files that were to be mended. */
export const SETTINGS_DA = {
  'config-not-a-mapping': finding(
    () => 'Indstillingerne skal bestå af felter med værdier.',
    () => 'Skriv fx »rules:« og derunder »link-text-vague: hint«; se docs/validering.md.',
  ),
  'config-rule-unknown': finding(
    (a) => `Der er ingen regel${quoted(a['found'])}.`,
    (a) => `${suggestion(a['suggestion'])}»dmpg rules« viser dem alle.`,
  ),
  'config-rule-protected': finding(
    (a) =>
      a['allowed']
        ? `Reglen ${a['rule']} kan ikke gøres mildere for mange møder på én gang.`
        : `Reglen ${a['rule']} kan ikke indstilles: uden den er der intet helt dokument.`,
    (a) =>
      a['allowed']
        ? `Mulige værdier: ${a['allowed']}. Et enkelt fund kan passere med kommentaren »<!-- dmpg-ignore ${a['rule']}: begrundelse -->« i mødet.`
        : 'Fjern linjen, og ret det i mødet.',
  ),
  'config-option-unknown': finding(
    (a) => `Reglen ${a['rule']} har intet felt${quoted(a['found'])}.`,
    (a) => `Kendte felter: ${a['known']}.`,
  ),
  'fix-file-changed': finding(
    () => 'Filen blev ændret, mens den blev rettet; den er urørt.',
    () => 'Gem den, og kør --fix igen.',
  ),
  'fix-unwritable': finding(
    (a) => `Filen kan ikke skrives (${a['code']}); den er urørt.`,
    () => 'Giv dig selv skriveadgang til filen og dens mappe.',
  ),
} satisfies Record<string, Message>;
