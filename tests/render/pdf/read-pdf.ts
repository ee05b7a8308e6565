import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader that knows nothing of us finds in a PDF. */
export interface ReadPdf {
  /** The text of each page, white space folded. */
  readonly pages: readonly string[];
  /** What is painted at once: its text, the size of its letters and where it ends, in points. */
  readonly pieces: readonly { readonly text: string; readonly size: number; readonly right: number }[];
  readonly outline: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** The roles of the structure tree, in the order of the pages. */
  readonly roles: readonly string[];
  readonly links: readonly { readonly url: string | undefined; readonly target: unknown }[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const { info } = await document.getMetadata();
    // Null where there is none, whatever the library's types say.
    const outline = (await document.getOutline()) as readonly { title: string }[] | null;
    const mark = (await document.getMarkInfo()) as { Marked?: boolean } | null;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, (_, i) => readPage(document, i + 1)),
    );
    return {
      pages: pages.map((page) => page.text),
      pieces: pages.flatMap((page) => page.pieces),
      outline: (outline ?? []).map((entry) => entry.title),
      info: info as Record<string, unknown>,
      language: (info as { Language?: string }).Language,
      isTagged: mark?.Marked === true,
      roles: pages.flatMap((page) => page.roles),
      links: pages.flatMap((page) => page.links),
    };
  } finally {
    await task.destroy();
  }
}

interface Structure {
  readonly role?: string;
  readonly children?: readonly Structure[];
}

async function readPage(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const text = content.items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('');
  const pieces = content.items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [size, , , , left] = item.transform as number[];
    return [{ text: item.str, size: size ?? 0, right: (left ?? 0) + item.width }];
  });
  const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; dest?: unknown }[];
  const rolesIn = (node: Structure): string[] => [
    ...(node.role ? [node.role] : []),
    ...(node.children ?? []).flatMap(rolesIn),
  ];
  const tree = (await page.getStructTree()) as Structure | null;
  return {
    text: text.replaceAll(/\s+/g, ' '),
    pieces,
    roles: tree ? rolesIn(tree) : [],
    links: annotations
      .filter((annotation) => annotation.subtype === 'Link')
      .map((annotation) => ({ url: annotation.url, target: annotation.dest })),
  };
}
