import { OF_WEB_FORMS } from './hidden-styles-watch.js';
import type { HiddenStyles } from './hidden-styles-watch.js';
import type { NoteUnseen } from './unseen-kinds.js';
import { isOn, saysAnything } from './xml-watch.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

type Change = 'deletions' | 'insertions';

/** Elements around changed text, and in the properties of a paragraph or a row (ECMA-376-1, 17.13.5). */
const CHANGES: Readonly<Record<string, Change>> = {
  del: 'deletions',
  moveFrom: 'deletions',
  ins: 'insertions',
  moveTo: 'insertions',
};
/** Changes of a table's cells (17.13.5.1 and 17.13.5.2). */
const CELL_CHANGES: Readonly<Record<string, Change>> = { cellDel: 'deletions', cellIns: 'insertions' };

/** A paragraph or a row: its own mark counts where nothing in it has been counted. */
interface Scope {
  readonly marks: Set<Change>;
  readonly counted: Set<Change>;
  isHidden: boolean;
}

interface Run {
  isHidden: boolean | undefined;
  style: string;
}

/**
 * Counts changes and hidden text of a Word document. A change over several paragraphs or runs is one; text inserted by one and
 * deleted by another is a deletion. Hidden text of index entries and of forms pasted from the web is ordinary.
 */
export class WordWatch implements XmlWatch {
  readonly #styles: HiddenStyles;
  readonly #note: NoteUnseen;
  readonly #scopes: Scope[] = [];
  readonly #changes: { readonly kind: Change; isCounted: boolean }[] = [];
  #last: Change | undefined;
  #run: Run | undefined;
  #isInHidden = false;

  constructor(styles: HiddenStyles, note: NoteUnseen) {
    this.#styles = styles;
    this.#note = note;
  }

  open(name: string, attributes: XmlAttributes, path: readonly string[]): void {
    const parent = path[path.length - 1] ?? '';
    const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
    if (change && parent.endsWith('Pr')) this.#mark(change, parent, path);
    if (change) this.#changes.push({ kind: change, isCounted: parent.endsWith('Pr') });
    const ofCell = Object.hasOwn(CELL_CHANGES, name) ? CELL_CHANGES[name] : undefined;
    if (ofCell) this.#scope()?.marks.add(ofCell);
    if (name === 'p' || name === 'tr')
      this.#scopes.push({ marks: new Set(), counted: new Set(), isHidden: false });
    else if (name === 'r') this.#startRun();
    else this.#property(name, attributes['val'], path);
  }

  text(text: string, path: readonly string[]): void {
    if (path[path.length - 1] !== 't' || !saysAnything(text) || OF_WEB_FORMS.test(text)) return;
    const isGone = this.#changes[this.#changes.length - 1]?.kind === 'deletions';
    const isHidden = !isGone && this.#isRunHidden();
    if (isHidden && !this.#isInHidden) this.#note('hidden-text');
    this.#isInHidden = isHidden;
  }

  close(name: string): void {
    if (Object.hasOwn(CHANGES, name)) this.#changes.pop();
    if (name === 'r') this.#run = undefined;
    if (name === 'p' || name === 'tr') this.#endScope(name);
  }

  #scope(): Scope | undefined {
    return this.#scopes[this.#scopes.length - 1];
  }

  #mark(kind: Change, parent: string, path: readonly string[]): void {
    const isParagraphs = parent === 'rPr' && path[path.length - 2] === 'pPr';
    if (isParagraphs || parent === 'trPr') this.#scope()?.marks.add(kind);
  }

  #startRun(): void {
    this.#run = { isHidden: undefined, style: '' };
    const change = this.#changes[this.#changes.length - 1];
    if (change && !change.isCounted) {
      change.isCounted = true;
      this.#count(change.kind);
    }
    this.#last = change?.kind;
  }

  /** Directly after another of its kind it is the same change. */
  #count(kind: Change): void {
    if (this.#last !== kind) this.#note(kind);
    this.#last = kind;
    for (const scope of this.#scopes) scope.counted.add(kind);
  }

  #endScope(name: string): void {
    const scope = this.#scopes.pop();
    if (!scope) return;
    for (const kind of scope.marks) if (!scope.counted.has(kind)) this.#count(kind);
    // With its end a paragraph's change goes on into the next.
    if (name === 'p' && this.#last && !scope.marks.has(this.#last)) this.#last = undefined;
    this.#isInHidden = false;
  }

  #property(name: string, value: string | undefined, path: readonly string[]): void {
    const [around, parent] = path.slice(-2);
    if (name === 'pStyle' && parent === 'pPr') {
      const scope = this.#scope();
      if (scope) scope.isHidden = this.#styles.has(value ?? '');
    }
    if (parent !== 'rPr' || around !== 'r' || !this.#run) return;
    if (name === 'vanish') this.#run.isHidden = isOn(value);
    if (name === 'rStyle') this.#run.style = value ?? '';
  }

  /** In styles it is a switch that two of them turn back (17.7.3); where the run says it itself, that holds. */
  #isRunHidden(): boolean {
    const run = this.#run;
    if (!run) return false;
    return run.isHidden ?? this.#styles.has(run.style) !== (this.#scope()?.isHidden ?? false);
  }
}
