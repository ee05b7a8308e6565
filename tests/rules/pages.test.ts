import { describe, expect, it } from 'vitest';
import { titleOfGroup, titleOfRule, describe as inWords } from '../../src/locale/describe.js';
import { applyEdits } from '../../src/model/text-edit.js';
import { RULES } from '../../src/rules/registry.js';
import type { RegisteredRule } from '../../src/rules/registry.js';
import { checkExample, pageIds, readPage } from './examples.js';

const SEVERITY_WORDS = { error: 'fejl', warning: 'advarsel', hint: 'vink' } as const;
const PAGES = new Set(pageIds());
const WITH_PAGE = RULES.filter((rule) => PAGES.has(rule.id));

describe('the registry and the pages', () => {
  it('name the same rules', () => {
    expect([...PAGES]).toEqual(RULES.map((rule) => rule.id).sort());
  });

  it('has each rule once, by a name for good', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});

describe.each(WITH_PAGE.map((rule) => [rule.id, rule] as const))('the page of %s', (id, rule) => {
  const page = readPage(id);

  it('says what the registry says', () => {
    expect(page.title).toBe(titleOfRule(id, 'da'));
    expect(page.facts).toBe(factsOf(rule));
    expect(page.why.length).toBeGreaterThan(60);
  });

  it('has wrong and right examples', () => {
    expect(new Set(page.examples.map((example) => example.kind))).toEqual(new Set(['wrong', 'right']));
  });

  it.each(page.examples.filter((one) => one.kind === 'wrong').map((one, i) => [i + 1, one] as const))(
    'has a wrong example (%i) with this finding and no other',
    async (_, example) => {
      const { diagnostics } = await checkExample(example, settingsFor(rule));
      expect([...new Set(diagnostics.map((one) => one.ruleId))]).toEqual([id]);
      for (const diagnostic of diagnostics) {
        expect(diagnostic.severity).toBe(rule.severity);
        for (const language of ['da', 'en'] as const) {
          const { message, hint } = inWords(diagnostic, language);
          expect(`${message} ${hint}`).not.toMatch(/undefined|»«|\[object/);
        }
      }
    },
  );

  it.each(page.examples.filter((one) => one.kind === 'right').map((one, i) => [i + 1, one] as const))(
    'has a right example (%i) without any finding',
    async (_, example) => {
      const { diagnostics } = await checkExample(example, settingsFor(rule));
      expect(diagnostics.map((one) => one.ruleId)).toEqual([]);
    },
  );

  it('tells truly whether it can be mended', async () => {
    for (const example of page.examples.filter((one) => one.kind === 'wrong')) {
      const { diagnostics } = await checkExample(example, settingsFor(rule));
      const edits = diagnostics.flatMap((one) => one.fix ?? []);
      if (!rule.fixable) expect(edits).toEqual([]);
      if (edits.length === 0) continue;
      const after = await checkExample(
        { ...example, text: applyEdits(example.text, edits) },
        settingsFor(rule),
      );
      expect(after.diagnostics.map((one) => one.ruleId)).toEqual([]);
    }
  });
});

/** What a rule needs to run: words for spelling, an answer for a committed folder. */
function settingsFor({ id, rule }: RegisteredRule): Parameters<typeof checkExample>[1] {
  return {
    ...(rule?.needs && { needs: new Set([rule.needs]) }),
    ...(id === 'spelling' && { knowsWord: (word: string) => word.toLowerCase() !== 'udvaglet' }),
    ...(id === 'confidential-output-committed' && { committedOutput: () => ['out-internal/'] }),
  };
}

function factsOf({ id, severity, group, fixable }: RegisteredRule): string {
  const fix = fixable ? ' · rettes med `--fix`' : '';
  return `\`${id}\` · ${SEVERITY_WORDS[severity]} · ${titleOfGroup(group, 'da')}${fix}`;
}
