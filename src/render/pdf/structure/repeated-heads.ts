import { ContentKid, StructureElement, visitElements } from './element.js';
import type { Kid } from './element.js';

/**
 * Takes a table's head out of the structure where it stands again on the next page: Chromium gives the repetition to the
 * same cell, which would be read once for each page (ISO 32000-1, 14.8.2.2: what is repeated is an artifact).
 * @param textOf the text of a piece of content.
 * @param decorate makes a piece of content an artifact.
 */
export function takeOutRepeatedHeads(
  root: StructureElement,
  textOf: (kid: ContentKid) => string,
  decorate: (kid: ContentKid) => void,
): void {
  visitElements(root, (row) => {
    if (row.type !== 'TR') return;
    const cells = row.kids.filter((kid) => kid instanceof StructureElement);
    if (!cells.some((cell) => cell.type === 'TH' && isRepeated(cell, textOf))) return;
    for (const cell of cells) {
      if (isRepeated(cell, textOf)) removeRepetitions(cell, firstPage(cell), decorate);
    }
  });
}

/** Whether each page on which the cell stands says the same. */
function isRepeated(cell: StructureElement, textOf: (kid: ContentKid) => string): boolean {
  const pages = new Map<number, string>();
  for (const kid of contentsOf(cell)) pages.set(kid.page, (pages.get(kid.page) ?? '') + textOf(kid));
  return pages.size > 1 && new Set(pages.values()).size === 1;
}

function contentsOf(element: StructureElement): ContentKid[] {
  return element.kids.flatMap((kid) => {
    if (kid instanceof StructureElement) return contentsOf(kid);
    return kid instanceof ContentKid ? [kid] : [];
  });
}

function firstPage(cell: StructureElement): number {
  return contentsOf(cell)[0]?.page ?? 0;
}

function removeRepetitions(
  element: StructureElement,
  page: number,
  decorate: (kid: ContentKid) => void,
): void {
  element.kids = element.kids.filter((kid: Kid) => {
    if (kid instanceof StructureElement) removeRepetitions(kid, page, decorate);
    if (!(kid instanceof ContentKid) || kid.page === page) return true;
    decorate(kid);
    return false;
  });
}
