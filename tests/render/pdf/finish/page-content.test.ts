import { describe, expect, it } from 'vitest';
import { PageContent } from '../../../../src/render/pdf/finish/page-content.js';
import type { ContentResources } from '../../../../src/render/pdf/finish/artifacts.js';
import { runningTextTest } from '../../../../src/render/pdf/finish/running-texts.js';
import { FontTexts } from '../../../../src/render/pdf/syntax/font-text.js';
import { PdfFormatError } from '../../../../src/render/pdf/syntax/format-error.js';
import { PdfObjects } from '../../../../src/render/pdf/syntax/objects.js';
import { smallPdf } from '../small-pdf.js';

/** Object 6 of the small PDF is a font in which 0001 is `æA`, and 0010 to 0012 are `abc`. */
const RESOURCES: ContentResources = {
  fonts: new Map([['F4', 6]]),
  texts: new FontTexts(new PdfObjects(smallPdf())),
  forms: new Set(['X1', 'X2']),
  readableForms: new Set(['X2']),
};
const RUNNING = runningTextTest({ header: ['ab c', 'æA'], footer: ['b'], other: ['cc'], decorative: ['→'] });

const contentOf = (content: string) => new PageContent(Buffer.from(content, 'latin1'), RESOURCES);
const rewritten = (content: string, ...decorations: number[]) =>
  contentOf(content).rewritten(new Set(decorations), RUNNING).toString('latin1');
const text = (codes: string) => `BT\n/F4 12 Tf\n1 0 0 -1 0 9 Tm\n<${codes}> Tj\nET\n`;

describe('what stands outside the structure', () => {
  it.each([
    ['a header', '001000110012', '/Artifact <</Type /Pagination /Subtype /Header>> BDC'],
    ['a footer', '0011', undefined],
    ['a text of which only the style knows the place', '00120012', '/Artifact <</Type /Pagination>> BDC'],
  ])('%s is marked as one', (_, codes, mark) => {
    const marked = rewritten(`q\n${text(codes)}Q\n`);
    const [opening = ''] = /\/Artifact.*/.exec(marked) ?? [];
    // What is a piece of the header's text, too, is taken for the header.
    expect(opening).toBe(mark ?? '/Artifact <</Type /Pagination /Subtype /Header>> BDC');
    expect(marked.replace(`${opening}\n`, '').replace('\nEMC', '')).toBe(`q\n${text(codes)}Q\n`);
  });

  it.each([
    ['that nobody knows', text('001200110010')],
    ['whose letters nobody knows', text('0099')],
    ['of a font that nobody knows', text('0010').replace('/F4', '/F9')],
  ])('text %s stays as it is, for the gate to find', (_, content) => {
    expect(rewritten(content)).toBe(content);
  });

  it.each([
    ['a path', '0 0 m\n1 1 l\nS\n', '/Artifact BMC\n0 0 m\n1 1 l\nS\nEMC\n'],
    [
      'two paths',
      '0 0 1 1 re\nf\n0 0 2 2 re\nf*\n',
      '/Artifact BMC\n0 0 1 1 re\nf\nEMC\n/Artifact BMC\n0 0 2 2 re\nf*\nEMC\n',
    ],
    ['an image', 'q\n9 0 0 9 0 0 cm\n/X5 Do\nQ\n', 'q\n9 0 0 9 0 0 cm\n/Artifact BMC\n/X5 Do\nEMC\nQ\n'],
    ['a form that only decorates', '/X1 Do\n', '/Artifact BMC\n/X1 Do\nEMC\n'],
    ['a shading', '/S1 sh\n', '/Artifact BMC\n/S1 sh\nEMC\n'],
  ])('%s only decorates', (_, content, marked) => {
    expect(rewritten(content)).toBe(marked);
  });

  it.each([
    ['a path to clip with', '0 0 9 9 re\nW n\n'],
    ['a form with text', '/X2 Do\n'],
    ['nothing that is painted', 'q\n1 0 0 1 0 0 cm\n/G3 gs\n1 0 0 rg\nQ\n'],
    ['nothing at all', ''],
  ])('%s is not marked', (_, content) => {
    expect(rewritten(content)).toBe(content);
  });
});

describe('pieces of the structure', () => {
  const piece = (mcid: number, inside: string) => `/P <</MCID ${mcid} >>BDC\n${inside}EMC\n`;

  it('stay, and those that decorate become artifacts', () => {
    const content = `${piece(0, text('0010'))}${piece(1, '0 0 1 1 re\nf\n')}`;
    expect(rewritten(content, 1)).toBe(content.replace('/P <</MCID 1 >>BDC', '/Artifact BMC'));
  });

  it('tell whether they show text, and which', () => {
    const spanned = text('0010').replace(
      '<0010> Tj\n',
      '/Span<</ActualText <FEFF00E50062> >> BDC\n<0012> Tj\nEMC\n<0010> Tj\n',
    );
    const reversed = text('0010').replace('<0010> Tj', '/ReversedChars BMC\n<0010> Tj\n<0011> Tj\nEMC');
    const content = contentOf(
      piece(0, text('00010010')) + piece(2, '0 0 1 1 re\nf\n') + piece(3, spanned) + piece(4, reversed),
    );
    expect([0, 1, 2, 3, 4].map((mcid) => content.showsText(mcid))).toEqual([true, false, false, true, true]);
    expect([0, 1, 2, 3, 4].map((mcid) => content.textOf(mcid))).toEqual(['æAa', '', '', 'åba', 'ba']);
    expect([...content.identifiers]).toEqual([0, 2, 3, 4]);
    expect([content.hasText, contentOf(piece(0, '')).hasText]).toEqual([true, false]);
  });

  it('say the spaces that have been added to them, and no others', () => {
    const objects = new PdfObjects(smallPdf());
    const map = '2 beginbfchar\n<0003> <0020>\n<0010> <0061>\nendbfchar';
    objects.setStream(8, new Map(), Buffer.from(map));
    const resources = { ...RESOURCES, texts: new FontTexts(objects) };
    const content = new PageContent(
      Buffer.from(piece(0, text('0010') + text('0010')) + piece(1, text('0010'))),
      resources,
    );
    for (const object of content.textObjects().slice(0, 2)) content.addSpace(object);
    expect([0, 1].map((mcid) => content.textOf(mcid))).toEqual(['a a ', 'a']);
  });

  it('know the font that was chosen before them', () => {
    const content = `BT\n/F4 12 Tf\n${piece(0, '<0010> Tj\n')}${piece(1, '<0011> Tj\n')}ET\n`;
    expect(contentOf(content).textOf(1)).toBe('b');
  });

  it.each(['EMC\n', '/P <</MCID 0 >>BDC\n', '/A BMC\nEMC\nEMC\n'])('%j is refused', (content) => {
    expect(() => contentOf(content)).toThrow(PdfFormatError);
  });

  it('lose soft hyphens where no line ends, and keep those where one does', () => {
    const hyphen = '/Span<</ActualText <FEFF00AD> >> BDC\n4 0 Td <0009> Tj\nEMC\n';
    const within = `BT\n/F4 9 Tf\n<0010> Tj\n${hyphen}0 0 Td <0011> Tj\nET\n`;
    const atEnd = `BT\n/F4 9 Tf\n<0010> Tj\n${hyphen}ET\n`;
    const marked = rewritten(piece(0, within));
    expect(marked).not.toContain('00AD');
    // The letter behind it stands where it stood.
    expect(marked).toContain('<0010> Tj\n4 0 Td 0 0 Td <0011> Tj\n');
    expect(rewritten(piece(0, atEnd))).toBe(piece(0, atEnd));
  });
});

describe('the box around a piece', () => {
  const drawn = (inside: string, before = '') =>
    `${before}/Figure <</MCID 0 >>BDC\n${inside}EMC\n0 0 999 999 re\nf\n`;

  it.each([
    [
      'an image',
      drawn('/X5 Do\n', 'q\n.24 0 0 -.24 0 842 cm\nq\n100 0 0 -50 10 60 cm\n'),
      [2.4, 827.6, 26.4, 839.6],
    ],
    ['paths', drawn('0 0 m\n10 20 l\n-5 3 1 2 30 4 c\nS\n1 1 2 2 re\nf\n'), [-5, 0, 30, 20]],
    ['what is clipped', drawn('/X5 Do\n', '0 0 10 10 re\nW n\nq\n100 0 0 100 5 5 cm\n'), [5, 5, 10, 10]],
    ['what is clipped no longer', drawn('0 0 20 20 re\nf\n', 'q\n0 0 10 10 re\nW* n\nQ\n'), [0, 0, 20, 20]],
    ['what is turned', drawn('/X5 Do\n', '0 10 -10 0 0 0 cm\n'), [-10, 0, 0, 10]],
    ['a form, as large as its clip', drawn('/X1 Do\n', '3 4 5 6 re\nW n\n'), [3, 4, 8, 10]],
  ])('fits %s', (_, content, box) => {
    expect(
      contentOf(content)
        .boxOf([0])
        ?.map((value) => Math.round(value * 100) / 100),
    ).toEqual(box);
  });

  it('is none where nothing is painted', () => {
    expect(contentOf(drawn('q\nQ\n')).boxOf([0])).toBeUndefined();
    expect(contentOf('').boxOf([7])).toBeUndefined();
  });
});
