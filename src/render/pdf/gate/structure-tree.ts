import { STANDARD_TYPES } from '../structure/types.js';
import { PdfReference, isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

/** Levels of elements; text nests no deeper than the parser lets it. */
const DEEPEST = 1500;
/** Elements of one document. */
const MOST = 1_000_000;
/** Pieces of content of one page. */
const MOST_PIECES = 1_000_000;

/** An element of the structure (ISO 32000-1, 14.7.2) as it stands in the file. */
export interface GateElement {
  /** Number of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  /** Its type as written, and the standard type it stands for, if any. */
  readonly type: string;
  readonly role: string | undefined;
  readonly parent: GateElement | undefined;
  readonly kids: GateElement[];
  /** A page that it has content on, counted from 1; those below it count where it has none. */
  page: number | undefined;
  /** Whether content or an annotation stands directly in it. */
  hasContent: boolean;
}

/** The structure and what belongs to it. */
export interface StructureTree {
  /** All elements, each before those below it. */
  readonly elements: readonly GateElement[];
  /** For each page or form (its object's number) the elements by content identifier. */
  readonly content: ReadonlyMap<number, ReadonlyMap<number, GateElement>>;
  /** The elements of annotations by their objects' numbers. */
  readonly annotations: ReadonlyMap<number, GateElement>;
  /** The standard type that a type stands for; undefined where none. */
  readonly roleOf: (type: string) => string | undefined;
}

/** Reads the structure from its root down and checks that it is a tree (14.7.2), and its types (ISO 14289-1, 7.1). */
export function readTree(file: GateFile, findings: Findings): StructureTree {
  const root = file.dictionary(file.catalog, 'StructTreeRoot');
  const reader = new TreeReader(file, findings, file.dictionary(root, 'RoleMap'));
  reader.read(root.get('K') ?? null, undefined, undefined, 0);
  return reader;
}

class TreeReader implements StructureTree {
  readonly #file: GateFile;
  readonly #findings: Findings;
  readonly #roleMap: PdfDictionary;
  readonly #roles = new Map<string, string | undefined>();
  readonly #seen = new Set<number>();
  readonly elements: GateElement[] = [];
  readonly content = new Map<number, Map<number, GateElement>>();
  readonly annotations = new Map<number, GateElement>();

  constructor(file: GateFile, findings: Findings, roleMap: PdfDictionary) {
    this.#file = file;
    this.#findings = findings;
    this.#roleMap = roleMap;
    for (const type of roleMap.keys()) {
      const target = file.name(roleMap, type);
      if (STANDARD_TYPES.has(type) && target !== type)
        findings.report(
          { ua: '7.1-7', a: '6.7.3.4-3', levels: 'A' },
          'a standard type that stands for another',
        );
    }
  }

  /** @param page number of the page object that the element around names. */
  read(value: PdfValue, parent: GateElement | undefined, page: number | undefined, depth: number): void {
    if (typeof value === 'number') return this.#own(page, value, parent);
    const found = this.#file.objects.resolve(value);
    if (Array.isArray(found)) {
      for (const one of found) this.read(one, parent, page, depth + (value instanceof PdfReference ? 1 : 0));
    } else if (typeof found === 'number') this.#own(page, found, parent);
    else if (isDictionary(found)) {
      const type = nameIn(found.get('Type'));
      if (type === 'MCR') this.#piece(found, parent, page);
      else if (type === 'OBJR') this.#annotation(found, parent, page);
      else this.#element(value, found, parent, page, depth);
    }
  }

  #piece(piece: PdfDictionary, parent: GateElement | undefined, page: number | undefined): void {
    const at = this.#file.reference(piece.get('Pg')) ?? page;
    const mcid = this.#file.number(piece, 'MCID');
    if (mcid !== undefined) this.#own(at, mcid, parent, this.#file.reference(piece.get('Stm')));
  }

  #own(page: number | undefined, mcid: number, parent: GateElement | undefined, form = page): void {
    const number = this.#file.pageNumber(page);
    if (form === undefined || !parent || number === undefined || !(mcid >= 0 && mcid < MOST_PIECES))
      return this.#findings.report({ pdf: '14.7.4-1' }, 'content that is on no page');
    parent.hasContent = true;
    parent.page ??= number;
    let owners = this.content.get(form);
    if (!owners) this.content.set(form, (owners = new Map<number, GateElement>()));
    if (owners.has(mcid))
      this.#findings.report({ pdf: '14.7.4-2' }, 'content that belongs to two elements', number);
    owners.set(mcid, parent);
  }

  #annotation(entry: PdfDictionary, parent: GateElement | undefined, page: number | undefined): void {
    const target = this.#file.reference(entry.get('Obj'));
    const number = this.#file.pageNumber(this.#file.reference(entry.get('Pg')) ?? page);
    if (target === undefined || !parent || !this.#file.objects.has(target))
      return this.#findings.report({ pdf: '14.7.4-3' }, 'an element that refers to nothing', number);
    parent.hasContent = true;
    parent.page ??= number;
    if (this.annotations.has(target))
      this.#findings.report({ pdf: '14.7.4-2' }, 'an annotation that belongs to two elements', number);
    this.annotations.set(target, parent);
  }

  #element(
    value: PdfValue,
    dictionary: PdfDictionary,
    parent: GateElement | undefined,
    page: number | undefined,
    depth: number,
  ): void {
    const number = this.#file.reference(value) ?? -1;
    const type = nameIn(this.#file.objects.resolve(dictionary.get('S'))) ?? '';
    if (number < 0 || this.#seen.has(number) || depth > DEEPEST || this.elements.length >= MOST)
      return this.#findings.report({ pdf: '14.7.2-1' }, 'a structure that is no tree');
    this.#seen.add(number);
    const own = this.#file.reference(dictionary.get('Pg'));
    const element: GateElement = {
      number,
      dictionary,
      type,
      role: this.roleOf(type),
      parent,
      kids: [],
      page: this.#file.pageNumber(own),
      hasContent: false,
    };
    parent?.kids.push(element);
    this.elements.push(element);
    this.read(dictionary.get('K') ?? null, element, own ?? page, depth + 1);
    element.page ??= element.kids[0]?.page;
    const above = this.#file.reference(dictionary.get('P'));
    const root = this.#file.reference(this.#file.catalog.get('StructTreeRoot'));
    if (above === undefined && !dictionary.has('P'))
      this.#findings.report({ ua: '7.1-12' }, 'an element without the one it is in', element.page);
    else if (above !== (parent ? parent.number : root))
      this.#findings.report(
        { pdf: '14.7.2-2' },
        'an element that names another than the one it is in',
        element.page,
      );
  }

  readonly roleOf = (type: string): string | undefined => {
    if (!this.#roles.has(type)) this.#roles.set(type, this.#lookUp(type));
    return this.#roles.get(type);
  };

  #lookUp(type: string): string | undefined {
    const seen = new Set<string>();
    for (let at: string | undefined = type; at !== undefined; at = this.#file.name(this.#roleMap, at)) {
      if (STANDARD_TYPES.has(at)) return at;
      if (seen.has(at)) {
        this.#findings.report(
          { ua: '7.1-6', a: '6.7.3.4-2', levels: 'A' },
          'types that stand for each other',
        );
        return undefined;
      }
      seen.add(at);
    }
    this.#findings.report(
      { ua: '7.1-5', a: '6.7.3.4-1', levels: 'A' },
      'a type that stands for no standard one',
    );
    return undefined;
  }
}
