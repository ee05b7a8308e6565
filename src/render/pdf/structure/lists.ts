import { dictionary, nameOf } from '../syntax/values.js';
import { StructureElement, visitElements } from './element.js';
import type { ContentKid } from './element.js';

/**
 * Says of each numbered list how it is numbered, where the browser did not (ISO 14289-1, 7.6; ISO 32000-1, Table 347).
 * @param textOf the text of a piece of content.
 */
export function nameListNumbering(root: StructureElement, textOf: (kid: ContentKid) => string): void {
  visitElements(root, (list) => {
    if (list.type !== 'L' || list.attributes.length > 0) return;
    const item = list.kids.find((kid) => kid instanceof StructureElement && kid.type === 'LI');
    const label =
      item instanceof StructureElement
        ? item.kids.find((kid) => kid instanceof StructureElement && kid.type === 'Lbl')
        : undefined;
    if (!(label instanceof StructureElement)) return;
    const numbering = numberingOf(elementText(label, textOf).trim(), label.actualText !== undefined);
    if (numbering) list.attributes = [dictionary({ O: nameOf('List'), ListNumbering: nameOf(numbering) })];
  });
}

/** The text of an element and all below it. */
export function elementText(element: StructureElement, textOf: (kid: ContentKid) => string): string {
  let text = '';
  for (const kid of element.kids) {
    if (kid instanceof StructureElement) text += elementText(kid, textOf);
    else if ('mcid' in kid) text += textOf(kid);
  }
  return text;
}

function numberingOf(label: string, isDrawn: boolean): string | undefined {
  if (isDrawn) return 'Disc';
  if (/^\d+[.)]$/.test(label)) return 'Decimal';
  if (/^[a-zæøå][.)]$/.test(label)) return 'LowerAlpha';
  if (/^[A-ZÆØÅ][.)]$/.test(label)) return 'UpperAlpha';
  if (/^[ivx]+[.)]$/.test(label)) return 'LowerRoman';
  return /^[IVX]+[.)]$/.test(label) ? 'UpperRoman' : undefined;
}
