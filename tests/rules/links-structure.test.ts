import { describe, expect, it } from 'vitest';
import { findingsOf, found, inItem, meeting } from './links-findings.js';

describe('heading-skipped', () => {
  const find = (body: string) => found('heading-skipped', meeting(body));

  it.each([
    ['below an item', '## Sag\n\n##### A', ['10:1 »#####«']],
    ['below a section', '## Sag\n\n### Sagsfremstilling\n\n##### A', ['12:1 »#####«']],
    ['two levels further', '## Sag\n\n#### A\n\n###### B', ['12:1 »######«']],
    ['in the next section again', '## Sag\n\n#### A\n\n### Indstilling\n\n##### B', ['14:1 »#####«']],
    ['in the introduction', '##### A\n\n## Sag', ['8:1 »#####«']],
  ])('finds one %s', async (_, body, expected) => {
    expect(await find(body)).toEqual(expected);
  });

  it.each([
    ['## Sag\n\n#### A\n\n##### B\n\n###### C\n\n#### D'],
    ['## Sag\n\n### Sagsfremstilling\n\n#### A\n\n##### B'],
    ['#### A\n\n## Sag\n\n#### B'],
  ])('says nothing of %s', async (body) => {
    expect(await find(body)).toEqual([]);
  });
});

describe('bold-heading', () => {
  const find = inItem('bold-heading');

  it.each([
    ['a line above text', '**Svartider**\n\nTekst.', '10:1 »**Svartider**«', '#### Svartider'],
    ['a line above a list', '__Deltagere:__\n\n- A', '10:1 »__Deltagere:__«', '#### Deltagere'],
    ['a question', '**Hvad er målet?**\n\nTekst.', '10:1 »**Hvad er målet?**«', '#### Hvad er målet?'],
    ['a section of the format', '**Indstilling:**\n\nTekst.', '10:1 »**Indstilling:**«', '### Indstilling'],
  ])('finds %s', async (_, body, expected, suggestion) => {
    expect(await find(body)).toEqual([expected]);
    const [finding] = await findingsOf('bold-heading', meeting(`## Sag\n\n${body}`));
    expect(finding?.args['suggestion']).toBe(suggestion);
  });

  it.each([
    ['a sentence', '**Materialet er fortroligt.**\n\nTekst.'],
    ['a sentence without a full stop', '**Udvalget godkendte indstillingen**\n\nTekst.'],
    ['a call', '**Husk tilmelding!**\n\nTekst.'],
    ['a label', '**Bemærk:**\n\nTekst.'],
    ['a label in its line', '**Bemærk:** Mødet holdes i Vejle.\n\nTekst.'],
    ['a decision', '**Beslutning:**\n\nTekst.'],
    ['a caption', '**Budget 2027**\n\n| A |\n| - |\n| 1 |'],
    ['a numbered caption', '**Tabel 1: Svartider**\n\nTekst.'],
    ['the last line', 'Tekst.\n\n**Svartider**'],
    ['a line above a heading', '**Svartider**\n\n#### Aften'],
    ['a list item', '- **Svartider**\n\n  Tekst.'],
    ['a table cell', '| **A** |\n| --- |\n| **B** |\n\nTekst.'],
    ['a word in a line', '**Svartider** er faldet\n\nTekst.'],
    ['a long line', `**${'Svartider '.repeat(9)}**\n\nTekst.`],
    ['a number', '**42**\n\nTekst.'],
    ['an opening', '### Indstilling\n\n**Til udvalget**\n\n- at sagen drøftes'],
  ])('says nothing of %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });
});

describe('tables', () => {
  it.each([
    ['a last column', '| A | |\n| - | - |\n| 1 | 2 |', ['10:5 »| |«']],
    ['no column', '| | |\n| - | - |\n| 1 | 2 |', ['10:1 »| | |«']],
    ['no column of one', '| |\n| - |\n| 1 |', ['10:1 »| |«']],
    ['the first of two', '| A | | |\n| - | - | - |\n| 1 | 2 | 3 |', ['10:5 »| «']],
  ])('without a heading above %s', async (_, body, expected) => {
    expect(await inItem('table-header-empty')(body)).toEqual(expected);
  });

  it.each([
    ['the corner', '| | A |\n| - | - |\n| B | 1 |'],
    ['an image', '| A | ![Regn](bilag/kurve.png) |\n| - | - |\n| 1 | 2 |'],
    ['code', '| A | `b` |\n| - | - |\n| 1 | 2 |'],
    ['empty cells below', '| A | B |\n| - | - |\n| | |'],
  ])('may have %s', async (_, body) => {
    expect(await inItem('table-header-empty')(body)).toEqual([]);
  });

  it.each([
    ['few', '| A | B |\n| - | - |\n| 1 |', ['12:1 »| 1 |«']],
    ['many', '| A | B |\n| - | - |\n| 1 | 2 | 3 |', ['12:1 »| 1 | 2 | 3 |«']],
    ['few below the table', '| A | B |\n| - | - |\n| 1 | 2 |\nKilde: C', ['13:1 »Kilde: C«']],
  ])('with rows of too %s cells', async (_, body, expected) => {
    expect(await inItem('table-uneven')(body)).toEqual(expected);
  });

  it.each([
    ['| A | B |\n| - | - |\n| 1 | 2 |\n| Pause | |\n\nKilde: C'],
    ['A | B\n- | -\n1 | 2'],
    ['| A | B |\n| - | - |\n| 1 \\| 2 | 3 |'],
  ])('with even rows: %s', async (body) => {
    expect(await inItem('table-uneven')(body)).toEqual([]);
  });
});

describe('image-alt-vague', () => {
  const find = inItem('image-alt-vague');

  it.each([
    ['Billede'],
    ['billede 1'],
    ['Graf.'],
    ['LOGO'],
    ['Figur_2'],
    ['kurve-2026.png'],
    ['IMG_2041'],
    ['Skærmbillede 2026-03-17 kl. 10.12.44'],
  ])('finds %s', async (alt) => {
    expect(await find(`Se ![${alt}](bilag/kurve.png).`)).toEqual([`10:6 »${alt}«`]);
  });

  it.each([['Billede af den nye indgang'], ['Figur 1: Ventetid'], ['DMPG’s logo'], ['Ventetid'], ['2026']])(
    'says nothing of %s',
    async (alt) => {
      expect(await find(`![${alt}](bilag/kurve.png)`)).toEqual([]);
    },
  );

  it('leaves an image without a text to its own finding', async () => {
    expect(await find('![](bilag/kurve.png)')).toEqual([]);
  });
});
