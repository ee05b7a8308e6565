import { expect, it } from 'vitest';
import { PACKAGE_DA } from '../../../../src/locale/diagnostics/package-da.js';
import type { RefusalRule } from '../../../../src/render/pdf/package/refusal-rule.js';
import { ruleOfKind, ruleOfRefusal } from '../../../../src/render/pdf/package/refusal-rule.js';
import { ForeignPdfRefusal } from '../../../../src/render/pdf/package/foreign-pdf-types.js';
import { ImageRefusal } from '../../../../src/render/pdf/package/image-refusal.js';

/** Fails to compile where a refusal has no words. */
const WORDS: Readonly<Record<RefusalRule, unknown>> = PACKAGE_DA;

it('has a finding with words for every refusal', () => {
  expect(WORDS).toHaveProperty(ruleOfRefusal(new ForeignPdfRefusal('damaged')) ?? '');
  expect(WORDS).toHaveProperty(ruleOfRefusal(new ImageRefusal('too-large')) ?? '');
  expect(WORDS).toHaveProperty(ruleOfKind('macros'));
  expect(ruleOfRefusal(new Error('x'))).toBeUndefined();
});
