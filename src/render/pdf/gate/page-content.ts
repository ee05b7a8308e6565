import { PdfReference, isDictionary } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import { ColourSpaces } from './colour-spaces.js';
import { ContentMarks } from './content-marks.js';
import type { ContentOwners } from './content-marks.js';
import { ContentRun } from './content-run.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import { checkForm } from './graphics.js';
import type { OutputColours } from './output-intent.js';
import type { StructureTree } from './structure-tree.js';
import { UsedFont } from './used-font.js';

/** Forms within forms; real ones have a few. */
const DEEPEST = 24;

/** Everything that is drawn: marked (ISO 14289-1, 7.1), with fonts, colours and states that are allowed. */
export class PageContents {
  readonly file: GateFile;
  readonly findings: Findings;
  readonly colours: ColourSpaces;
  readonly #tree: StructureTree;
  readonly #fonts = new Map<PdfDictionary, UsedFont>();
  readonly #drawn = new Set<string>();
  /** Forms that hold content of the structure. */
  readonly #owning = new Set<number>();
  readonly #owners = new Map<number, ContentOwners>();

  constructor(file: GateFile, findings: Findings, tree: StructureTree, output: OutputColours) {
    this.file = file;
    this.findings = findings;
    this.#tree = tree;
    this.colours = new ColourSpaces(file, findings, output);
  }

  /**
   * @param number of the page's object.
   * @param page counted from 1.
   */
  check(number: number, dictionary: PdfDictionary, page: number): void {
    const owners = this.#ownersOf(number);
    const resources = this.file.dictionary(dictionary, 'Resources');
    this.colours.checkGroup(dictionary, resources, page);
    new ContentRun(this, {
      content: this.#contentOf(dictionary),
      resources,
      owners,
      marks: new ContentMarks(this.file, this.findings, page),
      page,
      depth: 0,
    }).run();
    for (const mcid of owners.elements.keys()) {
      if (!owners.met.has(mcid))
        return this.findings.report({ pdf: '14.7.4-8' }, 'an element whose content is not there', page);
    }
  }

  /**
   * Draws a form, a pattern, a mask or an annotation's look.
   * @param marks the marked content around it.
   */
  draw(value: PdfValue | undefined, marks: ContentMarks, page: number, depth: number): void {
    const number = this.file.reference(value);
    const form = this.file.objects.resolve(value);
    if (number === undefined || !isDictionary(form)) return;
    checkForm(this.file, this.findings, form, page);
    const owners = this.#ownersOf(number);
    // What is drawn twice in the same circumstances has the same faults.
    const key = `${number} ${marks.isTagged} ${marks.isArtifact}`;
    const isOwner = owners.elements.size > 0 || form.has('StructParents');
    if (isOwner && this.#owning.has(number))
      this.findings.report({ ua: '7.20-2' }, 'content of the structure that is drawn twice', page);
    if (isOwner) this.#owning.add(number);
    if (this.#drawn.has(key)) return;
    if (depth > DEEPEST) return this.findings.unreadable('forms too deep within each other', page);
    this.#drawn.add(key);
    const resources = this.file.dictionary(form, 'Resources');
    this.colours.checkGroup(form, resources, page);
    const content = this.file.stream(value);
    new ContentRun(this, { content, resources, owners, marks, page, depth: depth + 1 }).run();
  }

  /** Draws what is marked as a whole elsewhere, or is no content of the page: a pattern's cell, a glyph, a mask. */
  drawApart(value: PdfValue | undefined, page: number, depth: number): void {
    const marks = new ContentMarks(this.file, this.findings, page);
    marks.open('Artifact', new Map(), { elements: new Map(), met: new Set() }, false);
    this.draw(value, marks, page, depth);
  }

  fontOf(value: PdfValue | undefined, page: number): UsedFont | undefined {
    const dictionary = this.file.objects.resolve(value);
    if (!isDictionary(dictionary)) return undefined;
    let font = this.#fonts.get(dictionary);
    if (!font) {
      font = new UsedFont(this.file, this.findings, dictionary, page);
      this.#fonts.set(dictionary, font);
      const glyphs = this.file.name(dictionary, 'Subtype') === 'Type3' ? dictionary.get('CharProcs') : null;
      for (const glyph of this.file.objects.dictionary(glyphs).values())
        this.#drawGlyph(glyph, dictionary, page);
    }
    return font;
  }

  /** A glyph of a Type 3 font takes its resources from the font (ISO 32000-1, 9.6.5). */
  #drawGlyph(value: PdfValue, font: PdfDictionary, page: number): void {
    const marks = new ContentMarks(this.file, this.findings, page);
    const owners: ContentOwners = { elements: new Map(), met: new Set() };
    marks.open('Artifact', new Map(), owners, false);
    const resources = this.file.dictionary(font, 'Resources');
    const content = this.file.stream(value);
    new ContentRun(this, { content, resources, owners, marks, page, depth: DEEPEST - 4 }).run();
  }

  #ownersOf(number: number): ContentOwners {
    let owners = this.#owners.get(number);
    if (!owners) {
      owners = { elements: this.#tree.content.get(number) ?? new Map<number, never>(), met: new Set() };
      this.#owners.set(number, owners);
    }
    return owners;
  }

  /** A page's content, several streams joined by line feeds (7.8.2). */
  #contentOf(page: PdfDictionary): Buffer {
    const contents = page.get('Contents');
    const list = this.file.objects.resolve(contents);
    if (contents instanceof PdfReference && isDictionary(list)) return this.file.stream(contents);
    if (!Array.isArray(list)) return Buffer.alloc(0);
    return Buffer.concat(list.flatMap((one) => [this.file.stream(one), Buffer.from('\n')]));
  }
}
