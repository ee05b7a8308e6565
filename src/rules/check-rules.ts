import type { RuleSettings } from '../model/configuration.js';
import type { Diagnostic, DiagnosticArguments, PendingFinding, Report } from '../model/diagnostic.js';
import type { HouseFormat } from '../model/house-format.js';
import type { Meeting } from '../model/meeting.js';
import type { Question } from '../model/question.js';
import { contains } from '../model/source.js';
import type { SourceLayout, SourceRange } from '../model/source.js';
import { optionsOf, severityOf } from './configuration.js';
import type { Surroundings } from './surroundings.js';
import { applyIgnores } from './ignores.js';
import { findRule, RULES } from './registry.js';
import type { RegisteredRule } from './registry.js';
import { QUOTING_ARGUMENTS } from './rule.js';
import type { Rule } from './rule.js';
import { Subject } from './subject.js';
import { Zones } from './zones.js';
import { isAboutAttachment } from '../model/question.js';

/** A meeting as the stages before have read it. */
export interface MeetingToCheck {
  readonly meeting: Meeting;
  readonly format: HouseFormat;
  readonly layout: SourceLayout;
  /** What those stages found. */
  readonly findings: readonly Diagnostic[];
}

export interface CheckedMeeting {
  /** All findings, those of the stages before too, as configured, without those that a comment lets pass. */
  readonly diagnostics: readonly Diagnostic[];
  /** What becomes a finding if the run answers its question with yes. */
  readonly pending: readonly PendingFinding[];
  /** Places whose text must not be shown in a message or a code frame. */
  readonly concealed: readonly SourceRange[];
  /** Whether confidential text links to files. */
  readonly hiddenFiles: boolean;
}

/** Rules that cost more than they give where nobody asked for them. */
export type RuleNeeds = ReadonlySet<NonNullable<Rule['needs']>>;

/** Runs all rules over one meeting, or those that `isAsked` says yes to. */
export function checkRules(
  { meeting, format, layout, findings }: MeetingToCheck,
  surroundings: Surroundings,
  settings: RuleSettings,
  needs: RuleNeeds = new Set(),
  isAsked: (rule: RegisteredRule) => boolean = () => true,
): CheckedMeeting {
  const subject = new Subject(meeting, format, layout, surroundings, headingsOf(findings));
  const run = new RuleRun(subject);
  for (const finding of findings) run.addEarlier(finding, settings);
  for (const entry of RULES) {
    const { rule } = entry;
    const severity = isAsked(entry) ? severityOf(entry, settings) : undefined;
    if (!severity || (rule?.needs && !needs.has(rule.needs))) run.leaveOut(entry.id);
    else if (rule) run.check(entry, rule, severity, settings);
  }
  return run.result(settings);
}

function headingsOf(findings: readonly Diagnostic[]): ReadonlySet<number> {
  return new Set(findings.filter(isAboutMark).map(({ range }) => range.start.offset));
}

class RuleRun {
  readonly #subject: Subject;
  readonly #findings: Diagnostic[] = [];
  readonly #questions = new Map<Diagnostic, Question>();
  readonly #concealed: SourceRange[];
  readonly #leftOut = new Set<string>();

  constructor(subject: Subject) {
    this.#subject = subject;
    this.#concealed = [...subject.hidden, ...subject.referencesIntoHidden];
  }

  leaveOut(id: string): void {
    this.#leftOut.add(id);
  }

  /** A finding of an earlier stage, with the severity that the workspace gives it. */
  addEarlier(finding: Diagnostic, settings: RuleSettings): void {
    const rule = findRule(finding.ruleId);
    const severity = rule ? severityOf(rule, settings) : finding.severity;
    if (severity) this.#findings.push({ ...finding, severity });
    if (
      /^(?:access-mark-(?:unclear|misplaced|lost)|paper-mark|comment-(?:unclosed|misspelt))$/.test(
        finding.ruleId,
      )
    )
      this.#concealed.push(this.#meantHidden(finding));
  }

  /** What the author of a mark that is nearly right believes hidden: all that follows it in its item, or in a paper. */
  #meantHidden({ range, ruleId }: Diagnostic): SourceRange {
    const { text, meeting, lines } = this.#subject;
    if (ruleId === 'paper-mark') return { start: range.start, end: lines.point(text.length) };
    const { items } = meeting;
    const home = items.find((item) => contains(item.range, range));
    const end = home?.range.end ?? items[0]?.heading.start ?? range.end;
    return { start: range.start, end: end.offset > range.end.offset ? end : range.end };
  }

  check(entry: RegisteredRule, rule: Rule, severity: Diagnostic['severity'], settings: RuleSettings): void {
    const { file } = this.#subject.meeting;
    rule.check(
      this.#subject,
      (range, args = {}, details = {}) => {
        if (rule.conceals) this.#concealed.push(range);
        const { question, ...more } = details;
        const finding: Diagnostic = { ruleId: entry.id, severity, file, range, args, ...more };
        this.#findings.push(finding);
        if (question) this.#questions.set(finding, question);
      },
      optionsOf(entry, settings),
    );
  }

  result(settings: RuleSettings): CheckedMeeting {
    const { meeting } = this.#subject;
    const report: Report = (ruleId, severity, range, args = {}) => {
      this.addEarlier({ ruleId, severity, file: meeting.file, range, args }, settings);
    };
    const found = this.#findings.splice(0);
    const ran = (id: string) => !this.#leftOut.has(id);
    const kept = applyIgnores(found, meeting.comments, this.#subject, findRule, report, ran);
    const concealed = new Zones(this.#concealed);
    const diagnostics: Diagnostic[] = [];
    const pending: PendingFinding[] = [];
    for (const one of [...kept, ...this.#findings]) {
      const question = this.#questions.get(one);
      const finding = withoutSecrets(one, concealed);
      // Nobody is asked about what an author may believe hidden; what is published is read all the same.
      const isLocal = question !== undefined && isAboutAttachment(question);
      if (question && (isLocal || !concealed.touch(one.range.start.offset, one.range.end.offset)))
        pending.push({ finding, question });
      else if (question) continue;
      else diagnostics.push(finding);
    }
    return {
      diagnostics,
      pending,
      concealed: this.#concealed,
      hiddenFiles: this.#subject.linksHiddenFiles() || diagnostics.some(isAboutMark),
    };
  }
}

/** With a mark that is nearly right nobody knows which files its author believes hidden. */
function isAboutMark({ ruleId }: Diagnostic): boolean {
  return ruleId.startsWith('access-mark-') || ruleId === 'reference-into-confidential';
}

/** No message quotes what is confidential, whatever the rule gave it to quote. */
function withoutSecrets(finding: Diagnostic, concealed: Zones): Diagnostic {
  const { start, end } = finding.range;
  const touches = concealed.touch(start.offset, Math.max(end.offset, start.offset + 1));
  return touches ? withoutQuotes(finding) : finding;
}

/** A finding that quotes nothing of the author's text. */
export function withoutQuotes(finding: Diagnostic): Diagnostic {
  const quoting = new Set<string>(QUOTING_ARGUMENTS);
  const args: DiagnosticArguments = Object.fromEntries(
    Object.entries(finding.args).map(([name, value]) => [name, quoting.has(name) ? '' : value]),
  );
  return { ...finding, args };
}
