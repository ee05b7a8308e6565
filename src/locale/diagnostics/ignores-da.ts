import { finding } from '../message.js';
import type { Message } from '../message.js';

/** What may be wrong with comments that let findings pass. */
export const IGNORES_DA = {
  'ignore-without-reason': finding(
    () => 'Kommentaren lader et fund passere uden at begrunde det; den virker derfor ikke.',
    () => 'Skriv begrundelsen efter kolon: <!-- dmpg-ignore regel-id: begrundelse -->.',
  ),
  'ignore-unknown-rule': finding(
    () => 'Kommentaren nævner ingen regel, der findes; den virker derfor ikke.',
    () => 'Skriv reglens navn, som det står i kantet parentes efter meddelelsen.',
  ),
  'ignore-not-possible': finding(
    () =>
      'Kommentaren vil lade fund passere, som ikke kan lades passere på den måde; den virker derfor ikke.',
    () =>
      'Ret det, der er fundet. Fejl om fortrolighed og personoplysninger kan lades passere med hver sin kommentar.',
  ),
  'ignore-unused': finding(
    () => 'Kommentaren lader ingen fund passere.',
    () => 'Slet den, eller flyt den, så den står lige over det, den gælder.',
  ),
} satisfies Record<string, Message>;
