/** What a PDF made by hand has beside pages with a line of text each. */
export interface AttachedPdfParts {
  readonly pages?: number;
  /** Of all pages: left, bottom, right, top in points. */
  readonly box?: string;
  /** Entries of each page and of the catalog, as they stand in the file. */
  readonly page?: string;
  readonly catalog?: string;
  readonly content?: (page: number) => string;
  /** Objects behind the pages', the first with the number `5 + 2 * pages`. */
  readonly more?: readonly string[];
}

/** An untagged PDF as somebody else's program might write it; its pages say `Fremmed side 1` and on. */
export function attachedPdf(parts: AttachedPdfParts = {}): Buffer {
  const { pages = 1, box = '0 0 595 842', page = '', catalog = '', more = [] } = parts;
  const { content = (number: number) => `BT /F1 24 Tf 50 700 Td (Fremmed side ${number}) Tj ET` } = parts;
  const kids = Array.from({ length: pages }, (_, i) => `${5 + 2 * i} 0 R`).join(' ');
  const objects = [
    `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<</Type /Pages /Count ${pages} /Kids [${kids}] /MediaBox [${box}]>>`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    'null',
    ...Array.from({ length: pages }, (_, i) => {
      const drawing = content(i + 1);
      return [
        `<</Type /Page /Parent 2 0 R /Contents ${6 + 2 * i} 0 R /Resources <</Font <</F1 3 0 R>>>> ${page}>>`,
        `<</Length ${drawing.length}>> stream\n${drawing}\nendstream`,
      ];
    }).flat(),
    ...more,
  ];
  return fileOf(objects);
}

function fileOf(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n%\xD3\xEB\xE9\xE1\n'];
  let length = parts.join('').length;
  const entries = objects.map((object, i) => {
    const entry = `${String(length).padStart(10, '0')} 00000 n \n`;
    const text = `${i + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(text);
    length += text.length;
    return entry;
  });
  const size = objects.length + 1;
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`);
  parts.push(`trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}
