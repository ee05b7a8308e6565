/** The smallest PDFs and Word documents that programs open. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A PDF of one empty page, as a scanner makes it: no structure for a screen reader. */
export function plainPdf() {
  return pdf('<</Type/Catalog/Pages 2 0 R>>', '<</Title(Skannet)>>');
}

/** A PDF of one empty page with structure and language, and with an author among its properties. */
export function taggedPdf({ author }) {
  const catalog = '<</Type/Catalog/Pages 2 0 R/Lang(da-DK)/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>';
  return pdf(
    catalog,
    `<</Title(Plan)/Author<FEFF${Buffer.from(author, 'utf16le').swap16().toString('hex')}>>>`,
  );
}

function pdf(catalog, info) {
  const objects = [
    catalog,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>',
    info,
    '<</Type/StructTreeRoot>>',
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A Word document of one line, with a name among its properties. */
export function wordDocument({ creator, lastModifiedBy }) {
  const names = [
    creator ? `<dc:creator>${creator}</dc:creator>` : '',
    lastModifiedBy ? `<cp:lastModifiedBy>${lastModifiedBy}</cp:lastModifiedBy>` : '',
  ].join('');
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties ${CORE}><dc:title>Brev</dc:title>${names}</cp:coreProperties>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>Kære gruppe</w:t></w:r></w:p></w:body></w:document>`,
  });
}

function zip(files) {
  const parts = [];
  const entries = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(Buffer.from(text));
    const head = header(name, Buffer.from(text), packed);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), head, tail(offset), Buffer.from(name)]));
    parts.push(Buffer.concat([Buffer.from('PK\x03\x04'), head, Buffer.from(name), packed]));
    offset += parts.at(-1).length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06'), end]);
}

/** What the local header and the directory have in common. */
function header(name, content, packed) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt16LE(0x21, 8);
  head.writeUInt32LE(crc32(content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt16LE(Buffer.byteLength(name), 22);
  return head;
}

function tail(offset) {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return rest;
}
