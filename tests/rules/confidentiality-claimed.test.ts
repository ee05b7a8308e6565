import { describe, expect, it } from 'vitest';
import { placesOf } from './privacy-findings.js';
import type { Parts } from './privacy-findings.js';

const item = (body: string) => `## Sag\n\n${body}\n`;
const titled = (title: string) => `## ${title}\n`;

describe('confidentiality-claimed', () => {
  const find = (parts: Parts) => placesOf('confidentiality-claimed', parts);

  it.each([
    ['a statement', 'Punktet behandles for lukkede døre.', '15:19 for lukkede døre'],
    ['a sentence', 'Dette punkt er fortroligt.', '15:1 Dette punkt er fortroligt'],
    ['a label', 'Internt: Ole går.', '15:1 Internt:'],
    ['a bold label', '**Ikke til referat:** Ole går.', '15:3 Ikke til referat:'],
    ['brackets', 'Ole går (lukket).', '15:9 (lukket)'],
    ['the end', 'Ole går – fortroligt', '15:9 – fortroligt'],
    ['English', 'Ole (confidential) går.', '15:5 (confidential)'],
    ['words over two lines', 'Ole går (ikke til\nreferat) i dag.', '15:9 (ikke til'],
    ['a heading', '#### Internt', '15:6 Internt'],
    ['a cell', '| Sag | Adgang |\n|---|---|\n| Ole | Fortrolig |', '17:9 Fortrolig'],
    ['the number of a public item', 'Punkt 1 er fortroligt.', '15:1 Punkt 1 er fortroligt'],
    ['an attachment', '### Bilag\n\n- Notat (internt)', '17:9 (internt)'],
    ['an attachment’s name', '### Bilag\n\n- Lukket bilag: Notat', '17:3 Lukket bilag:'],
    ['a heading over attachments', '### Bilag\n\nFortrolige bilag:\n\n- Notat', '17:1 Fortrolige bilag'],
  ])('finds it in %s', async (_, body, place) => {
    const [found = '', ...rest] = await find({ item: item(body) });
    expect([found.startsWith(place) || found, rest]).toEqual([true, []]);
  });

  it.each(['Sag om Ole lukket', 'Sag om Ole *fortrolig*', '(Internt) Sag om Ole', 'Lukket behandling'])(
    'finds it in a title: %s',
    async (title) => {
      expect(await find({ item: titled(title) })).toHaveLength(1);
      expect(await find({ item: titled(`(Offentlig) ${title}`) })).toEqual([]);
    },
  );

  it('finds it in the frontmatter', async () => {
    expect(await find({ frontmatter: 'titel: Lukket møde\n' })).toEqual(['9:8 Lukket møde']);
    expect(await find({ frontmatter: 'sted: Lokale 2 (fortroligt)\n' })).toEqual(['9:16 (fortroligt)']);
    const guest = 'gæster:\n  - Ib Ib, advokat (fortrolig)\n';
    expect(await find({ frontmatter: guest })).toEqual(['10:20 (fortrolig)']);
  });

  it('finds it in the name of a file that is published', async () => {
    const attached = (mark: string) => item(`### Bilag\n\n- [Notat](bilag/fortroligt-notat.pdf)${mark}`);
    expect(await find({ item: attached('') })).toHaveLength(1);
    expect(await find({ item: attached(' (fortrolig)') })).toEqual([]);
  });

  it.each([
    ['another item that is confidential', 'Punkt 2 behandles for lukkede døre.'],
    ['the closed part of the meeting', 'Derefter fortsatte mødet som lukket møde.'],
    [
      'a word that means something else',
      'Skolen er lukket. Se den interne høring, de fortrolige samtaler og Lukkede afdelinger.',
    ],
    ['what became of a task', '| Opgave | Status |\n|---|---|\n| Skilte | Lukket |'],
    ['code', '    Internt: x'],
    ['a comment', '<!-- Punktet er fortroligt -->'],
    [
      'a heading over confidential attachments alone',
      '### Bilag\n\nFortrolige bilag:\n\n- Notat (fortrolig)',
    ],
  ])('says nothing of %s', async (_, body) => {
    expect(await find({ item: item(body) })).toEqual([]);
  });

  it('says nothing of what a confidential item shows, nor of its text', async () => {
    const confidential = '## (Fortrolig) Sag\n\n- Offentlig titel: Lukket punkt\n\nPunktet er fortroligt.\n';
    expect(await find({ confidential })).toEqual([]);
  });

  it('says nothing where a mark that is nearly right is an error', async () => {
    expect(await find({ item: item('**Fortroligt:** Punktet er fortroligt.') })).toEqual([]);
    expect(await find({ item: '## Sag (Fortrolig)\n\nPunktet er fortroligt.\n' })).toEqual([]);
  });
});

describe('note-in-frontmatter', () => {
  const find = (frontmatter: string) => placesOf('note-in-frontmatter', { frontmatter });

  it.each([
    ['the title', 'titel: Møde <!-- note -->\n', ['9:13 <!-- note -->']],
    ['quotation marks', 'sted: "Lokale 1 <!-- note -->"\n', ['9:17 <!-- note -->']],
    ['a person', 'gæster:\n  - Ib Ib <!-- syg -->, advokat\n', ['10:11 <!-- syg -->']],
    [
      'the next meeting',
      'næste møde:\n  dato: 2026-09-01\n  sted: Her <!-- note -->\n',
      ['11:13 <!-- note -->'],
    ],
    ['one that does not end', 'sted: Lokale 1 <!-- note\n', ['9:16 <!-- note']],
    ['a comment of YAML', 'sted: Lokale 1 # <!-- note -->\n', []],
  ])('in %s', async (_, frontmatter, places) => {
    expect(await find(frontmatter)).toEqual(places);
  });
});
