import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Schemas of others, in a folder that `tests/conformance/report-schemas.sh` fetches them to and names. */
const FOLDER = process.env['DMPG_TEST_SCHEMAS'] ?? '';

/** A schema's text; undefined, and said aloud, where it is not there. */
export function standardSchema(name: string): string | undefined {
  const file = path.join(FOLDER, name);
  if (FOLDER !== '' && existsSync(file)) return readFileSync(file, 'utf8');
  process.stderr.write(`NOT TESTED here: ${name}; see tests/conformance/report-schemas.sh\n`);
  return undefined;
}
