import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfValue } from '../../../pdf/pdf-values.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';

/** What an element holds, in its order (ISO 32000-1, 14.7.2 and 14.7.4). Numbers are of objects in the file. */
export type StructureKid =
  | { readonly element: StructureElement }
  /** Marked content of a page, or of a form that the page draws. */
  | { readonly mcid: number; readonly page: number; readonly form?: number }
  /** An annotation, or an image or form as a whole. */
  | { readonly object: number; readonly page: number };

export interface StructureElement {
  readonly dictionary: PdfDictionary;
  /** Its page; 0 for none. */
  readonly page: number;
  readonly kids: StructureKid[];
}

const MOST_ELEMENTS = 1_000_000;
const MOST_MARKS = 200_000;

/**
 * The structure tree's elements; undefined where it leads back to itself, is incomplete, or is larger than any real one:
 * half of a structure would tell a listener half of the document.
 */
export function readStructure(file: PdfFile, root: PdfDictionary): StructureElement[] | undefined {
  const top: StructureElement = { dictionary: root, page: 0, kids: [] };
  const seen = new Set<PdfValue | number>();
  const waiting: StructureElement[] = [top];
  try {
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      for (const value of kidsOf(file, element.dictionary)) {
        const kid = kidOf(file, value, element.page, seen);
        if (!kid) continue;
        element.kids.push(kid);
        if ('element' in kid) waiting.push(kid.element);
      }
      if (seen.size > MOST_ELEMENTS) return undefined;
    }
  } catch (error) {
    if (error instanceof RangeError || error instanceof ForeignPdfRefusal) return undefined;
    throw error;
  }
  return top.kids.flatMap((kid) => ('element' in kid ? [kid.element] : []));
}

function kidsOf(file: PdfFile, dictionary: PdfDictionary): readonly PdfValue[] {
  const value = dictionary.get('K');
  const found = file.resolve(value);
  if (Array.isArray(found)) return found as readonly PdfValue[];
  return found === undefined ? [] : [value];
}

/** @throws where an element is missing, or stands in the tree twice. */
function kidOf(
  file: PdfFile,
  value: PdfValue,
  page: number,
  seen: Set<PdfValue | number>,
): StructureKid | undefined {
  const found = file.resolve(value);
  if (typeof found === 'number') return markOf(found, page);
  if (!isDictionary(found)) {
    if (value === undefined) return undefined;
    throw new RangeError('an element is missing');
  }
  const own = numberOf(found.get('Pg')) ?? page;
  const type = nameOf(file.resolve(found.get('Type')));
  if (type === 'MCR') {
    const form = numberOf(found.get('Stm'));
    return { ...markOf(Number(file.resolve(found.get('MCID'))), own), ...(form !== undefined && { form }) };
  }
  if (type === 'OBJR') {
    const object = numberOf(found.get('Obj'));
    return object === undefined ? undefined : { object, page: own };
  }
  const identity = isReference(value) ? value.number : found;
  if (seen.has(identity)) throw new RangeError('an element stands twice');
  seen.add(identity);
  return { element: { dictionary: found, page: own, kids: [] } };
}

function markOf(mcid: number, page: number): { mcid: number; page: number } {
  if (!Number.isInteger(mcid) || mcid < 0 || mcid > MOST_MARKS) throw new RangeError('no mark');
  return { mcid, page };
}

function numberOf(value: PdfValue): number | undefined {
  return isReference(value) ? value.number : undefined;
}
