import { createHash } from 'node:crypto';
import type { PdfObjects } from './objects.js';

/**
 * The objects as a file, in the order of their numbers, with one classic cross-reference table.
 * The file's identifier is a hash of what comes before it: the same content has the same one (ISO 32000-1, 14.4).
 * @param comment a line for the head of the file, by which it can be known later.
 */
export function writeFile(objects: PdfObjects, comment: string): Buffer {
  // Four bytes above 127 in the second line, as ISO 19005-2, 6.1.2 asks.
  const head = Buffer.from(`%PDF-1.7\n%\xD3\xEB\xE9\xE1\n%${comment}\n`, 'latin1');
  const parts: Buffer[] = [head];
  const entries: string[] = ['0000000000 65535 f \n'];
  let length = head.length;
  let between = '';
  for (const { number, parts: body } of objects.bodies()) {
    while (entries.length < number) entries.push('0000000000 65535 f \n');
    const opening = Buffer.from(`${between}${number} 0 obj\n`, 'latin1');
    entries.push(`${String(length + between.length).padStart(10, '0')} 00000 n \n`);
    parts.push(opening, ...body);
    length += opening.length + body.reduce((sum, part) => sum + part.length, 0);
    between = '\nendobj\n';
  }
  parts.push(Buffer.from(between, 'latin1'));
  length += between.length;
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  const id = hash.digest('hex').toUpperCase();
  const trailer =
    `trailer\n<</Size ${entries.length} /Root ${objects.rootNumber} 0 R ` +
    `${objects.infoNumber === undefined ? '' : `/Info ${objects.infoNumber} 0 R `}/ID [<${id}> <${id}>]>>\nstartxref\n${length}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n0 ${entries.length}\n${entries.join('')}${trailer}`, 'latin1'));
  return Buffer.concat(parts);
}
