import type { Report } from '../model/diagnostic.js';
import { ROLES } from '../model/meeting.js';
import type { Participant, Role } from '../model/meeting.js';
import type { Located, SourceRange } from '../model/source.js';
import { nearest } from '../yaml/keys.js';
import type { Yaml, YamlScalar } from '../yaml/read-yaml.js';
import { typeName } from '../yaml/read-yaml.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { shorten } from '../model/shorten.js';

const PERSON_KEYS = [
  { key: 'navn', english: ['name'] },
  { key: 'titel', english: ['title'] },
  { key: 'organisation', english: ['organization', 'organisations', 'organizations'] },
  { key: 'rolle', english: ['role', 'roles'] },
];

/** Reads one entry of `deltagere`, `afbud` or `gæster`: a line of text or a mapping. */
export function readPerson(node: Yaml, key: string, report: Report): Participant | undefined {
  if (node.kind === 'map')
    return personFromMap(new FieldsOfMap(node, PERSON_KEYS, report), node.range, report);
  if (node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '') {
    return personFromLine(node, node.value.trim(), report);
  }
  report('wrong-type', 'error', node.range, { key, expected: 'person', found: typeName(node) });
  return undefined;
}

function personFromMap(fields: FieldsOfMap, range: SourceRange, report: Report): Participant | undefined {
  const name = fields.text('navn');
  if (!name) {
    report('person-without-name', 'error', range);
    return undefined;
  }
  const title = fields.text('titel');
  const texts = (key: string) => fields.listOrOne(key).flatMap((node) => textOf(node, key, report));
  const roles = texts('rolle').flatMap((text) => knownRole(text, report));
  return { name, ...(title && { title }), organisations: texts('organisation'), roles, range };
}

function textOf(node: Yaml, key: string, report: Report): Located<string>[] {
  if (node.kind === 'scalar' && typeof node.value === 'string')
    return [{ value: node.value.trim(), range: node.range }];
  report('wrong-type', 'error', node.range, { key, expected: 'text', found: typeName(node) });
  return [];
}

function knownRole(text: Located<string>, report: Report): Located<Role>[] {
  const role = asRole(text.value);
  if (role) return [{ value: role, range: text.range }];
  const suggestion = nearest(text.value, ROLES) ?? '';
  report('role-unknown', 'error', text.range, {
    found: shorten(text.value),
    suggestion,
    allowed: ROLES.join(', '),
  });
  return [];
}

function asRole(word: string): Role | undefined {
  const wanted = word.normalize('NFC').trim().toLowerCase();
  return ROLES.find((role) => role === wanted);
}

/** `Navn, titel, organisation, organisation (rolle, rolle)`; any other parenthesis at the end is text. */
function personFromLine(node: YamlScalar, line: string, report: Report): Participant | undefined {
  const located = <T>(value: T): Located<T> => ({ value, range: node.range });
  const { text, roles } = splitRoles(line);
  const [name, title, ...organisations] = splitAtCommas(text);
  if (!name) {
    report('person-without-name', 'error', node.range);
    return undefined;
  }
  return {
    name: located(name),
    ...(title && { title: located(title) }),
    organisations: organisations.filter(Boolean).map(located),
    roles: roles.map(located),
    range: node.range,
  };
}

function splitRoles(line: string): { text: string; roles: Role[] } {
  const open = line.lastIndexOf('(');
  if (!line.endsWith(')') || open < 0) return { text: line, roles: [] };
  const words = line
    .slice(open + 1, -1)
    .split(',')
    .map(asRole);
  if (!words.every((role) => role !== undefined)) return { text: line, roles: [] };
  return { text: line.slice(0, open).trim(), roles: words };
}

/** Splits at commas outside parentheses, so that `lektor (ph.d., cand.psych.)` stays in one piece. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')') depth = Math.max(0, depth - 1);
    if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)].map((part) => part.trim());
}
