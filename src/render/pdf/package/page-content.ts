import { deflateSync } from 'node:zlib';
import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isStream } from '../../../pdf/pdf-values.js';
import type { PdfStream, PdfValue } from '../../../pdf/pdf-values.js';
import type { Drawing } from './annotations.js';
import { ForeignPdfRefusal } from './foreign-pdf-types.js';
import { sourceOf } from './pdf-output.js';
import type { SourcePage } from './page-tree.js';
import type { StreamData } from './stream-data.js';

/** A page's drawing: unpacked, and packed as it is written. */
export interface PageContent {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

/** A drawing with the name by which the page's content calls it, and its mark if the structure speaks of it. */
export interface PlacedDrawing extends Drawing {
  readonly name: string;
  readonly mcid: number | undefined;
}

/** A page's content in one piece. @throws ForeignPdfRefusal where a piece is missing or damaged. */
export function readContent(file: PdfFile, page: SourcePage, streams: StreamData): PageContent {
  const value = file.resolve(page.dictionary.get('Contents'));
  if (value === undefined) {
    if (page.dictionary.get('Contents') !== undefined) throw new ForeignPdfRefusal('damaged');
    return packed(Buffer.alloc(0));
  }
  const pieces = (Array.isArray(value) ? (value as readonly PdfValue[]) : [value]).map((piece): PdfStream => {
    const found = file.resolve(piece);
    if (!isStream(found)) throw new ForeignPdfRefusal('damaged');
    return found;
  });
  const [only] = pieces;
  if (only && pieces.length === 1 && streams.filters(only).join() === 'FlateDecode')
    return { plain: streams.unpacked(only), packed: streams.packed(only) };
  return packed(Buffer.concat(pieces.flatMap((piece) => [streams.unpacked(piece), Buffer.from('\n')])));
}

/** Names and marks for what is drawn onto a page: none that its content uses already. */
export function placeDrawings(drawings: readonly Drawing[], plain: Buffer): PlacedDrawing[] {
  if (drawings.length === 0) return [];
  const content = plain.toString('latin1');
  let prefix = 'Drawn';
  while (content.includes(`/${prefix}`)) prefix += 'X';
  const marks = [...content.matchAll(/\/MCID\s+(\d{1,9})/g)].map(([, digits]) => Number(digits));
  let mcid = marks.reduce((most, one) => Math.max(most, one), -1);
  return drawings.map((drawing, i) => ({
    ...drawing,
    name: `${prefix}${i}`,
    mcid: drawing.isTagged ? ++mcid : undefined,
  }));
}

/** The content with drawings on top, the page's own state of drawing undone before them. */
export function withDrawings(content: PageContent, drawings: readonly PlacedDrawing[]): PageContent {
  if (drawings.length === 0) return content;
  const calls = drawings.map(({ name, matrix, mcid }) => {
    const mark = mcid === undefined ? '/Artifact BMC' : `/Span <</MCID ${mcid}>> BDC`;
    return `${mark}\nq\n${matrix.map(sourceOf).join(' ')} cm\n/${name} Do\nQ\nEMC\n`;
  });
  const before = 'q\n';
  // A page that leaves states open (7.8.2 does not allow it, and programs do it) would move what is drawn after it.
  const after = `\n${'Q\n'.repeat(1 + openStates(content.plain))}`;
  return packed(Buffer.concat([Buffer.from(before), content.plain, Buffer.from(after + calls.join(''))]));
}

function openStates(plain: Buffer): number {
  const operators = plain.toString('latin1').matchAll(/(?:^|[\s\])>])([qQ])(?=[\s[(<]|$)/g);
  let open = 0;
  for (const [, operator] of operators) open += operator === 'q' ? 1 : -1;
  return Math.max(0, open);
}

/** Whether anything is drawn that a structure should speak of: all of it may be decoration that says so. */
export function drawsUntagged(plain: Buffer): boolean {
  const content = plain.toString('latin1');
  if (/\/Artifact\b/.test(content)) return false;
  return /(?:^|[\s\])>])(?:BT|Do|BI|sh|f\*?|S|B\*?)(?=\s|$)/.test(content);
}

function packed(plain: Buffer): PageContent {
  return { plain, packed: deflateSync(plain) };
}
