import { ContentKid, StructureElement, visitElements } from '../structure/element.js';
import { dictionary, nameOf } from '../syntax/values.js';
import type { Contents } from './contents.js';

/**
 * Says of each figure where on its page it stands (ISO 32000-1, Table 344): readers frame it and zoom to it there. Of one
 * that spans pages, or stands in a form, it is left unsaid.
 */
export function placeFigures(root: StructureElement, contents: Contents): void {
  visitElements(root, (element) => {
    if (element.type !== 'Figure') return;
    const pieces = piecesOf(element);
    const [first] = pieces;
    if (!first || pieces.some(({ page, form }) => page !== first.page || form !== undefined)) return;
    const box = contents.boxOf(
      first.page,
      pieces.map(({ mcid }) => mcid),
    );
    if (box) element.attributes.push(dictionary({ O: nameOf('Layout'), BBox: box.map(rounded) }));
  });
}

function piecesOf(element: StructureElement): ContentKid[] {
  return element.kids.flatMap((kid) => {
    if (kid instanceof StructureElement) return piecesOf(kid);
    return kid instanceof ContentKid ? [kid] : [];
  });
}

/** To a hundredth of a point. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
