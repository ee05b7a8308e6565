import { finding } from '../message.js';
import type { Message } from '../message.js';

const STANDARDS: Readonly<Record<string, string>> = {
  UA: 'PDF/UA-1 (ISO 14289-1)',
  A: 'PDF/A (ISO 19005)',
  PDF: 'PDF-standarden (ISO 32000-1)',
};
/** What is wrong with a PDF: what was found, and what to do about it. */
const PDF_FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  image: [
    'et billede uden alternativ tekst',
    'Giv billedet i formatets skabelon en alternativ tekst (alt="…").',
  ],
  structure: [
    'indhold, som en skærmlæser ikke finder',
    'Se formatets skabelon og style.css efter for tekst, der er lagt ind med »content:«, eller som står uden for sidens elementer.',
  ],
  glyph: [
    'et tegn, som ingen af dokumentets skrifter har, fx en emoji',
    'Fjern tegnet, eller skriv det med ord.',
  ],
  text: [
    'et tegn, som ikke kan læses op eller søges frem',
    'Fjern tegnet, fx et symbol fra Wingdings, eller brug en anden skrift i formatets style.css.',
  ],
  table: [
    'en tabel, som en skærmlæser ikke kan følge',
    'Ret tabellen, så alle rækker har lige mange celler og den første række er overskrifter; tabeller i formatets skabelon skal have <th>.',
  ],
  list: [
    'en liste, der ikke er opbygget som en liste',
    'Se formatets skabelon og style.css efter: i en liste må kun stå punkter.',
  ],
  heading: [
    'overskrifter, der springer et niveau over',
    'Ret overskrifterne i formatets skabelon, så hvert niveau følger det foregående.',
  ],
  link: [
    'et link, som en skærmlæser ikke kan følge',
    'Se formatets skabelon og style.css efter: hvert link skal have tekst.',
  ],
  font: [
    'en skrift, der ikke er lagt rigtigt ind i dokumentet',
    'Brug en anden skrift i formatets style.css; bedst en TrueType-skrift, der ikke er variabel.',
  ],
  transparency: ['gennemsigtighed uden farverum', 'Fjern gennemsigtigheden i formatets style.css.'],
};
const pdfFault = (cause: string | number | undefined) =>
  Object.hasOwn(PDF_FAULTS, String(cause)) ? PDF_FAULTS[String(cause)] : undefined;
const clauseName = (clause: string | number | undefined) => {
  const [standard = '', number] = String(clause).split(' ');
  return number === undefined ? '' : ` ${STANDARDS[standard] ?? standard}, ${number}`;
};

/** What may be wrong with the browser, with printing, and with the PDF that comes of it. */
export const PRINTING_DA = {
  'browser-missing': finding(
    (a) =>
      a['named']
        ? `Der er ingen browser på ${String(a['named'])}.`
        : 'Der er ingen browser at trykke PDF med.',
    () =>
      'Installér Chrome, Chromium eller Edge, eller byg uden PDF: --to html,json. »dmpg doctor« viser, hvad der er ledt efter.',
  ),
  'browser-start': finding(
    (a) => `Browseren ${a['path']} kan ikke starte: ${a['reason']}`,
    () => 'Kør »dmpg doctor«, eller byg uden PDF: --to html,json.',
  ),
  'browser-crash': finding(
    () => 'Browseren gik ned to gange under trykningen.',
    () => 'Prøv igen med --jobs 1, eller byg uden PDF: --to html,json.',
  ),
  'print-failed': finding(
    (a) => `Browseren kunne ikke trykke dokumentet (${a['reason']}).`,
    () =>
      'Prøv igen. Sker det hver gang, så se formatets skabelon og style.css efter for noget, der hentes udefra.',
  ),
  'print-timeout': finding(
    (a) => `Trykningen tog mere end ${a['seconds']} sekunder.`,
    () => 'Del dokumentet op, eller gør store tabeller og lister mindre.',
  ),
  'print-blank': finding(
    () => 'PDF’en kom ud med en tom side.',
    () => 'Prøv igen; sker det hver gang, så kør »dmpg doctor«.',
  ),
  'pdf-nonconforming': finding(
    (a) =>
      `PDF’en overholder ikke${clauseName(a['clause']) || ' sin standard'}${a['page'] ? `, side ${a['page']}` : ''}: ` +
      `${pdfFault(a['cause'])?.[0] ?? a['found']}.${a['others'] ? ` Og ${a['others']} fejl mere.` : ''} Der er ikke skrevet noget.`,
    (a) =>
      pdfFault(a['cause'])?.[1] ??
      'Prøv med formatet »dmpg«. Går det godt, så se dit eget formats skabelon og style.css efter; ellers send meddelelsen til udviklerne.',
  ),
  'print-unreadable': finding(
    (a) => `Browserens PDF kunne ikke kontrolleres (${a['reason']}).`,
    () => 'Brug den indbyggede browser eller en nyere Chrome; se »dmpg doctor«.',
  ),
} satisfies Record<string, Message>;
