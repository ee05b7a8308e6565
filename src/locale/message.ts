import type { DiagnosticArguments } from '../model/diagnostic.js';

/** A rule's words: what was found and expected, and what to do about it. */
export interface Message {
  readonly message: (args: DiagnosticArguments) => string;
  readonly hint: (args: DiagnosticArguments) => string;
}

/** A text argument in quotes with a space before it; nothing where there is none to quote. */
export function quoted(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` »${value}«`;
}
