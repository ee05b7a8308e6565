import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';

/** What may be wrong with `dmpg.published.json`. */
export const HISTORY_DA = {
  'history-unreadable': finding(
    (a) => `Webstedets historik kan ikke læses${a['code'] ? ` (${a['code']})` : ''}.`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'history-conflict': finding(
    () => 'Webstedets historik har en sammenfletning, der ikke er gjort færdig.',
    () =>
      'Behold alle linjer fra begge sider, fjern <<<<<<<, ======= og >>>>>>> (og |||||||, hvor det står, med linjerne derunder), og kør igen.',
  ),
  'history-damaged': finding(
    () => 'Webstedets historik er beskadiget; uden den ville tilbagetrukne møder og rettelser blive glemt.',
    () => 'Hent filen, som den var, fx med »git checkout -- dmpg.published.json«. Intet er skrevet.',
  ),
  'history-twice': finding(
    (a) => `Adressen${quoted(a['found'])} står to gange i webstedets historik.`,
    () => 'Behold den af de to linjer, der har de seneste datoer; er datoerne ens, så en af dem.',
  ),
  'history-newer': finding(
    (a) => `Webstedets historik er skrevet af en nyere udgave af programmet (form ${a['found'] ?? '?'}).`,
    () => 'Opdatér programmet: »npm install dmpg@latest«.',
  ),
} satisfies Record<string, Message>;
