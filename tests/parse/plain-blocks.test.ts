import { describe, expect, it } from 'vitest';
import { cutMarkdown } from '../../src/parse/cut-markdown.js';
import { parseNow, parseWhole } from '../../src/parse/markdown-processor.js';
import { plainBlock } from '../../src/parse/plain-blocks.js';
import { ALL_MEETINGS } from '../meeting-files.js';

const PROSE =
  'Udvalget drøftede ventetiderne (12,5 % over målet) og takkede for oplægget: “Det er godt”, sagde formanden – §4.';

/** The pieces that it takes a parser for; undefined where that is the whole text. */
function parsedOf(text: string): string[] | undefined {
  const cut = cutMarkdown(text);
  return cut?.pieces.filter((piece) => !plainBlock(piece, cut.lineEnding)).map((piece) => piece.text);
}

describe('a piece', () => {
  it.each([
    ['prose', PROSE],
    ['prose of two lines', `${PROSE}\n${PROSE}`],
    ['a heading', '### 2 (Offentlig) Økonomi'],
    ['a list', '- Sagsbehandler: Åse Holm\n- Sags-ID: EMN-2025-00001'],
    ['a numbered list', '3. Notat\n9. Brev'],
    ['a decision', `**Beslutning:** ${PROSE}\n*Gruppen* **tog** det til efterretning (*enigt*).`],
    ['a link', 'Se også [vejledningen (PDF)](https://www.dmpg.dk/a-b_c/d?e=1#f), som er ny.'],
    ['a list of attachments', '1. [Notat](bilag/notat.pdf) (EMN-2025-1)\n2. **Nyt** brev'],
    ['a list of actions', '- [x] Sender *udkast* (ansvarlig: Åse Holm)\n- [ ] Rykker'],
  ])('is told at a glance: %s', (_, text) => {
    expect(parsedOf(text)).toEqual([]);
  });

  it.each([
    ['an address', 'www.dmpg.dk'],
    ['an address', 'https://dmpg.dk'],
    ['a mail address', 'post@dmpg.dk'],
    ['emphasis within a word', 'a*nu*'],
    ['emphasis within emphasis', '*nu **og** da*'],
    ['emphasis that does not end', '*nu'],
    ['emphasis of another kind', '_nu_'],
    ['code', '`nu`'],
    ['a reference', '[nu]'],
    ['a link with a title', '[nu](a "b")'],
    ['a link whose text is marked', '[*nu*](a)'],
    ['an image', '![nu](a)'],
    ['a character reference', '&amp;'],
    ['an escape', '\\*'],
    ['HTML', '<b>'],
    ['a table', 'a | b'],
    ['something struck out', '~~nu~~'],
    ['a tab', 'a\tb'],
    ['a hard break', 'a  \nb'],
    ['a quotation', 'a\n> b'],
    ['an underline', 'a\n==='],
    ['an indented line', 'a\n  b'],
  ])('with %s in it is parsed: %s', (_, piece) => {
    for (const text of [
      `${PROSE} ${piece} og videre`,
      `## ${PROSE} ${piece} nu`,
      `- a\n- ${PROSE} ${piece} nu`,
    ])
      expect(parsedOf(text)).toEqual([text]);
  });

  it.each(['## A #', '## ', '##  A', '####### A', '## A ', '##\tA'])(
    'is parsed: the heading »%s«',
    (text) => {
      expect(parsedOf(text)).toEqual([text]);
      expect(parseNow(text)).toEqual(parseWhole(text));
    },
  );

  it.each(['- a\n* b', '1. a\n2) b', '-  a', '- a\nb', '- [ ]  a', '- [x]', '- - a', '- 1. a', '1. a\n- b'])(
    'is parsed: the list »%s«',
    (text) => {
      expect(parsedOf(text)).toEqual([text]);
      expect(parseNow(text)).toEqual(parseWhole(text));
    },
  );
});

describe('a meeting', () => {
  it('without notes takes a parser for a tenth of its text', () => {
    const texts = ALL_MEETINGS.map(({ text }) => text.replace(/^---[^]*?\n---/, '')).filter(cutMarkdown);
    const parsed = texts.flatMap((text) => parsedOf(text) ?? []);
    expect(texts.length).toBeGreaterThan(1);
    expect(parsed.join('').length).toBeLessThan(texts.join('').length * 0.1);
  });
});
