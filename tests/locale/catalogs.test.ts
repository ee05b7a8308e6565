import { describe, expect, it } from 'vitest';
import { CLI_DA } from '../../src/locale/cli-da.js';
import { CLI_EN } from '../../src/locale/cli-en.js';
import { describe as inWords } from '../../src/locale/describe.js';
import { DIAGNOSTICS_DA } from '../../src/locale/diagnostics-da.js';
import { DIAGNOSTICS_EN } from '../../src/locale/diagnostics-en.js';
import { chosenLanguage } from '../../src/locale/language.js';
import type { Message } from '../../src/locale/message.js';
import { TOP_OF_FILE } from '../../src/model/source.js';
import { sourceFiles } from '../architecture/source-files.js';
import { parseText } from '../parse-source.js';
import { BODY_CASES, FRONTMATTER_CASES } from '../parse/diagnostic-cases.js';

const CATALOGS = [
  ['Danish', DIAGNOSTICS_DA],
  ['English', DIAGNOSTICS_EN],
] as const;

/** Rules whose names the code puts together: `${kind}-missing`, `markdown-${failure}`. */
const COMPOSED: readonly string[] = [
  ...['attachment', 'image'].flatMap((kind) =>
    ['missing', 'outside', 'not-a-file', 'unreadable'].map((problem) => `${kind}-${problem}`),
  ),
  ...['too-deep', 'too-large', 'too-slow'].map((failure) => `markdown-${failure}`),
];

const CODE = sourceFiles()
  .filter((file) => !file.path.startsWith('locale/'))
  .map((file) => file.text)
  .join('\n');

describe('the rules', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(DIAGNOSTICS_EN).sort()).toEqual(Object.keys(DIAGNOSTICS_DA).sort());
  });

  it('that the code raises all have words', () => {
    const raised = [
      ...CODE.matchAll(/\b(?:[rR]eport|#report|problem|at|failed\(file,|fail)\s*\(?\s*'([a-z0-9-]+)'/g),
      ...CODE.matchAll(/\bruleId: '([a-z0-9-]+)'/g),
    ].map((match) => match[1] ?? '');
    const partial = new Set(['missing', 'outside', 'not-a-file', 'unreadable']);
    const unknown = raised.filter((rule) => !(rule in DIAGNOSTICS_DA) && !partial.has(rule));
    expect(raised.length).toBeGreaterThan(60);
    expect(unknown).toEqual([]);
    expect(COMPOSED.filter((rule) => !(rule in DIAGNOSTICS_DA))).toEqual([]);
  });

  it('that have words are all raised somewhere', () => {
    const dead = Object.keys(DIAGNOSTICS_DA).filter(
      (rule) => !COMPOSED.includes(rule) && !CODE.includes(`'${rule}'`),
    );
    expect(dead).toEqual([]);
  });
});

describe.each(CATALOGS)('the messages in %s', (_, catalog) => {
  const entries = Object.entries<Message>(catalog);

  it.each(entries)('%s says something, with arguments and without', (_rule, { message, hint }) => {
    const args = new Proxy({}, { get: (_target, name) => String(name), has: () => true });
    for (const text of [message({}), hint({}), message(args), hint(args)]) {
      expect(text.trim()).toMatch(/\S{2,}[\s\S]*\S$/);
      expect(text).not.toMatch(/\[object|NaN|function/);
    }
  });

  it.each(entries)('%s ends as a sentence does', (_rule, { message, hint }) => {
    expect(hint({ allowed: 'a', known: 'a', danish: 'a', suggestion: 'a', expected: 'text' })).toMatch(
      /[.:)…»”`]$/,
    );
    expect(message({ reason: 'x.', message: 'x.' }).length).toBeGreaterThan(8);
  });
});

describe('a finding of the parser in words', () => {
  const cases = [...FRONTMATTER_CASES, ...BODY_CASES].map(([name, source]) => [name, source] as const);

  it.each(cases)('%s has all its arguments, in both languages', async (_, source) => {
    const { diagnostics } = await parseText(source);
    for (const diagnostic of diagnostics) {
      for (const language of ['da', 'en'] as const) {
        const { message, hint } = inWords(diagnostic, language);
        expect(`${message} ${hint}`).not.toMatch(/undefined|»«|""|\[object/);
      }
    }
  });

  it('is its rule’s name where there are no words', () => {
    const unknown = { ruleId: 'x', severity: 'error', file: 'a', range: TOP_OF_FILE, args: {} } as const;
    expect(inWords(unknown, 'da')).toEqual({ message: 'x', hint: '' });
  });
});

describe('the command line’s texts', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(CLI_EN)).toEqual(keysOf(CLI_DA));
    expect(keysOf(CLI_DA).length).toBeGreaterThan(20);
  });
});

/** The paths of all texts; the translated headings of the help are keyed by English words in one language alone. */
function keysOf(value: object, path = ''): string[] {
  return Object.entries(value)
    .flatMap(([key, inner]: [string, unknown]) => {
      const name = `${path}.${key}`;
      if (name.startsWith('.help.titles.')) return [];
      return typeof inner === 'object' && inner !== null ? keysOf(inner, name) : [`${name} ${typeof inner}`];
    })
    .sort();
}

describe('the language', () => {
  it.each<[string[], Record<string, string>, string]>([
    [[], {}, 'da'],
    [['--lang', 'en'], {}, 'en'],
    [['--lang=en'], {}, 'en'],
    [['--lang', 'da'], { DMPG_LANG: 'en' }, 'da'],
    [[], { DMPG_LANG: 'en_GB' }, 'en'],
    [[], { DMPG_LANG: 'EN' }, 'en'],
    [[], { LANG: 'en_US.UTF-8' }, 'da'],
  ])('%j with %j is %s', (argv, env, language) => {
    expect(chosenLanguage(argv, env)).toBe(language);
  });
});
