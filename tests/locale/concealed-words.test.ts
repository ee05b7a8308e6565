import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS_DA } from '../../src/locale/diagnostics/catalog-da.js';
import { DIAGNOSTICS_EN } from '../../src/locale/diagnostics/catalog-en.js';
import { RULES_DA } from '../../src/locale/rules/catalog-da.js';
import { RULES_EN } from '../../src/locale/rules/catalog-en.js';
import { RULES } from '../../src/rules/registry.js';
import { QUOTING_ARGUMENTS } from '../../src/rules/rule.js';

const QUOTING: readonly string[] = QUOTING_ARGUMENTS;
/** What a message gets where the text is confidential: everything but what quotes it. */
const CONCEALED = new Proxy<Readonly<Record<string, string>>>(
  {},
  { get: (_, name) => (QUOTING.includes(String(name)) ? '' : '7') },
);
/** A gap where words were. */
const GAP = /(?<!\S) |\s[,.;:?!](?:\s|$)|»\s?«|undefined/;

describe.each([
  ['Danish', { ...DIAGNOSTICS_DA, ...RULES_DA }],
  ['English', { ...DIAGNOSTICS_EN, ...RULES_EN }],
] as const)('messages about confidential text in %s', (_, catalog) => {
  it('are whole sentences, though they quote nothing', () => {
    // All of the frontmatter is public.
    const words = RULES.filter(({ group }) => group !== 'frontmatter').flatMap(({ id }) => {
      const entry = catalog[id as keyof typeof catalog];
      return [entry.message(CONCEALED), entry.hint(CONCEALED)];
    });
    expect(words.filter((text) => GAP.test(text))).toEqual([]);
  });
});
