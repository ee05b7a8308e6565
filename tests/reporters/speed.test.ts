import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/model/source.js';
import type { FileReport } from '../../src/reporters/report.js';
import { REPORTERS } from '../../src/reporters/reporters.js';
import type { ReporterName } from '../../src/reporters/reporters.js';
import { DANISH, runReport } from './sample-report.js';

const NAMES = Object.keys(REPORTERS) as ReporterName[];
/** Generous: what takes time by the square of these sizes takes minutes. */
const SECONDS = 30;

/** Findings spread evenly over a text. */
function manyFindings(text: string, count: number, concealed: FileReport['concealed'] = []): FileReport {
  const lines = new LineIndex(text);
  const step = Math.max(1, Math.floor((text.length - 10) / count));
  const diagnostics = Array.from({ length: count }, (_, at) => {
    const range = lines.range(at * step, at * step + 5);
    return { ruleId: 'tested', severity: 'warning' as const, file: 'a.md', range, args: {}, related: range };
  });
  return { file: 'a.md', text, diagnostics, concealed };
}

function secondsFor(name: ReporterName, file: FileReport): number {
  const start = performance.now();
  expect(REPORTERS[name](runReport(file), DANISH).length).toBeGreaterThan(50);
  return (performance.now() - start) / 1000;
}

describe.each(NAMES)('%s is quick', (name) => {
  it.each([
    [5_000, 'one line of 50 kB', 'ord og ord '.repeat(5_000)],
    [2_000, 'one line of 50 kB that must be cut up letter by letter', 'e\u0301🙂文\t\u200B '.repeat(6_000)],
    [5_000, 'one character with 50,000 accents', `e${'\u0301'.repeat(50_000)}`],
    [5_000, 'one line of 50 kB of blanks', ' '.repeat(50_000)],
    [5_000, '20,000 lines', 'en linje\n'.repeat(20_000)],
    [5_000, '20,000 empty lines', '\r\n'.repeat(20_000)],
  ])('for %i findings in %s', (count, _, text) => {
    expect(secondsFor(name, manyFindings(text, count))).toBeLessThan(SECONDS);
  });

  it('for a finding over a whole text of 2 MB with 20,000 concealed parts', () => {
    const text =
      'en ganske lang linje af ord, som den står i et referat af et møde, der varede længe, og mere til\n'.repeat(
        20_000,
      );
    const concealed = Array.from({ length: 20_000 }, (_, at) => ({ start: at * 98, end: at * 98 + 40 }));
    const range = new LineIndex(text).range(1, text.length);
    const diagnostics = [{ ruleId: 'tested', severity: 'error' as const, file: 'a.md', range, args: {} }];
    expect(secondsFor(name, { file: 'a.md', text, diagnostics, concealed })).toBeLessThan(SECONDS);
  });
});
