import { words } from '../message.js';
import type { RuleWords } from '../message.js';

export const PRIVACY_DA = {
  'cpr-number': words(
    'CPR-nummer',
    (a) =>
      a['where'] === 'file-name'
        ? 'Filens navn har et tal, der ligner et CPR-nummer, og filens navn bliver offentligt.'
        : 'Her står et tal, der ligner et CPR-nummer, og det bliver offentligt.',
    (a) =>
      a['where'] === 'file-name'
        ? 'Giv filen et navn uden nummeret.'
        : 'Slet nummeret. Er det et andet nummer, så skriv foran, hvad det er, fx »fakturanr.«.',
  ),
  'private-email': words(
    'Privat e-mailadresse',
    () => 'Her står en privat e-mailadresse, og den bliver offentlig.',
    () => 'Skriv en adresse på arbejdspladsen i stedet, eller slet adressen.',
  ),
  'private-phone': words(
    'Privat telefonnummer',
    () => 'Her står et telefonnummer, der ser privat ud, og det bliver offentligt.',
    () => 'Skriv et hovednummer i stedet, eller slet nummeret.',
  ),
  'file-link': words(
    'Link til en computer eller et netværksdrev',
    () =>
      'Linket fører til en computer eller et netværksdrev. Læserne kan ikke åbne det, og adressen kan røbe navne på brugere og servere.',
    () => 'Læg filen i mappen »bilag«, og link til den dér, eller slet linket.',
  ),
  'local-path': words(
    'Sti til en computer eller et netværksdrev',
    () =>
      'Her står en sti til en computer eller et netværksdrev. Læserne kan ikke bruge den, og den kan røbe navne på brugere og servere.',
    () => 'Skriv dokumentets navn i stedet, eller slet stien.',
  ),
  'intranet-link': words(
    'Link til et intranet',
    () => 'Linket virker kun på organisationens eget net, så læsere udefra kan ikke åbne det.',
    () => 'Link til en side, som alle kan se, eller vedlæg dokumentet som bilag.',
  ),
} satisfies Record<string, RuleWords>;
