import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';

/** A folder with the schema of OParl 1.1 (`schema/` of https://github.com/OParl/spec, CC BY-SA 4.0), which is no part of this repository. */
const FOLDER = process.env['DMPG_OPARL_SCHEMA'];

/** Judges of objects by the name of their type, or undefined where the schema is not here. */
export function oparlSchema(): Readonly<Record<string, ValidateFunction>> | undefined {
  if (FOLDER === undefined) {
    process.stderr.write('NOT TESTED: OParl against its own schema, as DMPG_OPARL_SCHEMA names no folder\n');
    return undefined;
  }
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('url', /^https?:\/\/[^\s<>"`{}|\\^]+$/);
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  for (const name of names) {
    // The schema's own words for "such an object", as JSON Schema says it; what it does not name is an error, but for vendors' properties.
    const schema: unknown = JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'), (key, value: unknown) =>
      asJsonSchema(key, value),
    );
    ajv.addSchema(
      { ...(schema as object), patternProperties: { ':': {} }, additionalProperties: false },
      name,
    );
  }
  return Object.fromEntries(
    names.flatMap((name) => {
      const validate = ajv.getSchema(name);
      return validate ? [[name.replace('.json', ''), validate] as const] : [];
    }),
  );
}

function asJsonSchema(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return value;
  const { schema } = value;
  return typeof schema === 'string' && schema.endsWith('.json') && key !== 'properties'
    ? { $ref: schema }
    : value;
}
