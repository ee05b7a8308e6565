import { ContentKid, StructureElement } from '../../../../src/render/pdf/structure/element.js';
import type { Kid } from '../../../../src/render/pdf/structure/element.js';

/** An element with kids; a number is a piece of content of page 1. */
export function tree(type: string, ...kids: (Kid | number)[]): StructureElement {
  return new StructureElement(
    type,
    kids.map((kid) => (typeof kid === 'number' ? new ContentKid(1, kid) : kid)),
  );
}

/** The same with entries of its own. */
export function treeWith(
  type: string,
  entries: Partial<
    Pick<StructureElement, 'language' | 'alternative' | 'id' | 'actualText' | 'title' | 'attributes'>
  >,
  ...kids: (Kid | number)[]
): StructureElement {
  return Object.assign(tree(type, ...kids), entries);
}

/** A tree in a line: `P(1 Link(2 @7))`, an annotation with `@`, a language with `:`, content of a form with `/`. */
export function inOneLine(kid: Kid): string {
  if (kid instanceof StructureElement) {
    const { type, language, id, alternative, actualText, kids } = kid;
    const entries = [
      language === undefined ? '' : `:${language}`,
      id === undefined ? '' : `#${id}`,
      alternative === undefined ? '' : `=${alternative}`,
      actualText === undefined ? '' : `~${actualText}`,
    ];
    return `${type}${entries.join('')}(${kids.map(inOneLine).join(' ')})`;
  }
  if (!(kid instanceof ContentKid)) return `@${kid.annotation}`;
  return kid.form === undefined ? String(kid.mcid) : `${kid.mcid}/${kid.form}`;
}
