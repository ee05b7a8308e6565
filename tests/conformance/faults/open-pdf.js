import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  decodePDFRawStream,
} from '@cantoo/pdf-lib';
import zlib from 'node:zlib';

export const name = (text) => PDFName.of(text);
export const text = (value) => PDFString.of(value);
export const hex = (value) => PDFHexString.fromText(value);
export const number = (value) => PDFNumber.of(value);
export const { True, False } = PDFBool;

/** A PDF open to be spoiled. Object streams go, so that bytes can be edited after `save`. */
export class OpenPdf {
  static async from(bytes) {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    return new OpenPdf(document);
  }

  constructor(document) {
    this.document = document;
    this.context = document.context;
    this.catalog = document.catalog;
    this.trailer = document.context.trailerInfo;
    this.pages = document.getPages().map((page) => page.node);
  }

  async save() {
    const bytes = await this.document.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
    return Buffer.from(bytes);
  }

  /** A value of plain JavaScript as an object of its own. @returns its reference. */
  add(value) {
    return this.context.register(this.object(value));
  }

  object(value) {
    return this.context.obj(value);
  }

  /** @returns a reference to a new stream. */
  addStream(dictionary, content, filter = true) {
    const bytes = filter ? zlib.deflateSync(Buffer.from(content)) : Buffer.from(content);
    const whole = { ...dictionary, Length: bytes.length, ...(filter && { Filter: 'FlateDecode' }) };
    return this.context.register(PDFRawStream.of(this.object(whole), new Uint8Array(bytes)));
  }

  look(value) {
    return value instanceof PDFRef ? this.context.lookup(value) : value;
  }

  /** A dictionary below others: `find(catalog, 'StructTreeRoot', 'RoleMap')`. */
  find(from, ...keys) {
    return keys.reduce((at, key) => at?.lookup?.(name(key)), this.look(from));
  }

  get tree() {
    return this.find(this.catalog, 'StructTreeRoot');
  }

  /** Structure elements in the order of the document, with their references. */
  elements() {
    const found = [];
    const visit = (value) => {
      const element = this.look(value);
      if (element instanceof PDFArray) return element.asArray().forEach(visit);
      if (!(element instanceof PDFDict)) return;
      if (element.has(name('S')) && value instanceof PDFRef) found.push({ ref: value, element });
      if (element.has(name('K'))) visit(element.get(name('K')));
    };
    visit(this.tree.get(name('K')));
    return found;
  }

  /** Elements of a type. @throws Error where there is none, so that no fault goes unplanted. */
  all(type) {
    const found = this.elements().filter(({ element }) => typeOf(element) === type);
    if (found.length === 0) throw new Error(`the document has no ${type}`);
    return found.map(({ element }) => element);
  }

  first(type) {
    return this.all(type)[0];
  }

  refOf(wanted) {
    return this.elements().find(({ element }) => element === wanted).ref;
  }

  kids(element) {
    const value = element.lookup(name('K'));
    return value instanceof PDFArray ? value.asArray() : [element.get(name('K'))].filter(Boolean);
  }

  setKids(element, kids) {
    element.set(name('K'), this.object(kids));
  }

  /** A new element as a child of another. @returns its reference. */
  addElement(parent, type, entries = {}, at = undefined) {
    const ref = this.add({ Type: 'StructElem', S: type, P: this.refOf(parent), ...entries });
    const kids = this.kids(parent);
    kids.splice(at ?? kids.length, 0, ref);
    this.setKids(parent, kids);
    return ref;
  }

  /** A page's content as text of one byte a character. */
  content(page = this.pages[0]) {
    const value = page.lookup(name('Contents'));
    const streams = value instanceof PDFArray ? value.asArray().map((ref) => this.look(ref)) : [value];
    return streams.map((stream) => this.decode(stream).toString('latin1')).join('\n');
  }

  setContent(content, page = this.pages[0]) {
    page.set(name('Contents'), this.addStream({}, Buffer.from(content, 'latin1')));
  }

  /** Changes the first page's content. @throws Error where nothing changes. */
  editContent(edit) {
    const before = this.content();
    const after = edit(before);
    if (after === before) throw new Error('the content is as it was');
    this.setContent(after);
  }

  decode(stream) {
    return Buffer.from(
      stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents(),
    );
  }

  /** The XMP, changed. */
  editXmp(edit, entries = {}) {
    const old = this.find(this.catalog, 'Metadata');
    const before = this.decode(old).toString('utf8');
    const after = edit(before);
    if (after === before && Object.keys(entries).length === 0) throw new Error('the XMP is as it was');
    this.catalog.set(
      name('Metadata'),
      this.addStream({ Type: 'Metadata', Subtype: 'XML', ...entries }, after, false),
    );
  }

  annotations(page = undefined) {
    const pages = page ? [page] : this.pages;
    const found = pages.flatMap(
      (one) =>
        one
          .lookup(name('Annots'))
          ?.asArray()
          .map((ref) => this.look(ref)) ?? [],
    );
    if (found.length === 0) throw new Error('the document has no annotation');
    return found;
  }

  link() {
    return this.annotations().find((one) => typeOf(one, 'Subtype') === 'Link');
  }

  /** Fonts of the first page: `[key, dictionary]`. */
  fonts() {
    const fonts = this.find(this.pages[0].Resources(), 'Font');
    return fonts.keys().map((key) => [key, fonts.lookup(key)]);
  }

  /** The font of most of the text, its descendant and its descriptor. */
  font() {
    const [, font] = this.fonts()[0];
    const descendant = font.lookup(name('DescendantFonts'))?.lookup(0) ?? font;
    return { font, descendant, descriptor: descendant.lookup(name('FontDescriptor')) };
  }

  /** Adds a named resource to the first page. */
  addResource(kind, key, value) {
    const resources = this.pages[0].Resources();
    if (!resources.lookup(name(kind))) resources.set(name(kind), this.object({}));
    resources.lookup(name(kind)).set(name(key), value);
  }

  /** All streams that are images. */
  images() {
    const streams = this.context.enumerateIndirectObjects().map(([, value]) => value);
    const found = streams.filter(
      (value) => value instanceof PDFRawStream && typeOf(value.dict, 'Subtype') === 'Image',
    );
    if (found.length === 0) throw new Error('the document has no image');
    return found;
  }
}

export function typeOf(dictionary, key = 'S') {
  return dictionary.lookup(name(key))?.decodeText?.();
}
