import { describe, expect, it } from 'vitest';
import { knownWords } from '../../src/edition/known-words.js';
import { findLeaks, searchableHtml, searchableJson } from '../../src/edition/leak-check.js';
import { editionOf, internalEdition, publicEdition } from '../../src/edition/make-edition.js';
import { withheldFrom } from '../../src/edition/withheld.js';
import type { Withheld } from '../../src/edition/withheld.js';
import type { EditionKind } from '../../src/model/edition.js';
import { renderJson } from '../../src/render/json/render-json.js';
import { ALL_MEETINGS } from '../meeting-files.js';
import { meetingSource } from '../meeting-source.js';
import { BUILT_IN_TEMPLATES, builtInFormat, parseSound } from '../parse-source.js';
import { htmlOf, prepareFile } from '../rendering.js';
import { SECRETS, SECRET_COMMITTEE, SECRET_DMPG } from './secret-meeting.js';

const KNOWN = knownWords(BUILT_IN_TEMPLATES);

async function withheldOf(source: string, kind: EditionKind = 'public'): Promise<Withheld> {
  const { meeting, format } = await parseSound(source);
  const edition = kind === 'public' ? publicEdition(meeting, format) : internalEdition(meeting, format);
  return withheldFrom(edition, meeting, source, () => KNOWN);
}

function leaksOf(withheld: Withheld, html: string): number {
  return findLeaks(withheld, [{ output: 'html', text: searchableHtml(html) }])[0]?.count ?? 0;
}

const SOURCE = meetingSource(
  '## Åben sag om Aabenraa\n\nSygehuset ligger i byen.\n\n## (Fortrolig) Afskedigelse af Kurtzmann\n\n' +
    'Sygehuset vil opsige kontorlederen. Hun fik en påtale for at komme for sent.\n',
);

describe('the leak check', () => {
  it.each([
    ['a word', '<p>Kurtzmann</p>'],
    ['a word in other case', '<p>KURTZMANN</p>'],
    ['a word inside another', '<p>Kurtzmannsagen</p>'],
    ['a word in an attribute', '<img alt="kurtzmann">'],
    ['a word in a class name', '<p class="sag-kurtzmann">'],
    ['a word in a comment', '<!-- kurtzmann -->'],
    ['a word in a style', '<style>@page { content: "kurtzmann" }</style>'],
    ['a word with soft hyphens', '<p>Kurtz\u00ADmann</p>'],
    ['a word with zero-width letters', '<p>Kurtz\u200Bmann</p>'],
    ['a percent-encoded word', '<a href="https://a.dk/%4Bur%74zmann">'],
    ['a percent-encoded word with Danish letters', '<a href="https://a.dk/p%C3%A5tale">'],
    ['a word in decomposed letters', `<p>${'påtale'.normalize('NFD')}</p>`],
    ['a word in hexadecimal entities', '<p>&#x4B;urtzmann</p>'],
    ['a word in decimal entities', '<p>&#75;urtzmann p&#229;tale</p>'],
    ['a percent sign written as an entity', '<a href="https://a.dk/&#37;4Burtzmann">'],
  ])('finds %s', async (_, html) => {
    expect(leaksOf(await withheldOf(SOURCE), html)).toBeGreaterThan(0);
  });

  it.each([
    ['an entity', 'Hun fik en p&aring;tale.'],
    ['a numbered entity', 'Hun fik en p&#229;tale.'],
    ['a percent sign', 'Se [brevet](https://a.dk/p%C3%A5tale).'],
    ['an escape', 'Sagen p\\_åtale\\_.'],
  ])('knows a secret that the author wrote with %s', async (_, text) => {
    const withheld = await withheldOf(meetingSource(`## Åben\n\n## (Fortrolig) B\n\n${text}\n`));
    expect([...withheld.words].join(' ')).toContain('åtale');
  });

  it.each([
    ['as it is', '<p>Han skal ikke ses nu til sommer</p>', 1],
    ['with emphasis in it', '<p>Han skal <em>ikke</em> ses nu til sommer</p>', 1],
    ['over two lines', '<p>Han skal ikke\nses nu til sommer</p>', 1],
    ['unless it stands in open text', '<p>Han kan ikke komme nu</p>', 0],
  ])('finds a phrase of words that each may stand alone, %s', async (_, html, count) => {
    const source = meetingSource(
      '## Åben\n\nDe skal i gang. Han kan ikke komme nu. Vi vil gerne ses til sommer i haven.\n\n' +
        '## (Fortrolig) B\n\nHan skal ikke ses nu til sommer.\n',
    );
    const withheld = await withheldOf(source);
    expect([...withheld.words]).toEqual([]);
    expect(leaksOf(withheld, html)).toBe(count);
  });

  it('finds a word of which a part is emphasised', async () => {
    expect(leaksOf(await withheldOf(SOURCE), '<p>Sagen om Ku<em>rtz</em>mann</p>')).toBeGreaterThan(0);
  });

  it.each([
    ['that also stand in open text', '<p>Sygehuset i byen om Aabenraa</p>'],
    [
      'of the templates and of everyday Danish',
      '<p>Dagsorden kort: Deltagere, Afbud, punkt, og med for at</p>',
    ],
    ['of no meeting', '<p>Rugbrødsmotor</p>'],
    ['in embedded files', '<img src="data:image/png;base64,Kurtzmann">'],
  ])('lets words pass %s', async (_, html) => {
    expect(leaksOf(await withheldOf(SOURCE), html)).toBe(0);
  });

  it('counts, and never tells what it found', async () => {
    const leaks = findLeaks(await withheldOf(SOURCE), [
      { output: 'html', text: 'kurtzmann kontorlederen' },
      { output: 'json', text: 'byen' },
    ]);
    expect(leaks).toEqual([{ output: 'html', count: 2 }]);
  });

  it('reads the keys and values of JSON, escapes resolved', async () => {
    const withheld = await withheldOf(SOURCE);
    const search = (json: string) => findLeaks(withheld, [{ output: 'json', text: searchableJson(json) }]);
    expect(search('{"a":[{"b":"\\u004burtzmann"}]}')).toHaveLength(1);
    expect(search('{"kurtzmann":1}')).toHaveLength(1);
    expect(search('{"a":"%4Burtzmann"}')).toHaveLength(1);
    expect(search('{"a":"byen"}')).toEqual([]);
  });

  it('knows every secret word of every place', async () => {
    for (const source of [SECRET_DMPG, SECRET_COMMITTEE]) {
      const { words } = await withheldOf(source);
      expect(Object.values(SECRETS).filter((word) => !words.has(word))).toEqual([]);
    }
  });

  it('keeps the comments out of the internal edition too, and nothing else', async () => {
    const { words } = await withheldOf(SECRET_DMPG, 'internal');
    expect([...words]).toEqual([SECRETS.comment]);
  });

  it('would stop the internal edition from being published', async () => {
    const { meeting, format } = await parseSound(SECRET_DMPG);
    const html = htmlOf(internalEdition(meeting, format), format).file;
    expect(leaksOf(await withheldOf(SECRET_DMPG), html)).toBeGreaterThan(20);
  });

  it('has nothing to look for where nothing is withheld', async () => {
    const withheld = await withheldOf(meetingSource('## Åben\n\nTekst.\n'));
    expect(withheld.words.size + withheld.phrases.length).toBe(0);
    expect(leaksOf(withheld, '<p>Hvad som helst</p>')).toBe(0);
  });

  it('counts a footnote that nothing refers to as withheld', async () => {
    const { words } = await withheldOf(meetingSource('## A\n\n[^x]: Kladde om snegleræs.\n'));
    expect([...words]).toContain('snegleræs');
  });
});

describe('an edition that shows by mistake what it is to withhold', () => {
  const source = meetingSource(
    '## Åben\n\n### Bilag\n\n- [Kvartalsplan](bilag/a.pdf) (fortrolig)\n\n## (Fortrolig) Afskedigelse\n\n' +
      'Hun fik en på*tale*[^n].\n\n### Sagsfremstilling\n\nOm Kurtzmann.\n\n[^n]: Zebravinge.\n',
  );

  it('does not make it open', async () => {
    const { meeting, format } = await parseSound(source);
    const open = (one: object) => ({ ...one, confidential: false });
    const mistaken = {
      ...meeting,
      items: meeting.items.map((item) => ({
        ...item,
        access: 'public' as const,
        sections: item.sections.map((section) => ({
          ...section,
          attachments: section.attachments.map(open) as unknown as typeof section.attachments,
        })),
      })),
    };
    const edition = publicEdition(mistaken, format);
    const { words } = withheldFrom(edition, meeting, source, () => KNOWN);
    expect([...words]).toEqual(
      expect.arrayContaining(['kvartalsplan', 'påtale', 'kurtzmann', 'afskedigelse']),
    );
  });
});

describe('a false alarm', () => {
  it.each(ALL_MEETINGS.map((file) => [file.name, file] as const))('is not raised by %s', async (_, file) => {
    const { meeting, format, source, images } = await prepareFile(file);
    for (const kind of ['dagsorden', 'referat'] as const) {
      for (const edition of [publicEdition(meeting, format, kind), internalEdition(meeting, format, kind)]) {
        const withheld = withheldFrom(edition, meeting, source, () => KNOWN);
        const html = htmlOf(edition, format, images);
        const leaks = findLeaks(withheld, [
          { output: 'file', text: searchableHtml(html.file) },
          { output: 'print', text: searchableHtml(html.print) },
          { output: 'json', text: searchableJson(renderJson(edition)) },
          { output: 'name', text: meeting.slug },
        ]);
        expect(leaks).toEqual([]);
      }
    }
  });

  it.each([
    ['a word with a note’s number', 'Se retningslinjen[^a].\n\n[^a]: Note.', 'Den nye linje.'],
    ['a word with two', 'Se retningslinjen[^a][^b].\n\n[^a]: Note.\n\n[^b]: Note.', 'Den nye linje.'],
    ['a word that is emphasised in part', 'Om psykiatri*s* vilkår.', 'Ny psykiatris opgave.'],
    ['a phrase with signs of Markdown', 'Der gælder 2*3*4 fra nu.', 'Der gælder 2*3*4 fra nu.'],
    ['a letter that is written as an entity', 'Om K&oslash;benhavn.', 'Om København.'],
    [
      'a note',
      'Tekst[^a].\n\n[^a]: Om psykiatri*s* vilkår i K&oslash;ge[^b].\n\n[^b]: Note.',
      'Køges psykiatris.',
    ],
    [
      'a row of cells',
      '| K&oslash;ge | psykiatri*s* |\n| - | - |\n| By[^a] | By |\n\n[^a]: Note.',
      'I Køge.',
    ],
  ])('is not raised by %s', async (_, open, hidden) => {
    const kinds: EditionKind[] = ['public', 'internal'];
    for (const body of [
      `${open}\n\n## Åben\n\n## (Fortrolig) Sag\n\n${hidden}\n`,
      `## Åben\n\n${open}\n\n## (Fortrolig) Sag\n\n${hidden}\n`,
      `## Åben\n\n### Sagsfremstilling\n\n${open}\n\n<!-- ${hidden} -->\n`,
    ]) {
      const source = meetingSource(body);
      const { meeting, format } = await parseSound(source);
      for (const kind of kinds) {
        const edition = editionOf(kind, meeting, format, 'dagsorden');
        const withheld = withheldFrom(edition, meeting, source, () => KNOWN);
        const outputs = [
          { output: 'html', text: searchableHtml(htmlOf(edition, format).file) },
          { output: 'json', text: searchableJson(renderJson(edition)) },
        ];
        expect(findLeaks(withheld, outputs), `${kind} ${body}`).toEqual([]);
      }
    }
  });

  it.each(['dmpg', 'danske-regioner'])('is not raised by the other words of the format %s', async (name) => {
    const source = (name === 'dmpg' ? SECRET_DMPG : SECRET_COMMITTEE).replace(
      'dato: 2025-11-07',
      'dato: 2025-11-07\nstatus: udkast',
    );
    const { meeting, format } = await parseSound(source);
    const edition = publicEdition(meeting, builtInFormat(name));
    expect(
      leaksOf(
        withheldFrom(edition, meeting, source, () => KNOWN),
        htmlOf(edition, format).file,
      ),
    ).toBe(0);
  });
});
