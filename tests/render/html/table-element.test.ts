import { describe, expect, it } from 'vitest';
import { cleanTree } from '../../../src/parse/clean.js';
import { parseNow } from '../../../src/parse/markdown-processor.js';
import { markdownToHtml } from '../../../src/render/html/markdown-to-html.js';
import { withoutTableFrames } from '../../../src/render/html/table-element.js';
import { REPORT_NOTHING, plainContext } from '../../rendering.js';

function render(markdown: string, word = 'Tabel'): string {
  const context = plainContext();
  return markdownToHtml(cleanTree(parseNow(markdown), markdown, REPORT_NOTHING).nodes, 3, {
    ...context,
    labels: { ...context.labels, table: word },
  });
}

describe('a table’s frame, which scrolls on a narrow screen', () => {
  it.each([
    ['its headers', '| **Region** | Antal |\n| - | - |\n', 'aria-label="Tabel: Region, Antal"'],
    ['those of them that say something', '| | 2025 |\n| - | - |\n| Nord | 1 |\n', 'aria-label="Tabel: 2025"'],
    ['the word alone without any', '| | |\n| - | - |\n| a | b |\n', 'aria-label="Tabel"'],
    ['what cannot end it early', '| "><b> |\n| - |\n', 'aria-label="Tabel: &#x22;>'],
  ])('can be reached by keyboard and is named after %s', (_, markdown, name) => {
    expect(render(markdown)).toContain(`<div class="table" role="group" tabindex="0" ${name}`);
  });

  it('begins its name with the house format’s word', () => {
    expect(render('| A |\n| - |\n', 'Table')).toContain('aria-label="Table: A"');
  });

  it.each(['| A |\n| - |\n', '| "><b> |\n| - |\n', '| |\n| - |\n| a |\n'])(
    'is none on paper: %j',
    (markdown) => {
      expect(withoutTableFrames(render(markdown))).toMatch(/^<div class="table"><table>/);
    },
  );
});

describe('an empty cell in a table’s head', () => {
  it('is no header', () => {
    expect(render('| | 2025 |\n| - | - |\n| Nord | 1 |\n').replaceAll('\n', '')).toContain(
      '<thead><tr><td>\u00A0</td><th scope="col">2025</th></tr></thead>',
    );
  });
});

describe('a table on paper', () => {
  const words = (length: number, columns: number) =>
    [`|${` ${'n'.repeat(length)} |`.repeat(columns)}`, `|${' - |'.repeat(columns)}`, ''].join('\n');

  it.each([
    ['has its usual letters where it fits', words(8, 7), '<table>'],
    ['has smaller ones where it does not', words(10, 7), '<table class="wide">'],
    ['has smaller ones still', words(11, 7), '<table class="widest">'],
    ['has them also with lines between', words(12, 7).replaceAll('nn', 'n n'), '<table>'],
  ])('%s', (_, markdown, tag) => {
    const html = render(markdown);
    expect(html).toContain(tag);
    expect(html).not.toContain('breaks');
  });

  it('has less room in a quotation, and in a list', () => {
    for (const [first, rest] of [
      ['> > ', '> > '],
      ['- a\n\n  - b\n\n    ', '    '],
    ] as const) {
      const nested = first + words(8, 7).trim().replaceAll('\n', `\n${rest}`);
      expect(render(`${nested}\n`)).toContain('<table class="wide">');
      expect(render(`${nested}\n\n---\n\n${words(8, 7)}`)).toMatch(/<table class="wide">[^]*<table>/);
    }
  });

  it('breaks the words that leave no room for others, and no shorter ones', () => {
    const html = render(
      `| Nr. | ${'Kort | '.repeat(8)}Adresse |\n|${' - |'.repeat(10)}\n| 1 | ${'a | '.repeat(8)}${'n'.repeat(100)} |\n`,
    );
    expect(html.match(/<t[hd][^>]*breaks[^>]*>[^<]*/g)).toEqual([`<td class="breaks">${'n'.repeat(100)}`]);
  });

  it('breaks no column down to nothing, however many there are', () => {
    const html = render(words(6, 40));
    expect(html.match(/class="breaks"/g)).toHaveLength(40);
    expect(render(words(5, 40))).not.toContain('breaks');
  });

  it('keeps the alignment of a cell with a word that breaks', () => {
    expect(render(words(200, 1).replace(' - ', ' -: '))).toContain('class="align-right breaks"');
  });
});
