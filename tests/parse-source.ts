import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatKind } from '../src/formats/format-folder.js';
import { loadFormat } from '../src/formats/load-format.js';
import type { Diagnostic } from '../src/model/diagnostic.js';
import type { HouseFormat } from '../src/model/house-format.js';
import type { AgendaItem, Meeting, Section } from '../src/model/meeting.js';
import type { SourceRange } from '../src/model/source.js';
import { parseMeeting } from '../src/parse/parse-meeting.js';
import type { FormatFinder, ParseResult } from '../src/parse/parse-meeting.js';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));
export const BUILT_IN_TEMPLATES = path.join(ROOT, 'templates');

const FOLDERS = { workspace: path.join(ROOT, 'no-such-folder'), builtIn: BUILT_IN_TEMPLATES };
const loaded = new Map<string, HouseFormat | undefined>();

/** One of the program's own formats. @throws where it cannot be loaded. */
export function builtInFormat(name: string): HouseFormat {
  const format = findBuiltIn(name);
  if (!format) throw new Error(`the built-in format ${name} cannot be loaded`);
  return format;
}

function findBuiltIn(name: string): HouseFormat | undefined {
  if (!loaded.has(name)) {
    loaded.set(name, loadFormat(name, FOLDERS)?.format);
  }
  return loaded.get(name);
}

const finder: FormatFinder = (name, { report, range }) => {
  if (formatKind(name, FOLDERS) === 'paper') return 'paper';
  const format = findBuiltIn(name);
  if (!format) report('format-unknown', 'error', range, { found: name, suggestion: '', known: '' });
  return format;
};

export function parseText(text: string, file = 'minutes/2025-11-07-proeve.md'): Promise<ParseResult> {
  return parseMeeting({ path: file, text }, finder);
}

export interface SoundMeeting {
  readonly meeting: Meeting;
  readonly format: HouseFormat;
  readonly source: string;
  readonly warnings: readonly Diagnostic[];
}

/** Parses a text that must have no errors. @throws with the findings where it has some. */
export async function parseSound(text: string, file?: string): Promise<SoundMeeting> {
  const { meeting, format, diagnostics } = await parseText(text, file);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (!meeting || !format || errors.length > 0) {
    throw new Error(`unexpected: ${JSON.stringify(errors.map(summary))}`);
  }
  return { meeting, format, source: text, warnings: diagnostics };
}

/** A finding in one line: `rule severity line:column`. */
export function summary({ ruleId, severity, range }: Diagnostic): string {
  return `${ruleId} ${severity} ${range.start.line}:${range.start.column}`;
}

/** Parses any text and sums up its findings, in the order of their places. */
export async function findingsIn(text: string): Promise<string[]> {
  const { diagnostics } = await parseText(text);
  return [...diagnostics].sort((a, b) => a.range.start.offset - b.range.start.offset).map(summary);
}

/** What stands in the source at a range. */
export function textAt(source: string, range: SourceRange | undefined): string | undefined {
  return range && source.slice(range.start.offset, range.end.offset);
}

/** The item at a position, counted from 1. @throws where there is none. */
export function itemOf(meeting: Meeting, number: number): AgendaItem {
  const item = meeting.items[number - 1];
  if (!item) throw new Error(`no item ${number}`);
  return item;
}

/** A section of an item by its key. @throws where there is none. */
export function sectionOf(item: AgendaItem, key: string): Section {
  const section = item.sections.find((one) => one.definition.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
}
