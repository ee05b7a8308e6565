import { finding } from '../message.js';
import type { Message } from '../message.js';
import { nearFile } from './suggestions-da.js';

/** What may be wrong with a file as such, before it is read. */
export const FILES_DA = {
  'file-not-found': finding(
    () => 'Filen findes ikke.',
    (a) =>
      a['slip'] === 'pattern'
        ? 'Stjerner kan ikke bruges her. Nævn filerne hver for sig, eller nævn mappen: dmpg minutes build minutes.'
        : `${nearFile(a)}Kontrollér navnet og mappen.`,
  ),
  'not-a-file': finding(
    () => 'Her ventes en fil, men det er noget andet.',
    () => 'Angiv en Markdown-fil eller en mappe med møder.',
  ),
  'file-unreadable': finding(
    (a) => `Filen kan ikke læses (${a['code']}).`,
    () => 'Giv dig selv læseadgang til filen.',
  ),
  'file-too-large': finding(
    (a) => `Filen fylder ${a['size']} MB; et møde må fylde højst ${a['limit']} MB.`,
    () => 'Del mødet op, eller læg store tekster og billeder som bilag.',
  ),
  'empty-file': finding(
    () => 'Filen er tom.',
    () => 'Begynd med frontmatter mellem to linjer »---«; se docs/vejledning.md.',
  ),
  'binary-file': finding(
    (a) =>
      a['kind'] === 'office'
        ? 'Filen er ikke ren tekst, men et dokument fra Word eller lignende.'
        : a['kind'] === 'pdf'
          ? 'Filen er ikke ren tekst, men en PDF.'
          : 'Filen er ikke tekst.',
    (a) =>
      a['kind'] === 'office'
        ? 'Kopiér teksten ind i en ren teksteditor, fx Notesblok, og gem den som .md med kodningen UTF-8. Det er ikke nok at give filen et andet navn.'
        : 'Angiv en Markdown-fil gemt som UTF-8.',
  ),
  'encoding-utf16': finding(
    () => 'Filen er gemt som UTF-16; her ventes UTF-8.',
    () => 'Gem filen igen med kodningen UTF-8.',
  ),
  'encoding-latin1': finding(
    () => 'Filen er ikke UTF-8; den ligner Windows-1252 eller ISO 8859-1.',
    () => 'Gem filen igen med kodningen UTF-8, og se efter at æ, ø og å er rigtige.',
  ),
  'encoding-invalid': finding(
    () => 'Her står bytes, der ikke er gyldig UTF-8.',
    () => 'Gem filen igen med kodningen UTF-8, eller ret tegnet på dette sted.',
  ),
  'control-character': finding(
    (a) => `Teksten indeholder et usynligt styretegn (${a['code']}); det udelades.`,
    () => 'Slet tegnet; det kommer ofte med, når tekst kopieres fra andre programmer.',
  ),
} satisfies Record<string, Message>;
