import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../src/edition/make-edition.js';
import { EDITION_KINDS } from '../../../src/model/edition.js';
import type { EditionKind } from '../../../src/model/edition.js';
import { DOCUMENT_KINDS } from '../../../src/model/meeting.js';
import type { DocumentKind } from '../../../src/model/meeting.js';
import { renderJson } from '../../../src/render/json/render-json.js';
import { editionMarkdown } from '../../../src/render/markdown/edition-markdown.js';
import { COMMENT_ONLY, SECRETS, SECRET_COMMITTEE, SECRET_DMPG } from '../../edition/secret-meeting.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { committeeSource, meetingSource } from '../../meeting-source.js';
import { formatText, mutatedMeeting } from '../../parse/meeting-texts.js';
import { parseSound, parseText, summary } from '../../parse-source.js';
import { editionsOf } from '../../rendering.js';

const CHOICES = EDITION_KINDS.flatMap((kind) => DOCUMENT_KINDS.map((document) => ({ kind, document })));

interface Choice {
  readonly kind: EditionKind;
  readonly document: DocumentKind;
}

/** An edition's JSON, and that of the same edition of the Markdown that was made of it. */
async function thereAndBack(text: string, { kind, document }: Choice) {
  const { meeting, format } = await parseSound(text);
  const edition = editionOf(kind, meeting, format, document);
  const markdown = editionMarkdown(edition);
  const again = await parseText(markdown);
  // Made with `--as referat` of an agenda, a document may lack the people that its format asks for.
  const errors = again.diagnostics.filter(
    ({ ruleId, severity }) =>
      severity === 'error' && !(ruleId === 'participants-missing' && document !== meeting.kind),
  );
  expect(errors.map(summary)).toEqual([]);
  if (!again.meeting) throw new Error('no meeting');
  const second = editionOf(kind, again.meeting, format, document);
  return { markdown, first: renderJson(edition), second: renderJson(second), third: editionMarkdown(second) };
}

describe.each(CHOICES)('the $kind edition of a $document as Markdown', (choice) => {
  it.each(ALL_MEETINGS.map((file) => [file.name, file.text] as const))(
    'reads as %s does',
    async (_, text) => {
      const { first, second, markdown, third } = await thereAndBack(text, choice);
      expect(second).toBe(first);
      expect(third).toBe(markdown);
    },
  );
});

const BODIES: Readonly<Record<string, string>> = {
  'a title that begins with a number': '## 1. 2. behandling af budgettet\n',
  'a title that begins with a mark': '## (Offentlig) (Offentlig) A\n',
  'a title with marks of Markdown': '## *A* `b` [c](https://d.dk) \\# e #f\n',
  'a title of a date': '## 7. november: frist\n',
  'a title with a line feed': '## A&#10;b\n',
  'a field with a footnote':
    '## A\n\n- Tid: 10:00[^1]\n- Ansvarlig: **Bo** og *Ib*\n\nTekst[^1]\n\n[^1]: Note\n',
  'a field with a footnote of its own': '## A\n\n- Tid: 10:00[^1]\n\n[^1]: Note\n',
  'sub-points': '## A\n\n- Delpunkter: en\n- Kort titel: k\n\n## B\n\n- Delpunkter:\n  - to\n  - *tre*\n',
  'fields without values above a list that looks like fields':
    '## A\n\n- Tid:\n\n* Tid: 10:00\n* Ansvarlig: Bo\n',
  'fields above a list': '## A\n\n- Tid: 10\n\n* Tid: 10:00\n\nTekst\n',
  'an introduction with a footnote':
    'Indledning[^a].\n\n- Punkt\n\n#### Overskrift\n\n[^a]: Note[^b]\n\n[^b]: > Citat\n\n## A\n\nTekst[^b]\n',
  'a footnote of an open item that a confidential one uses first':
    '## (Fortrolig) A\n\nTekst[^x]\n\n## B\n\nTekst[^x]\n\n[^x]: Note\n',
  'a footnote of a confidential item': '## (Fortrolig) A\n\nTekst[^x]\n\n[^x]: Note\n\n## B\n',
  'attachments with marks':
    '## A\n\n### Bilag\n\n- [A](https://a.dk/a.pdf) (1740088 - EMN-2022-00567) (eftersendes)\n- B (fortrolig)\n- C (1740088)\n\n  Beskrivelse[^1]\n\n[^1]: Note\n',
  'decisions and actions':
    '## A\n\n### Referat\n\n**Beslutning:** Ja.\n\n- **Beslutning:** Nej.\n- [ ] Gør det (ansvarlig: Bo, frist: 2025-12-01)\n- [x] Færdig\n\n#### Egen\n\n> Citat\n\n```\n## kode\n```\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n',
  'raw HTML and comments':
    '## A\n\n<div>\n\nTekst <!-- note --> <b>x</b>\n\n<!-- en\n\nnote -->\n\n- a\n\n<!-- delt -->\n\n- b\n',
  'addresses of mail that pointed brackets make no link of': '## A\n\na@b.dk_c, +@.A og Hej!a@b.dk_c\n',
  'escaped notes of other dialects':
    '## A\n\n\\%% a \\%%\n\nb \\%% c\n\n{\\>>a\\<<} {\\# b #}\n\n\\/* c */\n\n\\<!– d –>\n\n\\!-- e --\n',
  'links by name': '## A\n\n[a][b] og ![c][b]\n\n[b]: https://a.dk "Titel"\n',
  'a confidential item with nothing but empty sections':
    '## (Fortrolig)\n\n### Bilag\n\n## (fortrolig) B\n\n- Offentlig titel: *C*\n- Sags-ID: 7\n',
};

describe('an edition as Markdown', () => {
  it.each(Object.entries(BODIES))('keeps %s', async (_, body) => {
    for (const choice of CHOICES) {
      const { first, second, third, markdown } = await thereAndBack(meetingSource(body), choice);
      expect(second).toBe(first);
      expect(third).toBe(markdown);
    }
  });

  it('keeps a confidential item’s placeholders and that it has none', async () => {
    const body =
      '## (Fortrolig) A\n\n### Resumé\n\n## (Fortrolig) B\n\n## (Offentlig) C\n\n### Beslutninger\n\nJa.\n';
    for (const choice of CHOICES) {
      const { first, second } = await thereAndBack(committeeSource(body), choice);
      expect(second).toBe(first);
    }
  });

  it('keeps values that YAML would read as something else', async () => {
    const frontmatter = {
      gruppe: '"Ja: #1 – \\"x\\" \\n---\\n"',
      sted: "'[Odense] & *alle*'",
      titel: '"true"',
      'sags-id': '007',
      tid: '"10:00"',
      deltagere:
        '\n  - "Bo: x, læge (referent)"\n  - {navn: "null", organisation: ["1.0", a], rolle: [referent, gæst]}',
      afbud: '\n  - Ib',
      'næste møde': '\n  - {dato: 2026-01-01, sted: "~"}',
    };
    for (const choice of CHOICES) {
      const { first, second } = await thereAndBack(meetingSource('## A\n', frontmatter), choice);
      expect(second).toBe(first);
    }
  });

  it('is one that its author could have written', async () => {
    const body =
      'Velkommen.\n\n## (Fortrolig) Sag\n\n- Offentlig titel: Personalesag\n\nHemmeligt\n\n## Status\n\n* Tid: 10:00\n\nTekst[^1]\n\n### Referat\n\n**Beslutning:** Ja.\n\n[^1]: Note\n';
    const editions = await editionsOf(
      meetingSource(body, { deltagere: '\n  - Bo Lund, læge, DSP (referent)' }),
    );
    expect(editionMarkdown(editions.public)).toMatchInlineSnapshot(`
      "---
      format: dmpg
      dokument: dagsorden
      status: endelig
      gruppe: DMPG Prøve
      dato: 2025-11-07
      titel: Dagsorden for DMPG Prøve – 7. november 2025
      deltagere:
        - navn: Bo Lund
          titel: læge
          organisation:
            - DSP
          rolle:
            - referent
      ---

      Velkommen.

      ## 1 (Fortrolig)

      - Offentlig titel: Personalesag

      ## 2 (Offentlig) Status

      - Tid: 10:00

      Tekst[^1]

      [^1]: Note
      "
    `);
  });

  it('of the public edition holds nothing that it withholds, that of the internal one no comment', async () => {
    for (const document of DOCUMENT_KINDS) {
      for (const text of [SECRET_DMPG, SECRET_COMMITTEE]) {
        const editions = await editionsOf(text, document);
        const open = editionMarkdown(editions.public).toLowerCase();
        const all = editionMarkdown(editions.internal).toLowerCase();
        expect(Object.values(SECRETS).filter((secret) => open.includes(secret))).toEqual([]);
        expect(COMMENT_ONLY.filter((secret) => all.includes(secret))).toEqual([]);
      }
    }
  });

  it.each([
    ['a meeting with its lines disturbed', mutatedMeeting, 40],
    ['text of the format’s own pieces', formatText, 600],
  ] as const)('gives the same edition again: %s', { timeout: 300_000 }, async (_, texts, numRuns) => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { meeting, format, diagnostics } = await parseText(text);
        if (!meeting || !format || diagnostics.some((one) => one.severity === 'error')) return;
        // GFM makes links of addresses in text, escaped or not: those in raw HTML, which is text here, become links.
        if (diagnostics.some((one) => one.ruleId === 'raw-html')) return;
        sound++;
        for (const choice of CHOICES) {
          const { first, second } = await thereAndBack(text, choice);
          expect(second).toBe(first);
        }
      }),
      { numRuns },
    );
    expect(sound).toBeGreaterThan(0);
  });
});
