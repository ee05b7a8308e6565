import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { publicEdition } from '../../../src/edition/make-edition.js';
import { parseNow } from '../../../src/parse/markdown-processor.js';
import { toMarkdown } from '../../../src/render/markdown/to-markdown.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { parseSound } from '../../parse-source.js';

describe('Markdown written anew', () => {
  it.each([
    ['* a\n* b', '- a\n- b'],
    ['*fed* __og__ `kode`', '_fed_ **og** `kode`'],
    ['| a | b |\n|:-|-:|\n| 1 | 2 |', '| a  |  b |\n| :- | -: |\n| 1  |  2 |'],
    ['- [x] a', '- [x] a'],
    ['~~a~~', '~~a~~'],
    ['Titel\n===', '# Titel'],
    ['a@b.dk', '<a@b.dk>'],
    ['Hej!a@b.dk_c', 'Hej\\![a@b.dk_c](mailto:a@b.dk_c)'],
    ['\\%% a %%%', '\\%% a %%%'],
    ['{\\>>a<<}', '{\\>>a<<}'],
  ])('%j is %j', (markdown, expected) => {
    expect(toMarkdown(parseNow(markdown).children)).toBe(expected);
  });

  it('of nothing is nothing', () => {
    expect(toMarkdown([])).toBe('');
  });

  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))(
    'says the same as %s',
    async (_, text) => {
      const { meeting, format } = await parseSound(text);
      for (const item of publicEdition(meeting, format).items) {
        for (const section of item.withheld ? [] : item.sections) {
          const again = parseNow(toMarkdown(section.content.nodes)).children;
          // The notes themselves stand elsewhere, so that their marks are read as text here.
          expect(again.map((node) => toString(node).replaceAll(/\[\^[^\]]+\]/g, ''))).toEqual(
            section.content.nodes.map((node) => toString(node)),
          );
        }
      }
    },
  );
});
