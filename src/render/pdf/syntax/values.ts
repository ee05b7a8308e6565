/** What an object of a PDF can be (ISO 32000-1, 7.3), but for streams, which are a dictionary and bytes. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfReference | PdfValue[] | PdfDictionary;

export type PdfDictionary = Map<string, PdfValue>;

/** A name; there is one object for each, so that names can be compared as objects. */
export class PdfName {
  /** Without its slash. */
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const names = new Map<string, PdfName>();

export function nameOf(text: string): PdfName {
  let name = names.get(text);
  if (!name) names.set(text, (name = new PdfName(text)));
  return name;
}

/** A string as its bytes. */
export class PdfString {
  readonly bytes: Buffer;
  /** Written in hexadecimal with a digit too few, or with something that is no digit. */
  readonly isIrregular: boolean;

  constructor(bytes: Buffer, isIrregular = false) {
    this.bytes = bytes;
    this.isIrregular = isIrregular;
  }

  /** The text of a text string (7.9.2.2): UTF-16 or UTF-8 where it says so, else a byte a letter. */
  get text(): string {
    const { bytes } = this;
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
      const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
      return Buffer.from(even).swap16().toString('utf16le');
    }
    const isUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return isUtf8 ? bytes.toString('utf8', 3) : documentText(bytes);
  }
}

/** What PDFDocEncoding has for the codes 24 to 31, and 128 to 160, of which Latin-1 makes nothing (ISO 32000-1, Annex D.2). */
const ACCENTS = '˘ˇˆ˙˝˛˚˜';
const BEYOND_LATIN = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€';

function documentText(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/[\x18-\x1F]/g, (letter) => ACCENTS[letter.charCodeAt(0) - 0x18] ?? letter)
    .replaceAll(/[\x80-\xA0]/g, (letter) => BEYOND_LATIN[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** A text string: a byte a letter where it is ASCII, else UTF-16BE with its mark. */
export function textString(text: string): PdfString {
  if (/^[\u0020-\u007E]*$/.test(text)) return new PdfString(Buffer.from(text, 'latin1'));
  return new PdfString(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
}

/** The number of an object that stands elsewhere in the file; its generation is 0. */
export class PdfReference {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function dictionary(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDictionary {
  const made: PdfDictionary = new Map();
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(key, value);
  return made;
}

/** A name's text; undefined for what is no name. */
export function nameIn(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.name : undefined;
}
