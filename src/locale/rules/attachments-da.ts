import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';

export const ATTACHMENT_DA = {
  'attachment-to-follow': words(
    '»Eftersendes« i et referat',
    () => 'Bilaget står stadig som »(eftersendes)«, men mødet er holdt.',
    () =>
      'Link til filen, hvis den er kommet. Er den ikke det, så fjern mærket, og skriv i referatet, hvad der skete.',
  ),
  'attachments-none': words(
    'Bilagsafsnit uden bilag',
    (a) =>
      a['text']
        ? `Under ${a['section'] ?? 'bilag'} står der tekst, men ikke en liste; teksten regnes ikke for bilag.`
        : `Under ${a['section'] ?? 'bilag'} er der ingen bilag.`,
    (a) =>
      a['text']
        ? 'Skriv hvert bilag på sin egen linje med en bindestreg foran.'
        : 'Skriv bilagene som en liste, eller slet overskriften.',
  ),
  'document-number-twice': words(
    'Samme dokumentnummer to gange',
    (a) =>
      `Dokumentnummeret${quoted(a['found'])} står også ved et andet bilag${a['item'] ? ` (punkt ${a['item']})` : ''}, og de to bilag har forskellige titler.`,
    () => 'Slå numrene op i sagen, og ret det forkerte. Er det samme dokument, så giv bilagene samme titel.',
  ),
  'attachment-type': words(
    'Filtype, som mange ikke kan åbne',
    (a) => `Filen${quoted(a['file'])} ${troubleOf(a)}.`,
    (a) => {
      if (a['onWeb']) return 'Link til den side, dokumentet ligger på, eller vedlæg det som PDF.';
      if (a['trouble'] === 'program')
        return 'Vedlæg et dokument i stedet, eller skriv, hvor programmet kan hentes.';
      return 'Gem dokumentet som PDF eller i en form uden makroer (docx, xlsx, pptx), og link til det.';
    },
  ),
  'pdf-untagged': words(
    'PDF uden struktur til skærmlæser',
    (a) =>
      `PDF’en${quoted(a['file'])} har ingen koder, så en skærmlæser finder ikke overskrifter, lister og tabeller.`,
    () =>
      'Gem den igen fra det program, den er skrevet i, med »Dokumentstrukturkoder til tilgængelighed« slået til; udskriv den ikke til PDF.',
  ),
  'document-author': words(
    'Navn i en fils egenskaber',
    (a) =>
      `Filen${quoted(a['file'])} har navnet på en forfatter i sine egenskaber, og det bliver offentligt sammen med den.`,
    () =>
      'Fjern navnet, hvis det ikke skal ud: i Word under Filer > Oplysninger > Undersøg dokument. En PDF laves om bagefter.',
  ),
} satisfies Record<string, RuleWords>;

function troubleOf({ trouble }: DiagnosticArguments): string {
  if (trouble === 'program')
    return 'er et program eller en genvej, og den slags bliver afvist af mail og telefoner';
  if (trouble === 'macro') return 'kan indeholde makroer, og den slags bliver afvist af mange mailsystemer';
  return 'er af en type, som de fleste modtagere ikke kan åbne';
}
