import type { Report } from '../model/diagnostic.js';
import { FORMAT_KINDS } from '../model/house-format.js';
import type { PaperFormat } from '../model/house-format.js';
import { FieldsOfMap } from '../yaml/fields-of-map.js';
import type { YamlMap } from '../yaml/read-yaml.js';
import { checkLabels, language, mergeLayers, reportMissing } from './definition.js';
import type { Definition } from './definition.js';
import { DEFAULT_PAPER_LABELS } from './labels.js';

const KEYS = ['name', 'extends', 'kind', 'language', 'labels'].map((key) => ({ key }));

/**
 * Checks the definition of a format of papers, layers merged as those of a format of meetings. What only meetings have
 * (sections, items, people) is an unknown key.
 * @returns the definition, or undefined with everything wrong reported.
 */
export function checkPaperDefinition(
  layers: readonly YamlMap[],
  report: Report,
): Definition<PaperFormat> | undefined {
  const fields = new FieldsOfMap(mergeLayers(layers), KEYS, report);
  const top = layers[layers.length - 1]?.range;
  if (!top) return undefined;
  fields.oneOf('kind', FORMAT_KINDS);
  reportMissing(['name'], fields, top, report);
  return {
    displayName: fields.text('name')?.value ?? '',
    language: language(fields, report),
    labels: checkLabels(fields, DEFAULT_PAPER_LABELS, report),
  };
}
