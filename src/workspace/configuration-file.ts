import { readdirSync } from 'node:fs';
import path from 'node:path';
import { decodeSource, readSourceBytes } from './read-source.js';
import type { SourceProblem } from './read-source.js';

/** The workspace's configuration; there need not be any. */
export const CONFIGURATION_FILE = 'dmpg.config.yaml';

/** The configuration file's text, or what keeps it from being read; undefined where there is no such file. */
export type ConfigurationText = string | SourceProblem | undefined;

/** Reads the configuration file, a byte order mark dropped. */
export function configurationText(root: string): ConfigurationText {
  const read = readSourceBytes(path.join(root, CONFIGURATION_FILE), { isNamed: false });
  if (!('bytes' in read)) return read.ruleId === 'file-not-found' ? undefined : read;
  const decoded = decodeSource(read.bytes);
  return 'text' in decoded ? decoded.text : decoded;
}

/**
 * A file that was meant to be the configuration and is none, as its name is another: editors add `.txt`, people write `.yml`.
 * @param text what was read of the configuration. @returns the file's name; undefined where there is a configuration, or no such file.
 */
export function strayConfiguration(root: string, text: ConfigurationText): string | undefined {
  if (text !== undefined) return undefined;
  return readdirSync(root)
    .sort()
    .find((name) => /^\.?dmpg\.?config\.(?:ya?ml|json|txt)(?:\.txt)?$/i.test(name));
}

/** What stands for a configuration in a hash: no two that differ have the same. */
export function configurationKey(text: ConfigurationText): string {
  return typeof text === 'object' ? `\0${text.ruleId}` : (text ?? '');
}
