import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { printStyle } from '../../../src/render/html/print-style.js';
import { ROOT } from '../../parse-source.js';

describe('the style a page is printed with', () => {
  it.each([
    ['a rule', 'p { margin: 0 }', 'p { margin: 0 }'],
    ['lines and indents', 'p {\n  margin: 0;\n\n  color: red;\n}\n', 'p {\nmargin: 0;\ncolor: red;\n}\n'],
    ['a comment, which parts words no more than before', 'a/* æ */b{}', 'a/**/b{}'],
    ['a comment that is never closed', 'p  {} /* a', 'p  {} /* a'],
    ['a comment in a string', 'p::before { content: "/* a */" }', 'p::before { content: "/* a */" }'],
    ['blanks in a string', `p::before { content: 'a  b' }`, `p::before { content: 'a  b' }`],
    ['letters beyond ASCII', '.møde::before { content: "–" }', '.m\\f8 de::before { content: "\\2013 " }'],
    ['a letter of two code units', 'p::before { content: "😀" }', 'p::before { content: "\\1f600 " }'],
    ['an escape and the blank that ends it', '.a\\31  .b{}', '.a\\31  .b{}'],
    ['a rule for the screen', 'a{} @media screen { b{} c{d:e} } f{}', 'a{}  f{}'],
    ['a rule for one kind of screen', '@media screen and (width > 40em){b{}}f{}', 'f{}'],
    ['a brace in a string for the screen', '@media screen{b{c:"}"}}f{}', 'f{}'],
    ['a rule for screen and print', '@media screen, print{b{}}', '@media screen, print{b{}}'],
    ['an apostrophe that opens nothing', "// det's\n  p{}", "// det's\n  p{}"],
    ['a string that the line ends', 'a{b:"c\n  }\n@media screen{d{}}', 'a{b:"c\n  }\n@media screen{d{}}'],
    ['an escaped letter beyond ASCII', '.b\\ø{content:"\\–\\\\–"}', '.b\\f8 {content:"\\2013 \\\\\\2013 "}'],
    ['an escaped brace for the screen', '@media screen{.a\\{b{}}c{}', 'c{}'],
    ['a brace in an address for the screen', '@media screen{a{b:url(c{)}}d{}', 'd{}'],
    ['a rule for the screen that has no end', 'a  {}@media screen{b{}', 'a  {}@media screen{b{}'],
    [
      'what looks like a comment in an address',
      'a{b:url(c/*d.png)}e{} /* f */',
      'a{b:url(c/*d.png)}e{} /**/',
    ],
    ['a hard space, a letter in CSS', 'a{\u00A0b:c}', 'a{\\a0 b:c}'],
    ['a rule for print', '@media print{b{}}', '@media print{b{}}'],
    ['the screen’s name in a string', 'p{content:"@media screen {"}f{}', 'p{content:"@media screen {"}f{}'],
  ])('keeps %s as it must', (_, style, expected) => {
    expect(printStyle(style)).toBe(expected);
  });

  it('of the program’s own formats holds ASCII alone, and nothing for the screen', () => {
    const styles = ['base', 'dmpg', 'danske-regioner'].map((name) =>
      printStyle(readFileSync(path.join(ROOT, 'templates', name, 'style.css'), 'utf8')),
    );
    expect(styles.join('')).toMatch(/^[\0-\x7F]+$/);
    expect(styles.join('')).not.toMatch(/screen|prefers-color-scheme/);
    expect(styles[0]).toContain('h6 {\nline-height: 1.25;');
    expect(styles[0]).toContain('@page {\nsize: A4;');
  });
});
