/** Seeds of which it is known what the count must say: what is no mistake, what is on another line, and one too many. */
import { all, line, put, seed } from './planting.js';

/** `found`: whether the count must say so. `extra`: how many errors it must count beside. */
export const SELF_TEST = [
  {
    title: 'a planted mistake is found',
    seed: seed('cpr-number', 'nov', put('udkastet til arbejdsplan', 'sagen om 010180-1237')),
    found: true,
    extra: 0,
  },
  {
    title: 'a sentence without a mistake is a miss',
    seed: seed('cpr-number', 'nov', put('udkastet til arbejdsplan', 'udkastet til arbejdsplanen')),
    found: false,
    extra: 0,
  },
  {
    title: 'a finding on another line is a miss, and one too many',
    seed: seed('cpr-number', 'nov', put('udkastet til arbejdsplan', 'sagen om 010180-1237'), {
      at: line('## Velkomst'),
    }),
    found: false,
    extra: 1,
  },
  {
    title: 'a second mistake beside the planted one is counted',
    seed: seed(
      'cpr-number',
      'nov',
      all(put('udkastet til arbejdsplan', 'sagen om 010180-1237'), put('### Bilag', '### Vedhæftet')),
      { at: line('sagen om') },
    ),
    found: true,
    extra: 1,
  },
  {
    title: 'what was found before is not found again',
    seed: seed('date-space', 'psyk', put('## (Offentlig) Aftale', '## (Offentlig) En aftale'), {
      at: line('20.juni 2025'),
    }),
    found: false,
    extra: 0,
  },
];
