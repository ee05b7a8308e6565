import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

export const CONFIDENTIALITY_DA = {
  'confidential-title-repeated': words(
    'Fortrolig titel i offentlig tekst',
    (a) =>
      a['where'] === 'file-name'
        ? 'Filens navn gengiver titlen på et fortroligt punkt, og filens navn bliver offentligt.'
        : 'Her står titlen på et fortroligt punkt i tekst, der bliver offentlig.',
    (a) =>
      a['where'] === 'file-name'
        ? 'Giv filen et andet navn.'
        : 'Omskriv teksten. Må titlen være offentlig, så skriv den i punktets felt »Offentlig titel«.',
  ),
  'confidential-attachment-repeated': words(
    'Navn på fortroligt bilag i offentlig tekst',
    (a) =>
      a['where'] === 'file-name'
        ? 'Filens navn gengiver navnet på et fortroligt bilag, og filens navn bliver offentligt.'
        : 'Her står navnet på et fortroligt bilag i tekst, der bliver offentlig.',
    (a) =>
      a['where'] === 'file-name'
        ? 'Giv filen et andet navn.'
        : 'Omskriv teksten, så bilaget ikke kan kendes. Er bilaget ikke fortroligt, så flyt det til et offentligt punkt uden mærket »(fortrolig)«.',
  ),
  'confidential-attachment-linked': words(
    'Link til fortroligt bilag',
    () =>
      'Linket i den offentlige tekst fører til et bilag, eller en kopi af et, som er fortroligt et andet sted i filen.',
    () =>
      'Slet linket. Er bilaget ikke fortroligt, så slet mærket »(fortrolig)«, eller flyt bilaget til et offentligt punkt.',
  ),
  'confidential-name-repeated': words(
    'Navn fra fortroligt punkt i offentlig tekst',
    () => 'Her står navnet på en person, der ellers kun er nævnt under et fortroligt punkt.',
    () =>
      'Slet navnet, hvis det røber noget om det fortrolige punkt. Deltog personen i mødet, så skriv navnet på listen over deltagere eller gæster.',
  ),
  'note-in-frontmatter': words(
    'Note i mødets oplysninger',
    () =>
      'Her står en note (<!-- … -->) i en værdi i mødets oplysninger. Dér er den tekst og ville blive offentliggjort.',
    () => 'Skriv noten efter # på en linje for sig, eller slet den.',
  ),
  'confidentiality-claimed': words(
    'Tekst, der kalder sig fortrolig',
    () => 'Teksten siger, at den ikke er offentlig, men den bliver offentliggjort.',
    () =>
      'Er punktet fortroligt, så skriv »(Fortrolig)« før titlen, i en bilagsliste »(fortrolig)« sidst på linjen. Er det ikke, så skriv teksten om.',
  ),
  'public-title-without-mark': words(
    'Offentlig titel uden mærket (Fortrolig)',
    () =>
      'Punktet har en offentlig titel, men er ikke mærket »(Fortrolig)«: hele punktet ville blive offentliggjort.',
    () =>
      'Skriv »(Fortrolig)« lige efter punktets nummer i overskriften, eller slet feltet »Offentlig titel«.',
  ),
  'confidential-output-committed': words(
    'Output under versionsstyring',
    (a) => `Mødet har fortroligt indhold, og output er under versionsstyring: mappen${quoted(a['folder'])}.`,
    () =>
      'Skriv mappen i .gitignore, og tag den ud med »git rm -r --cached«. Det, der allerede ligger i historikken, kan stadig læses.',
  ),
} satisfies Record<string, RuleWords>;
