import type { DiagnosticArguments } from '../../model/diagnostic.js';

const SLIPS: Readonly<Record<string, string>> = {
  backslash: 'Skriv skråstregen den anden vej: /. ',
  case: 'Store og små bogstaver skal være ens. ',
  accents:
    'De to navne ser ens ud, men filens å, é eller lignende er gemt som to tegn, som de kan blive på en Mac: omdøb filen ved at skrive navnet forfra. ',
};

/** Asks whether a word was meant; nothing where there is none. */
export function suggestion(word: string | number | undefined): string {
  return word ? `Mente du »${word}«? ` : '';
}

/** What a file that is missing was probably meant to be. */
export function nearFile({ slip, suggestion: name }: DiagnosticArguments): string {
  return `${slip === 'accents' ? '' : suggestion(name)}${SLIPS[String(slip)] ?? ''}`;
}
