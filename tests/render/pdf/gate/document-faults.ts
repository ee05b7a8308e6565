import { srgbProfile } from '../../../../src/render/pdf/finish/srgb-profile.js';
import type { OpenPdf } from './open-pdf.js';
import { dictionary, name, text } from './open-pdf.js';

/** A fault, the clauses that must name it, and how it is planted. */
export type Fault = readonly [name: string, clauses: string, plant: (pdf: OpenPdf) => void];

const without =
  (key: string) =>
  (pdf: OpenPdf): void =>
    pdf.catalog((catalog) => catalog.delete(key));
const tag =
  (element: string, value?: string) =>
  (pdf: OpenPdf): void =>
    pdf.metadata((xmp) =>
      value === undefined
        ? xmp.replace(new RegExp(`<${element}>[\\s\\S]*?</${element}>`), '')
        : xmp.replace(new RegExp(`(<${element}>)[^<]*(</${element}>)`), `$1${value}$2`),
    );
const xmp =
  (from: string | RegExp, to: string) =>
  (pdf: OpenPdf): void =>
    pdf.metadata((before) => before.replace(from, to));
const profile =
  (edit: (profile: Buffer) => void, components = 3) =>
  (pdf: OpenPdf): void => {
    const bytes = Buffer.from(srgbProfile());
    edit(bytes);
    const stream = pdf.objects.addStream({ N: components }, bytes);
    pdf.change(pdf.intent, (intent) => intent.set('DestOutputProfile', stream));
  };
const act =
  (entries: Parameters<typeof dictionary>[0]) =>
  (pdf: OpenPdf): void =>
    pdf.catalog((catalog) => catalog.set('OpenAction', dictionary(entries)));

/** Catalog, metadata, output intent, actions and embedded files. */
export const DOCUMENT_FAULTS: readonly Fault[] = [
  ['no language', 'UA 7.2-33, UA 7.2-2, UA 7.2-24', without('Lang')],
  [
    'a language that is none',
    'UA 7.2-29, A 6.7.4-1',
    (pdf) => pdf.catalog((c) => c.set('Lang', text('da_DK!'))),
  ],
  ['not said to be tagged', 'UA 6.2-1, A 6.7.2.2-1', without('MarkInfo')],
  [
    'suspect tags',
    'UA 7.1-4',
    (pdf) => pdf.catalog((c) => c.set('MarkInfo', dictionary({ Marked: true, Suspects: true }))),
  ],
  ['the file’s name as title', 'UA 7.1-10', without('ViewerPreferences')],
  ['no structure', 'UA 7.1-11, A 6.7.3.3-1, UA 7.1-3, UA 7.18.5-1', without('StructTreeRoot')],
  ['an action of the document', 'A 6.5.2-1', (pdf) => pdf.catalog((c) => c.set('AA', dictionary({})))],
  ['a script', 'A 6.5.1-1', act({ S: name('JavaScript'), JS: text('1') })],
  ['a program', 'A 6.5.1-1', act({ S: name('Launch'), F: text('a.exe') })],
  [
    'a script behind an allowed action',
    'A 6.5.1-1',
    act({ S: name('GoTo'), Next: [dictionary({ S: name('JavaScript') })] }),
  ],
  ['a named action', 'A 6.5.1-2', act({ S: name('Named'), N: name('Print') })],
  [
    'scripts by name',
    'A 6.5.1-1',
    (pdf) => pdf.catalog((c) => c.set('Names', dictionary({ JavaScript: dictionary({}) }))),
  ],
  ['requirements', 'A 6.11-1', (pdf) => pdf.catalog((c) => c.set('Requirements', []))],
  [
    'a form of another kind',
    'A 6.4.2-1',
    (pdf) => pdf.catalog((c) => c.set('AcroForm', dictionary({ XFA: text('x') }))),
  ],
  [
    'layers without a name',
    'UA 7.10-1, A 6.9-1',
    (pdf) => pdf.catalog((c) => c.set('OCProperties', dictionary({ OCGs: [], D: dictionary({}) }))),
  ],
  ['no metadata', 'UA 7.1-8, A 6.6.2.1-1', without('Metadata')],
  ['metadata not well-formed', 'A 6.6.2.1-4', xmp('</rdf:RDF>', '')],
  ['metadata that gives its length', 'A 6.6.2.1-2', xmp('<?xpacket ', '<?xpacket bytes="1" ')],
  ['metadata that gives its encoding', 'A 6.6.2.1-3', xmp('<?xpacket ', '<?xpacket encoding="UTF-8" ')],
  [
    'metadata with a document type',
    'A 6.6.2.1-4',
    xmp('<x:xmpmeta', '<!DOCTYPE a [<!ENTITY b "c">]><x:xmpmeta'),
  ],
  ['no title', 'UA 7.1-9', tag('dc:title')],
  [
    'a title that is no list',
    'A 6.6.2.3.1-2, UA 7.1-9',
    xmp(/<dc:title>.*<\/dc:title>/, '<dc:title>x</dc:title>'),
  ],
  ['no claim to be PDF/UA', 'UA 5-1', tag('pdfuaid:part')],
  ['a claim to be PDF/UA-2', 'UA 5-2', tag('pdfuaid:part', '2')],
  ['no claim to be PDF/A', 'A 6.6.4-1', tag('pdfaid:part')],
  ['a claim to be PDF/A-1', 'A 6.6.4-2', tag('pdfaid:part', '1')],
  ['a claim to be PDF/A-2b', 'A 6.6.4-3', tag('pdfaid:conformance', 'B')],
  [
    'a claim that is not described',
    'A 6.6.2.3.1-1',
    xmp(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ''),
  ],
  ['a description without a category', 'A 6.6.2.3.3-9', tag('pdfaProperty:category')],
  [
    'a property nobody knows',
    'A 6.6.2.3.1-1',
    xmp('<dc:title>', '<o:own xmlns:o="http://example.dk/">1</o:own><dc:title>'),
  ],
  [
    'a title that differs',
    'A 6.6.3-1',
    (pdf) => pdf.change(pdf.objects.infoNumber ?? 0, (info) => info.set('Title', text('Andet'))),
  ],
  ['no output intent', 'A 6.2.4.3-2', without('OutputIntents')],
  ['a profile of grey', 'A 6.2.4.3-2', profile((bytes) => bytes.write('GRAY', 16, 'latin1'), 1)],
  ['a profile of another version', 'A 6.2.3-1', profile((bytes) => bytes.writeUInt8(5, 8))],
  ['a profile that is none', 'A 6.2.3-1', profile((bytes) => bytes.fill(0))],
  ['a profile whose tags lie outside', 'A 6.2.3-1', profile((bytes) => bytes.writeUInt32BE(1e9, 136))],
  [
    'two profiles',
    'A 6.2.3-2',
    (pdf) => {
      const other = dictionary({
        S: name('GTS_PDFA1'),
        DestOutputProfile: pdf.objects.addStream({ N: 3 }, srgbProfile()),
      });
      pdf.catalog((c) => c.set('OutputIntents', [...[c.get('OutputIntents') ?? null].flat(), other]));
    },
  ],
  [
    'an embedded file',
    'A 6.8-5',
    (pdf) => pdf.objects.add(dictionary({ F: text('a'), UF: text('a'), EF: dictionary({}) })),
  ],
  [
    'an embedded file without a name',
    'UA 7.11-1, A 6.8-2',
    (pdf) => pdf.objects.add(dictionary({ EF: dictionary({}) })),
  ],
  [
    'a string that is too long',
    'A 6.1.13-3',
    (pdf) => pdf.catalog((c) => c.set('Own', text('a'.repeat(40_000)))),
  ],
  ['a name that is too long', 'A 6.1.13-4', (pdf) => pdf.catalog((c) => c.set('a'.repeat(130), 1))],
  ['a number that is too large', 'A 6.1.13-1', (pdf) => pdf.catalog((c) => c.set('Own', 4_000_000_000))],
  [
    'a stream packed by LZW',
    'A 6.1.7.2-1',
    (pdf) =>
      pdf.objects.setPacked(
        pdf.objects.reserve(),
        dictionary({ Filter: name('LZWDecode') }),
        Buffer.from('a'),
      ),
  ],
  ['a stream in another file', 'A 6.1.7.1-3', (pdf) => pdf.stream({ F: text('a') }, 'a')],
];
