import { finding } from '../message.js';
import type { Message } from '../message.js';

/** What may be wrong with writing the outputs, and with the program itself. */
export const OUTPUT_DA = {
  'same-output': finding(
    (a) => `Mødets filer ville få samme navne som dem fra ${a['other']}.`,
    () => 'Giv de to filer hver sit navn.',
  ),
  'search-failed': finding(
    (a) => `Søgeindekset kunne ikke laves: ${a['reason']}. Intet er udgivet.`,
    () => 'Kør »npm ci« igen, eller kør med --no-search.',
  ),
  'output-foreign': finding(
    (a) => `${a['path']} findes allerede og er ikke skrevet af dmpg.`,
    () => 'Flyt eller omdøb filen, eller vælg en anden mappe med --out.',
  ),
  'output-unwritable': finding(
    (a) => `Der kan ikke skrives til ${a['path']} (${a['code']}).`,
    (a) =>
      a['code'] === 'ENOTDIR' || a['code'] === 'EEXIST'
        ? 'Der ligger en fil, hvor mappen skulle være. Flyt den, eller vælg en anden mappe med --out.'
        : 'Giv dig selv skriveadgang, eller vælg en anden mappe med --out.',
  ),
  'disk-full': finding(
    () => 'Disken er fuld. De gamle filer er urørt.',
    () => 'Skaf plads, og byg igen.',
  ),
  'internal-error': finding(
    (a) => `Uventet fejl: ${a['reason']}`,
    () => 'Kør igen med DMPG_DEBUG=1, og send det hele til udviklerne.',
  ),
} satisfies Record<string, Message>;
