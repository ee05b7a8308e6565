import path from 'node:path';
import type { Configuration, RuleSetting } from '../model/configuration.js';
import { NO_CONFIGURATION } from '../model/configuration.js';
import type { Diagnostic, Report } from '../model/diagnostic.js';
import { LineIndex } from '../model/source.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import { readYaml } from '../yaml/read-yaml.js';
import { CONFIGURATION_FILE } from './configuration-file.js';
import type { ConfigurationText } from './configuration-file.js';
import { contentHash } from './content-hash.js';
import { RuleSettingsReader } from './rule-settings.js';
import type { ConfigurableRule, Layer } from './rule-settings.js';
import { readSite } from './read-site.js';

export type { ConfigurableRule };

export interface LoadedConfiguration {
  readonly configuration: Configuration;
  readonly diagnostics: readonly Diagnostic[];
}

const KEYS = [
  { key: 'rules', danish: ['regler'] },
  { key: 'overrides' },
  { key: 'site', danish: ['websted', 'hjemmeside', 'side'] },
];

/**
 * Reads a configuration; everything wrong with it is in `diagnostics`, at its place.
 * @param text of the configuration file, or what keeps it from being read; undefined where there is none.
 * @param root the workspace, which patterns are relative to.
 */
export function readConfiguration(
  text: ConfigurationText,
  root: string,
  rules: readonly ConfigurableRule[],
): LoadedConfiguration {
  if (text === undefined) return { configuration: NO_CONFIGURATION, diagnostics: [] };
  if (typeof text === 'object') {
    const found = { ...text, severity: 'error' as const, file: CONFIGURATION_FILE };
    return { configuration: NO_CONFIGURATION, diagnostics: [found] };
  }
  const diagnostics: Diagnostic[] = [];
  const report: Report = (ruleId, severity, range, args = {}, related) => {
    diagnostics.push({
      ruleId,
      severity,
      file: CONFIGURATION_FILE,
      range,
      args,
      ...(related && { related }),
    });
  };
  const source = text.replace(/^\uFEFF/, '');
  const index = new LineIndex(source);
  const yaml = readYaml(source, { offset: 0, index }, report);
  if (yaml && yaml.kind !== 'map') report('config-not-a-mapping', 'error', yaml.range);
  const fields = yaml?.kind === 'map' ? new FieldsOfMap(yaml, KEYS, report) : undefined;
  const layers = fields ? new RuleSettingsReader(rules, report).layers(fields) : [];
  const configuration = {
    settingsFor: settingsFinder(layers, root),
    site: readSite(fields?.raw('site')?.value, report),
    fingerprint: contentHash(text),
  };
  return { configuration, diagnostics };
}

/** Later layers win, setting by setting. */
function settingsFinder(layers: readonly Layer[], root: string): Configuration['settingsFor'] {
  return (file) => {
    const relative = path.relative(root, path.resolve(root, file)).split(path.sep).join('/');
    const settings = new Map<string, RuleSetting>();
    for (const layer of layers) {
      if (!layer.matches(relative)) continue;
      for (const [id, setting] of layer.settings) settings.set(id, { ...settings.get(id), ...setting });
    }
    return settings;
  };
}
