import { dictionary, textString } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import type { DocumentFacts } from './facts.js';

const CREATOR = 'dmpg';
const PRODUCER = 'Skia/PDF';

/** The document information dictionary (ISO 32000-1, 14.3.3); says the same as the metadata, as ISO 19005-2, 6.6.3 asks. */
export function information(facts: DocumentFacts): PdfDictionary {
  const date = textString(`D:${facts.date.replaceAll('-', '')}000000Z`);
  return dictionary({
    Title: textString(printable(facts.title)),
    Author: textString(printable(facts.author)),
    Creator: textString(CREATOR),
    Producer: textString(PRODUCER),
    CreationDate: date,
    ModDate: date,
  });
}

/** The metadata stream (ISO 16684-1): what the document is, and which standards it claims to keep. */
export function metadata(facts: DocumentFacts): Buffer {
  const date = `${facts.date}T00:00:00Z`;
  const alternatives = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const properties = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(facts.title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${escaped(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>`,
    `<pdf:Producer>${PRODUCER}</pdf:Producer>`,
    ...(facts.archive
      ? [
          `<pdfaid:part>${facts.archive.part}</pdfaid:part>`,
          `<pdfaid:conformance>${facts.archive.conformance}</pdfaid:conformance>`,
        ]
      : []),
    ...(facts.isAccessible ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  const spaces = Object.entries(NAMESPACES).map(([prefix, address]) => `xmlns:${prefix}="${address}"`);
  // Neither written by a clock nor to be changed in place: no room is left behind it (ISO 19005-2, 6.6.2.1).
  return Buffer.from(
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${spaces.join(' ')}>
${properties.join('\n')}
</rdf:Description>
${facts.archive && facts.isAccessible ? ACCESSIBILITY_SCHEMA : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`,
    'utf8',
  );
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** PDF/A knows nothing of PDF/UA's property, and so wants it described (ISO 19005-2, 6.6.2.3.3). */
const ACCESSIBILITY_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;

/** What XML has no place for is no letter of a title either (Extensible Markup Language 1.0, 2.2). */
function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/gu, '');
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
