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
    // The second one tells `i` after `h` from `i` before `ii`.
    const [first, second] = partsOf(list, 'LI').flatMap((item) => partsOf(item, 'Lbl').slice(0, 1));
    if (!first) return;
    const [text, next] = [first, second].map((label) => (label ? elementText(label, textOf).trim() : ''));
    const numbering = first.actualText === undefined ? numberingOf(text ?? '', next ?? '') : 'Disc';
    if (numbering) list.attributes = [dictionary({ O: nameOf('List'), ListNumbering: nameOf(numbering) })];
  });
}

function partsOf(element: StructureElement, type: string): StructureElement[] {
  return element.kids.filter((kid) => kid instanceof StructureElement).filter((kid) => kid.type === type);
}

/** The text of an element and all below it, as it is read aloud: what says what it shows goes before its content. */
export function elementText(element: StructureElement, textOf: (kid: ContentKid) => string): string {
  let text = '';
  for (const kid of element.kids) {
    if (kid instanceof StructureElement)
      text += kid.alternative ?? kid.actualText ?? elementText(kid, textOf);
    else if ('mcid' in kid) text += textOf(kid);
  }
  return text;
}

function numberingOf(label: string, next: string): string | undefined {
  if (/^\d+[.)]$/.test(label)) return 'Decimal';
  const numbering = [label, next].find((one) => /^[ivx]{2,}[.)]$/i.test(one)) ?? (next === '' ? label : '');
  if (/^[ivx]+[.)]$/.test(numbering)) return 'LowerRoman';
  if (/^[IVX]+[.)]$/.test(numbering)) return 'UpperRoman';
  if (/^[a-zæøå][.)]$/.test(label)) return 'LowerAlpha';
  return /^[A-ZÆØÅ][.)]$/.test(label) ? 'UpperAlpha' : undefined;
}
