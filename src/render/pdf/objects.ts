/** A PDF whose structure is not the one Chromium writes, so that nothing may be concluded from it. */
export class PdfFormatError extends Error {}

const NUMBER_AND_GENERATION = /^(\d+) 0 obj\s/;

/**
 * The objects of a PDF as Chromium (Skia) writes it: one classic cross-reference table, generation 0 throughout.
 * Objects are kept as bytes and changed as bytes; a full object model would read and write all of them to change a few.
 */
export class PdfObjects {
  readonly #bodies = new Map<number, Buffer>();
  #root = 0;
  #info = 0;

  /** @throws PdfFormatError where `pdf` is not of that form. */
  constructor(pdf: Buffer) {
    const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? NaN);
    if (Number.isNaN(start)) throw new PdfFormatError('no startxref');
    const table = pdf.toString('latin1', start);
    const head = /^xref\s+0 (\d+)\s+/.exec(table);
    const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(table)?.[1];
    if (!head || trailer === undefined) throw new PdfFormatError('no cross-reference table');
    this.#root = reference(trailer, 'Root');
    this.#info = reference(trailer, 'Info');
    const offsets = offsetsOf(table, head[0].length, Number(head[1]));
    const starts = [...offsets.map(({ offset }) => offset), start].sort((a, b) => a - b);
    const ends = new Map(starts.map((one, i) => [one, starts[i + 1] ?? pdf.length]));
    for (const { number, offset } of offsets) {
      this.#bodies.set(number, bodyAt(pdf, number, offset, ends.get(offset) ?? pdf.length));
    }
  }

  get rootNumber(): number {
    return this.#root;
  }

  get infoNumber(): number {
    return this.#info;
  }

  numbers(): number[] {
    return [...this.#bodies.keys()];
  }

  /** The object's bytes between `obj` and `endobj`. */
  body(number: number): Buffer {
    const body = this.#bodies.get(number);
    if (!body) throw new PdfFormatError(`no object ${number}`);
    return body;
  }

  /** The object as text, one character a byte; only for objects that are not streams. */
  text(number: number): string {
    return this.body(number).toString('latin1');
  }

  isStream(number: number): boolean {
    const body = this.body(number);
    return body.subarray(-20).includes('endstream');
  }

  replace(number: number, text: string): void {
    this.#bodies.set(number, Buffer.from(text, 'latin1'));
  }

  add(text: string): number {
    const number = Math.max(...this.#bodies.keys()) + 1;
    this.replace(number, text);
    return number;
  }

  /**
   * The file anew, objects in the order of their numbers.
   * @param comment a line for the head of the file, by which it can be known later.
   */
  write(comment: string): Buffer {
    const parts: Buffer[] = [Buffer.from(`%PDF-1.7\n%\xD3\xEB\xE9\xE1\n%${comment}\n`, 'latin1')];
    let length = parts[0]?.length ?? 0;
    const numbers = this.numbers().sort((a, b) => a - b);
    const size = (numbers[numbers.length - 1] ?? 0) + 1;
    const entries = new Array<string>(size).fill('0000000000 65535 f \n');
    for (const number of numbers) {
      entries[number] = `${String(length).padStart(10, '0')} 00000 n \n`;
      const object = [Buffer.from(`${number} 0 obj\n`), this.body(number), Buffer.from('\nendobj\n')];
      parts.push(...object);
      length += object.reduce((sum, part) => sum + part.length, 0);
    }
    const trailer = `trailer\n<</Size ${size} /Root ${this.#root} 0 R /Info ${this.#info} 0 R>>\nstartxref\n${length}\n%%EOF\n`;
    parts.push(Buffer.from(`xref\n0 ${size}\n${entries.join('')}${trailer}`, 'latin1'));
    return Buffer.concat(parts);
  }
}

function reference(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  if (found === undefined) throw new PdfFormatError(`no /${key}`);
  return Number(found);
}

/** The entries in use of a cross-reference table, twenty characters each from `first` on. */
function offsetsOf(table: string, first: number, size: number): { number: number; offset: number }[] {
  const offsets: { number: number; offset: number }[] = [];
  for (let number = 0; number < size; number++) {
    const at = first + number * 20;
    if (table[at + 17] === 'n') offsets.push({ number, offset: Number(table.slice(at, at + 10)) });
  }
  return offsets;
}

/** @param end offset of whatever comes next in the file. */
function bodyAt(pdf: Buffer, number: number, offset: number, end: number): Buffer {
  const head = NUMBER_AND_GENERATION.exec(pdf.toString('latin1', offset, Math.min(end, offset + 24)));
  const tail = pdf.lastIndexOf('endobj', end);
  if (Number(head?.[1]) !== number || tail < offset)
    throw new PdfFormatError(`object ${number} is not where it should be`);
  let last = tail;
  while (last > offset && (pdf[last - 1] ?? 0) <= 32) last--;
  return pdf.subarray(offset + (head?.[0].length ?? 0), last);
}
