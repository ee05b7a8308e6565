import { maskCprNumbers } from '../../model/cpr-number.js';
import type { FileReport } from '../report.js';

/** Stands for each character that must not be shown. */
export const CONCEALED = '▒';

/** A file's lines, made safe to show: the only way by which frames get at a file's text. */
export class SafeLines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string, concealed: FileReport['concealed']) {
    // Numbers first: half a number beside a concealed part would not be known for one.
    this.#text = conceal(maskCprNumbers(text), concealed);
    for (const { index } of this.#text.matchAll(/\r\n?|\n/g)) {
      this.#starts.push(index + (this.#text.startsWith('\r\n', index) ? 2 : 1));
    }
  }

  /** How many there are. */
  get count(): number {
    return this.#starts.length;
  }

  /** One line without its line break, counted from 1; the empty text for lines that are not there. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    const next = this.#starts[number];
    if (next === undefined) return this.#text.slice(start);
    return this.#text.slice(start, this.#text.startsWith('\r\n', next - 2) ? next - 2 : next - 1);
  }
}

/** The text with every UTF-16 unit of the parts replaced, line breaks left, so that all places stay where they are. */
function conceal(text: string, parts: FileReport['concealed']): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + text.slice(from, end).replaceAll(/[^\r\n]/g, CONCEALED);
    at = Math.min(end, text.length);
  }
  return result + text.slice(at);
}
