/** What an object of a PDF can be (ISO 32000-1, 7.3). `undefined` stands for null and for what is not there. */
export type PdfValue =
  | undefined
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfReference
  | PdfStream
  | PdfDictionary
  | readonly PdfValue[];

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfText {
  readonly kind: 'text';
  readonly bytes: Buffer;
}

/** The number of an object that stands elsewhere in the file. */
export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfStream {
  readonly kind: 'stream';
  readonly dictionary: PdfDictionary;
  /** Offset of the first byte of its data. */
  readonly start: number;
  /** Set where its data is encrypted: which object it is. */
  readonly secret?: { readonly number: number; readonly generation: number };
}

export function isDictionary(value: PdfValue): value is PdfDictionary {
  return value instanceof Map;
}

export function isStream(value: PdfValue): value is PdfStream {
  return kindOf(value) === 'stream';
}

export function isReference(value: PdfValue): value is PdfReference {
  return kindOf(value) === 'reference';
}

/** The name without its slash; undefined for what is none. */
export function nameOf(value: PdfValue): string | undefined {
  return kindOf(value) === 'name' ? (value as PdfName).name : undefined;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 where it says so, else one byte a letter. */
export function textOf(value: PdfValue): string | undefined {
  if (kindOf(value) !== 'text') return undefined;
  const { bytes } = value as PdfText;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return Buffer.from(even).swap16().toString('utf16le');
  }
  const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isUtf8 ? bytes.toString('utf8', 3) : bytes.toString('latin1');
}

function kindOf(value: PdfValue): string | undefined {
  return typeof value === 'object' && 'kind' in value ? value.kind : undefined;
}
