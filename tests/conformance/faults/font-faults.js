/** Fonts, their programs and their way to Unicode. Each function plants one fault. */
import { PDFRef } from '@cantoo/pdf-lib';
import { hex, name, number, text } from './open-pdf.js';

/** Makes the first character of the first page mean something else. */
const toUnicode = (meaning) => (pdf) => {
  const { font } = pdf.font();
  const meanings = readMap(pdf.decode(font.lookup(name('ToUnicode'))).toString('latin1'));
  meanings.set(Number.parseInt(usedCode(pdf), 16), meaning);
  font.set(name('ToUnicode'), pdf.addStream({}, writeMap(meanings)));
};

/** The code of the first glyph that the first page shows in its first font. */
function usedCode(pdf) {
  const key = pdf.fonts()[0][0].decodeText();
  const [, code] = new RegExp(`/${key} [\\d.]+ Tf[^<]*<([0-9A-Fa-f]{4})`).exec(pdf.content()) ?? [];
  if (code === undefined) throw new Error(`the first page shows nothing in ${key}`);
  return code;
}

const hex4 = (value) => value.toString(16).toUpperCase().padStart(4, '0');

/** The single characters of a ToUnicode map: code to UTF-16 in hexadecimal digits. */
function readMap(map) {
  const meanings = new Map();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, meaning] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      meanings.set(Number.parseInt(code, 16), meaning);
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, meaning] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, start] = [first, last, meaning].map((digits) => Number.parseInt(digits, 16));
      for (let code = from; code <= to; code++) meanings.set(code, hex4(start + code - from));
    }
  }
  return meanings;
}

function writeMap(meanings) {
  const entries = [...meanings].map(([code, meaning]) => `<${hex4(code)}> <${meaning}>`);
  const blocks = Array.from({ length: Math.ceil(entries.length / 100) }, (_, i) => {
    const some = entries.slice(i * 100, i * 100 + 100);
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`;
  });
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Own def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join('')}endcmap\nend\nend\n`;
}

export const FONT_FAULTS = {
  'a font not embedded': (pdf) => {
    for (const key of ['FontFile', 'FontFile2', 'FontFile3']) pdf.font().descriptor.delete(name(key));
  },
  'a standard font not embedded': (pdf) => {
    pdf.addResource(
      'Font',
      'Own',
      pdf.add({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    );
    pdf.editContent((content) => `${content}\n/Artifact BMC BT /Own 8 Tf 20 20 Td (a) Tj ET EMC\n`);
  },
  'a font not embedded and not used': (pdf) =>
    pdf.addResource(
      'Font',
      'Own',
      pdf.add({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
    ),
  'an embedded font of garbage': (pdf) =>
    pdf.font().descriptor.set(name('FontFile2'), pdf.addStream({ Length1: 7 }, 'garbage')),
  'the glyph .notdef': (pdf) => {
    const code = usedCode(pdf);
    pdf.editContent((content) => content.replace(`<${code}`, '<0000'));
  },
  'no ToUnicode': (pdf) => pdf.fonts().forEach(([, font]) => font.delete(name('ToUnicode'))),
  'a glyph without Unicode': (pdf) => {
    const { font } = pdf.font();
    const map = pdf.decode(font.lookup(name('ToUnicode'))).toString('latin1');
    const bare = map.replaceAll(/\d+ beginbf(char|range)[\s\S]*?endbf\1\n?/g, '');
    font.set(name('ToUnicode'), pdf.addStream({}, Buffer.from(bare, 'latin1')));
  },
  'ToUnicode to 0': toUnicode('0000'),
  'ToUnicode to FEFF': toUnicode('FEFF'),
  'ToUnicode to FFFE': toUnicode('FFFE'),
  'ToUnicode to private characters': toUnicode('E000'),
  'ToUnicode to a letter': toUnicode('0041'),
  'no CIDToGIDMap': (pdf) => pdf.font().descendant.delete(name('CIDToGIDMap')),
  'a CIDToGIDMap of another name': (pdf) => pdf.font().descendant.set(name('CIDToGIDMap'), name('Own')),
  'wrong widths': (pdf) => pdf.font().descendant.set(name('W'), pdf.object([0, 5000, 123])),
  'widths a little wrong': (pdf) => changeWidths(pdf, 0.7),
  'widths too wrong': (pdf) => changeWidths(pdf, 40),
  'another BaseFont': (pdf) => pdf.font().descendant.set(name('BaseFont'), name('Other')),
  'no BaseFont': (pdf) => pdf.font().font.delete(name('BaseFont')),
  'no font Type': (pdf) => pdf.font().font.delete(name('Type')),
  'no font Subtype': (pdf) => pdf.font().font.delete(name('Subtype')),
  'a font of unknown Subtype': (pdf) => pdf.font().descendant.set(name('Subtype'), name('CIDFontType9')),
  'Encoding of a CMap that is not embedded': (pdf) => pdf.font().font.set(name('Encoding'), name('Own-H')),
  'Encoding of another collection': (pdf) => pdf.font().font.set(name('Encoding'), name('UniGB-UCS2-H')),
  'CIDSet of garbage': (pdf) => pdf.font().descriptor.set(name('CIDSet'), pdf.addStream({}, '\x01')),
  'a symbol font with Encoding': (pdf) => {
    const { descendant } = pdf.font();
    if (!(descendant.get(name('FontDescriptor')) instanceof PDFRef))
      throw new Error('no descriptor of its own');
    const font = {
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: 'Own',
      FirstChar: 65,
      LastChar: 65,
      Widths: [500],
    };
    const descriptor = {
      Type: 'FontDescriptor',
      FontName: 'Own',
      Flags: 4,
      FontBBox: [0, 0, 1, 1],
      ItalicAngle: 0,
      Ascent: 1,
      Descent: 0,
      CapHeight: 1,
      StemV: 1,
      FontFile2: pdf.font().descriptor.get(name('FontFile2')),
    };
    pdf.addResource(
      'Font',
      'Own',
      pdf.add({ ...font, Encoding: 'WinAnsiEncoding', FontDescriptor: pdf.add(descriptor) }),
    );
    pdf.editContent((content) => `${content}\n/Artifact BMC BT /Own 8 Tf 20 20 Td (A) Tj ET EMC\n`);
  },
  'text drawn invisibly': (pdf) => pdf.editContent((content) => content.replace(/\bBT\b/, 'BT 3 Tr')),
  'another font name in the descriptor': (pdf) => pdf.font().descriptor.set(name('FontName'), name('Other')),
  'no Flags in the descriptor': (pdf) => pdf.font().descriptor.delete(name('Flags')),
  'vertical writing': (pdf) => pdf.font().font.set(name('Encoding'), name('Identity-V')),
  'an unused entry in a descriptor': (pdf) => pdf.font().descriptor.set(name('Lang'), hex('x')),
  'a font file with its own Subtype': (pdf) =>
    pdf.look(pdf.font().descriptor.get(name('FontFile2'))).dict.set(name('Subtype'), name('Own')),
  'another registry': (pdf) =>
    pdf
      .font()
      .descendant.set(
        name('CIDSystemInfo'),
        pdf.object({ Registry: text('Own'), Ordering: text('Own'), Supplement: 7 }),
      ),
  'DW of another font': (pdf) => pdf.font().descendant.set(name('DW'), number(4321)),
};

function changeWidths(pdf, by) {
  const widths = pdf.font().descendant.lookup(name('W'));
  for (let i = 0; i < widths.size(); i++) {
    const list = widths.lookup(i);
    if (!list.asArray) continue;
    for (let j = 0; j < list.size(); j++) list.set(j, number(list.lookup(j).asNumber() + by));
  }
}
