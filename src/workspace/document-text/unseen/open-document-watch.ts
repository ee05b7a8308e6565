import { OpenDocumentTables } from './open-document-tables.js';
import type { NoteUnseen } from './unseen-kinds.js';
import { saysAnything } from './xml-watch.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

/** Styles that hide what has them, as `family name` (ISO 26300-1, 20.346, 17.3 and 20.382). */
export type HiddenOpenStyles = Set<string>;

/** What tracked changes are called, of text (5.5) and of sheets (9.9). */
const CHANGES: Readonly<Record<string, 'deletions' | 'insertions' | 'changes'>> = {
  deletion: 'deletions',
  insertion: 'insertions',
  'cell-content-change': 'changes',
  movement: 'changes',
};
const TEXT_STYLES: Readonly<Record<string, string>> = { p: 'paragraph', h: 'paragraph', span: 'text' };
/** What every page of notes has, whoever wrote any. */
const ORDINARY_NOTES = new Set(['page-number', 'date-time', 'header', 'footer', 'page']);
/** Who wrote a comment and when. */
const OF_ANNOTATION = new Set(['creator', 'date', 'date-string', 'creator-initials', 'initials']);

/** An open element that hides, or keeps apart, the text in it; what it counts as is told once. */
interface Cover {
  readonly element: string;
  readonly depth: number;
  readonly kind: 'hidden-text' | 'comments' | 'notes' | 'hidden-slides';
  isTold: boolean;
}

/** Counts what is unseen in an OpenDocument part. @param styles is added to by the part's own. */
export class OpenDocumentWatch implements XmlWatch {
  readonly #styles: HiddenOpenStyles;
  readonly #note: NoteUnseen;
  readonly #tables: OpenDocumentTables;
  readonly #covers: Cover[] = [];
  #style = '';
  #isInTracked = 0;
  #frame = '';

  constructor(styles: HiddenOpenStyles, note: NoteUnseen) {
    this.#styles = styles;
    this.#note = note;
    this.#tables = new OpenDocumentTables((style) => styles.has(`table ${style}`), note);
  }

  open(name: string, attributes: XmlAttributes, path: readonly string[]): void {
    if (this.#isInTracked > 0) this.#track(name);
    else {
      this.#readStyle(name, attributes);
      const kind = this.#coverOf(name, attributes, path);
      if (kind !== false) this.#covers.push({ element: name, depth: path.length, kind, isTold: false });
      if (name === 'frame') this.#frame = attributes['class'] ?? '';
      if (name === 'hidden-text' && saysAnything(attributes['string-value'] ?? '')) this.#tell();
      if (name === 'image' || name === 'object') this.#tellSlide();
      if (!this.#isApart()) this.#tables.open(name, attributes);
    }
    if (name === 'tracked-changes') this.#isInTracked++;
  }

  text(text: string, path: readonly string[]): void {
    if (this.#isInTracked > 0 || !saysAnything(text)) return;
    if (OF_ANNOTATION.has(path[path.length - 1] ?? '')) return;
    if (!this.#isApart()) this.#tables.text();
    this.#tell();
  }

  close(name: string, path: readonly string[]): void {
    if (name === 'tracked-changes') this.#isInTracked--;
    if (this.#isInTracked > 0) return;
    if (!this.#isApart()) this.#tables.close(name);
    const cover = this.#covers[this.#covers.length - 1];
    if (cover?.element === name && cover.depth === path.length) this.#covers.pop();
  }

  #track(name: string): void {
    const kind = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
    if (kind) this.#note(kind);
  }

  /** Comments and notes are no part of the table or slide that they stand in. */
  #isApart(): boolean {
    return this.#covers.some(({ kind }) => kind === 'comments' || kind === 'notes');
  }

  /** @returns false for what covers nothing. */
  #coverOf(name: string, attributes: XmlAttributes, path: readonly string[]): Cover['kind'] | false {
    const style = attributes['style-name'] ?? '';
    if (name === 'annotation') return 'comments';
    if (name === 'notes') return path.includes('body') && 'notes';
    if (name === 'page') return this.#styles.has(`drawing-page ${style}`) && 'hidden-slides';
    if (name === 'section') return isHiddenSection(attributes) && 'hidden-text';
    if (name === 'hidden-text') return attributes['is-hidden'] !== 'false' && 'hidden-text';
    if (name === 'hidden-paragraph' && attributes['is-hidden'] === 'true') this.#note('hidden-text');
    const family = Object.hasOwn(TEXT_STYLES, name) ? TEXT_STYLES[name] : undefined;
    return family !== undefined && this.#styles.has(`${family} ${style}`) && 'hidden-text';
  }

  /** The innermost comment or notes take the text; else everything around it is told that it hides some. */
  #tell(): void {
    for (let i = this.#covers.length - 1; i >= 0; i--) {
      const cover = this.#covers[i];
      if (cover?.kind === 'notes' && ORDINARY_NOTES.has(this.#frame)) return;
      if (cover && !cover.isTold) {
        cover.isTold = true;
        if (cover.kind !== 'hidden-text' || !this.#isToldAround(i)) this.#note(cover.kind);
      }
      if (cover?.kind === 'comments' || cover?.kind === 'notes') return;
    }
  }

  /** Hidden text in hidden text is one. */
  #isToldAround(at: number): boolean {
    return this.#covers.some(({ kind }, i) => i < at && kind === 'hidden-text');
  }

  #tellSlide(): void {
    const slide = this.#covers.find(({ kind }) => kind === 'hidden-slides');
    if (!slide || slide.isTold || this.#isApart()) return;
    slide.isTold = true;
    this.#note('hidden-slides');
  }

  #readStyle(name: string, attributes: XmlAttributes): void {
    if (name === 'style') {
      const { family = '', name: called = '', 'parent-style-name': parent } = attributes;
      this.#style = `${family} ${called}`;
      if (parent !== undefined && this.#styles.has(`${family} ${parent}`)) this.#styles.add(this.#style);
    }
    const { display, visibility } = attributes;
    if (name === 'text-properties' && display !== undefined) this.#setHidden(display === 'none');
    if (name === 'table-properties' && display !== undefined) this.#setHidden(display === 'false');
    if (name === 'drawing-page-properties' && visibility !== undefined)
      this.#setHidden(visibility === 'hidden');
  }

  #setHidden(isHidden: boolean): void {
    if (isHidden) this.#styles.add(this.#style);
    else this.#styles.delete(this.#style);
  }
}

function isHiddenSection({ display, 'is-hidden': isHidden }: XmlAttributes): boolean {
  return display === 'none' || (display === 'condition' && isHidden === 'true');
}
