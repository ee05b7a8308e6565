import type { Report } from '../model/diagnostic.js';
import { DOCUMENT_KINDS, STATUSES } from '../model/meeting.js';
import type { DocumentKind, NextMeeting, Participant, Status } from '../model/meeting.js';
import type { Located, SourceRange } from '../model/source.js';
import type { Yaml, YamlMap } from '../yaml/read-yaml.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { readPerson } from './people.js';

/** What the frontmatter says; defaults that need the body are filled in later. */
export interface Frontmatter {
  readonly format: Located<string>;
  readonly kind: Located<DocumentKind> | undefined;
  readonly status: Status;
  readonly body: Located<string>;
  readonly date: Located<string>;
  readonly time: Located<string> | undefined;
  readonly place: Located<string> | undefined;
  readonly title: Located<string> | undefined;
  readonly caseNumber: Located<string> | undefined;
  readonly participants: readonly Participant[];
  readonly excused: readonly Participant[];
  readonly guests: readonly Participant[];
  readonly nextMeetings: readonly NextMeeting[];
  readonly approved: Located<string> | undefined;
}

export const FRONTMATTER_KEYS = [
  { key: 'format', english: ['template', 'layout'] },
  { key: 'dokument', english: ['document', 'kind', 'type'] },
  { key: 'status', english: ['state'] },
  { key: 'gruppe', english: ['group'] },
  { key: 'udvalg', english: ['committee', 'board', 'council'] },
  { key: 'dato', english: ['date', 'day'] },
  { key: 'tid', english: ['time'] },
  { key: 'sted', english: ['place', 'location', 'venue'] },
  { key: 'titel', english: ['title'] },
  { key: 'sags-id', english: ['case', 'case-id', 'case-number'] },
  { key: 'deltagere', english: ['participants', 'attendees', 'present', 'members'] },
  { key: 'afbud', english: ['excused', 'absent', 'apologies', 'regrets'] },
  { key: 'gæster', english: ['guests', 'visitors'] },
  { key: 'næste møde', english: ['next', 'next-meeting', 'next-meetings'] },
  { key: 'godkendt', english: ['approved', 'approved-on'] },
];

const NEXT_MEETING_KEYS = [
  { key: 'dato', english: ['date'] },
  { key: 'tid', english: ['time'] },
  { key: 'sted', english: ['place', 'location', 'venue'] },
];

/** Reads the frontmatter's mapping. @returns undefined where a required key is missing (reported). */
export function readFrontmatter(map: YamlMap, report: Report): Frontmatter | undefined {
  const fields = new FieldsOfMap(map, FRONTMATTER_KEYS, report);
  const top: SourceRange = { start: map.range.start, end: map.range.start };
  const require = <T>(key: string, value: T | undefined): T | undefined => {
    if (value === undefined && !fields.has(key)) report('key-missing', 'error', top, { key });
    return value;
  };
  const status = fields.oneOf('status', STATUSES);
  const rest = {
    kind: fields.oneOf('dokument', DOCUMENT_KINDS),
    status: status?.value ?? 'endelig',
    time: fields.timeOfDay('tid'),
    place: fields.text('sted'),
    title: fields.text('titel'),
    caseNumber: fields.text('sags-id', { numbers: true }),
    participants: people(fields, 'deltagere', report),
    excused: people(fields, 'afbud', report),
    guests: people(fields, 'gæster', report),
    nextMeetings: fields.listOrOne('næste møde').flatMap((node) => readNextMeeting(node, report)),
    approved: fields.date('godkendt'),
  };
  if (rest.approved && rest.status !== 'godkendt') {
    report('approved-without-status', 'error', rest.approved.range, { status: rest.status });
  }
  const format = require('format', fields.text('format'));
  const body = readBody(fields, top, report);
  const date = require('dato', fields.date('dato'));
  if (!format || !body || !date) return undefined;
  return { format, body, date, ...rest };
}

/** The body that meets: `gruppe` or `udvalg`, one of them. */
function readBody(fields: FieldsOfMap, top: SourceRange, report: Report): Located<string> | undefined {
  const [group, committee] = [fields.raw('gruppe'), fields.raw('udvalg')];
  if (group && committee) report('body-twice', 'error', committee.key.range, {}, group.key.range);
  if (!group && !committee) report('body-missing', 'error', top);
  return fields.text('gruppe') ?? fields.text('udvalg');
}

function people(fields: FieldsOfMap, key: string, report: Report): Participant[] {
  return fields.list(key).flatMap((node) => readPerson(node, key, report) ?? []);
}

function readNextMeeting(node: Yaml, report: Report): NextMeeting[] {
  if (node.kind !== 'map') {
    report('wrong-type', 'error', node.range, { key: 'næste møde', expected: 'meeting', found: node.kind });
    return [];
  }
  const fields = new FieldsOfMap(node, NEXT_MEETING_KEYS, report);
  const [date, time, place] = [fields.date('dato'), fields.timeOfDay('tid'), fields.text('sted')];
  if (!date) {
    if (!fields.has('dato')) report('key-missing', 'error', node.range, { key: 'dato' });
    return [];
  }
  return [{ date, ...(time && { time }), ...(place && { place }) }];
}
