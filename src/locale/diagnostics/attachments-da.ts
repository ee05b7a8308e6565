import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';
import { nearFile } from './suggestions-da.js';

/** What may be wrong with attachments, images and papers. */
export const ATTACHMENTS_DA = {
  'attachment-missing': finding(
    (a) => `Bilaget${quoted(a['file'])} findes ikke.`,
    (a) =>
      `${nearFile(a)}Læg filen i mappen, eller ret linket. Et bilag, der kommer senere, skrives uden link og med »(eftersendes)«.`,
  ),
  'attachment-outside': finding(
    (a) => `Bilaget${quoted(a['file'])} ligger uden for arbejdsmappen.`,
    () => 'Læg en kopi under bilag/ ved siden af mødet, og link til den.',
  ),
  'attachment-not-a-file': finding(
    (a) => `Bilaget${quoted(a['file'])} er ikke en fil.`,
    () => 'Link til én fil.',
  ),
  'attachment-unreadable': finding(
    (a) => `Bilaget${quoted(a['file'])} kan ikke læses (${a['code']}).`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'image-missing': finding(
    (a) => `Billedet${quoted(a['file'])} findes ikke.`,
    (a) => `${nearFile(a)}Læg filen i mappen, eller ret adressen.`,
  ),
  'image-outside': finding(
    (a) => `Billedet${quoted(a['file'])} ligger uden for arbejdsmappen.`,
    () => 'Læg en kopi ved siden af mødet.',
  ),
  'image-not-a-file': finding(
    () => 'Billedet er ikke en fil i arbejdsmappen.',
    () => 'Gem billedet ved siden af mødet; der hentes intet fra nettet.',
  ),
  'image-unreadable': finding(
    (a) => `Billedet${quoted(a['file'])} kan ikke læses (${a['code']}).`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'image-data-unreadable': finding(
    (a) =>
      `Billedet${quoted(a['file'])} er beskadiget eller for stort, så det ikke kan ses, hvad filen siger ud over billedet, fx om sted og kamera.`,
    () => 'Åbn det i et billedprogram, og gem det igen.',
  ),
  'image-type': finding(
    (a) => `Billedet${quoted(a['file'])} er af en type, der ikke kan vises.`,
    (a) => `Brug en af typerne ${a['allowed']}.`,
  ),
  'image-too-large': finding(
    (a) => `Billedet${quoted(a['file'])} fylder mere end ${a['limit']} MB.`,
    () => 'Gem billedet mindre.',
  ),
  'image-without-alt': finding(
    () => 'Billedet har ingen tekst til dem, der ikke kan se det.',
    () => 'Skriv, hvad billedet viser, mellem de kantede parenteser: ![Kurve over …](fil.png).',
  ),
  'paper-mark': finding(
    () => 'Her mærkes en del af notatet som fortrolig, men et notat offentliggøres helt eller slet ikke.',
    () =>
      'Skriv »(fortrolig)« ved bilaget i mødet, hvis hele notatet er fortroligt, eller flyt det fortrolige til sit eget bilag. Handler overskriften kun om fortrolighed, så skriv »(Offentlig)« foran.',
  ),
  'paper-empty': finding(
    () => 'Notatet har ingen tekst.',
    () => 'Skriv teksten under titlen, eller fjern bilaget.',
  ),
} satisfies Record<string, Message>;
