import type { RuleSettings } from '../model/configuration.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { HouseFormat, PaperFormat } from '../model/house-format.js';
import type { Meeting, Participant } from '../model/meeting.js';
import type { Paper } from '../model/paper.js';
import { TOP_OF_FILE } from '../model/source.js';
import type { Located, SourceLayout, SourceRange } from '../model/source.js';
import { checkRules, withoutQuotes } from './check-rules.js';
import { NO_SURROUNDINGS } from './surroundings.js';
import type { RegisteredRule } from './registry.js';

/** A paper as the stages before have read it. */
export interface PaperToCheck {
  readonly paper: Paper;
  readonly format: PaperFormat;
  readonly layout: SourceLayout;
  /** What those stages found. */
  readonly findings: readonly Diagnostic[];
}

export interface CheckedPaper {
  readonly diagnostics: readonly Diagnostic[];
  /** Places whose text must not be shown in a message or a code frame. */
  readonly concealed: readonly SourceRange[];
}

/** Of the rules about links and accessibility those that need no agenda, and no file beside the paper. */
const LINK_RULES = new Set([
  'character-without-glyph',
  'footnote-undefined',
  'image-alt-vague',
  'link-text-vague',
  'link-unread',
  'reference-undefined',
  'table-header-empty',
  'table-too-wide',
  'table-uneven',
]);

/** Those that compare a published paper with what is confidential in its meeting. */
const MEETING_RULES = new Set(['confidential-title-repeated', 'confidential-attachment-repeated']);

function isForPapers({ id, group }: RegisteredRule): boolean {
  return group === 'privacy' || LINK_RULES.has(id);
}

/**
 * Runs over a paper the rules that hold for any text: nobody's CPR number or private address may be published, and
 * everybody must be able to read it. A mark of confidentiality inside the paper is an error.
 * @param confidential the whole paper is: then marks in it say nothing new, and no message quotes it.
 * @param meeting that has the paper as an attachment: what it keeps back must not stand in a paper that is published.
 */
export function checkPaper(
  { paper, format, layout, findings }: PaperToCheck,
  settings: RuleSettings,
  confidential: boolean,
  meeting?: Meeting,
): CheckedPaper {
  const attachedTo = confidential ? undefined : meeting;
  const marks = confidential ? [] : paper.marks.map((range) => markFinding(paper.file, range));
  const checked = checkRules(
    {
      meeting: asMeeting(paper, layout),
      format: asHouseFormat(format),
      layout,
      findings: [...findings, ...marks],
    },
    { ...NO_SURROUNDINGS, ...(attachedTo && { attachedTo }) },
    settings,
    new Set(),
    (rule) => isForPapers(rule) || (attachedTo !== undefined && MEETING_RULES.has(rule.id)),
  );
  if (!confidential) return checked;
  const { lines, text } = layout;
  return { diagnostics: checked.diagnostics.map(withoutQuotes), concealed: [lines.range(0, text.length)] };
}

function markFinding(file: string, range: SourceRange): Diagnostic {
  return { ruleId: 'paper-mark', severity: 'error', file, range, args: {} };
}

/** A paper as the rules see meetings: all of its text is the introduction, and there are no items. */
function asMeeting(paper: Paper, { lines, text }: SourceLayout): Meeting {
  // At the end, where no value stands: rules look at one value for each place.
  const nothing: Located<string> = { value: '', range: lines.range(text.length, text.length) };
  const { title, status, body, date, caseNumber, documentNumber, authors } = paper;
  return {
    file: paper.file,
    slug: paper.slug,
    format: isWritten(paper.format) ? paper.format : nothing,
    kind: 'dagsorden',
    status,
    body: body ?? nothing,
    date: date ?? nothing,
    // The place of a value does not matter, only where it stands.
    ...(documentNumber && { place: documentNumber }),
    ...(isWritten(title) && { title }),
    ...(caseNumber && { caseNumber }),
    participants: authors.map(asParticipant),
    ...{ excused: [], guests: [], nextMeetings: [], items: [] },
    introduction: paper.content,
    definitions: paper.definitions,
    comments: paper.comments,
  };
}

function isWritten({ range }: Located<string>): boolean {
  return range !== TOP_OF_FILE;
}

function asParticipant(name: Located<string>): Participant {
  return { name, organisations: [], roles: [], range: name.range };
}

function asHouseFormat(format: PaperFormat): HouseFormat {
  return {
    ...format,
    titles: { dagsorden: '', referat: '' },
    access: 'optional',
    ...{ participantsRequired: [], sections: [], confidentialShows: [] },
    ...{ itemHeading: '{title}', itemLevel: 2, personLine: '{name}' },
  };
}
