import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, nameOf, textOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfName, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { safeUrl } from '../../html/safe-url.js';
import type { Destinations } from './destinations.js';
import { boxOf } from './page-tree.js';

/** Print, and nothing hidden: what PDF/A asks of every annotation (ISO 19005-2, 6.3.2). */
const FLAGS = 4;
const LONGEST_ADDRESS = 4000;

/**
 * A link annotation for the new file: its place and where it leads, and nothing else. Undefined where it leads nowhere
 * that the package may lead: to a program, a file on somebody's disk, a form's server.
 * @param pages the new file's pages by the number of the page's object in the old.
 */
export function copyLink(
  file: PdfFile,
  link: PdfDictionary,
  destinations: Destinations,
  pages: ReadonlyMap<number, PdfReference>,
): Map<string, PdfValue> | undefined {
  const rectangle = boxOf(file, link.get('Rect'));
  const target = targetOf(file, link, destinations, pages);
  if (!rectangle || !target) return undefined;
  const copy = new Map<string, PdfValue>([
    ['Type', name('Annot')],
    ['Subtype', name('Link')],
    ['Rect', [...rectangle]],
    ['F', FLAGS],
    ['Border', borderOf(file, link)],
    target,
  ]);
  for (const key of ['QuadPoints', 'C']) {
    const numbers = numbersOf(file, link.get(key));
    if (numbers) copy.set(key, numbers);
  }
  return copy;
}

function targetOf(
  file: PdfFile,
  link: PdfDictionary,
  destinations: Destinations,
  pages: ReadonlyMap<number, PdfReference>,
): [string, PdfValue] | undefined {
  const action = file.dictionaryAt(link.get('A'));
  if (action && nameOf(file.resolve(action.get('S'))) === 'URI') {
    const address = safeUrl(textOf(file.resolve(action.get('URI'))) ?? '');
    if (address === undefined || address.startsWith('#') || address.length > LONGEST_ADDRESS)
      return undefined;
    const uri = { kind: 'text', bytes: Buffer.from(asAscii(address), 'latin1') } as const;
    const entries: [string, PdfValue][] = [
      ['Type', name('Action')],
      ['S', name('URI')],
      ['URI', uri],
    ];
    return ['A', new Map(entries)];
  }
  const destination = destinations.of(link);
  const page = destination && pages.get(destination.page);
  return page && ['Dest', [page, ...destination.view]];
}

/** An address in the seven bits that a URI action holds (ISO 32000-1, 12.6.4.7); escapes that it has are kept. */
function asAscii(address: string): string {
  return address.replaceAll(/[^!-~]+/g, (run) => encodeURIComponent(run.replaceAll(/\p{Cs}/gu, '')));
}

function borderOf(file: PdfFile, link: PdfDictionary): PdfValue {
  const style = file.resolve(link.get('BS'));
  if (isDictionary(style)) return [0, 0, Number(file.resolve(style.get('W')) ?? 1) || 0];
  return numbersOf(file, link.get('Border'))?.slice(0, 3) ?? [0, 0, 1];
}

function numbersOf(file: PdfFile, value: PdfValue): number[] | undefined {
  const found = file.resolve(value);
  if (!Array.isArray(found) || found.length > 4000) return undefined;
  const numbers = (found as readonly PdfValue[]).map((one) => (isReference(one) ? file.resolve(one) : one));
  return numbers.every((one) => typeof one === 'number') ? numbers : undefined;
}

function name(text: string): PdfName {
  return { kind: 'name', name: text };
}
