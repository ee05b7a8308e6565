import type { DocumentKind } from '../model/meeting.js';
import { DOCUMENT_KINDS } from '../model/meeting.js';
import { isCalendarDate } from '../model/calendar-date.js';
import { readMeetingAddress } from '../model/publication-history.js';
import type { Change, Correction, HistoryEntry, PublicationHistory } from '../model/publication-history.js';

const FORM = 1;
const GENERATOR = 'dmpg';
const SIGNS = { changed: '', added: '+', removed: '-' } as const;

/** What is wrong with a text that should be a history. */
export interface HistoryProblem {
  readonly problem: 'damaged' | 'newer' | 'twice';
  /** Addresses of the entries, where they have any; else the version. */
  readonly found: readonly string[];
}

/**
 * The history as JSON with a meeting a line, so that changes can be read and two branches be put together. The list
 * ends with null: so every meeting's line ends with a comma, and adding one changes no other.
 */
export function historyText(history: PublicationHistory): string {
  const lines = history.meetings.map((entry) => `${JSON.stringify(written(entry))},\n`);
  return `{ "generator": "${GENERATOR}", "version": ${FORM}, "meetings": [\n${lines.join('')}null\n]}\n`;
}

/** Whether two histories say the same. */
export function isSameHistory(a: PublicationHistory, b: PublicationHistory): boolean {
  return (
    a.meetings.length === b.meetings.length && a.meetings.every((one, at) => isSameEntry(one, b.meetings[at]))
  );
}

/** Most entries are plain, and many: those are compared without being written. */
function isSameEntry(a: HistoryEntry, b: HistoryEntry | undefined): boolean {
  if (!b || a.address !== b.address || a.source !== b.source || a.body !== b.body) return false;
  if (a.title !== b.title || a.document !== b.document || a.published !== b.published) return false;
  if (a.documentSince !== b.documentSince) return false;
  if (a.withdrawn !== b.withdrawn || a.movedTo !== b.movedTo || a.parts !== b.parts) return false;
  if (a.had?.join() !== b.had?.join()) return false;
  const isPlain = !a.corrections && !b.corrections && !a.dayStart && !b.dayStart;
  return isPlain || JSON.stringify(written(a)) === JSON.stringify(written(b));
}

/** @throws SyntaxError where the text is no JSON. */
export function parseHistory(text: string): PublicationHistory | HistoryProblem {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || file['generator'] !== GENERATOR || typeof file['version'] !== 'number')
    return { problem: 'damaged', found: [] };
  if (file['version'] > FORM) return { problem: 'newer', found: [String(file['version'])] };
  const list = file['meetings'];
  if (!Array.isArray(list) || list.at(-1) !== null) return { problem: 'damaged', found: [] };
  const entries = new Map<string, HistoryEntry>();
  const twice = new Set<string>();
  for (const one of list.slice(0, -1)) {
    const entry = isRecord(one) ? readEntry(one) : undefined;
    if (!entry) return { problem: 'damaged', found: addressOf(one) };
    if (entries.has(entry.address)) twice.add(entry.address);
    entries.set(entry.address, entry);
  }
  // All at once: whoever puts two branches together has one for each meeting that both changed.
  if (twice.size > 0) return { problem: 'twice', found: [...twice] };
  return { meetings: [...entries.values()].sort((a, b) => (a.address < b.address ? -1 : 1)) };
}

/** Keys in one order, whatever order they came in. */
function written(entry: HistoryEntry): object {
  const { address, source, body, title, document, published, documentSince, withdrawn, movedTo, had } = entry;
  return {
    ...{ address, source, body, title, document, published, documentSince, withdrawn, movedTo, had },
    corrections: entry.corrections?.map(({ date, document: kind, changes }) => ({
      date,
      document: kind,
      changes: changes.map(changeText),
    })),
    dayStart: entry.dayStart && { date: entry.dayStart.date, parts: entry.dayStart.parts },
    parts: entry.parts,
  };
}

function readEntry(one: Readonly<Record<string, unknown>>): HistoryEntry | undefined {
  const { address, source, body, title, document, published, withdrawn, movedTo, parts } = one;
  const { documentSince, had } = one;
  const kind = documentKind(document);
  if (!isAddress(address) || !isText(source) || !isText(body)) return undefined;
  if (!kind || !isDate(published)) return undefined;
  if (documentSince !== undefined && !isDate(documentSince)) return undefined;
  if (withdrawn !== undefined && !isDate(withdrawn)) return undefined;
  if (movedTo !== undefined && !isAddress(movedTo)) return undefined;
  if (parts !== undefined && !isText(parts)) return undefined;
  if (had !== undefined && !isListOfWhatWas(had)) return undefined;
  // Whoever wrote a history before named withdrawn meetings, too.
  if (title === undefined ? withdrawn === undefined : !isText(title)) return undefined;
  const plain = { address, source, body, document: kind, published };
  const more = readCorrected(one);
  if (!more) return undefined;
  return {
    ...plain,
    ...(isText(title) && { title }),
    ...(documentSince !== undefined && { documentSince }),
    ...(withdrawn !== undefined && { withdrawn }),
    ...(movedTo !== undefined && { movedTo }),
    ...(parts !== undefined && { parts }),
    ...(had !== undefined && { had }),
    ...more,
  };
}

/** What only meetings that were corrected have. */
function readCorrected(
  one: Readonly<Record<string, unknown>>,
): Pick<HistoryEntry, 'corrections' | 'dayStart'> | undefined {
  const [list, start] = [one['corrections'], one['dayStart']];
  if (list === undefined && start === undefined) return {};
  const corrections = list === undefined ? [] : readCorrections(list);
  const dayStart = start === undefined ? [] : readDayStart(start);
  if (!corrections || !dayStart) return undefined;
  return {
    ...(corrections.length > 0 && { corrections }),
    ...(dayStart[0] && { dayStart: dayStart[0] }),
  };
}

function readDayStart(value: unknown): { date: string; parts: string }[] | undefined {
  if (!isRecord(value) || !isDate(value['date']) || !isText(value['parts'])) return undefined;
  return [{ date: value['date'], parts: value['parts'] }];
}

function readCorrections(value: unknown): Correction[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const corrections = value.map((one: unknown): Correction | undefined => {
    if (!isRecord(one) || !isDate(one['date']) || !Array.isArray(one['changes'])) return undefined;
    const document = documentKind(one['document']);
    const changes = one['changes'].map((text: unknown) => (isText(text) ? readChange(text) : undefined));
    return document && changes.every((change) => change !== undefined)
      ? { date: one['date'], document, changes }
      : undefined;
  });
  return corrections.every((correction) => correction !== undefined) ? corrections : undefined;
}

/** `time`, `+4`, `-3.title`, `3/Referat`. */
function changeText({ kind, item, part, section }: Change): string {
  const place =
    section !== undefined ? `/${section}` : part === undefined ? '' : item === undefined ? part : `.${part}`;
  return `${SIGNS[kind]}${item ?? ''}${place}`;
}

function readChange(text: string): Change | undefined {
  const match = /^([+-]?)(?:(\d+)(?:\.([a-z]+)|\/(.+))?|([a-z]+))$/.exec(text);
  if (!match) return undefined;
  const [, sign, item, part, section, own] = match;
  return {
    kind: sign === '+' ? 'added' : sign === '-' ? 'removed' : 'changed',
    ...(item !== undefined && { item: Number(item) }),
    ...((part ?? own) !== undefined && { part: part ?? own ?? '' }),
    ...(section !== undefined && { section }),
  };
}

function addressOf(one: unknown): string[] {
  return isRecord(one) && isText(one['address']) ? [one['address']] : [];
}

function documentKind(value: unknown): DocumentKind | undefined {
  return DOCUMENT_KINDS.find((kind) => kind === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isDate(value: unknown): value is string {
  return isText(value) && isCalendarDate(value);
}

function isListOfWhatWas(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => isText(one) && /^(?:place|\d+)$/.test(one));
}

function isAddress(value: unknown): value is string {
  return isText(value) && readMeetingAddress(value) !== undefined;
}
