import { finding, quoted } from '../message.js';
import type { Message } from '../message.js';

/** What is wrong with a web address, and what to do. */
const URL_FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  scheme: [
    'begynder ikke med https:// eller http://',
    'Skriv hele adressen, fx https://www.eksempel.dk/moeder/.',
  ],
  host: ['nævner intet websted', 'Skriv hele adressen, fx https://www.eksempel.dk/moeder/.'],
  form: ['er ikke en webadresse', 'Skriv hele adressen uden mellemrum, fx https://www.eksempel.dk/moeder/.'],
  login: ['indeholder et brugernavn eller en adgangskode', 'Fjern det, der står før @.'],
  query: ['indeholder et spørgsmålstegn', 'Skriv kun adressen på den mappe, webstedet lægges i.'],
  fragment: ['indeholder et #', 'Skriv kun adressen på den mappe, webstedet lægges i.'],
  file: ['er adressen på en fil', 'Skriv adressen på den mappe, webstedet lægges i: uden filens navn.'],
};
const urlFault = (problem: string | number | undefined) =>
  URL_FAULTS[String(problem)] ?? [
    'er ikke en webadresse',
    'Skriv hele adressen, fx https://www.eksempel.dk/.',
  ];

/** What may be wrong with the part `site` of the configuration. */
export const SITE_DA = {
  'config-key-danish': finding(
    (a) => `Feltet${quoted(a['key'])} er dansk; i indstillingerne er navnene engelske.`,
    (a) => `Skriv »${a['english']}«.`,
  ),
  'config-url-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} ${urlFault(a['problem'])[0]}.`,
    (a) => urlFault(a['problem'])[1],
  ),
  'config-email-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} er ikke en mailadresse.`,
    () => 'Skriv kun adressen, fx sekretariat@eksempel.dk.',
  ),
  'config-phone-invalid': finding(
    (a) => `${String(a['key'])}:${quoted(a['found'])} er ikke et telefonnummer.`,
    () => 'Skriv nummeret med cifre, fx "+45 12 34 56 78". Anførselstegn bevarer + og nuller forrest.',
  ),
  'config-address-invalid': finding(
    (a) => `${quoted(a['found']).trim()} kan ikke være en del af en webadresse.`,
    (a) => `Brug små bogstaver a-z, cifre og bindestreger, fx »${a['suggestion']}«.`,
  ),
  'config-address-reserved': finding(
    (a) => `Adressen${quoted(a['found'])} bruger webstedet selv.`,
    (a) => `Vælg en anden, fx »${a['suggestion']}-moeder«.`,
  ),
  'config-address-twice': finding(
    (a) => `To udvalg ville få adressen${quoted(a['address'])}.`,
    () => 'Giv det ene en anden »address«.',
  ),
  'config-name-twice': finding(
    (a) => `Navnet${quoted(a['found'])} er allerede skrevet; store bogstaver og tegn gør ingen forskel.`,
    () => 'Behold det ene. Et udvalg med flere navne er én post med »name« og »aliases«.',
  ),
  'config-problems-unexpected': finding(
    () => 'Erklæringen siger »fully« (alt er tilgængeligt), men nævner problemer.',
    () => 'Skriv »compliance: partially«, eller fjern »problems«.',
  ),
  'config-problems-missing': finding(
    (a) => `Erklæringen siger${quoted(a['found'])}, men ikke, hvad der ikke er tilgængeligt.`,
    () => 'Skriv det under »problems«, eller henvis med »url« til den erklæring, hvor det står.',
  ),
} satisfies Record<string, Message>;
