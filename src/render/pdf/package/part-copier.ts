import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, isStream, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfReference, PdfStream, PdfValue } from '../../../pdf/pdf-values.js';
import { KEYS, NAMED, RESOURCES, STREAM_KEYS } from './copied-parts.js';
import type { Part } from './copied-parts.js';
import { colourParts } from './colour-parts.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';
import { isVisible } from './layers.js';
import type { Layers } from './layers.js';
import type { PdfOutput } from './pdf-output.js';
import { dictionaryOf } from './stream-data.js';
import type { ImageData, StreamData } from './stream-data.js';

/** Objects that one file may have copied, and levels of plain values that refer to each other. */
const MOST_OBJECTS = 2_000_000;
const DEEPEST_PLAIN = 20;
const MOST_PLAIN = 20_000_000;
/** References within one plain value: ten that refer to ten each, and so on, would be endless. */
const MOST_REFERENCES = 10_000;
/** What stands for the device's own colours; no content names it (ISO 32000-1, 8.6.5.6). */
const ALWAYS_USED = new Set(['DefaultGray', 'DefaultRGB', 'DefaultCMYK']);
const NAME_IN_CONTENT = /\/([^\s()<>[\]{}/%]+)/g;

/** Copies what pages are drawn with from one file into another, by the lists of `copied-parts.ts`. */
export class PartCopier {
  readonly file: PdfFile;
  readonly output: PdfOutput;
  readonly streams: StreamData;
  readonly layers: Layers;
  /** Images still to be checked, which takes a while. */
  readonly images: ImageData[] = [];
  /** Keys of the structure's table (ISO 32000-1, 14.7.4.4) by the number of the form in the old file. */
  readonly formKeys = new Map<number, number>();
  nextParentKey: number;
  #plainLeft = MOST_PLAIN;
  readonly #copied = new Map<string, PdfReference>();
  readonly #waiting: (() => void)[] = [];
  /** Those of the page that is copied: forms of old programs have none of their own (ISO 32000-1, table 95). */
  #pageResources: PdfDictionary = new Map();

  constructor(file: PdfFile, output: PdfOutput, streams: StreamData, layers: Layers, firstParentKey: number) {
    this.nextParentKey = firstParentKey;
    this.file = file;
    this.output = output;
    this.streams = streams;
    this.layers = layers;
  }

  /** A page's resources, those left out that its content does not name: they may be what somebody deleted. */
  pageResources(resources: PdfDictionary, content: Buffer): PdfDictionary {
    this.#pageResources = resources;
    return this.#resources(resources, content);
  }

  /** The new file's value for one of the old. Call `finish` before the next page. */
  copy(value: PdfValue, part: Part): PdfValue {
    if (part === 'plain') return this.#plain(value, 0, { left: MOST_REFERENCES });
    if (part === 'property') return this.#property(value);
    if (!isReference(value)) return this.#direct(value, part);
    const key = `${part} ${value.number}`;
    const known = this.#copied.get(key);
    if (known) return known;
    const found = this.file.resolve(value);
    if (found === undefined) throw new ForeignPdfRefusal('damaged');
    if (typeof found !== 'object' || nameOf(found) !== undefined) return this.#direct(found, part);
    const reference = this.output.reserve();
    if (this.#copied.set(key, reference).size > MOST_OBJECTS) throw new ForeignPdfRefusal('too-costly');
    this.#waiting.push(() => this.#assign(reference, found, part, value.number));
    return reference;
  }

  /** Where an object of the old file went as an image or a form; undefined where it is not in the new one. */
  copiedObject(number: number): PdfReference | undefined {
    return this.#copied.get(`xobject ${number}`) ?? this.#copied.get(`form ${number}`);
  }

  /** Copies all that is referred to, without recursion: a chain of references may be longer than the stack. */
  finish(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) next();
  }

  #assign(reference: PdfReference, found: PdfValue, part: Part, number: number): void {
    if (!isStream(found)) return this.output.assign(reference, this.#direct(found, part));
    const { dictionary, data } = this.#stream(found, part, number);
    this.output.assign(reference, dictionary, data);
  }

  #direct(value: PdfValue, part: Part): PdfValue {
    if (value === undefined || typeof value !== 'object' || nameOf(value) !== undefined) return value;
    if (Array.isArray(value)) return this.#list(value as readonly PdfValue[], part);
    if (isStream(value)) throw new ForeignPdfRefusal('damaged');
    return isDictionary(value) ? this.#dictionary(value, part) : value;
  }

  #list(values: readonly PdfValue[], part: Part): PdfValue {
    if (part === 'colour')
      return values.map((value, i) => this.copy(value, colourParts(this.file, values, i)));
    return values.map((value) => this.copy(value, part));
  }

  #dictionary(dictionary: PdfDictionary, part: Part): PdfDictionary {
    if (part === 'resources') return this.#resources(dictionary);
    const named = NAMED[part];
    if (named) return new Map([...dictionary].map(([key, value]) => [key, this.copy(value, named)]));
    const copied = new Map<string, PdfValue>();
    for (const [key, keyPart] of Object.entries(KEYS[part] ?? {})) {
      const value = dictionary.get(key);
      if (value !== undefined) copied.set(key, this.copy(value, keyPart));
    }
    return copied;
  }

  /** What a mark in the content says of itself; of a layer nothing but that its content is shown. */
  #property(value: PdfValue): PdfValue {
    const dictionary = this.file.dictionaryAt(value);
    if (!dictionary) throw new ForeignPdfRefusal('damaged');
    const type = nameOf(this.file.resolve(dictionary.get('Type')));
    if (type !== 'OCG' && type !== 'OCMD') return this.#dictionary(dictionary, 'property');
    if (!isVisible(value, this.layers, this.file)) throw new ForeignPdfRefusal('hidden-layers');
    return new Map();
  }

  #stream(stream: PdfStream, part: Part, number: number): { dictionary: PdfDictionary; data: Buffer } {
    const { dictionary } = stream;
    if (dictionary.has('F')) throw new ForeignPdfRefusal('damaged');
    const actual = part === 'xobject' ? kindOfObject(this.file, dictionary) : part;
    if (part === 'xobject' && !isVisible(dictionary.get('OC'), this.layers, this.file))
      return this.#nothing();
    const copied = new Map(this.#dictionary(dictionary, actual));
    for (const [key, keyPart] of Object.entries(STREAM_KEYS)) {
      const value = dictionary.get(key);
      if (value !== undefined) copied.set(key, this.copy(value, keyPart));
    }
    if (actual === 'form' || (actual === 'pattern' && dictionary.has('PaintType')))
      this.#drawn(stream, copied, number);
    else if (actual === 'image') this.#image(stream, dictionary);
    else this.streams.check(stream);
    return { dictionary: copied, data: this.streams.packed(stream) };
  }

  /** What is drawn within a page: its own resources, as far as it names them. */
  #drawn(stream: PdfStream, copied: Map<string, PdfValue>, number: number): void {
    const own = this.file.resolve(stream.dictionary.get('Resources'));
    const resources = isDictionary(own) ? own : this.#pageResources;
    copied.set('Resources', this.#resources(resources, this.streams.unpacked(stream)));
    if (!stream.dictionary.has('StructParents')) return;
    const key = this.nextParentKey++;
    this.formKeys.set(number, key);
    copied.set('StructParents', key);
  }

  #image(stream: PdfStream, dictionary: PdfDictionary): void {
    const filters = this.streams.filters(stream);
    if (filters.length !== 1 || filters[0] !== 'FlateDecode') return;
    this.images.push({ packed: this.streams.packed(stream), expected: sizeOfImage(this.file, dictionary) });
  }

  #nothing(): { dictionary: PdfDictionary; data: Buffer } {
    this.layers.leftOut = true;
    const name = (text: string) => ({ kind: 'name', name: text }) as const;
    const entries = [
      ['Type', name('XObject')],
      ['Subtype', name('Form')],
      ['BBox', [0, 0, 1, 1]],
    ] as const;
    return { dictionary: new Map<string, PdfValue>(entries), data: Buffer.alloc(0) };
  }

  #resources(resources: PdfDictionary, content?: Buffer): PdfDictionary {
    const used = content && namesIn(content);
    const copied = new Map<string, PdfValue>();
    for (const [category, part] of Object.entries(RESOURCES)) {
      const entries = this.file.resolve(resources.get(category));
      if (!isDictionary(entries)) continue;
      const kept = [...entries].filter(([name]) => !used || used.has(name) || ALWAYS_USED.has(name));
      const values = kept.map(([name, value]) => [name, this.copy(value, part)] as const);
      if (values.length > 0) copied.set(category, new Map(values));
    }
    return copied;
  }

  #plain(value: PdfValue, depth: number, references: { left: number }): PdfValue {
    if (isReference(value)) references.left--;
    if (depth > DEEPEST_PLAIN || this.#plainLeft-- <= 0 || references.left < 0)
      throw new ForeignPdfRefusal('too-costly');
    const found = this.file.resolve(value);
    if (isStream(found)) return undefined;
    const copy = (one: PdfValue) => this.#plain(one, depth + 1, references);
    if (Array.isArray(found)) return (found as readonly PdfValue[]).map(copy);
    return isDictionary(found) ? new Map([...found].map(([key, one]) => [key, copy(one)])) : found;
  }
}

/** Every name in a page's drawing, those in texts and inline images too: rather one too many than one too few. */
function namesIn(content: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ''] of content.toString('latin1').matchAll(NAME_IN_CONTENT)) {
    names.add(
      name.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
  }
  return names;
}

function kindOfObject(file: PdfFile, dictionary: PdfDictionary): Part {
  const subtype = nameOf(file.resolve(dictionary.get('Subtype')));
  if (subtype === 'Image' || subtype === 'Form') return subtype === 'Image' ? 'image' : 'form';
  // PostScript (8.8.2): forbidden in archives, and a program.
  throw new ForeignPdfRefusal('damaged');
}

/** Bytes of an image's rows; 0 where it cannot be told. */
function sizeOfImage(file: PdfFile, dictionary: PdfDictionary): number {
  const number = (key: string) => Number(file.resolve(dictionary.get(key)) ?? 0) || 0;
  const bits = file.resolve(dictionary.get('ImageMask')) === true ? 1 : number('BitsPerComponent');
  const parameters = dictionaryOf(file.resolve(dictionary.get('DecodeParms')));
  const predictor = parameters && Number(file.resolve(parameters.get('Predictor')) ?? 1);
  const row = Math.ceil((number('Width') * bits * componentsOf(file, dictionary)) / 8);
  return (row + (predictor !== undefined && predictor >= 10 ? 1 : 0)) * number('Height');
}

const COMPONENTS: Readonly<Record<string, number>> = { DeviceRGB: 3, CalRGB: 3, Lab: 3, DeviceCMYK: 4 };

/** Components of a pixel, at least; one where it cannot be told. */
function componentsOf(file: PdfFile, dictionary: PdfDictionary): number {
  const space = file.resolve(dictionary.get('ColorSpace'));
  const name = nameOf(space);
  if (name !== undefined) return COMPONENTS[name] ?? 1;
  if (!Array.isArray(space)) return 1;
  const [family, second] = space as readonly PdfValue[];
  const profile = dictionaryOf(file.resolve(second));
  if (nameOf(file.resolve(family)) === 'ICCBased') return Number(file.resolve(profile?.get('N')) ?? 1) || 1;
  return COMPONENTS[nameOf(file.resolve(family)) ?? ''] ?? 1;
}
