import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/model/source.js';
import type { FileReport } from '../../src/reporters/report.js';
import { REPORTERS } from '../../src/reporters/reporters.js';
import type { ReporterName } from '../../src/reporters/reporters.js';
import { DANISH, ENGLISH, SAMPLE, SECRET, fileReport, runReport } from './sample-report.js';

const NAMES = Object.keys(REPORTERS) as ReporterName[];
const STYLES = [
  DANISH,
  ENGLISH,
  { ...DANISH, colours: true },
  { ...ENGLISH, width: 40 },
  { ...DANISH, width: 500 },
];

/** The example of the Danish civil registration office: nobody's number. */
const CPR = '070761-4285';

/** Every way in which a report can be asked for. */
function outputsOf(file: FileReport, ...names: ReporterName[]): string {
  const report = runReport(file);
  const wanted = names.length > 0 ? names : NAMES;
  return wanted.flatMap((name) => STYLES.map((style) => REPORTERS[name](report, style))).join('\n');
}

describe('confidential text', () => {
  it.each(NAMES)('is in no output of %s', (name) => {
    for (const style of STYLES) {
      const output = REPORTERS[name](SAMPLE, style);
      expect(output).not.toContain(SECRET);
      expect(output).not.toContain(SECRET.slice(2, 8));
    }
  });

  it.each(NAMES.filter((name) => name !== 'pretty'))('%s shows no text at all', (name) => {
    const texts = STYLES.map((style) => REPORTERS[name](SAMPLE, style)).join('\n');
    expect(texts).not.toContain('Agnete');
    expect(texts).not.toContain('Punktet handler');
    expect(texts).not.toContain('▒');
  });

  it('is shown as ▒, character by character, with the place below it', () => {
    const file = fileReport('a.md', `før ${SECRET} efter`, [{ at: SECRET }], [SECRET]);
    expect(REPORTERS.pretty(runReport(file), DANISH)).toContain(
      ' 1 │ før ▒▒▒▒▒▒▒▒▒▒▒ efter\n   │     ^^^^^^^^^^^\n',
    );
  });

  it('is hidden in neighbours, in second places, and where lines are cut', () => {
    const filler = 'ord '.repeat(40);
    const text = `${SECRET} her\nfundet ${filler}${SECRET}\nnæste ${SECRET}\n\n${filler}${SECRET}${filler}`;
    const spots = [{ at: 'fundet', related: 'her' }, { at: filler + SECRET }, { at: 'næste', until: 'ord' }];
    const output = outputsOf(fileReport('a.md', text, spots, [SECRET]));
    expect(output).toContain('▒▒▒▒');
    expect(output).not.toContain(SECRET.slice(0, 3));
  });

  it('keeps its line breaks, and blanks and characters of two units are hidden as well', () => {
    const secret = 'to ord\r\nog\t🙂e\u0301';
    const output = REPORTERS.pretty(
      runReport(fileReport('a.md', `a ${secret} b`, [{ at: 'a', until: ' b' }], [secret])),
      DANISH,
    );
    expect(output).toContain(' 1 │ ╭ a ▒▒▒▒▒▒\n 2 │ │ ▒▒▒▒▒▒▒ b\n');
  });

  it('is hidden wherever it stands, whatever is found, and in parts that overlap', () => {
    const piece = fc.record({
      secret: fc.boolean(),
      text: fc.constantFrom('a', ' ', 'ord og ord', '\n', '\r\n', '\t', 'æ', '🙂', 'e\u0301', '\n\n'),
    });
    const place = fc.tuple(fc.nat(), fc.nat(40));
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1 }),
        fc.array(place),
        fc.integer({ min: 1, max: 90 }),
        (pieces, places, width) => {
          const { text, concealed } = secretText(pieces);
          const lines = new LineIndex(text);
          const diagnostics = places.map(([at, length]) => {
            const start = at % (text.length + 1);
            const range = lines.range(start, Math.min(text.length, start + length));
            return {
              ruleId: 'tested',
              severity: 'error' as const,
              file: 'a.md',
              args: {},
              range,
              related: range,
            };
          });
          for (const name of NAMES) {
            const report = runReport({ file: 'a.md', text, diagnostics, concealed });
            expect(REPORTERS[name](report, { ...DANISH, width })).not.toMatch(/[Ωω]/);
          }
        },
      ),
    );
  });
});

/** A text whose concealed parts are of letters that stand nowhere else; parts are given twice, overlapping, unsorted. */
function secretText(pieces: readonly { secret: boolean; text: string }[]) {
  let text = '';
  const concealed: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += piece.secret ? piece.text.replaceAll(/[^\s]/gu, 'Ωω') : piece.text;
    if (piece.secret) concealed.unshift({ start, end: text.length });
    if (piece.secret && piece.text.length > 1) concealed.push({ start: start + 1, end: text.length });
  }
  return { text, concealed };
}

describe('a civil registration number', () => {
  it.each(NAMES)("in a file's name is masked by %s", (name) => {
    const file = fileReport(`minutes/sag ${CPR}.md`, 'x', [{ at: 'x', severity: 'error' }]);
    const output = outputsOf(file, name);
    expect(output).not.toContain(CPR);
    expect(output).not.toContain(encodeURIComponent(CPR));
    expect(output).not.toContain('4285');
    expect(output).toContain('minutes/sag');
  });

  it('in a text is masked, also beside what is concealed, and moves no place', () => {
    const text = `Borger ${CPR} mødte ikke.`;
    const halves = fileReport('a.md', text, [{ at: 'mødte' }], ['4285']);
    for (const file of [fileReport('a.md', text, [{ at: 'mødte' }]), halves]) {
      const output = REPORTERS.pretty(runReport(file), DANISH);
      expect(output).not.toContain('4285');
      const [line = '', marks = ''] = output.split('\n').slice(5);
      expect(line.slice(marks.indexOf('^'))).toBe('mødte ikke.');
    }
  });

  it('in a message is masked', () => {
    const spot = { at: 'x', rule: 'item-title-twice', args: { found: `Sag om ${CPR}`, number: 1 } };
    expect(outputsOf(fileReport('a.md', 'x', [spot]))).not.toContain('4285');
  });
});
