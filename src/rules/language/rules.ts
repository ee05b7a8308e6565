import type { GradedRule } from '../registry.js';
import { abbreviationMixed } from './abbreviation-mixed.js';
import { clockForm } from './clock-form.js';
import { dateSpace } from './date-space.js';
import { monthCapital } from './month-capital.js';
import { quotesMixed } from './quotes-mixed.js';
import { spelling } from './spelling.js';
import { wordDoubled } from './word-doubled.js';
import { wordSplit } from './word-split.js';

export const LANGUAGE_RULES: readonly GradedRule[] = [
  { rule: wordDoubled, severity: 'hint' },
  { rule: wordSplit, severity: 'hint' },
  { rule: dateSpace, severity: 'hint' },
  { rule: monthCapital, severity: 'hint' },
  { rule: clockForm, severity: 'hint' },
  { rule: abbreviationMixed, severity: 'hint' },
  { rule: quotesMixed, severity: 'hint' },
  { rule: spelling, severity: 'hint' },
];
