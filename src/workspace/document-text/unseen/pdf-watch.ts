import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, nameOf, textOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfStream, PdfValue } from '../../../pdf/pdf-values.js';
import { hasPosition } from './picture-position.js';
import type { NoteUnseen } from './unseen-kinds.js';
import { saysAnything } from './xml-watch.js';

/** Annotations whose text is in a window of its own (ISO 32000-1, 12.5.6); links, fields and text on the page are none. */
const COMMENTS = new Set(
  'Text,Highlight,Underline,Squiggly,StrikeOut,Caret,Ink,Line,Square,Circle,Polygon,PolyLine,Stamp,Sound'.split(
    ',',
  ),
);
/** Hidden, and not to be shown (table 165): what stands on the page otherwise stands there for nobody. */
const NOT_SHOWN = 2 | 32;
/** Letters that AutoCAD drew as lines, said once more beside each: thousands in a drawing, all of them seen. */
const OF_DRAWING = 'AutoCAD SHX Text';
/** A formula once more, for screen readers. */
const FORMULA = 'application/mathml+xml';
/** Says so in its properties: what is in such a file is its own source, made of the public edition, or listed on its pages. */
const OURS = 'dmpg';
const FROM_CAMERAS = new Set(['DCTDecode', 'JPXDecode']);

/** Looks for what is unseen among a PDF's objects while all of them are visited. */
export class PdfWatch {
  readonly #file: PdfFile;
  readonly #note: NoteUnseen;
  /** Layers by the numbers of their objects: those that something lies on. */
  readonly #used = new Set<number>();

  constructor(file: PdfFile, note: NoteUnseen) {
    this.#file = file;
    this.#note = note;
  }

  /** Each dictionary, once. */
  visit(dictionary: PdfDictionary): void {
    const subtype = nameOf(dictionary.get('Subtype')) ?? '';
    if (dictionary.has('Rect')) this.#lookAtAnnotation(subtype, dictionary);
    this.#noteLayers(dictionary);
  }

  /** Each stream, once: cameras' pictures stand in a PDF as they came. */
  visitStream(stream: PdfStream): void {
    const { dictionary } = stream;
    if (nameOf(dictionary.get('Subtype')) !== 'Image') return;
    const filters = [this.#at(dictionary, 'Filter')].flat().map((one: PdfValue) => nameOf(one) ?? '');
    if (filters.length !== 1 || !FROM_CAMERAS.has(filters[0] ?? '')) return;
    try {
      if (hasPosition(this.#file.packedContentOf(stream))) this.#note('positions');
    } catch {
      // What cannot be unpacked is shown by nobody.
    }
  }

  /** Once all have been visited. @param files found in the file. */
  tell(files: readonly PdfStream[]): void {
    const information = dictionaryIn(this.#file, this.#file.trailer.get('Info'));
    const isOurs = information !== undefined && textOf(this.#at(information, 'Creator')) === OURS;
    if (!isOurs) this.#note('files', files.filter((file) => !this.#isFormula(file)).length);
    const hidden = hiddenLayers(this.#file);
    this.#note('layers', [...hidden].filter((number) => this.#used.has(number)).length);
  }

  #isFormula({ dictionary }: PdfStream): boolean {
    return nameOf(this.#at(dictionary, 'Subtype')) === FORMULA;
  }

  #lookAtAnnotation(subtype: string, annotation: PdfDictionary): void {
    if (subtype === 'Redact') return this.#note('redactions');
    const flags = this.#at(annotation, 'F');
    const isUnseenText = subtype === 'FreeText' && typeof flags === 'number' && (flags & NOT_SHOWN) !== 0;
    if (!COMMENTS.has(subtype) && !isUnseenText) return;
    // Without a window the text of a stamp says what it shows, for those who cannot see it (PDF/UA-1, 7.18.1).
    if (subtype === 'Stamp' && !annotation.has('Popup')) return;
    // `Accepted by …`: the state of another comment.
    if (annotation.has('StateModel') || textOf(this.#at(annotation, 'T')) === OF_DRAWING) return;
    const says = ['Contents', 'RC'].some((key) =>
      saysAnything(withoutTags(textOf(this.#at(annotation, key)) ?? '')),
    );
    if (says) this.#note('comments');
  }

  /** Of contents, pictures and annotations (8.11.3): by themselves or together with others. */
  #noteLayers(dictionary: PdfDictionary): void {
    this.#use(dictionary.get('OC'));
    const properties = this.#at(dictionary, 'Properties');
    if (isDictionary(properties)) for (const value of properties.values()) this.#use(value);
    if (nameOf(dictionary.get('Type')) !== 'OCMD') return;
    for (const value of listOf(this.#at(dictionary, 'OCGs'))) this.#use(value);
    this.#use(dictionary.get('OCGs'));
  }

  #use(value: PdfValue): void {
    if (isReference(value)) this.#used.add(value.number);
  }

  #at(dictionary: PdfDictionary, key: string): PdfValue {
    return resolved(this.#file, dictionary.get(key));
  }
}

/** Layers that are off when the file is opened (8.11.4), but for headers and marks that are for the printer alone. */
function hiddenLayers(file: PdfFile): Set<number> {
  const catalog = file.dictionaryAt(file.trailer.get('Root'));
  const properties = dictionaryIn(file, catalog?.get('OCProperties'));
  const configuration = dictionaryIn(file, properties?.get('D'));
  const numbers = (value: PdfValue) =>
    listOf(resolved(file, value)).flatMap((one) => (isReference(one) ? [one.number] : []));
  const isOff = nameOf(resolved(file, configuration?.get('BaseState'))) === 'OFF';
  const hidden = new Set(isOff ? numbers(properties?.get('OCGs')) : []);
  for (const number of numbers(configuration?.get('ON'))) hidden.delete(number);
  for (const number of numbers(configuration?.get('OFF'))) hidden.add(number);
  for (const number of hidden) {
    const group = dictionaryIn(file, { kind: 'reference', number });
    if (dictionaryIn(file, group?.get('Usage'))?.has('PageElement') === true) hidden.delete(number);
  }
  return hidden;
}

function dictionaryIn(file: PdfFile, value: PdfValue): PdfDictionary | undefined {
  const found = resolved(file, value);
  return isDictionary(found) ? found : undefined;
}

/** An object that cannot be read hides no other. */
function resolved(file: PdfFile, value: PdfValue): PdfValue {
  try {
    return file.resolve(value);
  } catch {
    return undefined;
  }
}

function listOf(value: PdfValue): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : [];
}

/** Rich text is XHTML (12.7.3.4). */
function withoutTags(text: string): string {
  return text.replaceAll(/<[^<>]*>/g, '');
}
