export interface PdfFinding {
  readonly clause: string;
  readonly page?: number;
  readonly found: string;
}
export function checkPdf(
  _bytes: Buffer,
  _expected: { part: 2 | 3 | undefined; conformance: 'A' | 'B' | 'U' | undefined; ua: boolean },
): PdfFinding[] {
  return [];
}
