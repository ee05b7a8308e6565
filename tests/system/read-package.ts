import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark or a link, and the page that it leads to, from 1 on; undefined where it leads to none. */
export interface Lead {
  readonly title: string;
  readonly page: number | undefined;
}

/** A link within the file; `from` is the page on which it stands. */
export interface InnerLink {
  readonly from: number;
  readonly name: unknown;
  readonly page: number | undefined;
}

/** What a reader that knows nothing of us finds in a meeting package. */
export interface ReadPackage {
  /** The text of each page, white space folded. */
  readonly pages: readonly string[];
  /** In their order, those below each other one after the other. */
  readonly bookmarks: readonly Lead[];
  readonly links: readonly InnerLink[];
  readonly urls: readonly string[];
  readonly files: ReadonlyMap<string, Buffer>;
  readonly title: unknown;
  /** The claims that stand in the metadata: `PDF/A-3A`, `PDF/UA-1`. */
  readonly claims: readonly string[];
}

export async function readPackage(bytes: Buffer): Promise<ReadPackage> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const { info, metadata } = await document.getMetadata();
    const pages: string[] = [];
    const links: InnerLink[] = [];
    const urls: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
      pages.push(text.replaceAll(/\s+/g, ' ').trim());
      for (const link of (await page.getAnnotations()) as Annotation[]) {
        if (link.subtype !== 'Link') continue;
        if (link.url) urls.push(link.url);
        else links.push({ from: number, name: link.dest, page: await pageOf(document, link.dest) });
      }
    }
    const found = (await document.getAttachments()) as Record<string, EmbeddedFile> | null;
    return {
      pages,
      links,
      urls,
      bookmarks: await leadsOf(document, await document.getOutline()),
      files: new Map(
        Object.values(found ?? {}).map(({ filename, content }) => [filename, Buffer.from(content)]),
      ),
      title: (info as { Title?: unknown }).Title,
      claims: claimsIn(metadata.getRaw() as string),
    };
  } finally {
    await task.destroy();
  }
}

interface Annotation {
  readonly subtype: string;
  readonly url?: string;
  readonly dest?: unknown;
}

interface EmbeddedFile {
  readonly filename: string;
  readonly content: Uint8Array;
}

interface Bookmark {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Bookmark[];
}

async function leadsOf(document: PDFDocumentProxy, outline: readonly Bookmark[]): Promise<Lead[]> {
  const leads: Lead[] = [];
  for (const { title, dest, items } of outline) {
    leads.push({ title, page: await pageOf(document, dest) }, ...(await leadsOf(document, items)));
  }
  return leads;
}

async function pageOf(document: PDFDocumentProxy, place: unknown): Promise<number | undefined> {
  const explicit = typeof place === 'string' ? await document.getDestination(place) : place;
  if (!Array.isArray(explicit)) return undefined;
  const [page] = explicit as { num: number; gen: number }[];
  return page && 1 + (await document.getPageIndex(page));
}

function claimsIn(metadata: string): string[] {
  const value = (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(metadata)?.[1];
  const [part, level, ua] = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map(value);
  return [...(part ? [`PDF/A-${part}${level ?? ''}`] : []), ...(ua ? [`PDF/UA-${ua}`] : [])];
}

/** Page numbers of the package as its pages show them, those of an attachment's own left out. */
export function pageNumbers({ pages }: ReadPackage): (string | undefined)[] {
  return pages.map((text) => {
    const edge = text.match(/Mødepakke, side \d+ af \d+/g);
    const found = edge ?? text.match(/Side \d+ af \d+/g) ?? [];
    return found.length === 1 ? /\d+ af \d+/.exec(found[0])?.[0] : undefined;
  });
}
