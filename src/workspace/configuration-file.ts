import path from 'node:path';
import { decodeSource, readSourceBytes } from './read-source.js';
import type { SourceProblem } from './read-source.js';

/** The workspace's configuration; there need not be any. */
export const CONFIGURATION_FILE = 'dmpg.config.yaml';

/** The configuration file's text, or what keeps it from being read; undefined where there is no such file. */
export type ConfigurationText = string | SourceProblem | undefined;

/** Reads the configuration file, a byte order mark dropped. */
export function configurationText(root: string): ConfigurationText {
  const read = readSourceBytes(path.join(root, CONFIGURATION_FILE));
  if (!('bytes' in read)) return read.ruleId === 'file-not-found' ? undefined : read;
  const decoded = decodeSource(read.bytes);
  return 'text' in decoded ? decoded.text : decoded;
}

/** What stands for a configuration in a hash: no two that differ have the same. */
export function configurationKey(text: ConfigurationText): string {
  return typeof text === 'object' ? `\0${text.ruleId}` : (text ?? '');
}
