import { OfficeArchive } from './office-archive.js';
import { takeAllXml } from './open-text.js';
import { OFFICE_OPEN, OPEN_DOCUMENT, ParagraphReader } from './paragraphs.js';
import type { TextForm } from './paragraphs.js';
import { TooLargeError } from './passage.js';
import type { DocumentPlace, TextTaker } from './passage.js';
import { OfficeWatch } from './unseen/office-watch.js';
import { hasPosition } from './unseen/picture-position.js';
import { SPREADSHEET_PARTS, takeSpreadsheet } from './spreadsheet.js';

/** A file within the file, to be read in its turn. */
export type TakeFile = (bytes: Buffer, name: string) => Promise<void>;

/** Parts that are no text: how it looks, fonts, pictures, programs. */
const NO_TEXT =
  /^mimetype$|\.(?:png|jpe?g|gif|emf|wmf|wdp|tiff?|bmp|svg|ttf|odttf|fntdata|psmdcp|vml\.bin|sigs)$|\/(?:theme|styles|fontTable|webSettings|numbering|tableStyles|presProps|viewProps|printerSettings|stylesWithEffects)\d*\.(?:xml|bin)$|^(?:Configurations2|Thumbnails|ObjectReplacements)\/|^META-INF\/|vbaProject|^\[Content_Types\]\.xml$/i;
const PICTURES =
  /^(?:(?:word|xl|ppt)\/media|Pictures|Media)\/.+\.(?:jpe?g|png|tiff?|webp|heic|heif|avif|mp4|mov|m4v)$/i;
const EMBEDDED = /^(?:word|xl|ppt)\/embeddings\/|^Object[^/]*$/;

/**
 * Reads a Word, Excel, PowerPoint or OpenDocument file: every part of it that is XML, what is seen nowhere too.
 * @returns false where it is another kind of archive.
 * @throws where the archive is damaged.
 */
export async function takeOfficeDocument(
  bytes: Buffer,
  taker: TextTaker,
  takeFile: TakeFile,
): Promise<boolean> {
  const archive = new OfficeArchive(bytes);
  const isOpenDocument = archive.has('content.xml') && archive.has('mimetype');
  if (!isOpenDocument && !archive.has('[Content_Types].xml')) return false;
  if (isOpenDocument && /<(?:\w+:)?encryption-data/.test(archive.text('META-INF/manifest.xml'))) {
    taker.miss('encrypted');
    return true;
  }
  const watch = new OfficeWatch(archive, isOpenDocument, taker.unseen);
  const isSpreadsheet = archive.has('xl/workbook.xml');
  if (isSpreadsheet)
    attempt(taker, () => takeSpreadsheet(archive, taker, (name) => watch.embedded.watch(name)));
  if (archive.has('xl/workbook.bin')) taker.miss('binary-workbook');
  for (const name of archive.names) {
    if (NO_TEXT.test(name) || (isSpreadsheet && SPREADSHEET_PARTS.test(name))) continue;
    if (EMBEDDED.test(name)) {
      const content = await takeEmbedded(archive, name, taker, takeFile);
      if (content) watch.embedded.add(name, content);
    } else if (/\.(?:xml|rels|vml|rdf)$/i.test(name))
      attempt(taker, () =>
        takePart(archive.text(name), name, isOpenDocument ? OPEN_DOCUMENT : OFFICE_OPEN, taker, watch),
      );
    else if (!isOpenDocument || !/^(?:Pictures|Media|Basic|Fonts)\/|^layout-cache$/.test(name))
      await takeEmbedded(archive, name, taker, takeFile);
  }
  watch.embedded.tell();
  notePositions(archive, taker);
  return true;
}

async function takeEmbedded(
  archive: OfficeArchive,
  name: string,
  taker: TextTaker,
  takeFile: TakeFile,
): Promise<Buffer | undefined> {
  // Excel's second form keeps its parts in a form of its own, which has been told.
  if (/^xl\/.*\.bin$/.test(name) && archive.has('xl/workbook.bin')) return undefined;
  let content: Buffer | undefined;
  attempt(taker, () => void (content = archive.read(name)));
  if (!content || content.length === 0) return undefined;
  await takeFile(content, name);
  return content;
}

/** One part that cannot be read hides no other. */
function attempt(taker: TextTaker, read: () => void): void {
  try {
    read();
  } catch (error) {
    taker.miss(error instanceof TooLargeError ? 'too-large' : 'damaged');
  }
}

/** Pictures that say where they were taken, after all else: what is left of what is unpacked is for them. */
function notePositions(archive: OfficeArchive, taker: TextTaker): void {
  for (const name of archive.names.filter((one) => PICTURES.test(one))) {
    try {
      if (hasPosition(archive.read(name) ?? Buffer.alloc(0))) taker.unseen('positions');
    } catch (error) {
      // A damaged one shows nothing, either.
      if (error instanceof TooLargeError) taker.miss('too-large');
    }
  }
}

function takePart(xml: string, name: string, form: TextForm, taker: TextTaker, watch: OfficeWatch): void {
  const place = placeOf(name);
  const isFree =
    /^(?:docProps|customXml|META-INF)\/|^(?:meta|settings)\.xml$/.test(name) && !name.endsWith('.rels');
  if (isFree) takeAllXml(xml, place, taker);
  else new ParagraphReader(form, place, taker).read(xml, watch.watch(name));
}

function placeOf(name: string): DocumentPlace {
  const number = Number(/(\d+)\.xml(?:\.rels)?$/.exec(name)?.[1] ?? 0);
  const counted = number > 0 ? { number } : {};
  if (/^ppt\/slides\//.test(name)) return { kind: 'slide', ...counted };
  if (/^ppt\/notesSlides\//.test(name)) return { kind: 'notes', ...counted };
  if (/^docProps\/|^customXml\/|^(?:meta|settings)\.xml$|^(?:word|ppt)\/settings/.test(name))
    return { kind: 'properties' };
  if (/comment|person/i.test(name)) return { kind: 'comment' };
  if (/^word\/(?:header|footer)|^styles\.xml$/.test(name)) return { kind: 'header' };
  if (/^word\/(?:foot|end)notes/.test(name)) return { kind: 'notes' };
  if (/^(?:word\/document|content)\d*\.xml$/.test(name)) return { kind: 'paragraph', number: 1 };
  return { kind: 'hidden' };
}
