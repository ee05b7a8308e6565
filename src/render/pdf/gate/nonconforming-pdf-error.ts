import type { PdfFinding } from './findings.js';

/** A PDF that does not keep what it claims to keep, and so is not to be written. */
export class NonconformingPdfError extends Error {
  /** At least one. */
  readonly findings: readonly PdfFinding[];

  constructor(findings: readonly PdfFinding[]) {
    super(`the PDF breaks ${findings[0]?.clause ?? 'a rule'}`);
    this.findings = findings;
  }
}

/** What a finding comes from, as far as the user can do something about it. */
export type FindingCause =
  | 'image'
  | 'structure'
  | 'glyph'
  | 'text'
  | 'table'
  | 'list'
  | 'heading'
  | 'link'
  | 'font'
  | 'transparency'
  | 'other';

/** By the beginnings of clauses; the first that fits counts. */
const CAUSES: readonly (readonly [RegExp, FindingCause])[] = [
  [/^UA 7\.[37]-/, 'image'],
  [/^UA 7\.21\.8-|^A 6\.2\.11\.8-/, 'glyph'],
  [/^UA 7\.1-[123]$/, 'structure'],
  [/^UA 7\.21\.7-|^A 6\.2\.11\.7\./, 'text'],
  [/^UA 7\.2-(?:3|4|5|6|7|8|9|1[0-6]|3[6-9]|4[123])$|^UA 7\.5-/, 'table'],
  [/^UA 7\.2-(?:17|18|19|20|26|27|28|40)$/, 'list'],
  [/^UA 7\.4\./, 'heading'],
  [/^UA 7\.18\./, 'link'],
  [/^UA 7\.21\.|^A 6\.2\.11\./, 'font'],
  [/^A 6\.2\.10-/, 'transparency'],
];

/** The cause of a finding by its clause. */
function causeOf(clause: string): FindingCause {
  return CAUSES.find(([clauses]) => clauses.test(clause))?.[1] ?? 'other';
}

/**
 * What to tell of a PDF's findings: the first whose cause is known, or the first.
 * @returns it, its cause, and how many others there are; what two standards ask for counts once.
 */
export function mainFinding(findings: readonly PdfFinding[]): {
  readonly finding: PdfFinding;
  readonly cause: FindingCause;
  readonly others: number;
} {
  const [first] = findings;
  if (!first) throw new Error('a conforming PDF has no findings');
  const finding = findings.find(({ clause }) => causeOf(clause) !== 'other') ?? first;
  const kinds = new Set(findings.map(({ page, found }) => `${page ?? 0} ${found}`));
  return { finding, cause: causeOf(finding.clause), others: kinds.size - 1 };
}
