import picomatch from 'picomatch';
import type { RuleSetting, RuleSettings } from '../model/configuration.js';
import type { Report, Severity } from '../model/diagnostic.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { shorten } from '../model/shorten.js';
import { nearest } from '../yaml/keys.js';
import { typeName } from '../yaml/read-yaml.js';
import type { Yaml, YamlEntry } from '../yaml/read-yaml.js';

/** What a configuration may say of a rule. */
export interface ConfigurableRule {
  readonly id: string;
  /** Severities it may be given; empty where it may be given none. */
  readonly severities: readonly (Severity | 'off')[];
  /** Names of its lists of words. */
  readonly options: readonly string[];
}

/** Settings for the files that match; the workspace's own match all. */
export interface Layer {
  readonly matches: (file: string) => boolean;
  readonly settings: RuleSettings;
}

const OVERRIDE_KEYS = [
  { key: 'files', danish: ['filer'] },
  { key: 'rules', danish: ['regler'] },
];
/** What a configuration can make of a rule. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'hint', 'off'];

/** Reads the parts `rules` and `overrides` of a configuration. */
export class RuleSettingsReader {
  readonly #rules: ReadonlyMap<string, ConfigurableRule>;
  readonly #report: Report;

  constructor(rules: readonly ConfigurableRule[], report: Report) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#report = report;
  }

  /** @param fields of the whole file. @returns the workspace's own settings, then those of its overrides. */
  layers(fields: FieldsOfMap): Layer[] {
    const own = { matches: () => true, settings: this.#settings(fields) };
    return [own, ...fields.list('overrides').flatMap((node) => this.#override(node))];
  }

  #override(node: Yaml): Layer[] {
    if (node.kind !== 'map') {
      const args = { key: 'overrides', expected: 'override', found: typeName(node) };
      this.#report('wrong-type', 'error', node.range, args);
      return [];
    }
    const fields = new FieldsOfMap(node, OVERRIDE_KEYS, this.#report);
    const patterns = fields.listOrOne('files').flatMap((one) => this.#text(one, 'files'));
    if (patterns.length === 0 && !fields.has('files'))
      this.#report('key-missing', 'error', node.range, { key: 'files' });
    return [{ matches: picomatch(patterns, { dot: true }), settings: this.#settings(fields) }];
  }

  #settings(fields: FieldsOfMap): RuleSettings {
    const rules = fields.raw('rules');
    if (!rules) return new Map();
    if (rules.value.kind !== 'map') {
      fields.wrongType('rules', rules.value, 'rules');
      return new Map();
    }
    return new Map(rules.value.entries.flatMap((entry) => this.#setting(entry)));
  }

  #setting({ key, value }: YamlEntry): [string, RuleSetting][] {
    const rule = this.#rules.get(key.value);
    if (!rule) {
      const suggestion = nearest(key.value, [...this.#rules.keys()]) ?? '';
      this.#report('config-rule-unknown', 'error', key.range, { found: shorten(key.value), suggestion });
      return [];
    }
    const entries = value.kind === 'map' ? value.entries : undefined;
    const written = entries ? entries.find((entry) => entry.key.value === 'severity')?.value : value;
    const severity = written && this.#severity(written, rule);
    const options = entries ? this.#options(entries, rule) : {};
    return [
      [rule.id, { ...(severity && { severity }), ...(Object.keys(options).length > 0 && { options }) }],
    ];
  }

  #severity(value: Yaml, rule: ConfigurableRule): Severity | 'off' | undefined {
    const word = value.kind === 'scalar' ? String(value.value) : '';
    const severity = SEVERITIES.find((one) => one === word);
    if (!severity) {
      const args = { key: rule.id, found: shorten(word), allowed: SEVERITIES.join(', ') };
      this.#report('value-unknown', 'error', value.range, {
        ...args,
        suggestion: nearest(word, SEVERITIES) ?? '',
      });
    } else if (!rule.severities.includes(severity)) {
      const allowed = rule.severities.join(', ');
      this.#report('config-rule-protected', 'error', value.range, { rule: rule.id, allowed });
    } else return severity;
    return undefined;
  }

  #options(entries: readonly YamlEntry[], rule: ConfigurableRule): Record<string, string[]> {
    const options: Record<string, string[]> = {};
    for (const { key, value } of entries) {
      if (key.value === 'severity') continue;
      if (rule.options.includes(key.value)) {
        const nodes = value.kind === 'list' ? value.items : [value];
        options[key.value] = nodes.flatMap((node) => this.#text(node, key.value));
      } else {
        const known = ['severity', ...rule.options].join(', ');
        this.#report('config-option-unknown', 'error', key.range, {
          found: shorten(key.value),
          rule: rule.id,
          known,
        });
      }
    }
    return options;
  }

  #text(node: Yaml, key: string): string[] {
    if (node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number'))
      return [node.source || String(node.value)];
    this.#report('wrong-type', 'error', node.range, { key, expected: 'text', found: typeName(node) });
    return [];
  }
}
