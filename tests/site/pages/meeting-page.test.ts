import { describe, expect, it } from 'vitest';
import { correctionsBlock, fillSlots, neighboursBlock } from '../../../src/site/pages/slots.js';
import { fileSize } from '../../../src/site/pages/file-size.js';
import { committeeSource, meetingSource } from '../../meeting-source.js';
import { meeting, meetingPageOf, siteContext } from '../site-samples.js';

const source = meetingSource(
  `## Velkomst

- Sags-ID: EMN-2025-00001

### Bilag

- Notat om søvn
- Oversigt (eftersendes)

### Referat

**Beslutning:** Godkendt.

## Status

## (Fortrolig) Personsag

- Offentlig titel: En personsag
`,
  { dokument: 'referat', status: 'godkendt', godkendt: '2025-12-01', deltagere: '\n  - Anna Å, læge' },
);
const context = siteContext();

describe('the page of a meeting', () => {
  it('leads from item to item, to each itself and to its case', async () => {
    const { html } = await meetingPageOf(source);
    expect(html).toContain('<a href="#punkt-2">Næste punkt: 2. Status</a>');
    expect(html).toContain('<a href="#punkt-1">Forrige punkt: 1. Velkomst</a>');
    expect(html).toContain('<a href="#punkt-3">Næste punkt: 3. (Fortrolig) En personsag</a>');
    expect(html).toContain('<a href="#punkt-2">Link til punkt 2</a>');
    expect(html).toContain(
      '<a href="../../sager/emn-2025-00001/">EMN-2025-00001<span class="unseen" data-pagefind-ignore>, alle punkter i sagen</span></a>',
    );
  });

  it('numbers its short agenda in text, which is read aloud with the link', async () => {
    const { html } = await meetingPageOf(source);
    expect(html).toContain('<a href="#punkt-2"><span class="number">2.</span> Status</a>');
  });

  it('says that it was approved, and what it withholds', async () => {
    const { html } = await meetingPageOf(source);
    expect(html).toContain('Godkendt den 1. december 2025');
    expect(html).toContain('En personsag');
    expect(html).not.toContain('>Personsag');
    const draft = await meetingPageOf(meetingSource('## A\n', { status: 'udkast' }));
    expect(draft.html).toContain('<span class="tag warn">UDKAST</span>');
  });

  it('ties no withheld item to its case', async () => {
    const { html } = await meetingPageOf(
      committeeSource('## (Fortrolig) Hemmelig\n\n- Sags-ID: EMN-2025-00009\n'),
    );
    expect(html).toContain('EMN-2025-00009');
    expect(html).not.toContain('sager/emn-2025-00009');
  });

  it('offers its files with type and size', async () => {
    const files = [
      { kind: 'document' as const, title: 'x', mediaType: 'application/pdf', size: 214_300 },
      { kind: 'attachment' as const, title: 'Notat om søvn', mediaType: 'application/pdf', item: 1 },
    ];
    const { html } = await meetingPageOf(source, context, { files });
    expect(html).toContain(
      '<a href="document-0.pdf">Referat som PDF</a> <span class="count">PDF, 214 kB</span>',
    );
    expect(html).toContain('<a href="attachment-1.pdf">Notat om søvn</a> <span class="count">PDF</span>');
    expect(html).toContain('<a href="bilag/1.pdf">Notat om søvn</a>');
    expect(html).toContain('<a href="moede.json">');
    expect(html).toContain('<a href="../kalender.ics">Kalender for DMPG Prøve</a>');
  });

  it('names an attachment’s file as the site calls it', async () => {
    const linked = source.replace('- Notat om søvn', '- [Notat om søvn](bilag/Notat%20om%20s%C3%B8vn.md)');
    const { html } = await meetingPageOf(linked);
    expect(html).toContain('<a href="bilag/1.pdf">Notat om søvn</a> <span class="file">[1.pdf]</span>');
  });

  it('tells the search what it is', async () => {
    const { html } = await meetingPageOf(source);
    expect(html).toContain('data-pagefind-body');
    expect(html).toContain('data-pagefind-filter="udvalg" data-pagefind-meta="udvalg">DMPG Prøve</a>');
    expect(html).toContain('data-pagefind-filter="type">Referat</span>');
    expect(html).toContain('data-pagefind-filter="aar:2025"');
    expect(html).toContain('data-pagefind-meta="dato:2025-11-07"');
  });

  it('names to the search no place but the items’ own', async () => {
    const { html } = await meetingPageOf(source);
    const searched = html
      .replaceAll(/<div class="meeting-side" data-pagefind-ignore>.*?<\/section>\n<\/div>/gs, '')
      .replaceAll(/<section class="files"[^>]* data-pagefind-ignore.*?<\/section>/gs, '');
    const named = [...searched.matchAll(/<h[1-6][^>]* id="([^"]*)"/g)].map((match) => match[1]);
    expect(named).toEqual(['punkt-1', 'punkt-2', 'punkt-3']);
  });

  it('has its address, feeds and description in its head', async () => {
    const { html } = await meetingPageOf(source);
    const head = html.slice(0, html.indexOf('</head>'));
    expect(head).toContain(
      '<link rel="canonical" href="https://moeder.eksempel.dk/arkiv/dmpg-proeve/2025-11-07/">',
    );
    expect(head).toContain('href="../feed.xml"');
    expect(head).toContain('href="../../feed.xml"');
    expect(head).toContain('content="Referat fra mødet i DMPG Prøve den 7. november 2025: Velkomst. Status"');
    const nowhere = await meetingPageOf(source, siteContext({ url: undefined }));
    expect(nowhere.html).not.toContain('canonical');
  });

  it('says in which language it is, where it is not the site’s', async () => {
    const { html } = await meetingPageOf(source, siteContext({ language: 'en' }));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('data-pagefind-body lang="da"');
    expect(html).toContain('data-pagefind-ignore lang="en"');
    expect((await meetingPageOf(source)).html).not.toMatch(/<(?!html)[^>]* lang="/);
  });
});

describe('the slots of a page', () => {
  const other = meeting('2025-01-02', { title: 'Møde $& <b>' });
  const neighbours = (date: string) =>
    neighboursBlock(
      { address: 'dmpg-proeve/2025-11-07/', previous: meeting(date), next: undefined, body: 'DMPG <i>' },
      context,
    );

  it('are filled, and filled anew', async () => {
    const { html } = await meetingPageOf(source);
    const corrections = correctionsBlock(
      [
        { date: '2025-12-02', changes: ['Punkt 1: ordet $& er ændret.'] },
        { date: '2026-01-03', changes: ['Punkt 2 er tilføjet.', '<b>'] },
      ],
      context,
    );
    const first = fillSlots(html, { neighbours: neighbours('2025-01-02'), corrections });
    expect(first).toContain('<a href="../2025-01-02/">Forrige møde: 2. januar 2025</a>');
    expect(first).toContain('Punkt 1: ordet $&amp; er ændret.');
    expect(first.indexOf('Rettet den 3. januar 2026')).toBeLessThan(
      first.indexOf('Rettet den 2. december 2025'),
    );
    const again = fillSlots(first, { neighbours: neighbours('2024-05-06'), corrections: '' });
    expect(again).toBe(fillSlots(html, { neighbours: neighbours('2024-05-06'), corrections: '' }));
    expect(fillSlots(again, { neighbours: '', corrections: '' })).toBe(html);
  });

  it('hold nothing where there is nothing', () => {
    expect(neighboursBlock({ address: other.address, body: 'DMPG' }, context)).toBe('');
    expect(correctionsBlock([], context)).toBe('');
  });
});

it('writes sizes as the language does', () => {
  expect(fileSize(812, 'da')).toBe('812 B');
  expect(fileSize(214_300, 'da')).toBe('214 kB');
  expect(fileSize(999_700, 'da')).toBe('1,0 MB');
  expect(fileSize(4_213_000, 'en')).toBe('4.2 MB');
});
