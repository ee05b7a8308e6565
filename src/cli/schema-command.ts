import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM_FOLDER } from '../workspace/program.js';
import type { Terminal } from './terminal.js';

/** The JSON Schemas that come with the program, by the name a user asks for. */
const SCHEMAS: Readonly<Record<string, string>> = {
  config: 'config-1.schema.json',
  frontmatter: 'frontmatter-1.schema.json',
  meeting: 'meeting-1.schema.json',
  meetings: 'meetings-1.schema.json',
  validation: 'validation-1.schema.json',
};

/** Runs `dmpg schema`: writes a schema to standard output, or the names of all. @returns the exit code. */
export function runSchema(name: string | undefined, { stdout, stderr, texts }: Terminal): number {
  const known = Object.keys(SCHEMAS).join(', ');
  if (name === undefined) {
    stdout.write(`${Object.keys(SCHEMAS).join('\n')}\n`);
    return 0;
  }
  const file = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (file === undefined) {
    stderr.write(`${texts.schema.unknown(name, known)}\n`);
    return 2;
  }
  stdout.write(readFileSync(path.join(PROGRAM_FOLDER, 'schema', file), 'utf8'));
  return 0;
}
