import { PdfFile } from '../../pdf/pdf-file.js';
import { WHOLE_FILE } from '../../pdf/pdf-limits.js';
import { isDictionary, isReference, isStream, nameOf, textOf } from '../../pdf/pdf-values.js';
import type { PdfDictionary, PdfStream, PdfValue } from '../../pdf/pdf-values.js';
import { takeAllXml } from './open-text.js';
import type { TakeFile } from './office-document.js';
import type { TextTaker } from './passage.js';
import { PdfWatch } from './unseen/pdf-watch.js';

/** Bytes of metadata or of a form's XML. */
const LARGEST_XML = 32 * 1024 * 1024;
/** Bytes of one file inside. */
const LARGEST_FILE = 128 * 1024 * 1024;
/** Strings that are no text: identifiers, ciphers, signatures, tables of colours. */
const NO_TEXT = new Set(['ID', 'Encrypt', 'Lookup', 'Cert', 'ByteRange', 'Panose', 'CheckSum', 'CharSet']);

const HIDDEN = { kind: 'hidden' } as const;
const PROPERTIES = { kind: 'properties' } as const;

/**
 * Gives on every string that a PDF can reach from its trailer, whatever it is for: form fields, comments, bookmarks,
 * alternative texts, scripts; its metadata; and the files in it. What stands on the pages is not among it.
 * @throws RangeError where the file's own order is damaged.
 */
export async function takePdfStrings(bytes: Buffer, taker: TextTaker, takeFile: TakeFile): Promise<void> {
  const file = new PdfFile(bytes, WHOLE_FILE);
  if (file.isEncrypted && !file.unlock()) return;
  const watch = new PdfWatch(file, taker.unseen);
  const walk = new StringWalk(file, taker, watch);
  const information = file.dictionaryAt(file.trailer.get('Info'));
  for (const value of information?.values() ?? []) {
    const text = textOf(file.resolve(value));
    if (text !== undefined) taker.take({ text, place: PROPERTIES });
  }
  walk.visit(new Map([...file.trailer].filter(([key]) => key !== 'Info')));
  walk.noteAppendedFiles();
  watch.tell(walk.files.map(({ stream }) => stream));
  for (const { name, stream } of walk.files) {
    const content = file.contentOf(stream, LARGEST_FILE);
    if (content) await takeFile(content, name);
    else taker.miss('embedded');
  }
}

/** Visits each object once. */
class StringWalk {
  readonly files: { readonly name: string; readonly stream: PdfStream }[] = [];
  readonly #file: PdfFile;
  readonly #taker: TextTaker;
  readonly #watch: PdfWatch;
  readonly #seen = new Set<number>();
  readonly #embedded = new Set<number>();

  constructor(file: PdfFile, taker: TextTaker, watch: PdfWatch) {
    this.#file = file;
    this.#taker = taker;
    this.#watch = watch;
  }

  visit(start: PdfValue): void {
    const left: PdfValue[] = [start];
    for (let value = left.pop(); left.length > 0 || value !== undefined; value = left.pop()) {
      const found = this.#resolve(value);
      if (isStream(found)) this.#takeStream(found);
      const inside = isStream(found) ? found.dictionary : found;
      if (isDictionary(inside)) {
        this.#watch.visit(inside);
        this.#noteFile(inside);
        for (const [key, one] of inside) if (!NO_TEXT.has(key) && !isSignature(inside, key)) left.push(one);
      } else if (Array.isArray(inside)) left.push(...(inside as readonly PdfValue[]).slice(0, 100_000));
      else this.#takeText(inside);
    }
  }

  /** An object that cannot be read hides no other. */
  #resolve(value: PdfValue): PdfValue {
    if (!isReference(value)) return value;
    if (this.#seen.has(value.number)) return undefined;
    this.#seen.add(value.number);
    try {
      return this.#file.resolve(value);
    } catch {
      this.#taker.miss('damaged');
      return undefined;
    }
  }

  #takeText(value: PdfValue): void {
    const text = textOf(value);
    if (text !== undefined && /\d/.test(text)) this.#taker.take({ text, place: HIDDEN });
  }

  /** Metadata (ISO 32000-1, 14.3.2), and the XML of a form, whose pieces have no type. */
  #takeStream(stream: PdfStream): void {
    const { dictionary } = stream;
    this.#watch.visitStream(stream);
    const isMetadata = nameOf(dictionary.get('Type')) === 'Metadata';
    if (!isMetadata && dictionary.has('Type')) return;
    if (['Form', 'Image'].includes(nameOf(dictionary.get('Subtype')) ?? '')) return;
    const text = this.#xmlOf(stream);
    if (text === undefined) return;
    try {
      takeAllXml(text, isMetadata ? PROPERTIES : HIDDEN, this.#taker);
    } catch {
      this.#taker.take({ text: text.replaceAll(/<[^<>]*>/g, ' '), place: isMetadata ? PROPERTIES : HIDDEN });
    }
  }

  #xmlOf(stream: PdfStream): string | undefined {
    try {
      const text = this.#file.contentOf(stream, LARGEST_XML)?.toString('utf8');
      return text !== undefined && /^\s*<[?!\w]/.test(text.replace(/^\uFEFF/, '')) ? text : undefined;
    } catch {
      return undefined;
    }
  }

  /** A file in the file (7.11.3): its names lead to the stream, and say of what type it is. */
  #noteFile(dictionary: PdfDictionary): void {
    const files = this.#resolved(dictionary.get('EF'));
    if (!isDictionary(files)) return;
    const name = textOf(this.#resolved(dictionary.get('UF')) ?? this.#resolved(dictionary.get('F'))) ?? '';
    for (const value of files.values()) {
      const stream = this.#resolved(value);
      if (isStream(stream)) this.#addFile(name, stream);
    }
  }

  /** The document that LibreOffice puts behind a PDF which can be edited again: pairs of its type and its stream. */
  noteAppendedFiles(): void {
    const pairs = this.#resolved(this.#file.trailer.get('AdditionalStreams'));
    for (const value of Array.isArray(pairs) ? (pairs as readonly PdfValue[]) : []) {
      const stream = this.#resolved(value);
      if (isStream(stream)) this.#addFile('', stream);
    }
  }

  #addFile(name: string, stream: PdfStream): void {
    if (this.#embedded.has(stream.start)) return;
    this.#embedded.add(stream.start);
    this.files.push({ name, stream });
  }

  #resolved(value: PdfValue): PdfValue {
    try {
      return this.#file.resolve(value);
    } catch {
      return undefined;
    }
  }
}

function isSignature(dictionary: PdfDictionary, key: string): boolean {
  return key === 'Contents' && dictionary.has('ByteRange');
}
