import { describe, expect, it } from 'vitest';
import { BLOCK, SPACE, printedText } from '../../../src/render/html/printed-text.js';

/** The text again, ` ` for white space and `|` where a block begins. */
function shown(body: string): string {
  const { letters, before } = printedText(body);
  return letters
    .split('')
    .map((letter, i) => (before[i] === SPACE ? ' ' : before[i] === BLOCK ? '|' : '') + letter)
    .join('');
}

describe('the text of a page', () => {
  it.each([
    ['<p>en to</p>', '|en to'],
    ['<p>en\n  to</p><p>tre</p>', '|en to|tre'],
    ['<p>og <strong>fed</strong>skrift</p>', '|og fedskrift'],
    ['<li>a<ul><li>b</li></ul></li>', '|a|b'],
    ['<p>&#x26; &amp; æ&nbsp;ø</p>', '|& & æ ø'],
    ['<p>sær\u00ADdeles</p>', '|særdeles'],
    ['linje<br>linje', 'linje|linje'],
  ])('of %s is %s', (body, text) => {
    expect(shown(body)).toBe(text);
  });
});
