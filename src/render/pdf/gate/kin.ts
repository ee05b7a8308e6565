import type { GateElement } from './structure-tree.js';

/** Elements that only group: what is in them counts as in the element around (as veraPDF reads ISO 32000-1, 14.8.4.2). */
const TRANSPARENT: ReadonlySet<string | undefined> = new Set(['NonStruct', 'Div', 'Part']);

/** The elements in an element, those of mere groups among them. */
export function kidsOf(element: GateElement): GateElement[] {
  if (!element.kids.some((kid) => TRANSPARENT.has(kid.role))) return element.kids;
  return element.kids.flatMap((kid) => (TRANSPARENT.has(kid.role) ? kidsOf(kid) : [kid]));
}

/** The element that an element is in, mere groups left out. */
export function around(element: GateElement): GateElement | undefined {
  let above = element.parent;
  while (above && TRANSPARENT.has(above.role)) above = above.parent;
  return above;
}
