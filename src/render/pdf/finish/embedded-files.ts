import { createHash } from 'node:crypto';
import type { PdfObjects } from '../syntax/objects.js';
import { PdfString, dictionary, nameOf, textString } from '../syntax/values.js';
import type { PdfValue } from '../syntax/values.js';
import type { EmbeddedFile } from './facts.js';

/** Puts files into the document (ISO 32000-1, 7.11.4) and says what they are to it (ISO 19005-3, 6.8). */
export function embedFiles(objects: PdfObjects, files: readonly EmbeddedFile[], date: string): void {
  if (files.length === 0) return;
  const time = textString(`D:${date.replaceAll('-', '')}000000Z`);
  const specifications = files.map(({ name, type, description, relationship, content }) => {
    const checksum = new PdfString(createHash('md5').update(content).digest());
    const stream = objects.addStream(
      {
        Type: nameOf('EmbeddedFile'),
        Subtype: nameOf(type),
        Params: dictionary({ Size: content.length, ModDate: time, CheckSum: checksum }),
      },
      content,
      isPacked(content),
    );
    const reference = objects.add(
      dictionary({
        Type: nameOf('Filespec'),
        F: textString(name),
        UF: textString(name),
        Desc: textString(description),
        AFRelationship: nameOf(relationship),
        EF: dictionary({ F: stream, UF: stream }),
      }),
    );
    return { key: textString(name), reference };
  });
  // A name tree is sorted by bytes (7.9.6).
  const sorted = [...specifications].sort((a, b) => Buffer.compare(a.key.bytes, b.key.bytes));
  const names = sorted.flatMap(({ key, reference }): PdfValue[] => [key, reference]);
  const catalog = objects.catalog;
  catalog.set('Names', dictionary({ EmbeddedFiles: dictionary({ Names: names }) }));
  catalog.set(
    'AF',
    specifications.map(({ reference }) => reference),
  );
  objects.set(objects.rootNumber, catalog);
}

/** Zip files, which all newer Office files are, would take seconds and become no smaller. */
function isPacked(content: Buffer): boolean {
  return content.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}
