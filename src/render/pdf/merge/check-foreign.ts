import { writeCatalog } from '../finish/catalog.js';
import type { FinishedPart } from '../finish/finish-part.js';
import { PDF_MARK } from '../finish/finish-pdf.js';
import type { ArchiveClaim } from '../finish/facts.js';
import { checkPdf } from '../gate/check-pdf.js';
import type { ForeignPdf } from '../package/foreign-pdf-types.js';
import { writeFile } from '../syntax/write-file.js';
import { mergeParts } from './merge-parts.js';

/** What a package that holds the attachment may still claim to be. */
export interface ForeignVerdict {
  readonly isAccessible: boolean;
  readonly isArchival: boolean;
}

/**
 * Judges an attachment for what the package may claim. Both are asked for: what the file says of itself, as much of the
 * two standards only its maker can know, and what our own checks say of its pages in a file of their own.
 */
export function checkForeign(
  { claims, isTagged }: ForeignPdf,
  make: (prefix: string) => FinishedPart,
  language: string,
): ForeignVerdict {
  const conforms = (archive: ArchiveClaim | undefined, ua: boolean) => {
    const names = { title: 'x', anchor: 'x', prefix: 'x-' };
    const part = { ...names, part: make('x-'), language, numbering: 'edge', isConfidential: false } as const;
    const { objects } = mergeParts([part], language);
    const facts = { title: 'x', author: 'x', language, date: '2000-01-01', embedded: [] };
    writeCatalog(objects, { ...facts, archive, isAccessible: ua });
    const { part: level, conformance } = archive ?? { part: undefined, conformance: undefined };
    return checkPdf(writeFile(objects, PDF_MARK), { part: level, conformance, ua }).length === 0;
  };
  const isAccessible = isTagged && claims.ua1 && conforms(undefined, true);
  const isArchival =
    claims.pdfa !== undefined && conforms({ part: 3, conformance: isAccessible ? 'A' : 'B' }, false);
  return { isAccessible, isArchival };
}
