import { isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { Findings, PdfRule } from './findings.js';
import type { GateFile } from './gate-file.js';
import { isLanguageTag } from './language.js';
import type { GateElement } from './structure-tree.js';

/** A marked-content sequence that is open (ISO 32000-1, 14.6). */
interface Mark {
  /** Whose content it is, if an element's. */
  readonly owner: GateElement | undefined;
  readonly isArtifact: boolean;
  readonly hasText: boolean;
  readonly hasLanguage: boolean;
  /** Whether it was opened between `BT` and `ET`, where it must be closed, too. */
  readonly isInText: boolean;
}

/** Whose piece of content is whose, in one page or form, and which pieces have been met. */
export interface ContentOwners {
  readonly elements: ReadonlyMap<number, GateElement>;
  readonly met: Set<number>;
}

/** The marked content that is open at a place of a page, across the forms that are drawn there. */
export class ContentMarks {
  readonly #file: GateFile;
  readonly #findings: Findings;
  readonly #page: number;
  readonly #open: Mark[] = [];
  /** Whether what is painted now is an element's, or an artifact. */
  isTagged = false;
  isArtifact = false;
  /** Whether the language of what is painted now is known. */
  isLanguageKnown: boolean;
  readonly #hasLanguage: boolean;

  constructor(file: GateFile, findings: Findings, page: number) {
    this.#file = file;
    this.#findings = findings;
    this.#page = page;
    this.#hasLanguage = this.isLanguageKnown = file.catalog.has('Lang');
  }

  get depth(): number {
    return this.#open.length;
  }

  open(tag: string | undefined, properties: PdfDictionary, owners: ContentOwners, isInText: boolean): void {
    const mcid = properties.size > 0 ? this.#file.number(properties, 'MCID') : undefined;
    const owner = mcid === undefined ? undefined : owners.elements.get(mcid);
    const isArtifact = tag === 'Artifact';
    if (isArtifact && this.isTagged)
      this.#report({ ua: '7.1-1' }, 'an artifact inside content of the structure');
    if (owner && this.isArtifact)
      this.#report({ ua: '7.1-2' }, 'content of the structure inside an artifact');
    if (owner && this.isTagged)
      this.#report({ pdf: '14.7.4-6' }, 'content of one element inside that of another');
    if (mcid !== undefined) {
      if (owners.met.has(mcid))
        this.#report({ pdf: '14.7.4-7' }, 'two pieces of content with one identifier');
      owners.met.add(mcid);
    }
    const language = properties.has('Lang') ? (this.#file.text(properties, 'Lang') ?? '') : undefined;
    if (language !== undefined && !isLanguageTag(language)) {
      this.#report({ ua: '7.2-29' }, 'a language that is no language tag');
      if (language !== '')
        this.#findings.report({ a: '6.7.4-1', levels: 'A' }, 'a language that is no language tag');
    }
    const hasLanguage = language !== undefined;
    this.#checkSpan(tag, properties, hasLanguage);
    this.#open.push({ owner, isArtifact, hasText: properties.has('ActualText'), hasLanguage, isInText });
    this.isTagged ||= owner !== undefined;
    this.isArtifact ||= isArtifact;
    this.isLanguageKnown ||= this.#isLanguageGiven;
  }

  close(isInText: boolean, from: number): void {
    if (this.#open.length <= from)
      return this.#report({ pdf: '14.6.1-1' }, 'marked content that was never begun');
    const mark = this.#open.pop();
    if (mark?.isInText !== isInText)
      this.#report({ pdf: '14.6.1-2' }, 'marked content that begins inside a text and ends outside');
    this.isTagged = this.#open.some(({ owner }) => owner !== undefined);
    this.isArtifact = this.#open.some((one) => one.isArtifact);
    this.isLanguageKnown = this.#hasLanguage || this.#isLanguageGiven;
  }

  /** Closes what a stream left open, as each must be balanced in itself. */
  closeAll(from: number): void {
    if (this.#open.length > from) this.#report({ pdf: '14.6.1-3' }, 'marked content without an end');
    while (this.#open.length > from) this.close(this.#open[this.#open.length - 1]?.isInText ?? false, from);
  }

  /** Whether something else is read aloud in place of what is painted now. */
  get hasActualText(): boolean {
    return this.#open.some(
      ({ hasText, owner }) => hasText || hasInherited(owner, (one) => one.dictionary.has('ActualText')),
    );
  }

  get #isLanguageGiven(): boolean {
    return this.#open.some(
      ({ hasLanguage, owner }) => hasLanguage || hasInherited(owner, (one) => one.dictionary.has('Lang')),
    );
  }

  /** Texts that stand in for others need a language (7.2). */
  #checkSpan(tag: string | undefined, properties: PdfDictionary, hasLanguage: boolean): void {
    if (tag !== 'Span' || hasLanguage || this.isLanguageKnown) return;
    for (const [key, ua] of [
      ['ActualText', '7.2-30'],
      ['Alt', '7.2-31'],
      ['E', '7.2-32'],
    ] as const) {
      if (properties.has(key)) this.#report({ ua }, 'a text without a language');
    }
  }

  #report(rule: PdfRule, found: string): void {
    this.#findings.report(rule, found, this.#page);
  }
}

function hasInherited(element: GateElement | undefined, test: (element: GateElement) => boolean): boolean {
  for (let at = element; at; at = at.parent) if (test(at)) return true;
  return false;
}

/** The properties of a `BDC`: in place, or named in the resources (14.6.2). */
export function propertiesOf(file: GateFile, value: PdfValue, resources: PdfDictionary): PdfDictionary {
  if (isDictionary(value)) return value;
  const name = nameIn(value);
  return name === undefined
    ? new Map<string, never>()
    : file.dictionary(file.dictionary(resources, 'Properties'), name);
}
