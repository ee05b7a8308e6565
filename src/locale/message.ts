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

/** One entry of a catalog of findings that no rule makes. */
export function finding(message: Message['message'], hint: Message['hint']): Message {
  return { message, hint };
}

/** What a rule is called, and its words. */
export interface RuleWords extends Message {
  /** A few words without a full stop, for lists of rules and the head of the rule's page. */
  readonly title: string;
}

/** One entry of a catalog of rules. */
export function words(title: string, message: Message['message'], hint: Message['hint']): RuleWords {
  return { title, message, hint };
}
