/** Embedded files. The part is that of PDF/A; `attach` makes a conforming PDF/A-3 of a PDF/A-2. */
import { name, text } from './open-pdf.js';

const CONTENT = '# Kilde\n';

/** Embeds a Markdown file as the document's source (ISO 19005-3, 6.8) and claims part 3. */
export function attach(pdf) {
  const params = { Size: CONTENT.length, ModDate: text('D:20260115000000Z') };
  const stream = pdf.addStream({ Type: 'EmbeddedFile', Subtype: 'text/markdown', Params: params }, CONTENT);
  const names = { F: text('kilde.md'), UF: text('kilde.md'), Desc: text('Kilden') };
  const file = pdf.add({
    Type: 'Filespec',
    ...names,
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  });
  pdf.catalog.set(name('Names'), pdf.object({ EmbeddedFiles: { Names: [text('kilde.md'), file] } }));
  pdf.catalog.set(name('AF'), pdf.object([file]));
  pdf.editXmp((xmp) => xmp.replace(/(<pdfaid:part>)2/, '$13'));
}

const file = (pdf) => pdf.find(pdf.catalog, 'AF').lookup(0);
const stream = (pdf) => pdf.find(file(pdf), 'EF', 'F').dict;

/** Faults of a PDF/A-2. */
export const EMBEDDING_FAULTS = {
  'an embedded file in part 2': (pdf) => {
    attach(pdf);
    pdf.editXmp((xmp) => xmp.replace(/(<pdfaid:part>)3/, '$12'));
  },
};

/** Faults of a PDF/A-3 with an embedded file. */
export const ATTACHMENT_FAULTS = {
  'a file without F': (pdf) => file(pdf).delete(name('F')),
  'a file without UF': (pdf) => file(pdf).delete(name('UF')),
  'a file without AFRelationship': (pdf) => file(pdf).delete(name('AFRelationship')),
  'a file without Desc': (pdf) => file(pdf).delete(name('Desc')),
  'an unknown AFRelationship': (pdf) => file(pdf).set(name('AFRelationship'), name('Own')),
  'a file of no type': (pdf) => stream(pdf).delete(name('Subtype')),
  'a file whose type is no media type': (pdf) => stream(pdf).set(name('Subtype'), name('markdown')),
  'a file that belongs to nothing': (pdf) => pdf.catalog.delete(name('AF')),
  'a file without Params': (pdf) => stream(pdf).delete(name('Params')),
  'a file without ModDate': (pdf) => stream(pdf).lookup(name('Params')).delete(name('ModDate')),
  'a file of no content': (pdf) => file(pdf).delete(name('EF')),
  'part 2 claimed': (pdf) => pdf.editXmp((xmp) => xmp.replace(/(<pdfaid:part>)3/, '$12')),
};
