/** Catalog, trailer, metadata and output intent. Each function plants one fault. */
import { False, True, hex, name, number, text } from './open-pdf.js';

const withoutTag = (tag) => (xmp) => xmp.replace(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>`), '');
const value = (tag, other) => (xmp) => xmp.replace(new RegExp(`(<${tag}>)[^<]*(</${tag}>)`), `$1${other}$2`);

export const DOCUMENT_FAULTS = {
  'no Lang anywhere': (pdf) => {
    pdf.catalog.delete(name('Lang'));
    for (const { element } of pdf.elements()) element.delete(name('Lang'));
  },
  'Lang is no language tag': (pdf) => pdf.catalog.set(name('Lang'), text('da_DK!')),
  'Lang is empty': (pdf) => {
    pdf.catalog.set(name('Lang'), text(''));
    for (const { element } of pdf.elements()) element.delete(name('Lang'));
  },
  'no MarkInfo': (pdf) => pdf.catalog.delete(name('MarkInfo')),
  'Marked false': (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.object({ Marked: false })),
  'Suspects true': (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.object({ Marked: true, Suspects: true })),
  'no ViewerPreferences': (pdf) => pdf.catalog.delete(name('ViewerPreferences')),
  'DisplayDocTitle false': (pdf) =>
    pdf.find(pdf.catalog, 'ViewerPreferences').set(name('DisplayDocTitle'), False),
  'no StructTreeRoot': (pdf) => pdf.catalog.delete(name('StructTreeRoot')),
  'AA in catalog': (pdf) => {
    const act = pdf.add({ S: 'URI', URI: text('https://www.regioner.dk/') });
    pdf.catalog.set(name('AA'), pdf.object({ WC: act }));
  },
  'JavaScript as OpenAction': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'JavaScript', JS: text('app.alert(1)') })),
  'JavaScript in Names': (pdf) => {
    const script = pdf.add({ S: 'JavaScript', JS: text('1') });
    pdf.catalog.set(name('Names'), pdf.object({ JavaScript: { Names: [text('a'), script] } }));
  },
  'Launch as OpenAction': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'Launch', F: text('a.exe') })),
  'unknown Named action': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'Named', N: 'Print' })),
  'ResetForm as OpenAction': (pdf) => pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'ResetForm' })),
  'NeedsRendering true': (pdf) => pdf.catalog.set(name('NeedsRendering'), True),
  'Requirements in catalog': (pdf) =>
    pdf.catalog.set(name('Requirements'), pdf.object([{ Type: 'Requirement', S: 'EnableJavaScripts' }])),
  'AlternatePresentations in Names': (pdf) =>
    pdf.catalog.set(name('Names'), pdf.object({ AlternatePresentations: { Names: [] } })),
  'XFA form': (pdf) => pdf.catalog.set(name('AcroForm'), pdf.object({ Fields: [], XFA: text('x') })),
  'NeedAppearances true': (pdf) =>
    pdf.catalog.set(name('AcroForm'), pdf.object({ Fields: [], NeedAppearances: true })),
  'optional content without Name': (pdf) => {
    const group = pdf.add({ Type: 'OCG', Name: text('Lag') });
    pdf.catalog.set(name('OCProperties'), pdf.object({ OCGs: [group], D: { Order: [group] } }));
  },
  'optional content with AS': (pdf) => {
    const group = pdf.add({ Type: 'OCG', Name: text('Lag') });
    const settings = {
      Name: text('D'),
      Order: [group],
      AS: [{ Event: 'View', OCGs: [group], Category: ['View'] }],
    };
    pdf.catalog.set(name('OCProperties'), pdf.object({ OCGs: [group], D: settings }));
  },
  'optional content in order': (pdf) => {
    const group = pdf.add({ Type: 'OCG', Name: text('Lag') });
    pdf.catalog.set(
      name('OCProperties'),
      pdf.object({ OCGs: [group], D: { Name: text('D'), Order: [group] } }),
    );
  },
  'Perms in catalog': (pdf) => pdf.catalog.set(name('Perms'), pdf.object({ Other: {} })),
  'Version 2.0 in catalog': (pdf) => pdf.catalog.set(name('Version'), name('2.0')),

  'no XMP': (pdf) => pdf.catalog.delete(name('Metadata')),
  'XMP compressed': (pdf) => {
    const xmp = pdf.decode(pdf.find(pdf.catalog, 'Metadata'));
    pdf.catalog.set(name('Metadata'), pdf.addStream({ Type: 'Metadata', Subtype: 'XML' }, xmp));
  },
  'XMP without Subtype': (pdf) => pdf.find(pdf.catalog, 'Metadata').dict.delete(name('Subtype')),
  'XMP without Type': (pdf) => pdf.find(pdf.catalog, 'Metadata').dict.delete(name('Type')),
  'XMP header with bytes': (pdf) => pdf.editXmp((xmp) => xmp.replace('<?xpacket ', '<?xpacket bytes="100" ')),
  'XMP header with encoding': (pdf) =>
    pdf.editXmp((xmp) => xmp.replace('<?xpacket ', '<?xpacket encoding="UTF-8" ')),
  'XMP not well-formed': (pdf) => pdf.editXmp((xmp) => xmp.replace('</rdf:RDF>', '')),
  'XMP in Latin-1': (pdf) =>
    pdf.editXmp((xmp) =>
      Buffer.from(
        xmp.replace('</dc:title>', '</dc:title>').replace(/<rdf:li xml:lang="x-default">/, '$&æ'),
        'latin1',
      ),
    ),
  'no dc:title': (pdf) => pdf.editXmp(withoutTag('dc:title')),
  'empty dc:title': (pdf) =>
    pdf.editXmp((xmp) => xmp.replace(/(<dc:title>[\s\S]*?<rdf:li[^>]*>)[^<]*/, '$1')),
  'dc:title as plain text': (pdf) =>
    pdf.editXmp((xmp) => xmp.replace(/<dc:title>[\s\S]*?<\/dc:title>/, '<dc:title>Titel</dc:title>')),
  'no pdfuaid': (pdf) => pdf.editXmp(withoutTag('pdfuaid:part')),
  'pdfuaid part 2': (pdf) => pdf.editXmp(value('pdfuaid:part', '2')),
  'pdfuaid not described': (pdf) =>
    pdf.editXmp((xmp) => xmp.replace(/<pdfaExtension:schemas>[\s\S]*?<\/pdfaExtension:schemas>/, '')),
  'pdfuaid described with another prefix': (pdf) => pdf.editXmp(value('pdfaSchema:prefix', 'ua')),
  'pdfuaid described without its category': (pdf) => pdf.editXmp(withoutTag('pdfaProperty:category')),
  'pdfuaid described as text': (pdf) => pdf.editXmp(value('pdfaProperty:valueType', 'Text')),
  'no pdfaid': (pdf) =>
    pdf.editXmp((xmp) => withoutTag('pdfaid:conformance')(withoutTag('pdfaid:part')(xmp))),
  'no pdfaid:conformance': (pdf) => pdf.editXmp(withoutTag('pdfaid:conformance')),
  'pdfaid part 1': (pdf) => pdf.editXmp(value('pdfaid:part', '1')),
  'pdfaid conformance B': (pdf) => pdf.editXmp(value('pdfaid:conformance', 'B')),
  'pdfaid conformance in lower case': (pdf) => pdf.editXmp(value('pdfaid:conformance', 'a')),
  'undescribed property in XMP': (pdf) =>
    pdf.editXmp((xmp) =>
      xmp.replace('<dc:title>', '<x1:own xmlns:x1="http://example.dk/ns/">1</x1:own><dc:title>'),
    ),
  'title differs in Info': (pdf) => pdf.look(pdf.trailer.Info).set(name('Title'), hex('En anden titel')),

  'no output intent': (pdf) => pdf.catalog.delete(name('OutputIntents')),
  'output intent without profile': (pdf) => intent(pdf).delete(name('DestOutputProfile')),
  'output intent of another kind': (pdf) => intent(pdf).set(name('S'), name('GTS_PDFX')),
  'output intent without condition': (pdf) => intent(pdf).delete(name('OutputConditionIdentifier')),
  'output intent with a broken profile': (pdf) =>
    intent(pdf).set(name('DestOutputProfile'), pdf.addStream({ N: 3 }, 'no profile at all')),
  'output intent of grey': (pdf) => changeProfile(pdf, (profile) => profile.write('GRAY', 16, 'latin1'), 1),
  'output intent of CMYK': (pdf) => changeProfile(pdf, (profile) => profile.write('CMYK', 16, 'latin1'), 4),
  'profile with N of 4': (pdf) => changeProfile(pdf, () => undefined, 4),
  'profile of version 5': (pdf) => changeProfile(pdf, (profile) => profile.writeUInt8(5, 8), 3),
  'two output intents with two profiles': (pdf) => {
    const one = intent(pdf);
    const profile = pdf.decode(one.lookup(name('DestOutputProfile')));
    const two = pdf.object({ Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: text('sRGB') });
    two.set(name('DestOutputProfile'), pdf.addStream({ N: 3 }, profile));
    pdf.catalog.set(name('OutputIntents'), pdf.object([one, two]));
  },

  'no ID': (pdf) => delete pdf.trailer.ID,
  'empty ID': (pdf) => (pdf.trailer.ID = pdf.object([text(''), text('')])),
  'Encrypt in trailer': (pdf) =>
    (pdf.trailer.Encrypt = pdf.add({
      Filter: 'Standard',
      V: 1,
      R: 2,
      O: text('x'.repeat(32)),
      U: text('y'.repeat(32)),
      P: -4,
    })),
  'outline without language': (pdf) => pdf.catalog.delete(name('Outlines')),
  'page of 20,000 units': (pdf) => pdf.pages[0].set(name('MediaBox'), pdf.object([0, 0, 20000, 842])),
  'page of 2 units': (pdf) => pdf.pages[0].set(name('MediaBox'), pdf.object([0, 0, 2, 2])),
  'PresSteps on a page': (pdf) => pdf.pages[0].set(name('PresSteps'), pdf.object({ Type: 'NavNode' })),
  'a string of 40,000 bytes': (pdf) => pdf.catalog.set(name('Own'), text('a'.repeat(40_000))),
  'a name of 130 bytes': (pdf) => pdf.catalog.set(name('a'.repeat(130)), number(1)),
  'an integer beyond 31 bits': (pdf) => pdf.catalog.set(name('Own'), number(4_000_000_000)),
};

function intent(pdf) {
  return pdf.find(pdf.catalog, 'OutputIntents').lookup(0);
}

function changeProfile(pdf, edit, components) {
  const profile = pdf.decode(intent(pdf).lookup(name('DestOutputProfile')));
  edit(profile);
  intent(pdf).set(name('DestOutputProfile'), pdf.addStream({ N: components }, profile));
}
