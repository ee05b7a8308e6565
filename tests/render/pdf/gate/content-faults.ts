import type { Fault } from './document-faults.js';
import type { OpenPdf } from './open-pdf.js';
import { PdfReference, dictionary, name } from './open-pdf.js';

const draw =
  (operators: string) =>
  (pdf: OpenPdf): void =>
    pdf.draw(operators);
const state =
  (entries: Parameters<typeof dictionary>[0]) =>
  (pdf: OpenPdf): void =>
    pdf.resource('ExtGState', dictionary(entries), '/Own gs');
const image =
  (entries: Parameters<typeof dictionary>[0]) =>
  (pdf: OpenPdf): void => {
    const head = {
      Subtype: name('Image'),
      Width: 1,
      Height: 1,
      BitsPerComponent: 8,
      ColorSpace: name('DeviceRGB'),
    };
    pdf.resource('XObject', pdf.stream({ ...head, ...entries }, 'abc'), '/Own Do');
  };
const form =
  (entries: Parameters<typeof dictionary>[0], content: string) =>
  (pdf: OpenPdf): void =>
    pdf.resource(
      'XObject',
      pdf.stream({ Subtype: name('Form'), Resources: dictionary({}), ...entries }, content),
      '/Own Do',
    );
/** The first letter shown, written in another way. */
const letter =
  (shown: string) =>
  (pdf: OpenPdf): void =>
    pdf.content((content) => content.replace(/<[0-9A-F]{4}> Tj/, shown));
const descendant = (edit: Parameters<OpenPdf['change']>[1]) => (pdf: OpenPdf) =>
  pdf.change(pdf.font.descendant, edit);
const unicode =
  (target: string) =>
  (pdf: OpenPdf): void => {
    const codes = Array.from({ length: 2000 }, (_, code) => code.toString(16).padStart(4, '0'));
    const map = `1 beginbfchar\n${codes.map((code) => `<${code}> <${target}>`).join('\n')}\nendbfchar`;
    const stream = pdf.stream({}, map);
    pdf.change(pdf.font.font, (font) => font.set('ToUnicode', stream));
  };

/** What is drawn: marks, fonts, colours, images. */
export const CONTENT_FAULTS: readonly Fault[] = [
  ['a line that is not marked', 'UA 7.1-3', draw('0 0 m 9 9 l S')],
  [
    'text that is not marked',
    'UA 7.1-3',
    (pdf) => pdf.content((content) => content.replace(/\/Artifact <<[^>]*>> BDC/, '/Span BMC')),
  ],
  [
    'an artifact in tagged content',
    'UA 7.1-1',
    (pdf) => pdf.content((content) => content.replace(/(\/MCID \d+ *>> *BDC)/, '$1 /Artifact BMC EMC')),
  ],
  [
    'tagged content in an artifact',
    'UA 7.1-2',
    (pdf) => pdf.content((content) => `/Artifact BMC ${content} EMC`),
  ],
  ['marks without an end', 'PDF 14.6.1-3', draw('/Artifact BMC')],
  ['an end without a mark', 'PDF 14.6.1-1', draw('EMC')],
  ['a mark that ends in a text', 'PDF 14.6.1-2', draw('/Artifact BMC BT EMC ET')],
  ['one identifier twice', 'PDF 14.7.4-7', (pdf) => pdf.draw(`/P <</MCID ${pdf.piece}>> BDC EMC`)],
  ['a language that is none', 'UA 7.2-29', draw('/Span <</Lang (d!)>> BDC EMC')],
  ['states that are not given back', 'PDF 8.4.2-2', draw('q')],
  ['a state that was never kept', 'PDF 8.4.2-1', draw('Q')],
  ['states too deep', 'A 6.1.13-8', draw(`${'q '.repeat(29)}${'Q '.repeat(29)}`)],
  ['an operator that does not exist', 'A 6.2.2-1', draw('1 2 own')],
  ['a resource that is not there', 'A 6.2.2-2', draw('/Nix gs')],
  ['colours of print', 'A 6.2.4.3-3', draw('0 0 0 1 k')],
  ['an image of print', 'A 6.2.4.3-3', image({ ColorSpace: name('DeviceCMYK') })],
  ['an image that is smoothed', 'A 6.2.8-3', image({ Interpolate: true })],
  ['an image with alternates', 'A 6.2.8-1', image({ Alternates: [] })],
  ['an image of seven bits', 'A 6.2.8-4', image({ BitsPerComponent: 7 })],
  ['a mixing space of print', 'A 6.2.4.3-3', form({ Group: dictionary({ CS: name('DeviceCMYK') }) }, '')],
  ['a form in another file', 'UA 7.20-1, A 6.2.9-2', form({ Ref: dictionary({}) }, '')],
  ['a form in another language', 'A 6.2.9-1', form({ Subtype2: name('PS') }, '')],
  [
    'an unmarked form',
    'UA 7.1-3',
    (pdf) => {
      form({}, '0 0 m 9 9 l S')(pdf);
      pdf.draw('/Own Do');
    },
  ],
  ['a transfer function', 'A 6.2.5-1', state({ TR: name('Identity') })],
  ['a blend mode that is none', 'A 6.2.10-1', state({ BM: name('Nice') })],
  [
    'transparency without a space',
    'A 6.2.10-2',
    (pdf) => {
      state({ ca: 0.5 })(pdf);
      pdf.catalog((catalog) => catalog.delete('OutputIntents'));
    },
  ],
  [
    'a page that is too large',
    'A 6.1.13-11',
    (pdf) => pdf.change(pdf.page, (page) => page.set('MediaBox', [0, 0, 20_000, 9])),
  ],
  [
    'a page that acts by itself',
    'A 6.5.2-2',
    (pdf) => pdf.change(pdf.page, (page) => page.set('AA', dictionary({}))),
  ],
  ['a letter without a glyph', 'UA 7.21.8-1, A 6.2.11.8-1', letter('<0000> Tj')],
  ['a letter without a glyph, in a list', 'UA 7.21.8-1', letter('[(\\000\\000) 5] TJ')],
  ['a glyph that the font does not have', 'UA 7.21.4.1-2, A 6.2.11.4.1-2', letter('<FFF0> Tj')],
  ['a letter in hexadecimal with an odd digit', 'A 6.1.6-1', letter('<00010> Tj')],
  [
    'no meaning',
    'UA 7.21.7-1, A 6.2.11.7.2-1',
    (pdf) => pdf.change(pdf.font.font, (font) => font.delete('ToUnicode')),
  ],
  ['the meaning of nothing', 'UA 7.21.7-2, A 6.2.11.7.2-2', unicode('0000')],
  ['a private meaning', 'A 6.2.11.7.3-1', unicode('E000')],
  ['other widths', 'UA 7.21.5-1, A 6.2.11.5-1', descendant((font) => font.delete('W'))],
  [
    'codes that lead to no glyphs',
    'UA 7.21.3.2-1, A 6.2.11.3.2-1',
    descendant((font) => font.delete('CIDToGIDMap')),
  ],
  [
    'a font that is not embedded',
    'UA 7.21.4.1-1, A 6.2.11.4.1-1',
    (pdf) => pdf.change(pdf.font.descriptor, (one) => one.delete('FontFile2')),
  ],
  [
    'a font program that is none',
    'UA 7.21.4.1-1',
    (pdf) => {
      const program = pdf.stream({}, 'none');
      pdf.change(pdf.font.descriptor, (one) => one.set('FontFile2', program));
    },
  ],
  ['a font of no type', 'A 6.2.11.2-2', descendant((font) => font.set('Subtype', name('Own')))],
  [
    'a standard font',
    'UA 7.21.4.1-1',
    (pdf) =>
      pdf.resource(
        'Font',
        dictionary({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Helvetica') }),
        'BT /Own 9 Tf (a) Tj ET',
      ),
  ],
  ['content that is no content', 'unreadable', draw('<a ] >>')],
  [
    'a content stream that is not there',
    'unreadable',
    (pdf) => pdf.change(pdf.page, (page) => page.set('Contents', [new PdfReference(99_999)])),
  ],
];
