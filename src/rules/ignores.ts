import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { Comment } from '../model/meeting.js';
import type { SourceLayout, SourceRange } from '../model/source.js';
import type { RegisteredRule } from './registry.js';

/** `<!-- dmpg-ignore regel-id: begrundelse -->`: lets findings of a rule pass in the block that follows. */
interface Ignore {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly range: SourceRange;
  readonly target: SourceRange | undefined;
  passed: number;
}

const IN_COMMENT = /^<!--\s*dmpg-ignore\b([^]*?)-->$/;
const IN_FRONTMATTER = /^([^#\r\n]*)(#[ \t]*dmpg-ignore\b([^\r\n]*))/gm;

/**
 * Takes out the findings that a comment lets pass, and reports comments that let nothing pass or may not.
 * @param lookUp the registry.
 * @param ran whether a rule was run at all: a comment for one that was not may still have its use.
 */
export function applyIgnores(
  findings: readonly Diagnostic[],
  comments: readonly Comment[],
  layout: SourceLayout,
  lookUp: (id: string) => RegisteredRule | undefined,
  report: Report,
  ran: (id: string) => boolean,
): Diagnostic[] {
  if (!layout.text.includes('dmpg-ignore')) return [...findings];
  const ignores = [...inComments(comments), ...inFrontmatter(layout)].filter((ignore) =>
    isUsable(ignore, lookUp, report),
  );
  const left = findings.filter((finding) => !ignores.some((ignore) => letsPass(ignore, finding, lookUp)));
  for (const { passed, rules, range } of ignores)
    if (passed === 0 && rules.every(ran)) report('ignore-unused', 'warning', range);
  return left;
}

function inComments(comments: readonly Comment[]): Ignore[] {
  return comments.flatMap(({ value, range, target }) => {
    const text = IN_COMMENT.exec(value)?.[1];
    return text === undefined ? [] : [{ ...parts(text), range, target, passed: 0 }];
  });
}

/** In frontmatter a YAML comment does the same for the line that follows, or for its own where it ends one. */
function inFrontmatter({ text, lines, bodyStart }: SourceLayout): Ignore[] {
  return [...text.slice(0, bodyStart).matchAll(IN_FRONTMATTER)].map((match) => {
    const [whole, before = '', comment = '', words = ''] = match;
    const end = match.index + whole.length;
    // Several comments may stand above one line.
    const line = before.trim() === '' ? /^[^\S\r\n]*[^\s#][^\r\n]*/gm : /\S[^\r\n]*/g;
    line.lastIndex = before.trim() === '' ? end : match.index;
    const found = line.exec(text);
    const target = found ? lines.range(found.index, found.index + found[0].length) : undefined;
    return { ...parts(words), range: lines.range(end - comment.length, end), target, passed: 0 };
  });
}

function parts(text: string): { rules: string[]; reason: string } {
  const colon = text.indexOf(':');
  const names = colon < 0 ? text : text.slice(0, colon);
  return {
    rules: names.split(/[\s,]+/).filter(Boolean),
    reason: colon < 0 ? '' : text.slice(colon + 1).trim(),
  };
}

function isUsable(
  { rules, reason, range }: Ignore,
  lookUp: (id: string) => RegisteredRule | undefined,
  report: Report,
): boolean {
  const found = rules.map(lookUp);
  if (rules.length === 0 || found.includes(undefined)) report('ignore-unknown-rule', 'error', range);
  else if (reason === '') report('ignore-without-reason', 'error', range);
  else if (found.some((rule) => rule && (!rule.ignorable || (isGuarded(rule) && rules.length > 1))))
    report('ignore-not-possible', 'error', range);
  else return true;
  return false;
}

/** Errors of confidentiality and privacy: one comment lets one finding pass, never several. */
function isGuarded({ group, severity }: RegisteredRule): boolean {
  return severity === 'error' && (group === 'confidentiality' || group === 'privacy');
}

function letsPass(
  ignore: Ignore,
  { ruleId, range }: Diagnostic,
  lookUp: (id: string) => RegisteredRule | undefined,
): boolean {
  const { target } = ignore;
  if (!target || !ignore.rules.includes(ruleId)) return false;
  if (range.start.offset < target.start.offset || range.start.offset > target.end.offset) return false;
  const rule = lookUp(ruleId);
  if (rule && isGuarded(rule) && ignore.passed > 0) return false;
  ignore.passed++;
  return true;
}
