import type { Report } from '../model/diagnostic.js';
import { DOCUMENT_KINDS } from '../model/meeting.js';
import type { DocumentKind } from '../model/meeting.js';
import { FORMAT_KINDS } from '../model/house-format.js';
import type {
  ConfidentialField,
  FormatLabels,
  HouseFormat,
  PageFormat,
  SectionDefinition,
  SectionKind,
} from '../model/house-format.js';
import type { SourceRange } from '../model/source.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import type { Yaml, YamlEntry, YamlMap } from '../yaml/read-yaml.js';
import { DEFAULT_LABELS } from './labels.js';

/** What a format's definition says, without the files beside it. */
export type Definition<T extends PageFormat> = Omit<
  T,
  Exclude<keyof PageFormat, 'displayName' | 'language' | 'labels'>
>;

const KEYS = [
  'name',
  'extends',
  'kind',
  'language',
  'titles',
  'access',
  'participants-required',
  'item-heading',
  'item-level',
  'person',
  'confidential-shows',
  'labels',
  'sections',
].map((key) => ({ key }));
const SECTION_KEYS = ['key', 'label', 'aliases', 'kind', 'empty', 'whole-is-decision'].map((key) => ({
  key,
}));
const KIND_KEYS = DOCUMENT_KINDS.map((key) => ({ key }));
const SECTION_KINDS: readonly SectionKind[] = ['text', 'attachments', 'recommendations', 'minutes'];
const CONFIDENTIAL_FIELDS = ['public-title', 'case-number'] as const;

/**
 * Checks a format's definition, layers merged key by key (a later layer's key replaces the earlier one's,
 * `labels` are merged word by word).
 * @returns the definition, or undefined with everything wrong reported.
 */
export function checkDefinition(
  layers: readonly YamlMap[],
  report: Report,
): Definition<HouseFormat> | undefined {
  const fields = new FieldsOfMap(mergeLayers(layers), KEYS, report);
  const top = layers[layers.length - 1]?.range;
  if (!top) return undefined;
  const sections = fields.list('sections').flatMap((node) => checkSection(node, report));
  fields.oneOf('kind', FORMAT_KINDS);
  reportMissing(['name', 'titles', 'sections'], fields, top, report);
  reportDoubled(sections, top, report);
  return {
    displayName: fields.text('name')?.value ?? '',
    language: language(fields, report),
    titles: titles(fields, report),
    access: fields.oneOf('access', ['required', 'optional'] as const)?.value ?? 'optional',
    participantsRequired: words(fields, 'participants-required', DOCUMENT_KINDS, report),
    labels: checkLabels(fields, DEFAULT_LABELS, report),
    sections,
    confidentialShows: words(fields, 'confidential-shows', CONFIDENTIAL_FIELDS, report).map(
      (word): ConfidentialField => (word === 'public-title' ? 'publicTitle' : 'caseNumber'),
    ),
    itemHeading: pattern(fields, 'item-heading', ['number', 'access', 'title'], '{number}. {title}', report),
    itemLevel: itemLevel(fields, report),
    personLine: pattern(
      fields,
      'person',
      ['name', 'title', 'organisations', 'roles'],
      '{name}, {title}, {organisations} ({roles})',
      report,
    ),
  };
}

/** The definitions of a format and those that it extends as one: later layers win. */
export function mergeLayers(layers: readonly YamlMap[]): YamlMap {
  const entries = new Map<string, YamlEntry>();
  const doubled: YamlEntry[] = [];
  for (const layer of layers) {
    const seen = new Set<string>();
    for (const entry of layer.entries) {
      const key = entry.key.value;
      if (seen.has(key)) doubled.push(entry);
      seen.add(key);
      const earlier = entries.get(key);
      const mergeable = key === 'labels' && earlier?.value.kind === 'map' && entry.value.kind === 'map';
      entries.set(key, mergeable ? { ...entry, value: mergeMaps(earlier.value, entry.value) } : entry);
    }
  }
  const range = layers[layers.length - 1]?.range as SourceRange;
  return { kind: 'map', entries: [...entries.values(), ...doubled], range };
}

function mergeMaps(base: YamlMap, own: YamlMap): YamlMap {
  const replaced = new Set(own.entries.map((entry) => entry.key.value));
  return {
    ...own,
    entries: [...base.entries.filter((entry) => !replaced.has(entry.key.value)), ...own.entries],
  };
}

/** Reports the keys without which there is no format. */
export function reportMissing(
  keys: readonly string[],
  fields: FieldsOfMap,
  top: SourceRange,
  report: Report,
): void {
  for (const key of keys) {
    if (!fields.has(key))
      report('format-key-missing', 'error', { start: top.start, end: top.start }, { key });
  }
}

function reportDoubled(sections: readonly SectionDefinition[], top: SourceRange, report: Report): void {
  const seen = new Set<string>();
  for (const section of sections) {
    if (seen.has(section.key)) report('format-section-twice', 'error', top, { key: section.key });
    seen.add(section.key);
  }
}

function titles(fields: FieldsOfMap, report: Report): Record<DocumentKind, string> {
  const node = fields.raw('titles')?.value;
  if (node && node.kind !== 'map') fields.wrongType('titles', node, 'map');
  const map = node?.kind === 'map' ? new FieldsOfMap(node, KIND_KEYS, report) : undefined;
  const one = (kind: DocumentKind, fallback: string) =>
    map ? pattern(map, kind, ['body', 'date'], fallback, report) : fallback;
  return {
    dagsorden: one('dagsorden', 'Dagsorden for {body} – {date}'),
    referat: one('referat', 'Referat for {body} – {date}'),
  };
}

/** A language tag that the platform knows how to write dates in (BCP 47). */
export function language(fields: FieldsOfMap, report: Report): string {
  const text = fields.text('language');
  if (!text) return 'da';
  try {
    return Intl.getCanonicalLocales(text.value)[0] ?? 'da';
  } catch {
    report('format-language', 'error', text.range, { found: text.value });
    return 'da';
  }
}

function itemLevel(fields: FieldsOfMap, report: Report): 2 | 3 {
  const text = fields.text('item-level', { numbers: true });
  if (!text || text.value === '3') return 3;
  if (text.value !== '2') {
    report('value-unknown', 'error', text.range, {
      key: 'item-level',
      found: text.value,
      allowed: '2, 3',
      suggestion: '',
    });
  }
  return 2;
}

function checkSection(node: Yaml, report: Report): SectionDefinition[] {
  if (node.kind !== 'map') {
    report('wrong-type', 'error', node.range, { key: 'sections', expected: 'map', found: node.kind });
    return [];
  }
  const fields = new FieldsOfMap(node, SECTION_KEYS, report);
  const key = fields.text('key');
  const label = fields.text('label');
  for (const [name, value] of [['key', key] as const, ['label', label] as const]) {
    if (!value) report('format-key-missing', 'error', node.range, { key: name });
  }
  if (key && !/^[a-zæøåé0-9-]+$/.test(key.value)) {
    report('format-section-key', 'error', key.range, { found: key.value });
  }
  const whole = fields.raw('whole-is-decision')?.value;
  if (whole && (whole.kind !== 'scalar' || typeof whole.value !== 'boolean'))
    fields.wrongType('whole-is-decision', whole, 'truth');
  return [
    {
      key: key?.value ?? '',
      label: label?.value ?? '',
      aliases: fields
        .listOrOne('aliases')
        .flatMap((alias) => (alias.kind === 'scalar' ? [alias.source] : [])),
      kind: fields.oneOf('kind', SECTION_KINDS)?.value ?? 'text',
      empty: fields.text('empty')?.value,
      wholeIsDecision: whole?.kind === 'scalar' && whole.value === true,
    },
  ];
}

/** The words of `labels`; those not written are `defaults`. */
export function checkLabels<T extends FormatLabels>(fields: FieldsOfMap, defaults: T, report: Report): T {
  const node = fields.raw('labels')?.value;
  if (!node) return defaults;
  if (node.kind !== 'map') {
    fields.wrongType('labels', node, 'map');
    return defaults;
  }
  const names = Object.keys(defaults);
  const written = new FieldsOfMap(
    node,
    names.map((key) => ({ key })),
    report,
  );
  const texts = names.flatMap((name) => {
    const text = name === 'items' ? undefined : written.text(name)?.value;
    return text === undefined ? [] : [[name, text] as const];
  });
  const items = written.raw('items')?.value;
  const kinds = items?.kind === 'map' ? new FieldsOfMap(items, KIND_KEYS, report) : undefined;
  const itemLabels = DOCUMENT_KINDS.map((kind) => [kind, kinds?.text(kind)?.value ?? defaults.items[kind]]);
  return {
    ...defaults,
    ...Object.fromEntries(texts),
    items: Object.fromEntries(itemLabels) as FormatLabels['items'],
  };
}

function words<T extends string>(
  fields: FieldsOfMap,
  key: string,
  allowed: readonly T[],
  report: Report,
): T[] {
  return fields.listOrOne(key).flatMap((node) => {
    const word = node.kind === 'scalar' ? allowed.find((one) => one === node.source) : undefined;
    if (word !== undefined) return [word];
    const found = node.kind === 'scalar' ? node.source : node.kind;
    report('value-unknown', 'error', node.range, { key, found, allowed: allowed.join(', '), suggestion: '' });
    return [];
  });
}

/** A text with `{placeholders}`, each of which must be one of `names`. */
function pattern(
  fields: FieldsOfMap,
  key: string,
  names: string[],
  fallback: string,
  report: Report,
): string {
  const text = fields.text(key);
  for (const match of text?.value.matchAll(/\{([^{}]*)\}/g) ?? []) {
    if (text && !names.includes(match[1] ?? '')) {
      report('format-placeholder', 'error', text.range, {
        found: match[0],
        allowed: names.map((n) => `{${n}}`).join(', '),
      });
    }
  }
  return text?.value ?? fallback;
}
