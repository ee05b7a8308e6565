import { describe, expect, it } from 'vitest';
import { meetingSource } from '../meeting-source.js';
import { findingsIn, itemOf, parseSound, parseText, textAt } from '../parse-source.js';

describe('definitions that stand under a confidential item', () => {
  it.each([
    ['a footnote', 'Tekst.[^a]', '[^a]: Hemmelig note.'],
    ['a link', 'Se [siden][a].', '[a]: https://hemmelig.dk'],
    ['a link by its own text', 'Se [a].', '[a]: https://hemmelig.dk'],
    ['an image', '![Kurve][a]', '[a]: hemmelig.png'],
  ])('may not be used elsewhere: %s', async (_, use, definition) => {
    const before = await findingsIn(meetingSource(`${use}\n\n## (Fortrolig) B\n\n${definition}\n`));
    const inItem = await findingsIn(meetingSource(`## A\n\n${use}\n\n## (Fortrolig) B\n\n${definition}\n`));
    const after = await findingsIn(meetingSource(`## (Fortrolig) B\n\n${definition}\n\n## A\n\n${use}\n`));
    for (const findings of [before, inItem, after]) {
      expect(findings).toEqual([expect.stringMatching(/^reference-into-confidential error \d+:\d+$/)]);
    }
  });

  it('may be used in that item', async () => {
    const source = meetingSource(
      '## (Fortrolig) B\n\nTekst.[^a] [siden][s]\n\n[^a]: Note.\n\n[s]: https://a.dk\n',
    );
    expect(await findingsIn(source)).toEqual([]);
  });

  it('may be used by no other footnote', async () => {
    const source = meetingSource(
      '## A\n\nTekst.[^a]\n\n[^a]: Se [^b].\n\n## (Fortrolig) B\n\n[^b]: Hemmeligt.\n',
    );
    expect(await findingsIn(source)).toEqual(['reference-into-confidential error 12:10']);
  });

  it('say where they are used and which item they belong to', async () => {
    const source = meetingSource('## A\n\nTekst.[^a]\n\n## (Fortrolig) B\n\n[^a]: Hemmelig note.\n');
    const { diagnostics } = await parseText(source);
    expect(textAt(source, diagnostics[0]?.range)).toBe('[^a]');
    expect(textAt(source, diagnostics[0]?.related)).toBe('## (Fortrolig) B');
  });
});

describe('definitions elsewhere', () => {
  it('serve the whole file', async () => {
    const source = meetingSource(
      '## A\n\nSe [siden][s].[^a]\n\n## B\n\n[^a]: En *note*.\n\n[S]: https://a.dk "Titel"\n',
    );
    const { meeting } = await parseSound(source);
    expect(JSON.stringify(itemOf(meeting, 1).introduction.nodes)).toContain('"url":"https://a.dk"');
    expect(textAt(source, meeting.definitions.footnotes.get('a')?.range)).toBe('[^a]: En *note*.');
    expect(meeting.definitions.links.get('s')).toMatchObject({ url: 'https://a.dk', title: 'Titel' });
    expect(textAt(source, meeting.definitions.links.get('s')?.range)).toBe('[S]: https://a.dk "Titel"');
  });

  it('count once: the first wins', async () => {
    const { meeting } = await parseSound(
      meetingSource('## A\n\n[s].\n\n[s]: https://a.dk\n\n[s]: https://b.dk\n'),
    );
    expect(meeting.definitions.links.get('s')?.url).toBe('https://a.dk');
  });
});
