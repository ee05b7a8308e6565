import { finding } from '../message.js';
import type { Message } from '../message.js';

/** What may be wrong with Markdown. */
export const TEXT_DA = {
  'raw-html': finding(
    () => 'HTML i teksten trykkes som tekst.',
    () => 'Brug Markdown, eller skriv en note til dig selv som <!-- … -->.',
  ),
  'comment-unclosed': finding(
    () => 'Kommentaren begynder her, men slutter ikke; resten af teksten ville mangle.',
    () => 'Sæt --> hvor kommentaren slutter.',
  ),
  'comment-misspelt': finding(
    () => 'Her står noget, der ligner en kommentar, men ikke er det: teksten ville blive offentliggjort.',
    () =>
      'Skriv kommentaren som <!-- … --> med to bindestreger i begge ender, på en linje, der ikke er rykket ind. Er det ikke en kommentar, så skriv teksten om.',
  ),
  'markdown-too-deep': finding(
    () => 'Teksten er indlejret mere end 100 niveauer.',
    () => 'Se efter gentagne tegn som > eller -, og gør strukturen enklere.',
  ),
  'markdown-too-large': finding(
    () => 'Teksten har flere dele, end et møde kan have.',
    () => 'Del mødet op, eller læg lange lister og tabeller som bilag.',
  ),
  'markdown-too-slow': finding(
    () => 'Teksten kan ikke læses inden for rimelig tid.',
    () => 'Se efter meget lange lister eller lange rækker af tegn som *, _, [ og `.',
  ),
} satisfies Record<string, Message>;
