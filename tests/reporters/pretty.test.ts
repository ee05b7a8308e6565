import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/reporters.js';
import { ODD, UNREADABLE } from './odd-report.js';
import { DANISH, ENGLISH, SAMPLE, fileReport, runReport } from './sample-report.js';
import type { Spot } from './sample-report.js';

/** What is drawn of one file's findings: without the heading above and the counts below. */
function draw(text: string, spots: readonly Spot[], style = DANISH): string {
  const report = REPORTERS.pretty(runReport(fileReport('minutes/a.md', text, spots)), style);
  const lines = report.split('\n');
  return lines
    .slice(
      2,
      lines.findIndex((line) => /^[✗!] /.test(line)),
    )
    .join('\n')
    .trimEnd();
}

/** A drawing without the margin that the code it stands in gives it. */
function drawn(...lines: string[]): string {
  return lines.join('\n');
}

describe('a finding', () => {
  it('is shown with its place, underlined, between the lines of its block', () => {
    expect(draw('første\nher står fejlen nu\nsidste\n\nandet', [{ at: 'fejlen' }])).toBe(
      drawn(
        'advarsel: tested [tested]',
        '   ┌─ minutes/a.md:2:10',
        '   │',
        ' 1 │ første',
        ' 2 │ her står fejlen nu',
        '   │          ^^^^^^',
        ' 3 │ sidste',
        '   │',
      ),
    );
  });

  it('leaves empty neighbours out', () => {
    expect(draw('a\n\nher\n \nb', [{ at: 'her' }])).not.toMatch(/ [245] │/);
  });

  it('has a second place in a frame of its own, help, and that it can be mended', () => {
    const text = 'udvalg: A\ndato: 2026-03-17\ngruppe: B';
    const spot: Spot = {
      rule: 'body-twice',
      severity: 'error',
      at: 'gruppe',
      related: 'udvalg',
      fixable: true,
    };
    expect(
      draw(text, [spot], { ...DANISH, width: 200 })
        .split('\n')
        .slice(1),
    ).toEqual([
      '   ┌─ minutes/a.md:3:1',
      '   │',
      ' 2 │ dato: 2026-03-17',
      ' 3 │ gruppe: B',
      '   │ ^^^^^^',
      '   │',
      '   ├─ minutes/a.md:1:1',
      '   │',
      ' 1 │ udvalg: A',
      '   │ ------ første gang her',
      '   │',
      '   = hjælp: Behold det ene.',
      '   = kan rettes med --fix',
    ]);
    expect(draw(text, [spot], ENGLISH)).toContain('= help: ');
    expect(draw(text, [{ ...spot, rule: 'tested' }], ENGLISH)).toContain('------ see also here');
  });

  it('of several lines has a bracket from its first character to its last', () => {
    expect(
      draw('en to\ntre\nfire fem', [{ at: 'to', until: 'fire' }])
        .split('\n')
        .slice(3),
    ).toEqual([' 1 │   en to', '   │ ╭────^', ' 2 │ │ tre', ' 3 │ │ fire fem', '   │ ╰────^', '   │']);
  });

  it('of many lines is shown by its first and last', () => {
    const text = `${Array.from({ length: 12 }, (_, at) => `linje ${at + 1}`).join('\n')}\n\n`;
    expect(
      draw(text, [{ at: 'linje 2', until: 'linje 11' }])
        .split('\n')
        .slice(3),
    ).toEqual([
      '  1 │   linje 1',
      '  2 │ ╭ linje 2',
      '  ⋮ │ │',
      ' 11 │ │ linje 11',
      '    │ ╰────────^',
      ' 12 │   linje 12',
      '    │',
    ]);
  });

  it('that ends with a line break is one of its own line', () => {
    expect(draw('en\nto\n', [{ at: 'en\n' }])).toContain(' 1 │ en\n   │ ^^\n 2 │ to');
  });

  it('at an empty place, and at the end, is pointed at', () => {
    expect(draw('en\n', [{ at: '\n' }])).toContain(' 1 │ en\n   │   ^\n');
  });

  it.each(['\r\n', '\r', '\n'])('finds its line after line breaks of every kind', (end) => {
    expect(draw(['a', 'b', 'c'].join(end), [{ at: 'b' }])).toContain(' 1 │ a\n 2 │ b\n   │ ^\n 3 │ c');
  });

  it('of the file as a whole, or of a file without text, has no frame', () => {
    expect(draw('tekst', [{}])).toBe('advarsel: tested [tested]\n   ┌─ minutes/a.md');
    const unreadable = REPORTERS.pretty(runReport(UNREADABLE), DANISH);
    expect(unreadable).toContain('┌─ minutes/laast.md\n\n');
    expect(unreadable).not.toContain('│');
    const { diagnostics } = fileReport('minutes/a.md', 'a\nb', [{ at: 'b', related: 'a' }]);
    const gone = REPORTERS.pretty(
      runReport({ file: 'minutes/a.md', text: undefined, diagnostics, concealed: [] }),
      DANISH,
    );
    expect(gone).toContain('┌─ minutes/a.md:2:1\n   ├─ minutes/a.md:1:1\n');
    const shorter = REPORTERS.pretty(
      runReport({ file: 'minutes/a.md', text: 'a', diagnostics, concealed: [] }),
      DANISH,
    );
    expect(shorter).toContain('┌─ minutes/a.md:2:1\n');
  });

  it('keeps within the width, but for paths', () => {
    const long = `${'ord '.repeat(60)}her er fundet ${'mere '.repeat(60)}`;
    for (const width of [40, 57, 80, 133]) {
      const spots: Spot[] = [
        { at: 'fundet', rule: 'item-title-twice', args: { found: 'lange ord om lidt af hvert', number: 1 } },
        { at: 'her', until: 'mere', fixable: true },
        { at: 'ord', until: 'mere' },
      ];
      const lines = draw(long, spots, { ...DANISH, width }).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      expect(lines.filter((line) => line.includes('…')).length).toBe(3);
    }
  });
});

describe('the report', () => {
  it('counts at its end', () => {
    const last = (style: typeof DANISH) => REPORTERS.pretty(SAMPLE, style).split('\n').slice(-3);
    expect(last(DANISH)).toEqual([
      '✗ 2 filer kontrolleret: 2 fejl, 1 advarsel, 2 vink (1,2 s)',
      '  1 af de 5 fund kan rettes med --fix.',
      '',
    ]);
    expect(last(ENGLISH)).toEqual([
      '✗ 2 files checked: 2 errors, 1 warning, 2 hints (1.2 s)',
      '  1 of the 5 findings can be mended with --fix.',
      '',
    ]);
  });

  it('says so where nothing was found, and names no file then', () => {
    const clean = runReport(fileReport('minutes/a.md', 'x', []), fileReport('minutes/b.md', 'x', []));
    expect(REPORTERS.pretty(clean, DANISH)).toBe('✓ 2 filer kontrolleret: ingen fund (1,2 s)\n');
    expect(REPORTERS.pretty(clean, ENGLISH)).toBe('✓ 2 files checked: no findings (1.2 s)\n');
    expect(REPORTERS.pretty(runReport(), DANISH)).toBe('Der er ingen filer at kontrollere.\n');
  });

  it('has a heading for each file with findings, in their order', () => {
    const file = (name: string) => fileReport(name, 'x', [{ at: 'x' }]);
    const text = REPORTERS.pretty(runReport(file('a.md'), fileReport('b.md', '', []), file('c.md')), DANISH);
    expect(text.match(/^── .*? ─/gm)).toEqual(['── a.md ─', '── c.md ─']);
  });

  it('says the same with colours and without', () => {
    const coloured = REPORTERS.pretty(SAMPLE, { ...DANISH, colours: true });
    expect(coloured).toContain('\u001B[31m^^^^^^\u001B[39m');
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(REPORTERS.pretty(SAMPLE, DANISH));
    expect(REPORTERS.pretty(SAMPLE, DANISH)).not.toContain('\u001B');
  });

  it('shows nothing that a terminal would obey', () => {
    for (const style of [DANISH, ENGLISH])
      expect(REPORTERS.pretty(ODD, style).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
  });
});
