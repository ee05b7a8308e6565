import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/render/json/render-json.js';
import { committeeSource, meetingSource } from '../meeting-source.js';
import { REAL_MEETINGS, realMeeting } from '../meeting-files.js';
import { builtInFormat } from '../parse-source.js';
import { bodyOf, editionsOf, htmlOf } from '../rendering.js';
import { COMMENT_ONLY, SECRETS, SECRET_COMMITTEE, SECRET_DMPG } from './secret-meeting.js';

const SOURCES = [
  ['dmpg', SECRET_DMPG],
  ['danske-regioner', SECRET_COMMITTEE],
] as const;

describe.each(SOURCES)('in %s', (name, source) => {
  it('the public edition holds no secret word, in no form', async () => {
    const { public: edition } = await editionsOf(source);
    const everything = JSON.stringify(edition, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    );
    const html = bodyOf(htmlOf(edition, builtInFormat(name)).file);
    for (const text of [everything, html, renderJson(edition)]) {
      for (const word of Object.values(SECRETS)) expect(text).not.toContain(word);
    }
  });

  it('the internal edition holds every one but the comment', async () => {
    const { internal } = await editionsOf(source);
    const json = renderJson(internal);
    const shown = Object.values(SECRETS).filter((word) => json.includes(word));
    expect(Object.values(SECRETS).filter((word) => !shown.includes(word))).toEqual(COMMENT_ONLY);
    const html = bodyOf(htmlOf(internal, builtInFormat(name)).file);
    const inHtmlOnlyAsId: readonly string[] = [SECRETS.footnoteName, SECRETS.imageFile, ...COMMENT_ONLY];
    expect(Object.values(SECRETS).filter((word) => !html.includes(word))).toEqual(inHtmlOnlyAsId);
  });

  it('the withheld item has what the format lets be known, and no other field', async () => {
    const { public: edition } = await editionsOf(source);
    const isCommittee = name === 'danske-regioner';
    expect(edition.items[1]).toEqual({
      withheld: true,
      number: 2,
      access: 'confidential',
      heading: isCommittee ? '2 (Fortrolig) Personalesag' : '2. (Fortrolig) Personalesag',
      title: { nodes: [expect.objectContaining({ value: 'Personalesag' })], plain: 'Personalesag' },
      caseNumber: isCommittee ? 'ABC-2025-00042' : undefined,
    });
  });

  it('only the internal edition says that it holds confidential text', async () => {
    const editions = await editionsOf(source);
    const open = await editionsOf(meetingSource('## A\n'));
    expect(editions.public.holdsConfidential).toBe(false);
    expect(editions.internal.holdsConfidential).toBe(true);
    expect(open.internal.holdsConfidential).toBe(false);
    expect(editions.internal.items.map((item) => !item.withheld && item.holdsConfidential)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a confidential item', () => {
  it('without a public title has number and mark alone', async () => {
    const dmpg = await editionsOf(meetingSource('## (Fortrolig) Hemmelig\n'));
    const committee = await editionsOf(committeeSource('## (Fortrolig) Hemmelig\n'));
    expect(dmpg.public.items[0]).toMatchObject({ heading: '1. (Fortrolig)', title: undefined });
    expect(committee.public.items[0]).toMatchObject({ heading: '1 (Fortrolig)', title: undefined });
  });

  it('of the internal edition keeps title, fields and sections', async () => {
    const { internal } = await editionsOf(SECRET_COMMITTEE);
    expect(internal.items[1]).toMatchObject({
      withheld: false,
      heading: `2 (Fortrolig) Sag om ${SECRETS.title}`,
      publicTitle: { plain: 'Personalesag' },
      footnotes: [{ number: 1 }],
    });
  });
});

describe('an edition as dagsorden', () => {
  const source = meetingSource(
    '## A\n\n### Sagsfremstilling\n\nSag.[^a]\n\n### Referat\n\nSagt.[^b]\n\n[^a]: Et.\n\n[^b]: To.\n',
    {
      dokument: 'referat',
      deltagere: '\n  - Anna',
      status: 'godkendt',
      godkendt: '2025-12-01',
    },
  );

  it('has no minutes section, nor the footnotes of one', async () => {
    const { public: agenda } = await editionsOf(source, 'dagsorden');
    const { public: minutes } = await editionsOf(source);
    const item = agenda.items[0];
    expect(item && !item.withheld && item.sections.map((section) => section.key)).toEqual([
      'sagsfremstilling',
    ]);
    expect(item && !item.withheld && item.footnotes.map((note) => note.id)).toEqual(['a']);
    const full = minutes.items[0];
    expect(full && !full.withheld && full.footnotes.map((note) => [note.id, note.number])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('is called Dagsorden, and is not approved', async () => {
    const { public: agenda } = await editionsOf(source, 'dagsorden');
    expect(agenda).toMatchObject({ title: 'Dagsorden for DMPG Prøve – 7. november 2025', status: 'endelig' });
    expect(agenda.approved).toBeUndefined();
  });

  it.skipIf(REAL_MEETINGS.length === 0)(
    'of the real referat holds no word of a Referat section alone',
    async () => {
      const { text } = realMeeting('2025-11-07');
      const { public: agenda } = await editionsOf(text, 'dagsorden');
      const parts = text.split(/^(?=#{2,3} )/m);
      const minutes = parts.filter((part) => part.startsWith('### Referat'));
      const others = parts.filter((part) => !part.startsWith('### Referat')).join('\n');
      const wordsIn = (part: string) => new Set(part.toLowerCase().match(/\p{L}{4,}/gu));
      // The next meetings' dates stand in the frontmatter as numbers, and are written out.
      const known = new Set([...wordsIn(others), 'marts', 'september']);
      const output = wordsIn(bodyOf(htmlOf(agenda, builtInFormat('dmpg')).file));
      const own = [...wordsIn(minutes.join('\n'))].filter(
        (word) => !known.has(word) && word !== 'beslutning',
      );
      expect(minutes).toHaveLength(8);
      expect(own.length).toBeGreaterThan(100);
      expect(own.filter((word) => output.has(word))).toEqual([]);
    },
  );
});

describe('titles and headings', () => {
  it.each([
    [{}, 'Dagsorden for DMPG Prøve – 7. november 2025'],
    [{ dokument: 'referat', deltagere: '\n  - Anna' }, 'Referat for DMPG Prøve – 7. november 2025'],
    [{ titel: 'Temadag {body}' }, 'Temadag {body}'],
    [{ gruppe: 'Gruppen {date} $& $1' }, 'Dagsorden for Gruppen {date} $& $1 – 7. november 2025'],
  ])('%j', async (frontmatter, title) => {
    expect((await editionsOf(meetingSource('## A\n', frontmatter))).public.title).toBe(title);
  });

  it('number the items by place and name their access', async () => {
    const dmpg = await editionsOf(meetingSource('## {title} $&\n\n## (Offentlig) B\n'));
    const committee = await editionsOf(committeeSource('## (Offentlig) A\n'));
    expect(dmpg.public.items.map((item) => item.heading)).toEqual(['1. {title} $&', '2. B']);
    expect(committee.public.items.map((item) => item.heading)).toEqual(['1 (Offentlig) A']);
  });
});

describe('placeholders', () => {
  it('stand where the author drew a line, or a lone bullet, below the heading', async () => {
    const body = '## (Offentlig) A\n\n### Resumé\n\n-\n\n### Økonomi\n\n---\n\n## (Offentlig) B\n';
    const { public: edition } = await editionsOf(committeeSource(body));
    const [first, second] = edition.items;
    if (!first || first.withheld || !second || second.withheld) throw new Error('no items');
    expect(first.sections).toEqual(second.sections);
  });

  it('are not kept out by a line below confidential attachments', async () => {
    const source = meetingSource('## A\n\nTekst.\n\n### Bilag\n\n- B (fortrolig)\n\n---\n');
    const { public: edition, internal } = await editionsOf(source);
    const labels = ({ items: [item] }: typeof edition) =>
      item && !item.withheld && item.sections.map((section) => section.label);
    expect([labels(edition), labels(internal)]).toEqual([[], ['Bilag']]);
  });

  it('stand for empty and missing sections of danske-regioner, in its order', async () => {
    const { public: edition } = await editionsOf(
      committeeSource('## (Offentlig) A\n\n### Økonomi\n\n### Bilag\n\n### Resumé\n\nKort.\n'),
    );
    const item = edition.items[0];
    expect(item && !item.withheld && item.sections.map((one) => [one.key, one.placeholder])).toEqual([
      ['resume', undefined],
      ['sagsfremstilling', '-'],
      ['oekonomi', 'Ingen bemærkninger'],
      ['sekretariatets-bemaerkninger', 'Ingen bemærkninger'],
      ['kommunikation', 'Ingen bemærkninger'],
    ]);
  });

  it('are none in dmpg', async () => {
    const { public: edition } = await editionsOf(
      meetingSource('## A\n\n### Sagsfremstilling\n\n### Bilag\n'),
    );
    const item = edition.items[0];
    expect(item && !item.withheld && item.sections).toEqual([]);
  });

  it('stand where a section holds a comment or a confidential attachment alone', async () => {
    const { public: edition } = await editionsOf(
      committeeSource(
        '## (Offentlig) A\n\n### Økonomi\n\n<!-- note -->\n\n### Bilag\n\n- Notat (fortrolig)\n',
      ),
    );
    const item = edition.items[0];
    expect(item && !item.withheld && item.sections.map((one) => one.key)).not.toContain('bilag');
    expect(item && !item.withheld && item.sections.find((one) => one.key === 'oekonomi')?.placeholder).toBe(
      'Ingen bemærkninger',
    );
  });
});

describe('footnotes', () => {
  it('are numbered through the document in the order of first reference', async () => {
    const { public: edition } = await editionsOf(
      meetingSource(
        'Intro.[^z]\n\n## A\n\nA.[^b] B.[^a] A igen.[^b]\n\n## B\n\nC.[^c]\n\n[^a]: Et.\n[^b]: To, se[^d].\n[^c]: Tre.\n[^d]: Fire.\n[^z]: Nul.\n[^u]: Ubrugt.\n',
      ),
    );
    const numbers = [
      edition.introductionFootnotes,
      ...edition.items.map((item) => (item.withheld ? [] : item.footnotes)),
    ].map((notes) => notes.map((note) => `${note.id}${note.number}`).join(' '));
    expect(numbers).toEqual(['z1', 'b2 d3 a4', 'c5']);
  });

  it('that refer to themselves or each other end', async () => {
    const { public: edition } = await editionsOf(
      meetingSource('## A\n\nA.[^a]\n\n[^a]: Se[^b].\n[^b]: Se[^a][^b].\n'),
    );
    const item = edition.items[0];
    expect(item && !item.withheld && item.footnotes.map((note) => note.number)).toEqual([1, 2]);
  });

  it('of confidential items leave no gap in the public numbers', async () => {
    const { public: edition } = await editionsOf(
      meetingSource('## (Fortrolig) A\n\nA.[^a]\n\n[^a]: Et.\n\n## B\n\nB.[^b]\n\n[^b]: To.\n'),
    );
    const item = edition.items[1];
    expect(item && !item.withheld && item.footnotes.map((note) => note.number)).toEqual([1]);
  });
});
