import { isDictionary } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

const MEDIA_TYPE = /^[-\w+.]+\/[-\w+.]+$/;

/**
 * Files inside the file: none in PDF/A-2, described ones in PDF/A-3 (ISO 19005-2 and -3, 6.8; ISO 14289-1, 7.11).
 * PDF/A-2 would allow a file that is itself PDF/A; this gate does not judge one inside the other and lets none pass.
 * @param specifications every dictionary of the file that has `EF`.
 */
export function checkEmbeddedFiles(
  file: GateFile,
  findings: Findings,
  specifications: readonly PdfDictionary[],
): void {
  const associated = associatedFiles(file);
  for (const specification of specifications) {
    if (!file.text(specification, 'F') || !file.text(specification, 'UF'))
      findings.report({ ua: '7.11-1', a: '6.8-2' }, 'an embedded file without a name');
    if (findings.expected.part === 2) findings.report({ a: '6.8-5' }, 'an embedded file');
    if (findings.expected.part !== 3) continue;
    if (file.name(specification, 'AFRelationship') === undefined)
      findings.report({ a: '6.8-3' }, 'an embedded file that does not say what it is to the document');
    if (!associated.has(specification))
      findings.report({ a: '6.8-4' }, 'an embedded file that belongs to nothing');
    for (const value of file.dictionary(specification, 'EF').values()) {
      const head = file.objects.resolve(value);
      const type = isDictionary(head) ? file.name(head, 'Subtype') : undefined;
      if (type === undefined || !MEDIA_TYPE.test(type))
        findings.report({ a: '6.8-1' }, 'an embedded file that does not say of which type it is');
    }
  }
}

/** All that any object names in its `AF`. */
function associatedFiles({ found: { bodies }, objects }: GateFile): Set<PdfDictionary> {
  const found = new Set<PdfDictionary>();
  for (const { number } of bodies) {
    const object = objects.get(number);
    if (!isDictionary(object) || !object.has('AF')) continue;
    const list = objects.resolve(object.get('AF'));
    for (const one of Array.isArray(list) ? list : [list]) found.add(objects.dictionary(one));
  }
  return found;
}
