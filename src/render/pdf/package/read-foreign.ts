import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfReference, PdfValue } from '../../../pdf/pdf-values.js';
import { readBookmarks } from './bookmarks.js';
import { readProperties } from './claims.js';
import { PagesCopy } from './copy-pages.js';
import { Destinations } from './destinations.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';
import type { ForeignPdf, Stripped } from './foreign-pdf-types.js';
import { readLayers } from './layers.js';
import { readPages, sizeOf } from './page-tree.js';
import { PartCopier } from './part-copier.js';
import { PdfOutput } from './pdf-output.js';
import { checkImage, StreamData } from './stream-data.js';
import type { RareDecoder } from './stream-data.js';
import { StructureCopy } from './structure-copy.js';
import { readStructure } from './structure-tree.js';

/**
 * Makes a new file of an old one's pages, tags, links and bookmarks.
 *
 * Nothing else travels, by construction: the new file is written object by object from what the pages need. Earlier
 * revisions, deleted objects, metadata with names of authors, comments, attachments, forms' data and scripts stay
 * behind, since the package is published and nobody has read them.
 * @throws ForeignPdfRefusal, and RangeError where the file is damaged.
 */
export async function readForeign(
  file: PdfFile,
  stripped: Set<Stripped>,
  rare?: RareDecoder,
): Promise<ForeignPdf> {
  const catalog = file.dictionaryAt(file.trailer.get('Root'));
  if (!catalog) throw new ForeignPdfRefusal('damaged');
  noteWhatStays(file, catalog, stripped);
  const pages = readPages(file, catalog);
  if (pages.length === 0) throw new ForeignPdfRefusal('no-pages');
  const output = new PdfOutput();
  const layers = readLayers(file, catalog);
  if (layers.exist) stripped.add('layers');
  const copier = new PartCopier(file, output, new StreamData(file, rare), layers, pages.length);
  const destinations = new Destinations(file, catalog);
  const finished = new PagesCopy(copier, pages, destinations, stripped);
  for (const image of copier.images) await checkImage(image);
  const before = output.size;
  const structure = copyStructure(file, catalog, copier, finished, stripped);
  if (layers.leftOut) stripped.add('hidden-layers');
  const { claims, language, title } = readProperties(file, catalog);
  const isTagged =
    structure !== undefined && finished.drawnPages.every((page) => structure.covered.has(page));
  if (!isTagged) output.cutBack(before);
  finished.write(isTagged);
  const root = output.add(catalogOf(finished, isTagged ? structure.root : undefined, language));
  const bookmarks = readBookmarks(file, catalog, destinations, finished.pageIndex);
  return {
    bytes: output.write(root, output.add(new Map<string, PdfValue>())),
    pages: pages.length,
    sizes: pages.map(sizeOf),
    isTagged,
    claims,
    language,
    title,
    outline: bookmarks.outline,
    outlineDepth: bookmarks.depth,
    stripped: [...stripped].sort(),
  };
}

function copyStructure(
  file: PdfFile,
  catalog: PdfDictionary,
  copier: PartCopier,
  finished: PagesCopy,
  stripped: Set<Stripped>,
) {
  const marks = file.resolve(catalog.get('MarkInfo'));
  const source = file.dictionaryAt(catalog.get('StructTreeRoot'));
  if (!source || !isDictionary(marks) || file.resolve(marks.get('Marked')) !== true) return undefined;
  const elements = readStructure(file, source);
  try {
    if (elements && elements.length > 0) return new StructureCopy(copier, finished).write(elements, source);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  stripped.add('damaged-structure');
  return undefined;
}

function catalogOf(
  { root }: PagesCopy,
  structure: PdfReference | undefined,
  language: string | undefined,
): PdfDictionary {
  const entries: [string, PdfValue][] = [
    ['Type', { kind: 'name', name: 'Catalog' }],
    ['Pages', root],
    ['Lang', language === undefined ? undefined : { kind: 'text', bytes: Buffer.from(language, 'latin1') }],
    ['MarkInfo', structure && new Map<string, PdfValue>([['Marked', true]])],
    ['StructTreeRoot', structure],
  ];
  return new Map(entries);
}

/** For the report alone: none of it is copied whether it is found here or not. */
function noteWhatStays(file: PdfFile, catalog: PdfDictionary, stripped: Set<Stripped>): void {
  const names = file.dictionaryAt(catalog.get('Names'));
  const form = file.dictionaryAt(catalog.get('AcroForm'));
  if (catalog.has('NeedsRendering') && form?.has('XFA')) throw new ForeignPdfRefusal('dynamic-form');
  if (names?.has('JavaScript')) stripped.add('scripts');
  if (names?.has('EmbeddedFiles') || catalog.has('AF') || catalog.has('Collection'))
    stripped.add('embedded-files');
  if (catalog.has('AA')) stripped.add('actions');
  if (form) stripped.add('form-fields');
  if (form?.has('XFA')) stripped.add('xfa');
  const open = catalog.get('OpenAction');
  const action = isReference(open) || isDictionary(open) ? file.dictionaryAt(open) : undefined;
  if (!action) return;
  stripped.add(nameOf(file.resolve(action.get('S'))) === 'JavaScript' ? 'scripts' : 'actions');
}
