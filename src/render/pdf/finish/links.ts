import { AnnotationKid, visitElements } from '../structure/element.js';
import type { ContentKid, StructureElement } from '../structure/element.js';
import { elementText } from '../structure/lists.js';
import type { PdfObjects } from '../syntax/objects.js';
import { PdfName, PdfReference, PdfString, textString } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';

/** Shown and printed, neither hidden nor moved (ISO 19005-2, 6.3.2). */
const PRINT = 4;

/**
 * Gives each link a description (ISO 14289-1, 7.18.5): its text, and where it leads where that is another thing.
 * @param noteName what a link to a note is called, with `{number}`.
 */
export function describeLinks(
  objects: PdfObjects,
  root: StructureElement,
  textOf: (kid: ContentKid) => string,
  noteName: string,
): void {
  visitElements(root, (element) => {
    if (element.type !== 'Link') return;
    const annotations = element.kids.filter((kid) => kid instanceof AnnotationKid);
    if (annotations.length === 0) return;
    const text = elementText(element, textOf).replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();
    for (const { annotation } of annotations) {
      const found = objects.dictionary(new PdfReference(annotation));
      found.set('Contents', textString(descriptionOf(found, text, objects, noteName)));
      found.set('F', PRINT);
      objects.set(annotation, found);
    }
  });
}

function descriptionOf(
  annotation: PdfDictionary,
  text: string,
  objects: PdfObjects,
  noteName: string,
): string {
  const target = annotation.get('Dest');
  const note = target instanceof PdfName ? /^note-(\d+)(-henvisning)?$/.exec(target.name) : null;
  if (note && !note[2]) return noteName.replace('{number}', note[1] ?? '');
  const address = objects.dictionary(annotation.get('A')).get('URI');
  const uri = address instanceof PdfString ? address.text : undefined;
  if (uri === undefined || bare(uri) === bare(text)) return text === '' ? 'Link' : text;
  return text === '' ? uri : `${text} (${uri})`;
}

/** An address as people write it. */
function bare(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
}
