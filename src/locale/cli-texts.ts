import { CLI_DA } from './cli-da.js';
import { CLI_EN } from './cli-en.js';
import type { Language } from './language.js';

/** Everything the command line says beside findings. */
export type CliTexts = typeof CLI_DA;

export function cliTexts(language: Language): CliTexts {
  return language === 'en' ? CLI_EN : CLI_DA;
}
