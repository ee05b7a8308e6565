import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

export const SEARCHED_DA = {
  'attachment-cpr': words(
    'CPR-nummer i et bilag',
    (a) => `Bilaget${quoted(a['file'])} har ${numbers(a)}${placesOf(a)}, og det bliver offentligt.`,
    () =>
      'Fjern nummeret fra dokumentet, også fra slettet tekst, kommentarer, noter og egenskaber, og gem det igen. Er det et andet nummer, så skriv foran det i dokumentet, hvad det er, fx »fakturanr.«.',
  ),
  'attachment-not-searched': words(
    'Bilag, der ikke kan gennemsøges',
    (a) =>
      `Bilaget${quoted(a['file'])} er ikke gennemsøgt for CPR-numre, eller ikke det hele: ${reasonsOf(a)}.`,
    () =>
      'Læs selv bilaget igennem, før det offentliggøres, eller gem det som PDF med tekst eller i en ny form (docx, xlsx, pptx).',
  ),
  'attachment-active': words(
    'Filtype, der ikke kan stå på et websted',
    (a) => `Filen${quoted(a['file'])} ${KINDS[String(a['kind'])] ?? 'kan ikke stå på et websted'}.`,
    (a) =>
      a['kind'] === 'archive'
        ? 'Vedlæg filerne i den hver for sig.'
        : 'Gem den som PDF, eller læg den et andet sted, og link til den.',
  ),
} satisfies Record<string, RuleWords>;

const KINDS: Readonly<Record<string, string>> = {
  browser: 'er af en type, som læserens browser kører som en del af webstedet',
  program: 'er et program eller en genvej',
  archive: 'er en pakket mappe: ingen kan se, hvad der er i den, og telefoner åbner den ikke',
  unknown: 'er af en type, som ingen ved, hvad browsere gør med',
};

const REASONS: Readonly<Record<string, string>> = {
  encrypted: 'det kræver en adgangskode',
  damaged: 'det er beskadiget',
  scanned: 'det har sider, der er billeder',
  picture: 'det er et billede',
  'unknown-letters': 'filen siger ikke, hvad bogstaverne i den er',
  'old-format':
    'det er i en gammel Office-form (doc, xls, ppt), hvor programmet leder efter CPR-numre, så vidt formen kan læses, men ikke efter andet skjult indhold',
  'binary-workbook': 'det er i Excels binære form (xlsb)',
  'unknown-format': 'programmet kender ikke formen',
  'too-large': 'det er for stort',
  'too-costly': 'det tog for lang tid',
  embedded: 'der er en fil i det, som programmet ikke kan læse',
};

const PLACES: Readonly<Record<string, string>> = {
  page: 'side',
  annotation: 'kommentar eller felt på side',
  slide: 'slide',
  notes: 'noter',
  sheet: 'ark',
  paragraph: 'afsnit',
  text: 'teksten',
  line: 'linje',
  table: 'tabel',
  header: 'sidehoved eller sidefod',
  comment: 'kommentarer',
  properties: 'filens egenskaber',
  hidden: 'skjult tekst',
  earlier: 'en tidligere udgave, der stadig er i filen',
  embedded: 'en fil i filen',
};

function numbers({ count }: DiagnosticArguments): string {
  return count === 1 || count === undefined
    ? 'et tal, der ligner et CPR-nummer'
    : `${count} tal, der ligner CPR-numre`;
}

function placesOf({ places, more }: DiagnosticArguments): string {
  const named = String(places ?? '')
    .split(' ')
    .filter(Boolean)
    .map((place) => {
      const [kind = '', number = ''] = place.split(':');
      return `${PLACES[kind] ?? kind} ${number}`.trim();
    });
  if (typeof more === 'number' && more > 0) named.push(`${more} ${more === 1 ? 'sted' : 'steder'} til`);
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}

function reasonsOf({ reasons }: DiagnosticArguments): string {
  const said = String(reasons ?? '')
    .split(' ')
    .flatMap((reason) => REASONS[reason] ?? []);
  return said.length === 0 ? 'det kan ikke læses' : said.join(', og ');
}
