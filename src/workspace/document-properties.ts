import { namesPerson } from './document-author.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { isDictionary, isStream, textOf } from '../pdf/pdf-values.js';
import type { PdfDictionary } from '../pdf/pdf-values.js';
import { readZipEntry } from '../model/zip-archive.js';

/** Word, Excel and PowerPoint files that are archives of XML (ECMA-376); the older ones are not read. */
const OFFICE = /^\.(?:doc[xm]|dot[xm]|xls[xmb]|xlt[xm]|ppt[xm]|pps[xm]|pot[xm])$/;
/** Bytes of XML: a file's properties take a few thousand. */
const LARGEST_PROPERTIES = 1024 * 1024;

/**
 * Whether a PDF says of itself that it is tagged (ISO 32000-1, 14.7 and 14.8.1: `/MarkInfo << /Marked true >>` and a
 * structure tree); undefined where the bytes are no PDF that can be read, a damaged or encrypted one among them.
 */
export function isTaggedPdf(bytes: Buffer): boolean | undefined {
  return unlessDamaged(() => {
    const file = new PdfFile(bytes);
    const catalog = file.dictionaryAt(file.trailer.get('Root'));
    if (!catalog || file.isEncrypted) return undefined;
    const marks = file.resolve(catalog.get('MarkInfo'));
    const isMarked = isDictionary(marks) && file.resolve(marks.get('Marked')) === true;
    return isMarked && isDictionary(file.resolve(catalog.get('StructTreeRoot')));
  });
}

/**
 * Whether a file's own properties name a person as author or as the last one to change it; undefined for a type whose
 * properties cannot be read. An organisation, and what a program writes where it knows no name, is no person.
 * @param extension with its dot, in lower case.
 */
export function namesAuthor(bytes: Buffer, extension: string): boolean | undefined {
  const names = unlessDamaged(() => {
    if (extension === '.pdf') return namesInPdf(bytes);
    return OFFICE.test(extension) ? namesInOffice(bytes) : undefined;
  });
  return names?.some(namesPerson);
}

/** The document information dictionary and the metadata stream (ISO 32000-1, 14.3.2 and 14.3.3). */
function namesInPdf(bytes: Buffer): string[] | undefined {
  const file = new PdfFile(bytes);
  if (file.isEncrypted) return undefined;
  const information = file.dictionaryAt(file.trailer.get('Info'));
  const catalog = file.dictionaryAt(file.trailer.get('Root'));
  if (!catalog) return undefined;
  const author = information && textOf(file.resolve(information.get('Author')));
  return [...(author === undefined ? [] : [author]), ...textsOf(metadataOf(file, catalog), 'dc:creator')];
}

function metadataOf(file: PdfFile, catalog: PdfDictionary): string {
  const metadata = file.resolve(catalog.get('Metadata'));
  if (!isStream(metadata)) return '';
  return file.contentOf(metadata, LARGEST_PROPERTIES)?.toString('utf8') ?? '';
}

function namesInOffice(bytes: Buffer): string[] {
  const xml = readZipEntry(bytes, 'docProps/core.xml', LARGEST_PROPERTIES)?.toString('utf8') ?? '';
  return [...textsOf(xml, 'dc:creator'), ...textsOf(xml, 'cp:lastModifiedBy')];
}

/** The texts of all elements of one name, their own elements' texts apart. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  for (let at = xml.indexOf(`<${name}`); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    const start = xml.indexOf('>', at) + 1;
    const end = xml.indexOf(`</${name}`, at);
    if (start === 0 || end < 0) break;
    if (end < start) continue;
    texts.push(...xml.slice(start, end).split(/<[^<>]*>/));
    at = end;
  }
  return texts.map((text) => text.trim()).filter(Boolean);
}

/** A file that somebody else made may be damaged in any way, and on purpose: then nothing is known of it. */
function unlessDamaged<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
