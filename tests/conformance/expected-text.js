import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { MarkdownReader, asItem, longDate, parseBody } from './read-markdown.js';
import { fold } from './match-text.js';

/** The house formats as the authoring format describes them, written anew here: not read from the templates. */
const FORMATS = {
  dmpg: {
    heading: (number, access, title) => `${number}. ${access === 'Fortrolig' ? '(Fortrolig) ' : ''}${title}`,
    itemsHeading: { referat: 'Dagsorden/Referat', dagsorden: 'Dagsorden' },
    withheldShowsCaseNumber: false,
    minutes: 'Referat',
    sections: [['Bilag'], ['Sagsfremstilling'], ['Indstilling'], ['Referat']],
  },
  'danske-regioner': {
    heading: (number, access, title) => `${number} (${access}) ${title}`,
    withheldShowsCaseNumber: true,
    minutes: 'Beslutninger',
    sections: [
      ['Resumé', '-'],
      ['Indstilling'],
      ['Sagsfremstilling', '-'],
      ['Økonomi', 'Ingen bemærkninger'],
      ['Sekretariatets bemærkninger', 'Ingen bemærkninger'],
      ['Kommunikation', 'Ingen bemærkninger'],
      ['Beslutninger'],
      ['Bilag'],
    ],
  },
};

const FIELDS = {
  sagsbehandler: 'Sagsbehandler',
  'sags-id': 'Sags-ID',
  'kort titel': undefined,
  delpunkter: undefined,
  tid: 'Tid',
  ansvarlig: 'Ansvarlig',
  'offentlig titel': undefined,
};
const PRINTED_FIELDS = ['sagsbehandler', 'sags-id', 'tid', 'ansvarlig'];

const fixed = (text) => ({ forms: [fold(text).trim()], kind: 'fixed' });
const heading = (text, level) => ({ ...fixed(text), level });
const listed = (text) => asItem([fixed(text)]);
const marker = (number) => ({ forms: [`${number}.`], kind: 'marker', inside: 'Lbl' });
const withDash = (time) => String(time).replace(/\s*-\s*/, '–');

/** Reads a source: its frontmatter, its introduction and its items with their sections, in the source's order. */
export function readSource(file) {
  const text = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const [, yaml, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text);
  const front = Object.fromEntries(
    Object.entries(parse(yaml)).map(([key, value]) => [key.replaceAll(' ', '-'), value]),
  );
  const format = FORMATS[front.format];
  if (!format) throw new Error(`${file}: this check does not know the format ${front.format}`);
  const nodes = parseBody(body);
  const source = { file, text, yaml, body, front, format, nodes, introduction: [], items: [] };
  for (const node of nodes) place(node, source);
  const hasMinutes = source.items.some((item) => item.sections.some((one) => isMinutes(one, format)));
  source.kind = front.dokument ?? (hasMinutes ? 'referat' : 'dagsorden');
  return source;
}

export const isMinutes = (section, format) => nameOf(section, format) === format.minutes;

function place(node, source) {
  const item = source.items.at(-1);
  if (node.type === 'heading' && node.depth === 1) source.heading = node;
  else if (node.type === 'heading' && node.depth === 2)
    source.items.push(newItem(node, source.items.length + 1));
  else if (!item) source.introduction.push(node);
  else if (node.type === 'heading' && node.depth === 3) item.sections.push({ heading: node, nodes: [] });
  else if (item.sections.length > 0) item.sections.at(-1).nodes.push(node);
  else if (item.nodes.length === 0 && isFieldList(node)) item.fieldList = node;
  else item.nodes.push(node);
}

function newItem(heading, number) {
  const text = plain(heading);
  const [, access] = /^\s*(?:\d+\.?)?\s*\((offentlig|fortrolig)\)/i.exec(text) ?? [];
  const title = text
    .replace(/^\s*\d+\.?\s+(?=\S)/, '')
    .replace(/^\s*\((?:offentlig|fortrolig)\)/i, '')
    .trim();
  const word = access && access[0].toUpperCase() + access.slice(1).toLowerCase();
  return { number, access: word ?? 'Offentlig', title, nodes: [], sections: [] };
}

const plain = (node) => fold(node.children ? node.children.map(rawText).join('') : '').trim();
const rawText = (node) => node.value ?? (node.children ?? []).map(rawText).join('');
const fieldOf = (item) =>
  /^([^:]+):/
    .exec(plain(item.children[0] ?? {}))?.[1]
    .trim()
    .toLowerCase();
const isFieldList = (node) =>
  node.type === 'list' && node.children.every((item) => Object.hasOwn(FIELDS, fieldOf(item) ?? ''));

function fieldsOf(item) {
  const entries = (item.fieldList?.children ?? []).map((one) => {
    const value = plain(one.children[0]).replace(/^[^:]+:\s*/, '');
    const below = one.children
      .slice(1)
      .flatMap((list) => list.children.map((point) => plain(point.children[0])));
    return [fieldOf(one), below.length > 0 ? below : value];
  });
  return Object.fromEntries(entries);
}

/** The format's name of a section: case, a colon at the end and singular or plural do not matter. */
function nameOf(section, { sections }) {
  const bare = (name) =>
    name
      .trim()
      .replace(/:$/, '')
      .toLowerCase()
      .replace(/(?:er|e)$/, '');
  const wanted = bare(plain(section.heading));
  return sections.map(([name]) => name).find((name) => bare(name) === wanted);
}

/** What the printed document must say, in order. @param edition `public` or `internal`; @param kind the document's. */
export function expectedText(source, edition, kind) {
  const reader = new MarkdownReader(path.dirname(source.file), source.nodes);
  const make = { source, edition, kind, reader, format: source.format };
  const entries = [
    ...at('front', frontEntries(make)),
    ...at('short agenda', shortAgenda(make)),
    ...at('items', source.format.itemsHeading ? [heading(source.format.itemsHeading[kind], 2)] : []),
    ...source.items.flatMap((item) => at(`item ${item.number}`, itemEntries(item, make))),
    ...at('end', nextMeetings(source.front)),
  ];
  const headings = source.items.map((item) => headingOf(item, make));
  const { alternatives, links, tables } = reader;
  return { entries, headings, alternatives, links, tables };
}

const at = (where, entries) => entries.map((entry) => ({ ...entry, where }));
const isWithheld = (item, { edition }) => item.access === 'Fortrolig' && edition === 'public';
const listOf = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function frontEntries({ source: { front, heading: own, introduction }, kind, reader }) {
  const body = front.gruppe ?? front.udvalg;
  const written = own ? plain(own) : front.titel;
  const name = kind === 'referat' ? 'Referat' : 'Dagsorden';
  const facts = [
    ['Dato', longDate(front.dato)],
    ['Tid', front.tid && withDash(front.tid)],
    ['Sted', front.sted],
    ['Sags-ID', front['sags-id']],
  ].filter(([, value]) => value);
  const people = [
    ['Deltagere', front.deltagere],
    ['Afbud', front.afbud],
    ['Gæster', front.gæster],
  ].filter(([, list]) => list);
  return [
    heading(written ?? `${name} for ${body} – ${longDate(front.dato)}`, 1),
    ...facts.flatMap(([label, value]) => listed(`${label}: ${value}`)),
    ...(front.godkendt && kind === 'referat' ? listed(`Godkendt den ${longDate(front.godkendt)}`) : []),
    ...reader.blocks(introduction),
    ...reader.notes(),
    ...people.flatMap(([label, list]) => [
      heading(label, 2),
      ...list.flatMap((person) => listed(personLine(person))),
    ]),
  ];
}

function personLine(person) {
  if (typeof person === 'string') return person;
  const roles = listOf(person.rolle).join(', ');
  const parts = [person.navn, person.titel, ...listOf(person.organisation)].filter(Boolean).join(', ');
  return roles ? `${parts} (${roles})` : parts;
}

function shortAgenda(make) {
  const entries = make.source.items.flatMap((item) => {
    const fields = fieldsOf(item);
    const withheld = isWithheld(item, make);
    const title = withheld ? (fields['offentlig titel'] ?? '') : (fields['kort titel'] ?? item.title);
    const mark = item.access === 'Fortrolig' ? '(Fortrolig) ' : '';
    const points = withheld ? [] : listOf(fields.delpunkter);
    return [marker(item.number), ...listed(`${mark}${title}`), ...points.flatMap(listed)];
  });
  return [heading('Dagsorden kort', 2), ...entries];
}

function headingOf(item, make) {
  const title = isWithheld(item, make) ? (fieldsOf(item)['offentlig titel'] ?? '') : item.title;
  return make.format.heading(item.number, item.access, title).trim();
}

function itemEntries(item, make) {
  const { format, reader, edition } = make;
  const fields = fieldsOf(item);
  const level = format.itemsHeading ? 3 : 2;
  const itemHeading = { ...heading(headingOf(item, make), level), kind: 'heading' };
  if (isWithheld(item, make)) {
    const shows = format.withheldShowsCaseNumber && fields['sags-id'];
    return [itemHeading, ...(shows ? listed(`Sags-ID: ${fields['sags-id']}`) : [])];
  }
  const printed = PRINTED_FIELDS.filter((key) => fields[key]).flatMap((key) =>
    listed(`${FIELDS[key]}: ${key === 'tid' ? withDash(fields[key]) : fields[key]}`),
  );
  const title = edition === 'internal' && fields['offentlig titel'];
  return [
    itemHeading,
    ...printed,
    ...(title ? listed(`Offentlig titel: ${title}`) : []),
    ...withLevels(reader.blocks(item.nodes), level),
    ...withLevels(sectionEntries(item, make), level),
    ...reader.notes(),
  ];
}

/** A section stands one level below its item, its author's headings (from `####` on) below that. */
function withLevels(entries, itemLevel) {
  return entries.map((entry) => {
    if (entry.kind === 'section') return { ...entry, level: itemLevel + 1 };
    return entry.depth === undefined ? entry : { ...entry, level: itemLevel + entry.depth - 2 };
  });
}

function sectionEntries(item, { format, kind, reader, edition }) {
  if (item.access === 'Fortrolig' && item.sections.length === 0) return [];
  return format.sections.flatMap(([name, empty]) => {
    if (name === format.minutes && kind === 'dagsorden') return [];
    const section = item.sections.find((one) => nameOf(one, format) === name);
    const printed = name === 'Bilag' ? attachmentLine(edition) : taskLine(name === format.minutes);
    const content = section ? reader.blocks(section.nodes, printed) : [];
    if (content.length === 0 && empty === undefined) return [];
    const shown = content.length > 0 ? content : [fixed(empty)];
    return [{ ...fixed(name), kind: 'section' }, ...shown];
  });
}

/** An attachment's marks are printed behind its title and file name, always in the same order. */
function attachmentLine(edition) {
  return (item, line) => {
    const marks = { numbers: '', later: '', confidential: '' };
    let title = line;
    for (;;) {
      const [whole, mark] = /\s*\(([^()]*)\)$/.exec(title) ?? [];
      if (whole === undefined) break;
      if (/^eftersendes$/i.test(mark)) marks.later = ' (eftersendes)';
      else if (/^fortrolig$/i.test(mark)) marks.confidential = ' (fortrolig)';
      else if (/^(?:\d{4,}|[A-ZÆØÅ]{2,6}-\d{4}-\d+)(?: - [A-ZÆØÅ]{2,6}-\d{4}-\d+)?$/.test(mark))
        marks.numbers = whole;
      else break;
      title = title.slice(0, -whole.length);
    }
    if (marks.confidential && edition === 'public') return undefined;
    const link = item.children[0]?.children?.find((node) => node.type === 'link');
    const isFile = link && !/^[a-z][a-z0-9+.-]+:/i.test(link.url);
    const file = isFile ? ` [${decodeURIComponent(path.basename(link.url))}]` : '';
    return `${title}${file}${marks.numbers}${marks.later}${marks.confidential}`;
  };
}

/** A task is printed with its state; in minutes its parenthesis is written out. */
function taskLine(inMinutes) {
  return (item, line) => {
    if (typeof item.checked !== 'boolean') return line;
    const [whole, details] = (inMinutes && /\s*\(((?:ansvarlig|frist):[^()]*)\)$/i.exec(line)) || ['', ''];
    const who = /ansvarlig:\s*(.*?)\s*(?:,\s*frist:|$)/i.exec(details)?.[1];
    const when = /frist:\s*(.*?)\s*(?:,\s*ansvarlig:|$)/i.exec(details)?.[1];
    const parts = [who && `Ansvarlig: ${who}`, when && `Frist: ${longDate(when)}`].filter(Boolean);
    const written = parts.length > 0 ? ` (${parts.join(', ')})` : '';
    return `${item.checked ? 'Udført' : 'Åben'}: ${line.slice(0, line.length - whole.length)}${written}`;
  };
}

function nextMeetings(front) {
  const meetings = listOf(front['næste-møde']);
  if (meetings.length === 0) return [];
  const lines = meetings.flatMap(({ dato, tid, sted }) =>
    listed([longDate(dato), tid && withDash(tid), sted].filter(Boolean).join(', ')),
  );
  return [heading(meetings.length > 1 ? 'Kommende møder' : 'Næste møde', 2), ...lines];
}
