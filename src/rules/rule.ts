import type { DiagnosticArguments } from '../model/diagnostic.js';
import type { Question } from '../model/question.js';
import type { SourceRange } from '../model/source.js';
import type { TextEdit } from '../model/text-edit.js';
import type { Subject } from './subject.js';

/**
 * Arguments that quote the author's text. The engine empties them where the text is confidential, so a rule may
 * give them without a thought; every other argument must be a word of the program's own, a number or a date.
 */
export const QUOTING_ARGUMENTS = ['found', 'word', 'name', 'other', 'file', 'suggestion', 'key'] as const;

export interface FindingDetails {
  /** Another place that explains this one. */
  readonly related?: SourceRange;
  /** What mends it safely: only where the meaning stays what it was beyond doubt. */
  readonly fix?: readonly TextEdit[];
  /** What must be answered with yes before this is a finding. */
  readonly question?: Question;
}

export type ReportFinding = (
  range: SourceRange,
  args?: DiagnosticArguments,
  details?: FindingDetails,
) => void;

/** Lists of words by the option's name. */
export type RuleOptions = Readonly<Record<string, readonly string[]>>;

/**
 * One thing that can be wrong with a meeting. How severe it is, and which group it belongs to, the registry says. Its
 * words are the locale's, its page is `docs/regler/<id>.md`.
 */
export interface Rule {
  /** Permanent: it stands in configurations and in meetings. */
  readonly id: string;
  /** Options with their defaults; what a workspace sets is added to them. */
  readonly options?: RuleOptions;
  /** True where what is found must not be shown, in a code frame either. */
  readonly conceals?: true;
  /** True where findings can come with a fix. */
  readonly fixable?: true;
  /** Off unless asked for by a flag. */
  readonly needs?: 'spelling' | 'links' | 'attachments';
  readonly check: (subject: Subject, report: ReportFinding, options: RuleOptions) => void;
}
