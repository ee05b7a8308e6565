import { readFileSync } from 'node:fs';
import { chosenLanguage } from '../locale/language.js';
import { programVersion } from '../workspace/program.js';

/**
 * The answer to `--version` and to a bare `--help`, without loading the command tree: people and scripts ask for
 * these most, and loading takes longer than answering. The help was written when the program was built.
 * @returns undefined for every other command line.
 */
export function quickAnswer(argv: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  const words = argv.filter((word, i) => !word.startsWith('--lang') && argv[i - 1] !== '--lang');
  if (words.length !== 1) return undefined;
  if (words[0] === '--version' || words[0] === '-V') return `${programVersion()}\n`;
  if (words[0] !== '--help' && words[0] !== '-h') return undefined;
  try {
    return readFileSync(helpFile(chosenLanguage(argv, env)), 'utf8');
  } catch {
    return undefined;
  }
}

/** Where the built help of a language lies. */
export function helpFile(language: string): URL {
  return new URL(`../../dist/help/${language}.txt`, import.meta.url);
}
