import { PdfReference, isDictionary } from '../syntax/values.js';
import type { PdfDictionary } from '../syntax/values.js';
import { checkAction } from './actions.js';
import type { Findings, PdfRule } from './findings.js';
import type { GateFile } from './gate-file.js';
import type { PageContents } from './page-content.js';
import type { ParentTree } from './parent-tree.js';
import type { StructureTree } from './structure-tree.js';

const TYPES: ReadonlySet<string | undefined> = new Set([
  ...[
    'Text',
    'Link',
    'FreeText',
    'Line',
    'Square',
    'Circle',
    'Polygon',
    'PolyLine',
    'Highlight',
    'Underline',
  ],
  ...['Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Popup', 'FileAttachment', 'Widget', 'PrinterMark'],
  ...['TrapNet', 'Watermark', 'Redact'],
]);
const [INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE_NO_VIEW] = [1, 2, 4, 32, 256] as const;

export interface StructureWays {
  readonly tree: StructureTree;
  readonly parents: ParentTree;
}

/** A page's annotations, its links before all (ISO 19005-2, 6.3 and 6.4; ISO 14289-1, 7.18). */
export function checkAnnotations(
  file: GateFile,
  findings: Findings,
  { tree, parents }: StructureWays,
  contents: PageContents,
): void {
  file.pages.forEach(({ dictionary }, i) => {
    for (const value of file.list(dictionary, 'Annots')) {
      const annotation = file.objects.resolve(value);
      if (!isDictionary(annotation)) continue;
      const report = (rule: PdfRule, found: string) => findings.report(rule, found, i + 1);
      checkForm(file, annotation, report);
      checkAction(file, findings, annotation.get('A'), i + 1);
      if (annotation.has('AA')) report({ a: '6.4.1-1' }, 'an annotation that acts by itself');
      checkLook(file, annotation, report);
      for (const look of looksOf(file, annotation)) contents.drawApart(look, i + 1, 0);
      if (isOutOfSight(file, annotation, dictionary)) continue;
      const above = parents.elementOf(annotation);
      const owner = value instanceof PdfReference ? tree.annotations.get(value.number) : undefined;
      checkPlace(file, annotation, owner?.number === above ? owner?.role : undefined, report);
    }
  });
}

type Report = (rule: PdfRule, found: string) => void;

function checkForm(file: GateFile, annotation: PdfDictionary, report: Report): void {
  const type = file.name(annotation, 'Subtype');
  if (!TYPES.has(type)) report({ a: '6.3.1-1' }, 'an annotation of a kind that is not allowed');
  if (type === 'TrapNet') report({ ua: '7.18.2-1' }, 'an annotation of a kind that is not allowed');
  const flags = file.number(annotation, 'F');
  if (flags === undefined) {
    if (type !== 'Popup') report({ a: '6.3.2-1' }, 'an annotation that does not say whether it is printed');
  } else if ((flags & PRINT) === 0 || (flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW)) !== 0)
    report({ a: '6.3.2-2' }, 'an annotation that is hidden or not printed');
  if (annotation.has('Contents') && !file.catalog.has('Lang') && !annotation.has('Lang'))
    report({ ua: '7.2-24' }, 'a description without a language');
}

/** What other annotations than links look like (6.3.3). */
function checkLook(file: GateFile, annotation: PdfDictionary, report: Report): void {
  const type = file.name(annotation, 'Subtype');
  const look = file.get(annotation, 'AP');
  if (!isDictionary(look)) {
    const [left = 0, bottom = 0, right = 0, top = 0] = file.list(annotation, 'Rect').map(Number);
    const isEmpty = left === right && bottom === top;
    if (!isEmpty && type !== 'Link' && type !== 'Popup')
      report({ a: '6.3.3-1' }, 'an annotation without a look');
  } else if (look.size !== 1 || !look.has('N'))
    report({ a: '6.3.3-2' }, 'an annotation with more than one look');
}

function looksOf(file: GateFile, annotation: PdfDictionary): PdfReference[] {
  const looks = file.dictionary(annotation, 'AP').values();
  return [...looks].filter(
    (look) => look instanceof PdfReference && file.objects.packed(look.number) !== undefined,
  ) as PdfReference[];
}

/** Where it stands in the structure, and what it is called. @param role of the element it is in, both ways. */
function checkPlace(
  file: GateFile,
  annotation: PdfDictionary,
  role: string | undefined,
  report: Report,
): void {
  const type = file.name(annotation, 'Subtype');
  const hasContents = Boolean(file.text(annotation, 'Contents'));
  if (type === 'Link') {
    if (role !== 'Link') report({ ua: '7.18.5-1' }, 'a link outside the structure');
    if (!hasContents) {
      report({ ua: '7.18.5-2' }, 'a link without a description');
      report({ ua: '7.18.1-2' }, 'a link without a description');
    }
  } else if (type === 'Widget') {
    if (role !== 'Form') report({ ua: '7.18.4-1' }, 'a form’s field outside the structure');
    if (!file.text(annotation, 'TU')) report({ ua: '7.18.1-3' }, 'a form’s field without a description');
    if (annotation.has('A')) report({ a: '6.4.1-1' }, 'a form’s field that acts by itself');
  } else if (type === 'PrinterMark') {
    if (role !== undefined) report({ ua: '7.18.8-1' }, 'a printer’s mark in the structure');
  } else {
    if (role !== 'Annot') report({ ua: '7.18.1-1' }, 'an annotation outside the structure');
    if (!hasContents) report({ ua: '7.18.1-2' }, 'an annotation without a description');
  }
}

function isOutOfSight(file: GateFile, annotation: PdfDictionary, page: PdfDictionary): boolean {
  if (((file.number(annotation, 'F') ?? 0) & HIDDEN) !== 0) return true;
  const box = file.list(page, page.has('CropBox') ? 'CropBox' : 'MediaBox').map(Number);
  const place = file.list(annotation, 'Rect').map(Number);
  if (box.length !== 4 || place.length !== 4 || [...box, ...place].some(Number.isNaN)) return false;
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = place;
  const [low, high] = [Math.min(y1, y2), Math.max(y1, y2)];
  return Math.min(x1, x2) >= right || Math.max(x1, x2) <= left || low >= top || high <= bottom;
}
