import { describe, expect, it } from 'vitest';
import { pageNumber, runningRules, runningTexts } from '../../../src/render/html/page-rules.js';

const RUNNING = {
  left: 'Udvalg "A"',
  right: '2. januar 2026',
  marks: ['UDKAST'],
  page: 'Side {page} af {pages}',
};
const others = (style: string) => runningTexts(RUNNING, style).other;

describe('the running text of a document', () => {
  it('stands in margin boxes, as strings and counters', () => {
    const rules = runningRules(RUNNING);
    expect(rules).toContain('@top-center { content: "UDKAST"; }');
    expect(rules).toContain('@bottom-right { content: "Side " counter(page) " af " counter(pages); }');
    expect(pageNumber('{page}/{pages}')).toBe('counter(page) "/" counter(pages)');
  });

  it('has no page number where pages get theirs later', () => {
    expect(runningRules({ ...RUNNING, page: undefined })).not.toContain('counter');
  });

  it('is told to those who finish the PDF', () => {
    expect(runningTexts({ ...RUNNING, confidentialMarks: ['UDKAST', 'FORTROLIGT'] }, '')).toEqual({
      header: ['Udvalg "A"', '2. januar 2026', 'UDKAST', 'UDKAST – FORTROLIGT'],
      footer: ['Side ', ' af '],
      other: [],
      decorative: [],
    });
  });
});

describe('the texts of a style’s own margin boxes', () => {
  it.each([
    ['a string', '@page { @bottom-left { content: "Sorø Kommune"; } }', ['Sorø Kommune']],
    [
      'strings of either kind',
      `@page { @left-middle { content: 'a' } @right-top { color: red; content: "b" } }`,
      ['a', 'b'],
    ],
    [
      'strings beside each other, as one',
      '@page { @bottom-left { content: "Kom" \'mune\' ; } }',
      ['Kommune'],
    ],
    [
      'strings around a counter',
      '@page { @bottom-left { content: "s. " counter(page) " ud af"; } }',
      ['s. ', ' ud af'],
    ],
    ['escapes', String.raw`@page { @bottom-left { content: "S\F8 \"a\" \2192 b"; } }`, ['Sø"a" →b']],
    ['braces and semicolons in strings', '@page { @bottom-left { content: "a; {b}"; } }', ['a; {b}']],
    [
      'variables',
      ':root { --navn: "Sorø" "!"; } @page { @top-left { content: var(--navn, "x") "a"; } }',
      ['Sorø!', 'a'],
    ],
    ['variables that are none', '@page { @top-left { content: var(--navn); } }', []],
    [
      'variables in a circle',
      ':root { --a: var(--b); --b: var(--a) } @page { @top-left { content: var(--a); } }',
      [],
    ],
    ['no text of elements', 'p::before { content: "Før"; } @media print { p { content: "x" } }', []],
    ['no other declaration', '@page { @top-left { align-content: "x"; content: none; } }', []],
  ])('are %s', (_, style, texts) => {
    expect(others(style)).toEqual(texts);
  });
});

describe('the signs that a style puts into the page', () => {
  it.each([
    ['an arrow', "p::before { content: '→ '; }", ['→ ']],
    ['an escape', String.raw`p::after { content: "\2713" }`, ['✓']],
    ['no words: these would be lost', "p::before { content: 'Beslutning: '; } b::after { content: '1' }", []],
    ['nothing of the margins', "@page { @top-left { content: '→' } }", []],
    ['no empty text', "p::before { content: ''; } q { content: ' ' }", []],
  ])('are %s', (_, style, signs) => {
    expect(runningTexts(RUNNING, style).decorative).toEqual(signs);
  });
});
