import { describe, expect, it } from 'vitest';
import { printedText } from '../../../../src/render/html/printed-text.js';
import { writeSpacesAtLineEnds } from '../../../../src/render/pdf/finish/line-ends.js';
import type { PageContent } from '../../../../src/render/pdf/finish/page-content.js';
import type { TextObject } from '../../../../src/render/pdf/finish/text-objects.js';

/** The lines of pages again, those that got a space with one. */
function written(body: string, ...pages: string[][]): string[][] {
  const spaced = new Set<TextObject>();
  const objects = pages.map((lines) => lines.map((text, end): TextObject => ({ end, font: 1, text })));
  const contents = objects.map(
    (all) =>
      ({
        textObjects: () => all,
        addSpace: (object: TextObject) => spaced.add(object),
      }) as unknown as PageContent,
  );
  writeSpacesAtLineEnds(contents, printedText(body));
  return objects.map((all) => all.map((object) => object.text + (spaced.has(object) ? '_' : '')));
}

describe('a line that ends', () => {
  it('in a space gets one', () => {
    expect(written('<p>Rusmidler og Psykiatri</p>', ['Rusmidler og', 'Psykiatri'])).toEqual([
      ['Rusmidler og_', 'Psykiatri'],
    ]);
  });

  it('within a word or behind a hyphen gets none', () => {
    expect(
      written('<p>https://eksempel.dk/sti Social-psykiatri</p>', [
        'https://eks',
        'empel.dk/sti',
        'Social-',
        'psykiatri',
      ]),
    ).toEqual([['https://eks', 'empel.dk/sti_', 'Social-', 'psykiatri']]);
  });

  it('with its block gets none', () => {
    expect(written('<h1>Titel</h1><p>Tekst</p>', ['Titel', 'Tekst'])).toEqual([['Titel', 'Tekst']]);
  });

  it('with its page, and in the middle of an emphasis, gets one', () => {
    expect(written('<p>først <em>så til</em> sidst</p>', ['først så'], ['til', 'sidst'])).toEqual([
      ['først så_'],
      ['til_', 'sidst'],
    ]);
  });

  it('that has its space already gets no second one', () => {
    expect(written('<p>en to tre</p>', ['en ', 'to', ' tre'])).toEqual([['en ', 'to', ' tre']]);
  });

  it('is found again behind text that stands in no source', () => {
    expect(written('<li>Første punkt i listen</li>', ['1.', 'Første punkt', 'i listen'])).toEqual([
      ['1.', 'Første punkt_', 'i listen'],
    ]);
  });
});
