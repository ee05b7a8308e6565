import { PdfFormatError } from '../syntax/format-error.js';
import { checkAnnotations } from './annotations.js';
import { checkCatalog } from './catalog.js';
import { checkEmbeddedFiles } from './embedded-files.js';
import { checkFileForm } from './file-form.js';
import { Findings } from './findings.js';
import type { ExpectedConformance, PdfFinding } from './findings.js';
import { GateFile } from './gate-file.js';
import { checkMetadata } from './metadata.js';
import { checkObjectValues } from './object-values.js';
import { checkOutputIntents } from './output-intent.js';
import { PageContents } from './page-content.js';
import { ParentTree, checkParentTree } from './parent-tree.js';
import { checkStructure } from './structure-rules.js';
import { readTree } from './structure-tree.js';

export type { ExpectedConformance, PdfFinding } from './findings.js';

/**
 * Checks a finished PDF, from its bytes alone, against the rules of PDF/UA-1 (ISO 14289-1) and PDF/A-2 or -3
 * (ISO 19005-2, -3) that a fault of the generator could break.
 *
 * Clauses are named as veraPDF names its tests: `UA 7.1-3` is the third test of ISO 14289-1, 7.1, `A 6.3.2-1` the first of ISO 19005-2
 * or -3, 6.3.2. `PDF 14.7.4-5` is a rule of ISO 32000-1 that both take for granted, numbered by us; these and `A 6.6.3-1` veraPDF
 * does not test. What cannot be read is `unreadable`.
 *
 * Not looked into: fonts other than composite TrueType for their widths, JPEG 2000 and images in the content itself (neither is let
 * pass), embedded PDF/A files, signatures.
 *
 * @returns the rules that are broken, none where the document conforms. Never throws, whatever the bytes.
 */
export function checkPdf(bytes: Buffer, expected: ExpectedConformance): PdfFinding[] {
  const findings = new Findings(expected);
  const file = attempt(findings, () => new GateFile(bytes));
  if (!file) return findings.list;
  attempt(findings, () => checkFileForm(file, findings));
  const specifications = attempt(findings, () => checkObjectValues(file, findings));
  attempt(findings, () => checkEmbeddedFiles(file, findings, specifications ?? []));
  attempt(findings, () => checkCatalog(file, findings));
  attempt(findings, () => checkMetadata(file, findings));
  const output = attempt(findings, () => checkOutputIntents(file, findings));
  const tree = attempt(findings, () => readTree(file, findings));
  const parents = attempt(findings, () => new ParentTree(file, findings));
  if (!tree || !parents) return findings.list;
  attempt(findings, () => checkParentTree(file, findings, tree, parents));
  attempt(findings, () => checkStructure(file, findings, tree));
  const contents = new PageContents(file, findings, tree, output);
  file.pages.forEach(({ number, dictionary }, i) =>
    attempt(findings, () => contents.check(number, dictionary, i + 1), i + 1),
  );
  attempt(findings, () => checkAnnotations(file, findings, { tree, parents }, contents));
  return findings.list;
}

/** Any failure to read is a finding: of our own errors the reason, of others, which only a hostile file could raise, none. */
function attempt<T>(findings: Findings, look: () => T, page?: number): T | undefined {
  try {
    return look();
  } catch (error) {
    findings.unreadable(error instanceof PdfFormatError ? error.message : 'the file cannot be read', page);
    return undefined;
  }
}
