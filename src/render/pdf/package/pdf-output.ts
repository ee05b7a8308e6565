import { isDictionary, isReference, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfReference, PdfText, PdfValue } from '../../../pdf/pdf-values.js';

/** An object of the new file; references in it are numbers of the new file. */
interface Written {
  readonly value: PdfValue;
  /** A stream's bytes; its `Length` is set when it is written. */
  readonly data?: Buffer;
}

/** A new PDF in the simple form that the finishing pass reads: one classic table, generation 0, no object streams. */
export class PdfOutput {
  readonly #objects: (Written | undefined)[] = [];

  /** A number for an object that comes later. */
  reserve(): PdfReference {
    return { kind: 'reference', number: this.#objects.push(undefined) };
  }

  assign({ number }: PdfReference, value: PdfValue, data?: Buffer): void {
    this.#objects[number - 1] = { value, ...(data && { data }) };
  }

  add(value: PdfValue, data?: Buffer): PdfReference {
    const reference = this.reserve();
    this.assign(reference, value, data);
    return reference;
  }

  /** A place to which `cutBack` can return. */
  get size(): number {
    return this.#objects.length;
  }

  /** Forgets all objects that were made since. */
  cutBack(size: number): void {
    this.#objects.length = size;
  }

  write(root: PdfReference, information: PdfReference): Buffer {
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xD3\xEB\xE9\xE1\n', 'latin1')];
    let length = parts[0]?.length ?? 0;
    const entries = ['0000000000 65535 f \n'];
    this.#objects.forEach((object, i) => {
      entries.push(`${String(length).padStart(10, '0')} 00000 n \n`);
      for (const part of bytesOf(i + 1, object ?? { value: undefined })) {
        parts.push(part);
        length += part.length;
      }
    });
    const size = this.#objects.length + 1;
    const roots = `/Root ${root.number} 0 R /Info ${information.number} 0 R`;
    const trailer = `trailer\n<</Size ${size} ${roots}>>\nstartxref\n${length}\n%%EOF\n`;
    parts.push(Buffer.from(`xref\n0 ${size}\n${entries.join('')}${trailer}`, 'latin1'));
    return Buffer.concat(parts);
  }
}

function bytesOf(number: number, { value, data }: Written): Buffer[] {
  if (!data) return [Buffer.from(`${number} 0 obj\n${sourceOf(value)}\nendobj\n`, 'latin1')];
  const dictionary = new Map(isDictionary(value) ? value : []).set('Length', data.length);
  const head = Buffer.from(`${number} 0 obj\n${sourceOf(dictionary)} stream\n`, 'latin1');
  return [head, data, Buffer.from('\nendstream\nendobj\n')];
}

/** A value as it stands in a file (ISO 32000-1, 7.3). Strings are written in hexadecimal: nothing in them needs an escape. */
export function sourceOf(value: PdfValue): string {
  if (value === undefined) return 'null';
  if (typeof value === 'number') return numeral(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${(value as readonly PdfValue[]).map(sourceOf).join(' ')}]`;
  if (isDictionary(value)) return dictionarySource(value);
  if (isReference(value)) return `${value.number} 0 R`;
  const name = nameOf(value);
  if (name !== undefined) return `/${name.replaceAll(/[^!-~]|[#()<>[\]{}/%]/g, escapeLetter)}`;
  return `<${(value as PdfText).bytes.toString('hex').toUpperCase()}>`;
}

function dictionarySource(dictionary: PdfDictionary): string {
  const entries = [...dictionary].filter(([, value]) => value !== undefined);
  return `<<${entries.map(([key, value]) => `${sourceOf({ kind: 'name', name: key })} ${sourceOf(value)}`).join('\n')}>>`;
}

/** Never with an exponent, which a PDF does not know. */
function numeral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return value.toFixed(8).replace(/\.?0+$/, '');
}

function escapeLetter(letter: string): string {
  return `#${(letter.charCodeAt(0) & 0xff).toString(16).padStart(2, '0').toUpperCase()}`;
}
