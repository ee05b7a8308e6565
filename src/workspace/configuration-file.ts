import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The workspace's configuration; there need not be any. */
export const CONFIGURATION_FILE = 'dmpg.config.yaml';

/** The configuration file's text; undefined where there is none. @throws where it cannot be read. */
export function configurationText(root: string): string | undefined {
  try {
    return readFileSync(path.join(root, CONFIGURATION_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
