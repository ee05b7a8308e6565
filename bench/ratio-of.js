import { spread } from './take-turns.js';

/** What `takeTurns` found, as a row's result whose figure is the ratio. */
export function ratioOf({ ours, other, ratios }) {
  return {
    figure: spread(ratios),
    ours: spread(ours),
    other: spread(other),
    samples: { ours, other, ratios },
  };
}
