import type { Language } from '../locale/language.js';
import type { PreviewTexts } from '../locale/preview-da.js';
import { maskCprNumbers } from '../model/cpr-number.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { sortDiagnostics } from '../model/diagnostic.js';
import { shownPath } from '../reporters/file-names.js';
import { findingWords, reportTexts } from '../reporters/report-words.js';
import { showControls } from '../reporters/visible-text.js';
import type { PreviewState } from './publication.js';

/** Everything that the panel shows, in words: the script in the page adds none. */
export interface PanelContent {
  readonly language: Language;
  readonly label: string;
  readonly isBusy: boolean;
  readonly summary: string;
  readonly errors: number;
  /** That pages are older than the meetings, or that meetings have none. */
  readonly stale: string | undefined;
  /** Why nothing could be made at all. */
  readonly failure: string | undefined;
  readonly groups: readonly FindingGroup[];
  /** How many findings are not among them. */
  readonly more: string | undefined;
  readonly words: { readonly show: string; readonly document: string; readonly lost: string };
}

/** The findings of one file. */
export interface FindingGroup {
  readonly file: string;
  /** Absolute path of the meeting's page; undefined where it has none. */
  readonly page: string | undefined;
  readonly findings: readonly ShownFinding[];
}

export interface ShownFinding {
  readonly severity: Severity;
  readonly word: string;
  readonly place: string;
  readonly message: string;
  /** With the word that introduces it; empty where there is none. */
  readonly hint: string;
  readonly rule: string;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
/** More would slow the page down, and nobody reads them. */
const MOST_SHOWN = 200;

/** What the panel shows of a state: grouped by file, files with errors first, and in each file the gravest first. */
export function panelContent(state: PreviewState, language: Language, texts: PreviewTexts): PanelContent {
  const all = state.failure === undefined ? (state.publication?.diagnostics ?? []) : [];
  const diagnostics = withoutRepetitions(all).sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const errors = count('error') + (state.failure === undefined ? 0 : 1);
  const hidden = diagnostics.length - MOST_SHOWN;
  return {
    language,
    label: texts.panel.label,
    isBusy: state.isRunning,
    summary: state.isRunning
      ? texts.panel.busy
      : reportTexts(language).counts(errors, count('warning'), count('hint')),
    errors,
    stale: staleWords(state, texts),
    failure: state.failure === undefined ? undefined : showControls(maskCprNumbers(state.failure)),
    groups: groupsOf(diagnostics.slice(0, MOST_SHOWN), state.publication?.addresses, language, texts),
    more: hidden > 0 ? texts.panel.more(hidden) : undefined,
    words: texts.panel.words,
  };
}

/** A meeting that failed stays as it was, where it was; one that never was right is on no page. */
function staleWords({ failure, publication }: PreviewState, { panel }: PreviewTexts): string | undefined {
  if (failure !== undefined) return panel.stale;
  if (publication === undefined) return undefined;
  const { published, failed, addresses } = publication;
  const missing = failed.filter((file) => !addresses.has(file)).length;
  const isOlder = !published || missing < failed.length;
  const words = [...(isOlder ? [panel.stale] : []), ...(missing > 0 ? [panel.missing(missing)] : [])];
  return words.length === 0 ? undefined : words.join(' ');
}

function groupsOf(
  diagnostics: readonly Diagnostic[],
  addresses: ReadonlyMap<string, string> | undefined,
  language: Language,
  texts: PreviewTexts,
): readonly FindingGroup[] {
  const groups = new Map<string, ShownFinding[]>();
  for (const diagnostic of diagnostics) {
    const findings = groups.get(diagnostic.file) ?? [];
    findings.push(shownFinding(diagnostic, language, texts));
    groups.set(diagnostic.file, findings);
  }
  return [...groups].map(([file, findings]) => {
    const address = addresses?.get(file);
    const page = address === undefined ? undefined : `/${address.replace(/^\/+/, '')}`;
    return { file: shownPath(file), page, findings };
  });
}

function shownFinding(diagnostic: Diagnostic, language: Language, texts: PreviewTexts): ShownFinding {
  const { severity, range, ruleId } = diagnostic;
  const { message, hint } = findingWords(diagnostic, language);
  const report = reportTexts(language);
  return {
    severity,
    word: report.severity[severity],
    place: report.place(range.start.line, range.start.column),
    message,
    hint: hint === '' ? '' : texts.panel.remedy(hint),
    rule: ruleId,
  };
}

/** In the order of places. One thing can be found by two steps of a publication. */
function withoutRepetitions(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return sortDiagnostics(diagnostics).filter(({ file, ruleId, range, args }) => {
    const key = JSON.stringify([file, ruleId, range.start.offset, args]);
    return !seen.has(key) && seen.add(key);
  });
}
