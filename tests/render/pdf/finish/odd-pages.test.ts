import { afterAll, describe, expect, it } from 'vitest';
import { frameDocument } from '../../../../src/render/html/document-frame.js';
import { PrintBrowser } from '../../../../src/render/pdf/browser.js';
import { Contents } from '../../../../src/render/pdf/finish/contents.js';
import { finishPdf } from '../../../../src/render/pdf/finish/finish-pdf.js';
import { ContentKid, StructureElement } from '../../../../src/render/pdf/structure/element.js';
import type { Kid } from '../../../../src/render/pdf/structure/element.js';
import { readStructure } from '../../../../src/render/pdf/structure/read-structure.js';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import { contentOf, pagesOf } from '../../../../src/render/pdf/syntax/pages.js';
import { parseSound } from '../../../parse-source.js';
import { meetingSource } from '../../../meeting-source.js';

const browser = new PrintBrowser(1);
afterAll(() => browser[Symbol.asyncDispose]());

const POINT = 'data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
const DRAWING = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/><text y="9">Hej</text></svg>',
).toString('base64')}`;

/** What a screen reader finds: elements with their text, spans of no meaning and running text left out. */
async function heard(body: string, style = ''): Promise<{ tree: string; objects: PdfObjects }> {
  const { format } = await parseSound(meetingSource('## A\n\nTekst.\n'));
  const { print, running } = frameDocument(
    {
      language: 'da',
      title: 'Prøve',
      running: { left: 'Udvalg', right: 'i dag', marks: [], page: 'Side {page} af {pages}' },
    },
    { ...format, style: `${format.style}\n${style}` },
    body,
  );
  const raw = await browser.withPage((page) => page.print(print, true));
  const facts = {
    title: 'P',
    author: 'U',
    language: 'da',
    date: '2026-01-02',
    archive: undefined,
    isAccessible: true,
    embedded: [],
  };
  const objects = new PdfObjects(
    finishPdf(raw, facts, { bookmarks: undefined, running, text: undefined, noteName: 'Note {number}' }),
  );
  const contents = new Contents(objects, pagesOf(objects));
  const show = (kid: Kid): string => {
    if (kid instanceof ContentKid) return contents.textOf(kid);
    if (!(kid instanceof StructureElement)) return '';
    const { type, language, alternative } = kid;
    return `${type}${language === undefined ? '' : `:${language}`}(${alternative ?? kid.kids.map(show).join('')})`;
  };
  const tree = (readStructure(objects)?.top ?? []).flatMap(({ kids }) => kids.map(show)).join(' ');
  return { tree: tree.replaceAll(/Em\(|Strong\(/g, 'Span('), objects };
}

/** Text objects of the pages that are neither in the structure nor artifacts. */
function unmarked(objects: PdfObjects): number {
  let found = 0;
  for (const page of pagesOf(objects)) {
    let depth = 0;
    for (const line of contentOf(objects, page).toString('latin1').split('\n')) {
      if (/B[DM]C$/.test(line)) depth++;
      else if (line === 'EMC') depth--;
      else if (line === 'BT' && depth === 0) found++;
    }
  }
  return found;
}

const TABLE =
  '<table><caption>Tal</caption><thead><tr><th rowspan="2">År</th><th colspan="2">Antal</th></tr><tr><th>K</th><th>M</th></tr></thead>' +
  '<tbody><tr><th scope="row">2024</th><td></td><td><ul><li>a<ol><li>b</li></ol></li></ul></td></tr></tbody></table>';

const CASES: readonly [name: string, body: string, tree: string, style?: string][] = [
  [
    'phrases in other languages',
    '<p>Se <span lang="en">this</span> og <i lang="de">das</i>.</p><blockquote lang="sv"><p>Svensk</p></blockquote>',
    'P(Se Span:en(this) og Span:de(das).) BlockQuote:sv(P(Svensk))',
  ],
  [
    'figures, with a drawing in which there is text',
    `<figure><img src="${POINT}" alt="Punkt"><figcaption>Tekst</figcaption></figure><p>Ord <img src="${DRAWING}" alt="Tegning"> ord</p>`,
    'Div(Figure(Punkt)P(Tekst)) P(Ord Figure(Tegning) ord)',
  ],
  [
    'a table with headers of all kinds, an empty cell and lists in cells',
    TABLE,
    'Table(Caption(Tal)TR(TH(År)TH(Antal))TR(TH(K)TH(M))TR(TH(2024)TD(\u00A0)TD(L(LI(Lbl()LBody(aL(LI(Lbl(1. )LBody(b)))))))))',
  ],
  [
    'sections, asides and loose text',
    '<section>Løst <em>og</em> fast<aside>Til siden<p>Afsnit</p></aside></section><div>A<p>B</p>C</div>',
    'P(Løst Span(og) fast) P(Til siden) P(Afsnit) P(A) P(B) P(C)',
  ],
  [
    'text that is transparent, blended or in a layer',
    `<h1>A</h1><p style="opacity:.5">Svag <a href="https://x.dk">link</a></p><p style="mix-blend-mode:multiply">Ganget</p><img style="opacity:.5" src="${POINT}" alt="Punkt">`,
    'H1(A) P(Svag Link(link)) P(Ganget) Figure(Punkt)',
  ],
  [
    'text from right to left, and letters of several parts',
    '<p lang="ar" dir="rtl">مرحبا</p><p>office e\u0301 q\u0303 sund\u00ADhed</p>',
    'P:ar(مرحبا) P(office é q\u0303 sundhed)',
  ],
  [
    'decorations, with images among them',
    `<p style="background:linear-gradient(red,blue);border:3px dashed;box-shadow:1px 1px 4px">A</p><ul style="list-style-image:url(${POINT})"><li>B</li></ul><p class="b">C</p>`,
    'P(A) L(LI(LBody(B))) P(C)',
    `.b::before { content: url("${POINT}") }`,
  ],
  [
    'margins of a format’s own',
    '<p>A</p>',
    'P(A)',
    ':root { --navn: "Sorø" } @page { @bottom-left { content: "Kom" "mune " counter(page); } @left-middle { content: var(--navn); } }',
  ],
];

describe('a page of a format of somebody’s own', () => {
  it.each(CASES)('with %s is heard as it is meant', { timeout: 120_000 }, async (_, body, tree, style) => {
    const { tree: found, objects } = await heard(body, style);
    expect(found.normalize('NFC')).toBe(tree.normalize('NFC'));
    expect(unmarked(objects)).toBe(0);
  });

  it('has the drawings of its style, whatever they call their XML', { timeout: 120_000 }, async () => {
    const svg =
      "%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E";
    const paths = async (drawing: string) => {
      const style = `p { background: url("data:image/svg+xml,${drawing}") }`;
      const { objects } = await heard('<p>A</p>', style);
      const contents = pagesOf(objects).map((page) => contentOf(objects, page).toString('latin1'));
      return contents.join('').match(/ re\nf\n/g)?.length ?? 0;
    };
    expect(await paths(svg)).toBeGreaterThan(await paths('none'));
  });

  it(
    'keeps the text of pseudo-elements for the gate to find: no reader would hear it',
    { timeout: 120_000 },
    async () => {
      const { objects } = await heard('<p>A</p>', 'p::before { content: "Før: " }');
      expect(unmarked(objects)).toBeGreaterThan(0);
    },
  );
});
