import type { NoteUnseen } from './unseen-kinds.js';
import { saysAnything } from './xml-watch.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

/** Comments of Word and Excel, Excel's threads, PowerPoint's comments and the answers to them. */
const COMMENTS = new Set(['comment', 'threadedComment', 'cm', 'reply']);
const PICTURES = new Set(['drawing', 'pict', 'object', 'blip']);
const TEXTS = new Set(['t', 'text', 'delText']);
/** How Excel marks the copy of a thread that older programs are shown ([MS-XLSX], 2.6.205). */
const OF_THREAD = 'tc=';

/** Counts comments that say something. */
export class CommentWatch implements XmlWatch {
  readonly #note: NoteUnseen;
  readonly #open: { isCounted: boolean }[] = [];
  readonly #authors: string[] = [];

  constructor(note: NoteUnseen) {
    this.#note = note;
  }

  open(name: string, { authorId = '' }: XmlAttributes): void {
    if (name === 'author') this.#authors.push('');
    if (COMMENTS.has(name)) {
      const isCopy = name === 'comment' && this.#authors[Number(authorId)]?.startsWith(OF_THREAD) === true;
      this.#open.push({ isCounted: isCopy });
    }
    if (PICTURES.has(name)) this.#found();
  }

  text(text: string, path: readonly string[]): void {
    const parent = path[path.length - 1] ?? '';
    if (parent === 'author') this.#authors.push(`${this.#authors.pop() ?? ''}${text}`);
    if (TEXTS.has(parent) && saysAnything(text)) this.#found();
  }

  close(name: string): void {
    if (COMMENTS.has(name)) this.#open.pop();
  }

  #found(): void {
    const comment = this.#open[this.#open.length - 1];
    if (!comment || comment.isCounted) return;
    comment.isCounted = true;
    this.#note('comments');
  }
}
