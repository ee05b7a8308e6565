import { quoted } from './message.js';
import type { Message } from './message.js';

const rule = (message: Message['message'], hint: Message['hint']): Message => ({ message, hint });

/** What may be wrong with `dmpg.published.json`. */
export const HISTORY_DA = {
  'history-unreadable': rule(
    (a) => `Webstedets historik kan ikke læses${a['code'] ? ` (${a['code']})` : ''}.`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'history-conflict': rule(
    () => 'Webstedets historik har en sammenfletning, der ikke er gjort færdig.',
    () =>
      'Behold alle linjer fra begge sider, fjern <<<<<<<, ======= og >>>>>>> (og |||||||, hvor det står, med linjerne derunder), og kør igen.',
  ),
  'history-damaged': rule(
    () => 'Webstedets historik er beskadiget; uden den ville tilbagetrukne møder og rettelser blive glemt.',
    () => 'Hent filen, som den var, fx med »git checkout -- dmpg.published.json«. Intet er skrevet.',
  ),
  'history-twice': rule(
    (a) => `Adressen${quoted(a['found'])} står to gange i webstedets historik.`,
    () => 'Behold den af de to linjer, der har de seneste datoer; er datoerne ens, så en af dem.',
  ),
  'history-newer': rule(
    (a) => `Webstedets historik er skrevet af en nyere udgave af programmet (form ${a['found'] ?? '?'}).`,
    () => 'Opdatér programmet: »npm install dmpg@latest«.',
  ),
} satisfies Record<string, Message>;
