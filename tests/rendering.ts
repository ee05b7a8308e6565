import { internalEdition, publicEdition } from '../src/edition/make-edition.js';
import type { Report } from '../src/model/diagnostic.js';
import type { Edition } from '../src/model/edition.js';
import type { HouseFormat } from '../src/model/house-format.js';
import type { DocumentKind } from '../src/model/meeting.js';
import type { HtmlContext } from '../src/render/html/markdown-to-html.js';
import { DEFAULT_LABELS } from '../src/formats/labels.js';
import { renderHtml } from '../src/render/html/render-html.js';
import type { RenderedHtml } from '../src/render/html/document-frame.js';
import { compileTemplate } from '../src/render/html/compile-template.js';
import { resolveLinkedFiles } from '../src/workspace/linked-files.js';
import { longDate } from '../src/model/long-date.js';
import type { MeetingFile } from './meeting-files.js';
import { parseSound } from './parse-source.js';

export const REPORT_NOTHING: Report = () => undefined;

/** What the renderer of Markdown gets where nothing but the text matters. */
export function plainContext(images: ReadonlyMap<string, string> = new Map()): HtmlContext {
  return {
    labels: DEFAULT_LABELS,
    footnotes: new Map(),
    images,
    longDate: (text) => longDate(text, 'da'),
    referenced: new Set(),
  };
}

export function htmlOf(
  edition: Edition,
  format: HouseFormat,
  images: ReadonlyMap<string, string> = new Map(),
): RenderedHtml {
  return renderHtml(edition, format, compileTemplate(format), images);
}

/** The page's body alone: what a reader sees, without styles and fonts. */
export function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>'));
}

export interface Editions {
  readonly public: Edition;
  readonly internal: Edition;
}

export async function editionsOf(text: string, document?: DocumentKind): Promise<Editions> {
  const { meeting, format } = await parseSound(text);
  return {
    public: publicEdition(meeting, format, document),
    internal: internalEdition(meeting, format, document),
  };
}

export async function publicHtml(text: string): Promise<string> {
  const { meeting, format } = await parseSound(text);
  return bodyOf(htmlOf(publicEdition(meeting, format), format).file);
}

/** A meeting file parsed, with the images it shows. */
export async function prepareFile(file: MeetingFile) {
  const sound = await parseSound(file.text, file.name);
  const { images } = resolveLinkedFiles(
    sound.meeting,
    file.folder,
    file.folder,
    REPORT_NOTHING,
    (image) => image,
  );
  return { ...sound, images };
}
