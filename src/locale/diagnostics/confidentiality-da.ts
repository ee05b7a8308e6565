import { finding } from '../message.js';
import type { Message } from '../message.js';

/** What may be wrong with marks of confidentiality, and what outputs may not show. */
export const CONFIDENTIALITY_DA = {
  'access-mark-missing': finding(
    (a) => `Punktet siger ikke, om det er offentligt; det kræver formatet ${a['format']}.`,
    () => 'Skriv »(Offentlig)« eller »(Fortrolig)« før titlen.',
  ),
  'access-mark-unclear': finding(
    () => 'Her står noget, der ligner et fortrolighedsmærke, men ikke er det.',
    () =>
      'Skriv »(Fortrolig)« lige efter punktets nummer (i en bilagsliste: sidst på linjen), »(Offentlig)«, hvis punktet er offentligt, eller skriv teksten om.',
  ),
  'access-mark-misplaced': finding(
    () => 'Fortrolighedsmærket har ingen virkning her: teksten ville blive offentliggjort.',
    () =>
      'Mærket skal stå i punktets overskrift »## (Fortrolig) …«. Se også efter en kodeblok eller liste, der ikke er afsluttet.',
  ),
  'access-mark-lost': finding(
    () =>
      'Overskriften ligner en del af det fortrolige punkt før den, men er et punkt for sig: teksten ville blive offentliggjort.',
    () =>
      'Hører teksten til det fortrolige punkt, så skriv overskriften med »###«. Er det et offentligt punkt, så skriv »(Offentlig)« før titlen.',
  ),
  'reference-into-confidential': finding(
    () => 'Der henvises til en fodnote eller adresse, der står under et fortroligt punkt.',
    () => 'Flyt fodnoten eller adressen op under det punkt, der bruger den.',
  ),
  leak: finding(
    (a) =>
      `${a['output'] === 'package' ? 'Mødepakken' : String(a['output']).toUpperCase()} ville indeholde tekst, der kun står i fortrolige dele af filen (${a['count']} fund). Intet er skrevet.`,
    () => 'Se formatets skabelon efter for fast tekst, der gentager det fortrolige.',
  ),
  'leak-in-site': finding(
    (a) => `Siden ville vise tekst, som et møde holder tilbage (${a['count']} fund). Intet er udgivet.`,
    () =>
      'Se i templates/site/ og i »site« i dmpg.config.yaml efter fast tekst, der gentager det fortrolige.',
  ),
  'leak-in-older-output': finding(
    (a) =>
      `Outputmappen har en fil fra før, og den viser tekst, der nu er fortrolig: ${a['name']}. Den er ikke rørt.`,
    () => 'Slet filen, eller byg den igen med det --to, --as eller --package, den er lavet med.',
  ),
  'leak-in-name': finding(
    () => 'Filnavnet indeholder ord, der kun står i fortrolige dele af filen. Intet er skrevet.',
    () => 'Giv filen et navn uden fortrolige ord.',
  ),
} satisfies Record<string, Message>;
