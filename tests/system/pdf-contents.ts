import { inflateSync, constants } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF's bytes, and after them those of every stream that can be decompressed. */
export function allBytes(pdf: Buffer): Buffer {
  const parts = [pdf];
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/stream\r?\n/g)) {
    try {
      const start = match.index + match[0].length;
      parts.push(inflateSync(pdf.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }));
    } catch {
      // Not compressed: its bytes stand in the file as they are.
      continue;
    }
  }
  return Buffer.concat(parts);
}

/** What any reader of a PDF can get at: text, bookmarks, metadata, addresses, names of places, alternative texts. */
export async function readablePdfText(pdf: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const found: unknown[] = [
    await document.getOutline(),
    info,
    // The types deny it, but a PDF without XMP has none.
    (metadata as typeof metadata | null)?.getRaw(),
    Object.keys(await document.getDestinations()),
    await document.getAttachments(),
    await document.getPageLabels(),
  ];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item.str] : []));
    found.push(texts.join(' '), texts.join(''), await page.getAnnotations(), await page.getStructTree());
  }
  await task.destroy();
  return JSON.stringify(found);
}
