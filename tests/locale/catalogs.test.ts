import { describe, expect, it } from 'vitest';
import { CLI_DA } from '../../src/locale/cli-da.js';
import { CLI_EN } from '../../src/locale/cli-en.js';
import { describe as inWords, titleOfRule } from '../../src/locale/describe.js';
import { DIAGNOSTICS_DA } from '../../src/locale/diagnostics/catalog-da.js';
import { DIAGNOSTICS_EN } from '../../src/locale/diagnostics/catalog-en.js';
import { chosenLanguage } from '../../src/locale/language.js';
import { PACKAGE_DA } from '../../src/locale/diagnostics/package-da.js';
import { PREVIEW_DA } from '../../src/locale/preview-da.js';
import { PREVIEW_EN } from '../../src/locale/preview-en.js';
import { PUBLISH_DA } from '../../src/locale/publish-da.js';
import { PUBLISH_EN } from '../../src/locale/publish-en.js';
import { GROUP_TITLES_DA, RULES_DA } from '../../src/locale/rules/catalog-da.js';
import { GROUP_TITLES_EN, RULES_EN } from '../../src/locale/rules/catalog-en.js';
import type { Message } from '../../src/locale/message.js';
import { TOP_OF_FILE } from '../../src/model/source.js';
import { RULES, RULE_GROUPS } from '../../src/rules/registry.js';
import { sourceFiles } from '../architecture/source-files.js';
import { parseText } from '../parse-source.js';
import { BODY_CASES, FRONTMATTER_CASES } from '../parse/diagnostic-cases.js';

const CATALOGS = [
  ['Danish', { ...DIAGNOSTICS_DA, ...RULES_DA }],
  ['English', { ...DIAGNOSTICS_EN, ...RULES_EN }],
] as const;

/** Rules whose names the code puts together: `${kind}-missing`, `markdown-${failure}`. */
const COMPOSED: readonly string[] = [
  ...['attachment', 'image'].flatMap((kind) =>
    ['missing', 'outside', 'not-a-file', 'unreadable'].map((problem) => `${kind}-${problem}`),
  ),
  ...['too-deep', 'too-large', 'too-slow'].map((failure) => `markdown-${failure}`),
  ...Object.keys(PACKAGE_DA),
];

/** Findings about the machine, the file as such, limits, formats, attached papers, configuration and output: no meeting could show them. */
const NOT_RULES =
  /^(?:file-(?:not-found|unreadable|too-large)|not-a-file|empty-file|binary-file|encoding-|same-output|config-|history-|fix-|yaml-too-|format-(?!unknown)|template-|site-|paper-|too-many-items|markdown-|leak|search-failed|.*-unreadable$|image-too-large|browser-|print-|package-|pdf-nonconforming|output-|disk-full|internal-error)/;

const CODE = sourceFiles()
  .filter((file) => !file.path.startsWith('locale/'))
  .map((file) => file.text)
  .join('\n');

describe('the registry', () => {
  const ids = RULES.map((rule) => rule.id);
  const checked = RULES.filter((rule) => rule.rule).map((rule) => rule.id);

  it('has words and a title in both languages for every rule', () => {
    for (const catalog of [RULES_DA, RULES_EN])
      expect(Object.keys(catalog).sort()).toEqual([...checked].sort());
    for (const language of ['da', 'en'] as const)
      expect(ids.filter((id) => titleOfRule(id, language) === id)).toEqual([]);
  });

  it('has titles for every group', () => {
    for (const titles of [GROUP_TITLES_DA, GROUP_TITLES_EN])
      expect(Object.keys(titles)).toEqual([...RULE_GROUPS]);
  });

  it('has every finding that is about what somebody wrote in a meeting', () => {
    const others = Object.keys(DIAGNOSTICS_DA).filter((id) => !ids.includes(id));
    expect(others.filter((id) => !NOT_RULES.test(id))).toEqual([]);
    expect(ids.filter((id) => NOT_RULES.test(id))).toEqual([]);
  });
});

describe('the findings', () => {
  it.each(['da', 'en'])('have words in one place alone (%s)', (language) => {
    const catalogs = sourceFiles().filter((file) =>
      new RegExp(`^locale/(?:diagnostics|rules)/(?!earlier|catalog|suggestions).*-${language}\\.ts$`).test(
        file.path,
      ),
    );
    const ids = catalogs.flatMap(({ text }) =>
      [...text.matchAll(/^ {2}(?:'([a-z0-9-]+)'|([a-z]+)): (?:\w+\(|\{$)/gm)].map(
        (found) => found[1] ?? found[2],
      ),
    );
    expect(ids.length).toBeGreaterThan(200);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('are the same in both languages', () => {
    expect(Object.keys(DIAGNOSTICS_EN).sort()).toEqual(Object.keys(DIAGNOSTICS_DA).sort());
  });

  it('that the code raises all have words', () => {
    const raised = [
      ...CODE.matchAll(/\b(?:[rR]eport|#report|problem|at|failed\(file,|fail)\s*\(?\s*'([a-z0-9-]+)'/g),
      ...CODE.matchAll(/\bruleId: '([a-z0-9-]+)'/g),
    ].map((match) => match[1] ?? '');
    const partial = new Set(['missing', 'outside', 'not-a-file', 'unreadable']);
    const unknown = raised.filter(
      (rule) => !(rule in DIAGNOSTICS_DA) && !(rule in RULES_DA) && !partial.has(rule),
    );
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
    expect(keysOf(PUBLISH_EN)).toEqual(keysOf(PUBLISH_DA));
    expect(keysOf(PREVIEW_EN)).toEqual(keysOf(PREVIEW_DA));
  });

  it.each(Object.entries({ PUBLISH_DA, PUBLISH_EN, PREVIEW_DA, PREVIEW_EN }))(
    'of %s say something',
    (_, texts) => {
      for (const text of textsOf(texts)) {
        expect(text.trim()).toMatch(/\S/);
        expect(text).not.toMatch(/\[object|NaN|undefined|function/);
      }
    },
  );
});

/** All texts, those that are made with numbers for what they are about. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function')
    return [1, 2].map((n) => String(Reflect.apply(value, undefined, [n, n, n])));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

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
