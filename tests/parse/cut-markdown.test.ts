import { describe, expect, it } from 'vitest';
import { cutMarkdown } from '../../src/parse/cut-markdown.js';

describe('a text', () => {
  it.each([
    ['between paragraphs', 'a\n\nb', ['a', 'b']],
    ['around headings', '## A\n\n\nb\n\n## C\n', ['## A', 'b', '## C']],
    ['before a list and after it', 'a\n\n- b\n- c\n\nd', ['a', '- b\n- c', 'd']],
    ['not within a list', '- a\n\n- b\n\n1. c\n\nd', ['- a\n\n- b\n\n1. c', 'd']],
    ['not before what is indented', 'a\n\n  b\n\n\tc\n\nd', ['a\n\n  b\n\n\tc', 'd']],
    ['not before a list that a paragraph runs into', 'a\n- b\n\n- c', ['a\n- b\n\n- c']],
    ['not where a line of spaces stands', 'a\n \nb', ['a\n \nb']],
    ['after a comment', '<!-- a -->\n\nb', ['<!-- a -->', 'b']],
    ['without the blank lines at its ends', `${' '.repeat(400)}\n\n## A\n\n\n`, ['## A']],
    ['as Windows ends its lines', 'a\r\n\r\n\r\nb\r\n', ['a', 'b']],
  ])('is cut %s', (_, text, expected) => {
    expect(cutMarkdown(text)?.pieces.map((piece) => piece.text)).toEqual(expected);
  });

  it.each([
    ['fenced code', '```\n\n# a\n```'],
    ['other fenced code', '~~~\n\n# a\n~~~'],
    ['a definition', 'a [b]\n\n[b]: /c'],
    ['a footnote', 'a [^b]\n\n[^b]: c'],
    ['a comment over a blank line', '<!-- a\n\nb -->'],
    ['a comment that is only seemingly closed', '<!-- a -->\n<!--> b\n\nc'],
    ['a script', '<script>\n\na</script>'],
    ['an instruction', '<?a\n\nb?>'],
    ['a declaration', '<!A\n\nb>'],
    ['a byte order mark at the start of a line', 'a\n\n\uFEFFb'],
    ['line endings of two kinds', 'a\n\nb\r\n'],
  ])('with %s is not cut', (_, text) => {
    expect(cutMarkdown(text)).toBeUndefined();
  });
});
