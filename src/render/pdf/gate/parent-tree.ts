import { PdfReference } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import type { GateElement, StructureTree } from './structure-tree.js';

/** The way back from content and annotations to their elements (ISO 32000-1, 14.7.4.4). */
export class ParentTree {
  readonly #file: GateFile;
  readonly #entries = new Map<number, PdfValue>();

  constructor(file: GateFile, findings: Findings) {
    this.#file = file;
    const root = file.dictionary(file.catalog, 'StructTreeRoot');
    const seen = new Set<PdfDictionary>();
    const waiting: PdfDictionary[] = [file.dictionary(root, 'ParentTree')];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (seen.has(node)) {
        findings.report({ pdf: '14.7.4-4' }, 'a parent tree that leads back to itself');
        break;
      }
      seen.add(node);
      const numbers = file.list(node, 'Nums');
      for (let i = 0; i + 1 < numbers.length; i += 2) this.#add(numbers[i], numbers[i + 1], findings);
      for (const kid of file.list(node, 'Kids')) waiting.push(file.objects.dictionary(kid));
    }
  }

  #add(key: PdfValue | undefined, value: PdfValue | undefined, findings: Findings): void {
    if (typeof key !== 'number' || this.#entries.has(key))
      findings.report({ pdf: '14.7.4-4' }, 'a parent tree with a wrong entry');
    else this.#entries.set(key, value ?? null);
  }

  /** The object number of the element that an annotation's `StructParent` leads to. */
  elementOf(annotation: PdfDictionary): number | undefined {
    const key = this.#file.number(annotation, 'StructParent');
    return key === undefined ? undefined : this.#file.reference(this.#entries.get(key));
  }

  /** For each piece of a page's or form's content the object number of its element. */
  ownersOf(holder: PdfDictionary): readonly (number | undefined)[] {
    const key = this.#file.number(holder, 'StructParents');
    const list = key === undefined ? null : this.#file.objects.resolve(this.#entries.get(key));
    if (!Array.isArray(list)) return [];
    return list.map((one) => (one instanceof PdfReference ? one.number : undefined));
  }
}

/** Holds the two ways against each other: what the structure says is an element's, and what the parent tree says. */
export function checkParentTree(
  file: GateFile,
  findings: Findings,
  tree: StructureTree,
  parents: ParentTree,
): void {
  const owners = new Map<number, ReadonlyMap<number, GateElement>>(tree.content);
  for (const { number } of file.pages) if (!owners.has(number)) owners.set(number, new Map());
  for (const [holder, owned] of owners) {
    const page = file.pageNumber(holder) ?? [...owned.values()][0]?.page;
    const back = parents.ownersOf(file.objects.dictionary(new PdfReference(holder)));
    let agreeing = 0;
    for (const [mcid, element] of owned) if (back[mcid] === element.number) agreeing++;
    const named = back.reduce<number>((count, one) => count + (one === undefined ? 0 : 1), 0);
    if (agreeing !== owned.size || agreeing !== named)
      findings.report(
        { pdf: '14.7.4-5' },
        'content that leads to another element than the one it is in',
        page,
      );
  }
}
