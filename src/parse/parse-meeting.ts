import { toString } from 'mdast-util-to-string';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import type { HouseFormat } from '../model/house-format.js';
import type { AgendaItem, DocumentKind, Meeting } from '../model/meeting.js';
import { slugOf } from '../model/slug.js';
import { LineIndex, TOP_OF_FILE } from '../model/source.js';
import type { Located, SourceLayout, SourceText } from '../model/source.js';
import { shorten } from '../model/shorten.js';
import { normalizeKey } from '../yaml/keys.js';
import type { YamlMap } from '../yaml/read-yaml.js';
import { cutBody, readItem } from './agenda-items.js';
import type { CutBody } from './agenda-items.js';
import { cleanTree, referencesInto } from './clean.js';
import type { CleanTree } from './clean.js';
import { blankFrontmatter, findFrontmatter } from './frontmatter-block.js';
import type { FrontmatterBlock } from './frontmatter-block.js';
import { readFrontmatter } from './frontmatter.js';
import type { Frontmatter } from './frontmatter.js';
import { parseMarkdown } from './markdown.js';
import { reportLostSections } from './lost-sections.js';
import { reportMisplacedMarks } from './misplaced-marks.js';
import { frontmatterMap, neutralizeControls, reportInto } from './read-source-text.js';
import { rangeOf } from '../model/node-range.js';

/**
 * Finds a house format by name; reports and returns undefined where there is none that can be used. A format of papers
 * is told by `paper`: no meeting can be printed in it.
 */
export type FormatFinder = (
  name: string,
  at: { report: Report; range: Meeting['format']['range'] },
) => HouseFormat | 'paper' | undefined;

export interface ParseResult {
  /** Undefined where the file is so broken that there is no meeting to speak of. */
  readonly meeting: Meeting | undefined;
  readonly format: HouseFormat | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where there is no meeting. */
  readonly layout?: SourceLayout;
}

/** Reads one meeting file. Never throws for any text; all that is wrong is in `diagnostics`. */
export async function parseMeeting(file: SourceText, findFormat: FormatFinder): Promise<ParseResult> {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, file.path);
  const index = new LineIndex(file.text);
  const source = { path: file.path, text: neutralizeControls(file.text, index, report) };
  const block = findFrontmatter(source.text, index, report);
  const map = block && frontmatterMap(block, index, report);
  if (!block || !map) return { meeting: undefined, format: undefined, diagnostics };
  const name = formatName(map);
  const aboutFormat: Parameters<Report>[] = [];
  const format =
    name && findFormat(name.value, { report: (...one) => aboutFormat.push(one), range: name.range });
  if (name && format === 'paper') {
    // What else there is in it is right or wrong for a paper, not for a meeting.
    report('format-is-paper', 'error', name.range, { found: shorten(name.value) });
    return { meeting: undefined, format: undefined, diagnostics };
  }
  const frontmatter = readFrontmatter(map, report);
  if (!frontmatter || format === 'paper') return { meeting: undefined, format: undefined, diagnostics };
  for (const finding of aboutFormat) report(...finding);
  const result = await parseMarkdown(blankFrontmatter(source.text, block));
  if ('failure' in result) report(`markdown-${result.failure}`, 'error', index.range(block.end, block.end));
  if (!format || 'failure' in result) return { meeting: undefined, format, diagnostics };
  const tree = cleanTree(result.root, source.text, report);
  const meeting = assemble({ source, block, frontmatter, format, tree, index, report });
  const layout = { text: source.text, lines: index, bodyStart: block.end, references: tree.references };
  return { meeting, format, diagnostics, layout };
}

/** The format's name, before anything is known to be right about the frontmatter. */
function formatName(map: YamlMap): Located<string> | undefined {
  const value = map.entries.find(({ key }) => normalizeKey(key.value) === 'format')?.value;
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  return { value: value.value.trim(), range: value.range };
}

interface Parts {
  readonly source: SourceText;
  readonly block: FrontmatterBlock;
  readonly frontmatter: Frontmatter;
  readonly format: HouseFormat;
  readonly tree: CleanTree;
  readonly index: LineIndex;
  readonly report: Report;
}

function assemble(parts: Parts): Meeting {
  const { source, frontmatter, format, tree, report } = parts;
  const cut = cutBody(tree.nodes, source.text, report);
  const endOfFile = parts.index.point(source.text.length);
  const items = cut.items.map((item, i) => {
    const next = cut.items[i + 1];
    return readItem(item, i + 1, { format, report, end: next ? rangeOf(next.heading).start : endOfFile });
  });
  if (items.length === 0) report('no-items', 'error', TOP_OF_FILE);
  checkReferences(items, tree, report);
  reportLostSections(source.text, items, format.sections, report);
  reportMisplacedMarks(source.text, parts.block.end, { items, comments: tree.comments }, parts.index, report);
  const kind = frontmatter.kind?.value ?? defaultKind(items);
  if (format.participantsRequired.includes(kind) && frontmatter.participants.length === 0) {
    const at = frontmatter.kind?.range ?? frontmatter.format.range;
    report('participants-missing', 'error', at, { format: format.displayName, kind });
  }
  const { time, place, caseNumber, approved } = frontmatter;
  const title = titleOf(frontmatter, cut, report);
  return {
    file: source.path,
    slug: slugOf(source.path),
    format: frontmatter.format,
    kind,
    status: frontmatter.status,
    body: frontmatter.body,
    date: frontmatter.date,
    ...(time && { time }),
    ...(place && { place }),
    ...(title && { title }),
    ...(caseNumber && { caseNumber }),
    participants: frontmatter.participants,
    excused: frontmatter.excused,
    guests: frontmatter.guests,
    nextMeetings: frontmatter.nextMeetings,
    ...(approved && { approved }),
    introduction: { nodes: cut.introduction },
    items,
    definitions: tree.definitions,
    comments: tree.comments,
  };
}

/** `referat` when any item has a minutes section, else `dagsorden` (FORMAT.md, `dokument`). */
function defaultKind(items: readonly AgendaItem[]): DocumentKind {
  const hasMinutes = items.some((item) =>
    item.sections.some((section) => section.definition.kind === 'minutes'),
  );
  return hasMinutes ? 'referat' : 'dagsorden';
}

/** The `# Titel` heading and the frontmatter key say the same; two that differ are an error. */
function titleOf(frontmatter: Frontmatter, cut: CutBody, report: Report): Meeting['title'] {
  if (!cut.title) return frontmatter.title;
  const heading = { value: toString(cut.title).replaceAll(/\s+/g, ' ').trim(), range: rangeOf(cut.title) };
  if (frontmatter.title && frontmatter.title.value !== heading.value) {
    report('title-differs', 'error', heading.range, {}, frontmatter.title.range);
  }
  return heading.value === '' ? frontmatter.title : heading;
}

/** A footnote or link address that stands under a confidential item belongs to it: nothing else may use it. */
function checkReferences(items: readonly AgendaItem[], tree: CleanTree, report: Report): void {
  for (const item of items) {
    if (item.access !== 'confidential') continue;
    for (const reference of referencesInto(item.range, tree.references)) {
      report('reference-into-confidential', 'error', reference.range, {}, item.heading);
    }
  }
}
