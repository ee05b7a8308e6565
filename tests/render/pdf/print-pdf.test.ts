import { afterAll, describe, expect, it } from 'vitest';
import { internalEdition, publicEdition } from '../../../src/edition/make-edition.js';
import type { Edition, EditionItem } from '../../../src/model/edition.js';
import type { HouseFormat } from '../../../src/model/house-format.js';
import { longDate } from '../../../src/model/long-date.js';
import { PrintBrowser } from '../../../src/render/pdf/browser.js';
import { documentFacts, pageFacts } from '../../../src/render/pdf/edition-facts.js';
import { PDF_MARK } from '../../../src/render/pdf/finish/finish-pdf.js';
import { readableText } from '../../../src/render/pdf/page-text.js';
import { printPdf } from '../../../src/render/pdf/print-pdf.js';
import { PdfObjects } from '../../../src/render/pdf/syntax/objects.js';
import { SECRETS, SECRET_COMMITTEE } from '../../edition/secret-meeting.js';
import { ALL_MEETINGS } from '../../meeting-files.js';
import { meetingSource } from '../../meeting-source.js';
import { parseSound } from '../../parse-source.js';
import { bodyOf, htmlOf, prepareFile } from '../../rendering.js';
import { decodeEntities } from '../html/html-events.js';
import { readPdf } from './read-pdf.js';
import { PdfFinisher } from '../../../src/render/pdf/pdf-finisher.js';

/** At once, in this thread. */
const FINISHER = new PdfFinisher(1);

const browser = new PrintBrowser(2);
afterAll(() => browser[Symbol.asyncDispose]());

async function printed(
  edition: Edition,
  format: HouseFormat,
  images: ReadonlyMap<string, string> = new Map(),
) {
  const html = htmlOf(edition, format, images);
  const pdf = await printPdf(browser, FINISHER, html.print, documentFacts(edition), pageFacts(edition, html));
  return { html: html.print, pdf };
}

/** Words in reading order; hyphens at line ends, ligatures and white space do not matter. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B]+/g, '');
}

/** The texts of the page's blocks, tags taken out. */
function blocksOf(html: string): string[] {
  const text = bodyOf(html)
    .replaceAll(/<a class="skip"[^>]*>[^<]*<\/a>/g, '')
    .replaceAll(/<sup[^>]*>.*?<\/sup>/gs, '\n')
    .replaceAll(/<\/?(?:a|em|strong|del|code|span)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '\n');
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 3);
}

function headings(items: readonly EditionItem[]): string[] {
  return items.map((item) => item.heading);
}

it(
  'makes no letters smaller for a table that is too wide, and cuts off none of it',
  { timeout: 120_000 },
  async () => {
    const headers = 'Område Ansvarlig Frist Status Bemærkning Økonomi Sagsnummer Region Kontaktperson'.split(
      ' ',
    );
    const cells =
      'Implementering Specialkonsulent snarest Igangværende Høringssvar 1.250.000 EMN-2025-00412 Hovedstaden post.kontaktperson@regionhovedstaden.dk'.split(
        ' ',
      );
    const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
    const table = [row(headers), row(headers.map(() => '-')), row(cells), row(cells.map(() => ''))].join(
      '\n',
    );
    const text = meetingSource(
      `## Punkt\n\n${table}\n\n> ${table.replaceAll('\n', '\n> ')}\n\nSidst står dette.\n`,
    );
    const { meeting, format } = await parseSound(text);
    const { pdf } = await printed(publicEdition(meeting, format), format);
    const { pieces } = await readPdf(pdf);
    expect(pieces.find(({ text }) => text.startsWith('Sidst'))?.size).toBeCloseTo(10.5, 1);
    // The page's width without its margin of 27 mm.
    expect(pieces.filter(({ text, right }) => text.trim() !== '' && right > 595.3 - 76.5 + 1)).toEqual([]);
    const letters = lettersOf(pieces.map((piece) => piece.text).join(''));
    expect(cells.filter((cell) => letters.split(cell).length !== 3)).toEqual([]);
  },
);

it('says every word of a link that goes on in the next line', { timeout: 120_000 }, async () => {
  const words = 'Orientering om arbejdet med den nye retningslinje for behandling af søvnløshed hos voksne';
  const text = meetingSource(
    `## ${words}\n\nSe [${words}](https://eksempel.dk/) og [${words}][1].\n\n[1]: #punkt-1\n`,
  );
  const { meeting, format } = await parseSound(text);
  const { pdf } = await printed(publicEdition(meeting, format), format);
  const described = readableText(new PdfObjects(pdf))
    .split('\n')
    .filter((line) => line.replaceAll(' ', '').startsWith(words.replaceAll(' ', '')));
  // From the short agenda and twice from the text, each once for every line that the link goes over.
  expect(described.length).toBeGreaterThan(4);
  expect(new Set(described)).toEqual(new Set([words, `${words} (https://eksempel.dk/)`]));
});

describe.each(ALL_MEETINGS.map((file) => [file.name, file] as const))('the PDF of %s', (_, file) => {
  it('holds what the edition holds, tagged and with bookmarks', { timeout: 120_000 }, async () => {
    const { meeting, format, images } = await prepareFile(file);
    const edition = publicEdition(meeting, format);
    const { html, pdf } = await printed(edition, format, images);
    const read = await readPdf(pdf);

    const letters = lettersOf(read.pages.join(''));
    expect(read.pages.every((page) => page.trim().length > 40)).toBe(true);
    expect(blocksOf(html).filter((line) => line.length < 60 && !letters.includes(lettersOf(line)))).toEqual(
      [],
    );

    expect(read.outline).toEqual(headings(edition.items));
    expect(read.info).toMatchObject({ Title: edition.title, Author: edition.body });
    expect(read.language).toMatch(/^da\b/);

    expect(read.isTagged).toBe(true);
    expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Link']));
    expect(read.roles.includes('Table')).toBe(html.includes('<table>'));
    expect(read.roles.filter((role) => role === 'H1')).toHaveLength(1);

    const urls = [...html.matchAll(/href="((?:https?|mailto):[^"]*)"/g)].map((match) =>
      decodeEntities(match[1] ?? ''),
    );
    const found = read.links.flatMap(({ url }) => (url === undefined ? [] : [decodeURI(url)]));
    expect(
      urls.filter(
        (url) => !found.some((one) => one.replace(/\/$/, '') === decodeURI(url).replace(/\/$/, '')),
      ),
    ).toEqual([]);
    expect(read.links.filter((link) => link.target).length).toBeGreaterThanOrEqual(edition.items.length);
  });

  it(
    'has a header with body and date and a footer with the page number on every page',
    { timeout: 120_000 },
    async () => {
      const { meeting, format, images } = await prepareFile(file);
      const edition = publicEdition(meeting, format);
      const { pages } = await readPdf((await printed(edition, format, images)).pdf);
      pages.forEach((page, i) => {
        expect(page).toContain(edition.body);
        expect(page).toContain(longDate(edition.date, 'da'));
        expect(page).toContain(`Side ${i + 1} af ${pages.length}`);
      });
    },
  );
});

describe('marks on pages', () => {
  it('say UDKAST on every page of a draft, and on no other document', { timeout: 120_000 }, async () => {
    const long = `## A\n\n${'En lang sagsfremstilling om søvn og hvile. '.repeat(300)}\n\n## B\n\nTekst.\n`;
    const draft = await parseSound(meetingSource(long, { status: 'udkast' }));
    const final = await parseSound(meetingSource(long));
    const marked = await readPdf(
      (await printed(publicEdition(draft.meeting, draft.format), draft.format)).pdf,
    );
    const plain = await readPdf(
      (await printed(publicEdition(final.meeting, final.format), final.format)).pdf,
    );
    expect(marked.pages.length).toBeGreaterThan(2);
    expect(marked.pages.every((page) => page.includes('UDKAST'))).toBe(true);
    expect(plain.pages.some((page) => page.includes('UDKAST'))).toBe(false);
  });

  it(
    'say FORTROLIGT on pages with confidential text of the internal edition',
    { timeout: 120_000 },
    async () => {
      const { meeting, format } = await parseSound(SECRET_COMMITTEE);
      const internal = await readPdf((await printed(internalEdition(meeting, format), format)).pdf);
      const open = await readPdf((await printed(publicEdition(meeting, format), format)).pdf);
      const secretPages = internal.pages.filter(
        (page) => page.includes(SECRETS.title) || page.includes(SECRETS.decision),
      );
      expect(secretPages.length).toBeGreaterThan(0);
      expect(secretPages.every((page) => page.includes('FORTROLIGT'))).toBe(true);
      expect(internal.pages.some((page) => !page.includes('FORTROLIGT'))).toBe(true);
      expect(open.pages.some((page) => page.includes('FORTROLIGT'))).toBe(false);
    },
  );
});

describe('a printed PDF', () => {
  it(
    'holds no secret word of the public edition, and our own reading of it agrees',
    { timeout: 120_000 },
    async () => {
      const { meeting, format } = await parseSound(SECRET_COMMITTEE);
      const { pdf } = await printed(publicEdition(meeting, format), format);
      const [own, read] = [readableText(new PdfObjects(pdf)), await readPdf(pdf)];
      for (const word of Object.values(SECRETS)) {
        expect(own).not.toContain(word);
        expect(JSON.stringify(read)).not.toContain(word);
      }
      expect(lettersOf(own)).toContain(lettersOf('Åben tekst.'));
      expect(own).toContain('Personalesag');
    },
  );

  it(
    'is read by us as by others: every secret word of the internal edition',
    { timeout: 120_000 },
    async () => {
      const { meeting, format } = await parseSound(SECRET_COMMITTEE);
      const { pdf } = await printed(internalEdition(meeting, format), format);
      const own = lettersOf(readableText(new PdfObjects(pdf)));
      const missing = Object.values(SECRETS).filter((word) => !own.includes(word));
      expect(missing).toEqual([SECRETS.footnoteName, SECRETS.imageFile, SECRETS.comment]);
    },
  );

  it('is the same bytes each time, whatever was printed in between', { timeout: 120_000 }, async () => {
    const { meeting, format } = await parseSound(meetingSource('## A\n\nTekst med → og *kursiv*.\n'));
    const other = await parseSound(SECRET_COMMITTEE);
    const first = await printed(publicEdition(meeting, format), format);
    await printed(internalEdition(other.meeting, other.format), other.format);
    const second = await printed(publicEdition(meeting, format), format);
    expect(second.pdf.equals(first.pdf)).toBe(true);
    expect(first.pdf.toString('latin1', 0, 40)).toContain(`%${PDF_MARK}`);
  });
});
