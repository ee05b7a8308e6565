import type { GradedRule } from '../registry.js';
import { linkBroken } from './link-broken.js';
import { linkInsecure } from './link-insecure.js';

export const WEB_RULES: readonly GradedRule[] = [
  { rule: linkBroken, severity: 'warning' },
  { rule: linkInsecure, severity: 'warning' },
];
