import type { DiagnosticArguments, Report } from '../model/diagnostic.js';
import { isCalendarDate, isTimeOfDay } from '../model/calendar-date.js';
import { readDanishDate } from '../model/danish-date.js';
import { shorten } from '../model/shorten.js';
import type { Located } from '../model/source.js';
import { meantTime } from '../model/written-time.js';
import { nearest, normalizeKey } from './keys.js';
import { isEmpty, typeName } from './read-yaml.js';
import type { Yaml, YamlMap } from './read-yaml.js';

/** A key that a mapping may have, and what authors write in its place in the other language. */
export interface KeyDefinition {
  readonly key: string;
  /** Of a Danish key. */
  readonly english?: readonly string[];
  /** Of an English key. */
  readonly danish?: readonly string[];
}

/**
 * A YAML mapping with a fixed set of keys: reports unknown, foreign and doubled ones when made,
 * and gives each value checked for its type.
 */
export class FieldsOfMap {
  readonly #values = new Map<string, { key: Located<string>; value: Yaml }>();
  readonly #report: Report;

  constructor(map: YamlMap, definitions: readonly KeyDefinition[], report: Report) {
    this.#report = report;
    const known = new Map(definitions.map((definition) => [normalizeKey(definition.key), definition.key]));
    for (const { key, value } of map.entries) {
      const canonical = known.get(normalizeKey(key.value));
      const first = canonical === undefined ? undefined : this.#values.get(canonical);
      if (canonical === undefined) this.#unknown(key, definitions);
      else if (first) report('key-twice', 'error', key.range, { key: canonical }, first.key.range);
      else this.#values.set(canonical, { key, value });
    }
  }

  #unknown(key: Located<string>, definitions: readonly KeyDefinition[]): void {
    const isOneOf = (words: readonly string[] | undefined) =>
      words?.some((word) => normalizeKey(word) === normalizeKey(key.value.toLowerCase())) ?? false;
    const found = shorten(key.value);
    const danish = definitions.find((definition) => isOneOf(definition.english))?.key;
    if (danish !== undefined) return this.#report('english-key', 'error', key.range, { key: found, danish });
    const english = definitions.find((definition) => isOneOf(definition.danish))?.key;
    if (english !== undefined)
      return this.#report('config-key-danish', 'error', key.range, { key: found, english });
    const names = definitions.map((definition) => definition.key);
    const suggestion = nearest(key.value, names) ?? '';
    const args = { key: found, suggestion, known: names.join(', ') };
    this.#report('unknown-key', 'error', key.range, args);
  }

  /** The value as written, whatever its type; undefined where the key is missing or empty. */
  raw(key: string): { key: Located<string>; value: Yaml } | undefined {
    const found = this.#values.get(key);
    return found && !isEmpty(found.value) ? found : undefined;
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined;
  }

  text(key: string, options: { numbers?: boolean } = {}): Located<string> | undefined {
    const found = this.raw(key);
    if (!found) return undefined;
    const { value } = found;
    if (value.kind === 'scalar' && typeof value.value === 'string') {
      return { value: value.value.trim(), range: value.range };
    }
    if (options.numbers && value.kind === 'scalar' && typeof value.value === 'number') {
      return { value: value.source, range: value.range };
    }
    this.wrongType(key, value, 'text');
    return undefined;
  }

  date(key: string): Located<string> | undefined {
    const text = this.text(key);
    if (text && !isCalendarDate(text.value)) {
      this.#report('date-invalid', 'error', text.range, { key, ...dateMeant(text.value) });
      return undefined;
    }
    return text;
  }

  timeOfDay(key: string): Located<string> | undefined {
    const text = this.text(key);
    if (text && !isTimeOfDay(text.value)) {
      const suggestion = meantTime(text.value) ?? '';
      this.#report('time-invalid', 'error', text.range, { key, found: shorten(text.value), suggestion });
      return undefined;
    }
    return text;
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): Located<T> | undefined {
    const text = this.text(key);
    if (!text) return undefined;
    const value = allowed.find((word) => word === text.value.normalize('NFC').toLowerCase());
    if (value !== undefined) return { value, range: text.range };
    const suggestion = nearest(text.value, allowed) ?? '';
    const args = { key, found: shorten(text.value), allowed: allowed.join(', '), suggestion };
    this.#report('value-unknown', 'error', text.range, args);
    return undefined;
  }

  truth(key: string): Located<boolean> | undefined {
    const found = this.raw(key);
    if (!found) return undefined;
    const { value } = found;
    if (value.kind === 'scalar' && typeof value.value === 'boolean')
      return { value: value.value, range: value.range };
    this.wrongType(key, value, 'truth');
    return undefined;
  }

  /** A list, or one value standing for a list of one. */
  listOrOne(key: string): readonly Yaml[] {
    const found = this.raw(key);
    if (!found) return [];
    return found.value.kind === 'list' ? found.value.items : [found.value];
  }

  list(key: string): readonly Yaml[] {
    const found = this.raw(key);
    if (!found) return [];
    if (found.value.kind === 'list') return found.value.items;
    this.wrongType(key, found.value, 'list');
    return [];
  }

  wrongType(key: string, value: Yaml, expected: string): void {
    this.#report('wrong-type', 'error', value.range, { key, expected, found: typeName(value) });
  }
}

/** A date in another form is told from one that is in no calendar, with what it says where that has a year. */
function dateMeant(text: string): DiagnosticArguments {
  const found = shorten(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { found };
  return { found, form: 'other', suggestion: readDanishDate(text.replaceAll(/[–—]/g, '-'), '')?.date ?? '' };
}
