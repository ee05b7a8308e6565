/** Metadata and output intent. Each function plants one fault. */
import { hex, name, text } from './open-pdf.js';

const withoutTag = (tag) => (xmp) => xmp.replace(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>`), '');
const value = (tag, other) => (xmp) => xmp.replace(new RegExp(`(<${tag}>)[^<]*(</${tag}>)`), `$1${other}$2`);

export const METADATA_FAULTS = {
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
    pdf.editXmp((xmp) => Buffer.from(xmp.replace(/<rdf:li xml:lang="x-default">/, '$&æ'), 'latin1')),
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
};

function intent(pdf) {
  return pdf.find(pdf.catalog, 'OutputIntents').lookup(0);
}

function changeProfile(pdf, edit, components) {
  const profile = pdf.decode(intent(pdf).lookup(name('DestOutputProfile')));
  edit(profile);
  intent(pdf).set(name('DestOutputProfile'), pdf.addStream({ N: components }, profile));
}
