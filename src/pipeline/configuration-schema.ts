import { RULES } from '../rules/registry.js';
import { configurableRules } from './check-settings.js';
import { SITE_SCHEMA } from './site-schema.js';
import type { ConfigurableRule } from '../workspace/configuration.js';

/**
 * JSON Schema (2020-12) of `dmpg.config.yaml`, made from the rules there are.
 * @param titleOf what a rule is called, for editors to show.
 */
export function configurationSchema(titleOf: (id: string) => string): object {
  const grades = new Map(RULES.map((rule) => [rule.id, rule.severity]));
  const rules = configurableRules().filter((rule) => rule.severities.length > 0);
  const properties = rules.map((rule): [string, object] => {
    const description = `${titleOf(rule.id)} (${grades.get(rule.id) ?? ''})`;
    return [rule.id, { description, ...settingSchema(rule) }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:dmpg:config:1',
    title: 'dmpg.config.yaml',
    description: 'How strict dmpg is with the meetings of a workspace, and what their site is like.',
    type: 'object',
    additionalProperties: false,
    properties: {
      site: SITE_SCHEMA,
      rules: { $ref: '#/$defs/rules' },
      overrides: {
        description: 'Other settings for some files; later ones win.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              description: 'Patterns relative to the workspace, such as minutes/2024/**.',
              oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
            },
            rules: { $ref: '#/$defs/rules' },
          },
        },
      },
    },
    $defs: {
      rules: { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) },
    },
  };
}

function settingSchema({ severities, options }: ConfigurableRule): object {
  const severity = { enum: severities };
  const words = { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const lists = Object.fromEntries(options.map((name) => [name, words]));
  const mapping = { type: 'object', additionalProperties: false, properties: { severity, ...lists } };
  return { oneOf: [severity, mapping] };
}
