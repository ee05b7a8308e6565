import path from 'node:path/posix';
import { OfficeArchive } from '../office-archive.js';
import { readXml } from '../xml-events.js';
import type { NoteUnseen } from './unseen-kinds.js';
import type { XmlAttributes, XmlWatch } from './xml-watch.js';

/** Programs whose objects show all that they hold: equations, drawings of bars and lines, pictures. */
const SHOWN_WHOLE =
  /^(?:equation|mathtype|tclayout|mekko|paint\.picture|pbrush|staticmetafile|staticdib|word\.picture)/i;
const OF_CHARTS = /\/charts\//;
/** Documents within a document of OpenDocument; a chart or a formula shows all that it holds. */
const DOCUMENTS = /opendocument\.(?:text|spreadsheet|presentation|graphics)/;

/** Tells files within an Office file that hold more than is shown of them. */
export class EmbeddedFiles {
  readonly #archive: OfficeArchive;
  readonly #isOpenDocument: boolean;
  readonly #note: NoteUnseen;
  /** Programs by `part relation`. */
  readonly #programs = new Map<string, string>();
  readonly #files: { readonly use: Use | undefined; readonly isDataOfChart: boolean }[] = [];
  #uses: ReadonlyMap<string, readonly Use[]> | undefined;

  constructor(archive: OfficeArchive, isOpenDocument: boolean, note: NoteUnseen) {
    this.#archive = archive;
    this.#isOpenDocument = isOpenDocument;
    this.#note = note;
  }

  /** Sees in a part which program the objects on it belong to (ECMA-376-1, 17.3.3.19 and 19.3.2.4). */
  watch(part: string): XmlWatch {
    return {
      open: (_, attributes: XmlAttributes) => {
        const program = attributes['progId'] ?? attributes['ProgID'];
        if (program !== undefined) this.#programs.set(`${part} ${attributes['id'] ?? ''}`, program);
      },
    };
  }

  /** A file within the file, as it is met. */
  add(name: string, content: Buffer): void {
    if (this.#isOpenDocument) return void this.#files.push({ use: undefined, isDataOfChart: false });
    this.#uses ??= usesOf(this.#archive);
    const [use] = this.#uses.get(name) ?? [];
    const isDrawn = use !== undefined && OF_CHARTS.test(use.part);
    this.#files.push({ use, isDataOfChart: isDrawn && hasOneSheet(content) });
  }

  /** Once all parts have been read. */
  tell(): void {
    if (this.#isOpenDocument) this.#note('files', this.#files.length + this.#documentsWithin());
    else
      this.#note(
        'files',
        this.#files.filter((file) => !file.isDataOfChart && !this.#isShown(file.use)).length,
      );
  }

  #isShown(use: Use | undefined): boolean {
    return use !== undefined && SHOWN_WHOLE.test(this.#programs.get(`${use.part} ${use.relation}`) ?? '');
  }

  #documentsWithin(): number {
    let count = 0;
    const open = (name: string, attributes: XmlAttributes) => {
      const { 'full-path': place = '/', 'media-type': type = '' } = attributes;
      if (name === 'file-entry' && /^[^/]+\/$/.test(place) && DOCUMENTS.test(type)) count++;
    };
    attempt(() =>
      readXml(this.#archive.text('META-INF/manifest.xml'), {
        open,
        close: () => undefined,
        text: () => undefined,
      }),
    );
    return count;
  }
}

interface Use {
  readonly part: string;
  readonly relation: string;
}

/** By which parts each part of an Office file is used (ECMA-376-2, 8.3). */
export function usesOf(archive: OfficeArchive): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const name of archive.names) {
    const [, folder, file] = /^(?:(.*)\/)?_rels\/([^/]+)\.rels$/.exec(name) ?? [];
    if (file === undefined) continue;
    const part = path.join(folder ?? '', file);
    const open = (_: string, { Id: relation = '', Target = '' }: XmlAttributes) => {
      const target = Target.startsWith('/') ? Target.slice(1) : path.join(folder ?? '', Target);
      const known = uses.get(target);
      if (known) known.push({ part, relation });
      else uses.set(target, [{ part, relation }]);
    };
    attempt(() => readXml(archive.text(name), { open, close: () => undefined, text: () => undefined }));
  }
  return uses;
}

/** A workbook with one sheet, which is what is drawn; whoever pastes a chart with its workbook brings all sheets. */
function hasOneSheet(content: Buffer): boolean {
  let sheets = Infinity;
  attempt(() => {
    const workbook = new OfficeArchive(content);
    const filled = workbook.names.filter((name) => /^xl\/worksheets\/[^/]+\.(?:xml|bin)$/.test(name));
    sheets = filled.filter(
      (name) => name.endsWith('.bin') || /<(?:\w+:)?[vt][\s>]/.test(workbook.text(name)),
    ).length;
  });
  return sheets <= 1;
}

/** What cannot be read is told of by whoever reads it for its text. */
function attempt(read: () => void): void {
  try {
    read();
  } catch {
    return;
  }
}
