import { describe, expect, it } from 'vitest';
import { findingsOf, inItem, meeting } from './links-findings.js';

describe('other-dialect', () => {
  const find = inItem('other-dialect');

  it.each([
    ['a span with a class', 'Det er [vigtigt]{.underline} nu.', '10:8 »[vigtigt]{.underline}«'],
    [
      'the size of an image',
      '![Kurve](https://a.dk/a.png){width="3.0in" height="2.0in"}',
      '10:29 »{width="3.0in" height="2.0in"}«',
    ],
    ['an anchor', '[]{#_Toc12 .anchor}Tekst', '10:1 »[]{#_Toc12 .anchor}«'],
    [
      'a heading of the author’s own',
      '#### Baggrund {#baggrund .unnumbered}',
      '10:14 » {#baggrund .unnumbered}«',
    ],
    ['raw text of another format', '`<w:br/>`{=openxml}', '10:10 »{=openxml}«'],
    ['a container', '::: note\nTekst\n:::', '10:1 »::: note«'],
    ['a raised number', '40 m^2^ i alt', '10:5 »^2^«'],
    ['a raised letter', 'x^n^', '10:2 »^n^«'],
    ['a lowered number', 'CO~2~ og NO~x~.', '10:4 »2«'],
  ])('is found for %s', async (_, body, expected) => {
    expect((await find(body))[0]).toBe(expected);
  });

  it('is found in an item’s title', async () => {
    const findings = await findingsOf('other-dialect', meeting('## Velkommen {#velkommen}\n\nTekst'));
    expect(findings.map(({ range, args }) => [range.start.line, args])).toEqual([
      [8, { kind: 'attributes', found: '{#velkommen}' }],
    ]);
  });

  it.each([
    ['words in braces', 'Skriv {navn} og {{titel}} og { a } og {1}.'],
    ['a hashtag', 'Se #velkommen og {# note.'],
    ['words struck out', '~~slettet~~ og ~slettet~ og a ~b~ c'],
    ['a power', '2^10 og x^2 eller ^a^ og 4^ 5^'],
    ['colons', 'Bemærk:: det\n:: og ::'],
    ['code', '`[a]{.b}` og `m^2^`\n\n```\n::: note\n```'],
    ['a link', '[a](https://a.dk/{x=1})'],
  ])('is not found for %s', async (_, body) => {
    expect(await find(body)).toEqual([]);
  });

  it('leaves marks of confidentiality to their own finding', async () => {
    expect(await find('Tekst {.fortrolig} og {.lukket}\n\n::: fortrolig')).toEqual([]);
  });

  it('is mended where that changes nothing else', async () => {
    const fixes = async (body: string) =>
      (await findingsOf('other-dialect', meeting(`## Sag\n\n${body}`))).map(({ fix }) =>
        fix?.map(({ text }) => text),
      );
    expect(await fixes('Det er [vigtigt]{.underline}')).toEqual([['vigtigt']]);
    expect(await fixes('40 m^2^')).toEqual([['²']]);
    expect(await fixes('10^−6^')).toEqual([undefined]);
    expect(await fixes('::: note')).toEqual([undefined]);
  });
});
