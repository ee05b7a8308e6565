import type { OfficeArchive } from '../office-archive.js';
import { readXml } from '../xml-events.js';
import { CommentWatch } from './comment-watch.js';
import { EmbeddedFiles } from './embedded-files.js';
import { HiddenStylesWatch } from './hidden-styles-watch.js';
import type { HiddenStyles } from './hidden-styles-watch.js';
import { OpenDocumentWatch } from './open-document-watch.js';
import type { HiddenOpenStyles } from './open-document-watch.js';
import { ExternalDataWatch, RevisionLogWatch } from './sheet-watch.js';
import { HiddenObjectWatch, NotesWatch, SlideWatch } from './slide-watch.js';
import type { NoteUnseen } from './unseen-kinds.js';
import { WordWatch } from './word-watch.js';
import { PartWatch } from './xml-watch.js';
import type { XmlWatch } from './xml-watch.js';

/** Outermost elements of the parts of a Word document that its reader sees (ECMA-376-1, clause 11.3). */
const OF_WORD = new Set(['document', 'hdr', 'ftr', 'footnotes', 'endnotes']);
/** Kept ready to be put in; nothing of it is the document's. */
const BUILDING_BLOCKS = 'glossaryDocument';

/** Looks for what is unseen in the parts of one Office file while they are read for their text. */
export class OfficeWatch {
  readonly embedded: EmbeddedFiles;
  readonly #note: NoteUnseen;
  readonly #isOpenDocument: boolean;
  readonly #styles: HiddenStyles;
  readonly #openStyles: HiddenOpenStyles;

  constructor(archive: OfficeArchive, isOpenDocument: boolean, note: NoteUnseen) {
    this.#note = note;
    this.#isOpenDocument = isOpenDocument;
    this.embedded = new EmbeddedFiles(archive, isOpenDocument, note);
    this.#styles = isOpenDocument ? new Set() : hiddenStyles(archive);
    this.#openStyles = isOpenDocument ? hiddenOpenStyles(archive) : new Set();
  }

  /** For one part. @param name of it in the archive. */
  watch(name: string): PartWatch {
    return new PartWatch((root) =>
      this.#isOpenDocument ? this.#ofOpenDocument() : this.#ofPart(name, root),
    );
  }

  #ofOpenDocument(): XmlWatch[] {
    // A part's own styles are for it alone.
    return [new OpenDocumentWatch(new Set(this.#openStyles), this.#note)];
  }

  #ofPart(name: string, root: string): XmlWatch[] {
    const note = this.#note;
    const objects = [new HiddenObjectWatch(note), this.embedded.watch(name)];
    if (root === BUILDING_BLOCKS) return [];
    if (OF_WORD.has(root)) return [new WordWatch(this.#styles, note), ...objects];
    if (root === 'sld') return [new SlideWatch(note), ...objects];
    if (root === 'notes') return [new NotesWatch(note)];
    if (root === 'externalLink') return [new ExternalDataWatch(note)];
    if (root === 'revisions') return [new RevisionLogWatch(note)];
    return [new CommentWatch(note), ...objects];
  }
}

/** Styles that cannot be read hide nothing; their text is told of by whoever reads the file's text. */
function readStyles(archive: OfficeArchive, part: string, watch: XmlWatch): void {
  try {
    const xml = archive.text(part);
    if (xml !== '') readXml(xml, new PartWatch(() => [watch]));
  } catch {
    return;
  }
}

function hiddenStyles(archive: OfficeArchive): HiddenStyles {
  const watch = new HiddenStylesWatch();
  for (const name of archive.names)
    if (/^word\/styles\d*\.xml$/i.test(name)) readStyles(archive, name, watch);
  return watch.found;
}

function hiddenOpenStyles(archive: OfficeArchive): HiddenOpenStyles {
  const styles: HiddenOpenStyles = new Set();
  // What else is in that part is looked at when it is read for its text.
  readStyles(archive, 'styles.xml', new OpenDocumentWatch(styles, () => undefined));
  return styles;
}
