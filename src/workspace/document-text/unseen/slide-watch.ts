import type { NoteUnseen } from './unseen-kinds.js';
import { isOn, saysAnything } from './xml-watch.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

const PICTURES = new Set(['pic', 'graphicFrame']);

/** Tells a slide that is not shown (ECMA-376-1, 19.3.1.38), unless it is empty. */
export class SlideWatch implements XmlWatch {
  readonly #note: NoteUnseen;
  #isHidden = false;

  constructor(note: NoteUnseen) {
    this.#note = note;
  }

  open(name: string, { show }: XmlAttributes, path: readonly string[]): void {
    if (path.length === 0) this.#isHidden = show !== undefined && !isOn(show);
    if (PICTURES.has(name)) this.#found();
  }

  text(text: string, path: readonly string[]): void {
    if (path[path.length - 1] === 't' && saysAnything(text)) this.#found();
  }

  #found(): void {
    if (this.#isHidden) this.#note('hidden-slides');
    this.#isHidden = false;
  }
}

/** What stands on every page of notes, whether its speaker wrote any (19.7.10). */
const ORDINARY = new Set(['sldNum', 'dt', 'hdr', 'ftr', 'sldImg']);

/** Tells a page of speaker's notes that holds any. */
export class NotesWatch implements XmlWatch {
  readonly #note: NoteUnseen;
  #isOrdinary = false;
  #isCounted = false;

  constructor(note: NoteUnseen) {
    this.#note = note;
  }

  open(name: string, { type = '' }: XmlAttributes): void {
    if (name === 'sp') this.#isOrdinary = false;
    if (name === 'ph') this.#isOrdinary = ORDINARY.has(type);
  }

  text(text: string, path: readonly string[]): void {
    if (this.#isOrdinary || this.#isCounted) return;
    if (path[path.length - 1] !== 't' || !saysAnything(text)) return;
    this.#isCounted = true;
    this.#note('notes');
  }
}

/** What a drawing is made of; each has its properties before its content (20.1.2.2.8, 20.4.2.5). */
const OBJECTS = new Set(['sp', 'grpSp', 'graphicFrame', 'pic', 'cxnSp', 'anchor', 'inline']);
const PROPERTIES = new Set(['cNvPr', 'docPr']);

/** Counts shapes and pictures that were hidden one by one, where there is anything in them. */
export class HiddenObjectWatch implements XmlWatch {
  readonly #note: NoteUnseen;
  readonly #open: { isHidden: boolean }[] = [];

  constructor(note: NoteUnseen) {
    this.#note = note;
  }

  open(name: string, { hidden }: XmlAttributes): void {
    if (OBJECTS.has(name)) this.#open.push({ isHidden: false });
    const object = this.#open[this.#open.length - 1];
    if (!object) return;
    if (PROPERTIES.has(name) && hidden !== undefined && isOn(hidden)) object.isHidden = true;
    // A button or a list: shown, but by another part.
    if (name === 'compatExt') object.isHidden = false;
    if (name === 'blip') this.#found();
  }

  text(text: string, path: readonly string[]): void {
    if (path[path.length - 1] === 't' && saysAnything(text)) this.#found();
  }

  close(name: string): void {
    if (OBJECTS.has(name)) this.#open.pop();
  }

  /** A hidden group is one object. */
  #found(): void {
    const hidden = this.#open.find(({ isHidden }) => isHidden);
    if (!hidden) return;
    hidden.isHidden = false;
    this.#note('hidden-objects');
  }
}
