import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { FootnoteNumbers } from '../model/footnote-numbers.js';
import type { Report } from '../model/diagnostic.js';
import type { Meeting } from '../model/meeting.js';
import { rangeOf } from '../model/node-range.js';
import type { Paper } from '../model/paper.js';
import type { Located } from '../model/source.js';
import { contentHash } from './content-hash.js';
import { isInside } from './find-workspace.js';
import { nearFile } from './near-file.js';

/** A file that a meeting's output depends on. */
export interface LinkedFile {
  /** Absolute. */
  readonly path: string;
  readonly hash: string;
  /** True where confidential text names it: its name may be kept nowhere. */
  readonly hidden: boolean;
}

export interface LinkedFiles {
  readonly files: readonly LinkedFile[];
  /** Images as `data:` addresses, by the address in the text. */
  readonly images: ReadonlyMap<string, string>;
  /** How large they are, by the address in the text, where that is known. */
  readonly imageSizes: ReadonlyMap<string, PictureSize>;
  /** Where attachments lie, absolute, by the address in the text. */
  readonly attachments: ReadonlyMap<string, string>;
}

interface Link {
  readonly url: Located<string>;
  readonly hidden: boolean;
}

/** Pixels as shown; of SVG, CSS pixels, and not always whole ones. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface ShownImage {
  /** MIME type. */
  readonly type: string;
  readonly bytes: Buffer;
  /** Known once it has been cleaned. */
  readonly size?: PictureSize;
}

/** Takes away what an image's file says beside its picture; undefined where it cannot. */
export type ImageCleaner = (image: ShownImage) => ShownImage | undefined;

interface PaperImageOrder {
  readonly hidden: boolean;
  readonly clean: ImageCleaner;
  readonly secret?: ReadonlySet<string>;
}

const LARGEST_IMAGE = 10 * 1024 * 1024;
const IMAGE_TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
};

/**
 * Finds the attachments and images that a meeting names on disk, and reports those that are missing, unreadable or
 * outside `boundary` (by `../` or by symbolic link).
 * @param folder the meeting's own folder, absolute: what links are relative to.
 * @param clean what images go through before anything shows them.
 */
export function resolveLinkedFiles(
  meeting: Meeting,
  folder: string,
  boundary: string,
  report: Report,
  clean: ImageCleaner,
): LinkedFiles {
  const files: LinkedFile[] = [];
  const attachments = new Map<string, string>();
  for (const link of attachmentLinks(meeting)) {
    const found = locate(link, folder, boundary, 'attachment', report);
    const bytes = found && readFound(found, link, 'attachment', report);
    if (!found || !bytes) continue;
    files.push({ path: found, hash: contentHash(bytes), hidden: link.hidden });
    attachments.set(link.url.value, found);
  }
  const shown = embedImages(imageLinks(meeting, report), folder, boundary, { report, clean });
  return { ...shown, files: [...files, ...shown.files], attachments };
}

/**
 * Finds the images of a paper, as those of a meeting.
 * @param folder the paper's own folder, absolute: what its addresses are relative to.
 * @param hidden true where the paper is confidential: then no message names a file.
 * @param secret hashes of files that its meeting keeps back: none may be an image of a paper that is published.
 */
export function resolvePaperImages(
  paper: Paper,
  folder: string,
  boundary: string,
  report: Report,
  { hidden, ...order }: PaperImageOrder,
): LinkedFiles {
  const nodes = [...paper.content.nodes, ...paper.footnotes.flatMap((footnote) => footnote.nodes)];
  const links = nodes.flatMap((node) => imagesIn(node, hidden, report));
  return embedImages(links, folder, boundary, { ...order, report });
}

function embedImages(
  links: readonly Link[],
  folder: string,
  boundary: string,
  { report, clean, secret }: Omit<PaperImageOrder, 'hidden'> & { readonly report: Report },
): LinkedFiles {
  const files: LinkedFile[] = [];
  const images = new Map<string, string>();
  const imageSizes = new Map<string, PictureSize>();
  for (const link of links) {
    const found = locate(link, folder, boundary, 'image', report);
    const image = found && readImage(found, link, report);
    if (!found || !image) continue;
    const { type, bytes, size } = cleaned(image, link, clean, report);
    images.set(link.url.value, `data:${type};base64,${bytes.toString('base64')}`);
    if (size) imageSizes.set(link.url.value, size);
    const hash = contentHash(image.bytes);
    files.push({ path: found, hash, hidden: link.hidden });
    if (!link.hidden && secret?.has(hash)) report('confidential-attachment-linked', 'error', link.url.range);
  }
  return { files, images, imageSizes, attachments: new Map() };
}

/** The image without what its file says beside it. Of one in confidential text nothing gets out whatever it is. */
function cleaned(image: ShownImage, link: Link, clean: ImageCleaner, report: Report): ShownImage {
  const found = clean(image);
  if (!found && !link.hidden)
    report('image-data-unreadable', 'error', link.url.range, { file: shortName(link.url.value) });
  return found ?? image;
}

/**
 * Hashes of the files of confidential attachments.
 * @param attachments where they lie, by the address in the text.
 */
export function confidentialHashes(
  meeting: Meeting,
  attachments: LinkedFiles['attachments'],
): ReadonlySet<string> {
  const files = attachmentLinks(meeting).flatMap(({ url, hidden }) =>
    hidden ? (attachments.get(url.value) ?? []) : [],
  );
  return new Set(files.map((file) => contentHash(readFileSync(file))));
}

function attachmentLinks(meeting: Meeting): Link[] {
  return meeting.items.flatMap((item) =>
    item.sections.flatMap((section) =>
      section.attachments.flatMap((attachment) => {
        const hidden = item.access === 'confidential' || attachment.confidential;
        return attachment.file ? [{ url: attachment.file, hidden }] : [];
      }),
    ),
  );
}

function imageLinks(meeting: Meeting, report: Report): Link[] {
  const links: Link[] = [];
  const open = new FootnoteNumbers(meeting.definitions);
  const visit = (node: Nodes, hidden: boolean) => {
    links.push(...imagesIn(node, hidden, report));
    return hidden ? [] : open.collect([node]);
  };
  const shown = new Set(meeting.introduction.nodes.flatMap((node) => visit(node, false)).map(({ id }) => id));
  for (const item of meeting.items) {
    const hidden = item.access === 'confidential';
    const nodes: Nodes[] = [
      ...item.title.nodes,
      ...item.introduction.nodes,
      ...item.sections.flatMap((one) => one.content.nodes),
    ];
    for (const node of nodes) for (const { id } of visit(node, hidden)) shown.add(id);
  }
  // A footnote at the end of the file is as confidential as the text that refers to it.
  for (const [id, footnote] of meeting.definitions.footnotes)
    for (const node of footnote.nodes) links.push(...imagesIn(node, !shown.has(id), report));
  return links;
}

/** The images in a node that are files; others, and those without alternative text, are reported. */
function imagesIn(node: Nodes, hidden: boolean, report: Report): Link[] {
  const inside = 'children' in node ? node.children.flatMap((child) => imagesIn(child, hidden, report)) : [];
  if (node.type !== 'image') return inside;
  const range = rangeOf(node);
  if (!node.alt?.trim()) report('image-without-alt', 'error', range);
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)) return [{ url: { value: node.url, range }, hidden }];
  report('image-not-a-file', 'error', range);
  return [];
}

/** The file a link leads to, absolute and with symbolic links resolved; undefined with the reason reported. */
function locate(
  link: Link,
  folder: string,
  boundary: string,
  kind: 'attachment' | 'image',
  report: Report,
): string | undefined {
  const name = link.hidden ? '' : shortName(link.url.value);
  const fail = (problem: string, args: Record<string, string> = {}) =>
    void report(`${kind}-${problem}`, 'error', link.url.range, { file: name, ...args });
  const written = decodeLink(link.url.value);
  const target = path.resolve(folder, written);
  if (/^(?:file:|[a-z]:[\\/]|[\\/])/i.test(written) || !isInside(boundary, target)) return fail('outside');
  try {
    const real = realpathSync(target);
    if (!isInside(boundary, real)) return fail('outside');
    if (!statSync(real).isFile()) return fail('not-a-file');
    return real;
  } catch (error) {
    if (isMissing(error)) return fail('missing', link.hidden ? {} : { ...nearFile(written, folder) });
    return fail('unreadable', { code: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

/** A file's content; undefined, and reported, where it is there but cannot be read: for want of rights, or for its size. */
function readFound(
  file: string,
  link: Link,
  kind: 'attachment' | 'image',
  report: Report,
): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const name = link.hidden ? '' : shortName(link.url.value);
    return void report(`${kind}-unreadable`, 'error', link.url.range, { file: name, code });
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '');
}

function readImage(file: string, link: Link, report: Report): ShownImage | undefined {
  const type = IMAGE_TYPES[path.extname(file).toLowerCase()];
  const name = link.hidden ? '' : shortName(link.url.value);
  if (!type)
    return void report('image-type', 'error', link.url.range, {
      file: name,
      allowed: Object.keys(IMAGE_TYPES).join(', '),
    });
  const bytes = readFound(file, link, 'image', report);
  if (!bytes) return undefined;
  if (bytes.length > LARGEST_IMAGE)
    return void report('image-too-large', 'error', link.url.range, {
      file: name,
      limit: LARGEST_IMAGE / 1024 / 1024,
    });
  return { type, bytes };
}

/** The path in a link: its percent signs resolved, without query and fragment. */
export function decodeLink(url: string): string {
  const bare = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(bare).replaceAll('\0', '');
  } catch {
    return bare;
  }
}

function shortName(url: string): string {
  const line = decodeLink(url).replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `…${line.slice(-79)}` : line;
}
