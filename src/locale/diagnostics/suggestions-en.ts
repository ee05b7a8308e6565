import type { DiagnosticArguments } from '../../model/diagnostic.js';

const SLIPS: Readonly<Record<string, string>> = {
  backslash: 'Write the slash the other way: /. ',
  case: 'Capital and small letters must be the same. ',
  accents:
    'The two names look the same, but the file’s å, é or the like is kept as two characters, as a Mac may do: rename the file by typing its name anew. ',
};

/** Asks whether a word was meant; nothing where there is none. */
export function suggestion(word: string | number | undefined): string {
  return word ? `Did you mean »${word}«? ` : '';
}

/** What a file that is missing was probably meant to be. */
export function nearFile({ slip, suggestion: name }: DiagnosticArguments): string {
  return `${slip === 'accents' ? '' : suggestion(name)}${SLIPS[String(slip)] ?? ''}`;
}
