import { PdfReference, isDictionary } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import { checkAction } from './actions.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import { isLanguageTag } from './language.js';

/** Bookmarks of one document; more is a loop or no document. */
const MOST_BOOKMARKS = 100_000;

/** What the catalog says of the document as a whole, its pages' sizes, and its bookmarks. */
export function checkCatalog(file: GateFile, findings: Findings): void {
  const { catalog } = file;
  const mark = file.dictionary(catalog, 'MarkInfo');
  if (file.get(mark, 'Marked') !== true)
    findings.report(
      { ua: '6.2-1', a: '6.7.2.2-1', levels: 'A' },
      'the document does not say that it is tagged',
    );
  if (file.get(mark, 'Suspects') === true)
    findings.report({ ua: '7.1-4' }, 'the document says that its tags are suspect');
  const preferences = file.dictionary(catalog, 'ViewerPreferences');
  if (file.get(preferences, 'DisplayDocTitle') !== true)
    findings.report({ ua: '7.1-10' }, 'the title is not shown in place of the file’s name');
  if (!file.catalog.has('StructTreeRoot'))
    findings.report({ ua: '7.1-11', a: '6.7.3.3-1', levels: 'A' }, 'the document has no structure');
  checkLanguage(file, findings);
  if (catalog.has('AA')) findings.report({ a: '6.5.2-1' }, 'the document acts by itself');
  if (catalog.has('OpenAction')) checkAction(file, findings, catalog.get('OpenAction'));
  if (catalog.has('Requirements')) findings.report({ a: '6.11-1' }, 'the document has requirements');
  if (file.get(catalog, 'NeedsRendering') === true)
    findings.report({ a: '6.4.2-2' }, 'the document must be drawn by a form');
  const names = file.dictionary(catalog, 'Names');
  if (names.has('AlternatePresentations'))
    findings.report({ a: '6.10-1' }, 'the document has other showings');
  if (names.has('JavaScript')) findings.report({ a: '6.5.1-1' }, 'the document has scripts');
  const permissions = file.get(catalog, 'Perms');
  if (isDictionary(permissions) && [...permissions.keys()].some((key) => key !== 'UR3' && key !== 'DocMDP'))
    findings.report({ a: '6.1.12-1' }, 'the document has permissions of another kind');
  checkForm(file, findings);
  checkLayers(file, findings);
  file.pages.forEach(({ dictionary }, i) => checkPage(file, findings, dictionary, i + 1));
  checkBookmarks(file, findings);
}

function checkLanguage(file: GateFile, findings: Findings): void {
  const language = file.text(file.catalog, 'Lang');
  if (language === undefined) findings.report({ ua: '7.2-33' }, 'the document has no language');
  else if (!isLanguageTag(language)) {
    findings.report({ ua: '7.2-29' }, 'the document’s language is no language tag');
    if (language !== '')
      findings.report({ a: '6.7.4-1', levels: 'A' }, 'the document’s language is no language tag');
  }
}

function checkForm(file: GateFile, findings: Findings): void {
  const form = file.dictionary(file.catalog, 'AcroForm');
  if (form.has('XFA')) findings.report({ a: '6.4.2-1' }, 'the document has a form of another kind');
  if (file.get(form, 'NeedAppearances') === true)
    findings.report({ a: '6.4.1-3' }, 'the form’s fields have no look of their own');
}

/** Optional content (6.9; ISO 14289-1, 7.10). */
function checkLayers(file: GateFile, findings: Findings): void {
  const layers = file.get(file.catalog, 'OCProperties');
  if (!isDictionary(layers)) return;
  const groups = new Set(file.list(layers, 'OCGs').map((one) => file.reference(one)));
  const names = new Set<string>();
  for (const value of [layers.get('D') ?? null, ...file.list(layers, 'Configs')]) {
    const settings = file.objects.dictionary(value);
    const name = file.text(settings, 'Name');
    if (!name) findings.report({ ua: '7.10-1', a: '6.9-1' }, 'layers without a name');
    else if (names.has(name)) findings.report({ a: '6.9-2' }, 'layers with the same name');
    names.add(name ?? '');
    if (settings.has('AS')) findings.report({ ua: '7.10-2', a: '6.9-4' }, 'layers that change by themselves');
    const ordered = new Set<number>();
    collectReferences(file, settings.get('Order'), ordered, 0);
    if (settings.has('Order') && [...groups].some((group) => group !== undefined && !ordered.has(group)))
      findings.report({ a: '6.9-3' }, 'a layer that has no place in the order');
  }
}

function collectReferences(
  file: GateFile,
  value: PdfValue | undefined,
  found: Set<number>,
  depth: number,
): void {
  if (value instanceof PdfReference) found.add(value.number);
  const list = depth < 32 ? file.objects.resolve(value) : null;
  if (Array.isArray(list)) for (const one of list) collectReferences(file, one, found, depth + 1);
}

const BOXES = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'];

function checkPage(file: GateFile, findings: Findings, page: PdfDictionary, number: number): void {
  if (page.has('AA')) findings.report({ a: '6.5.2-2' }, 'the page acts by itself', number);
  if (page.has('PresSteps')) findings.report({ a: '6.10-2' }, 'the page is shown in steps', number);
  if (file.list(page, 'Annots').length > 0 && file.name(page, 'Tabs') !== 'S')
    findings.report({ ua: '7.18.3-1' }, 'the keyboard does not follow the structure', number);
  for (const key of BOXES) {
    if (!page.has(key)) continue;
    const [left = NaN, bottom = NaN, right = NaN, top = NaN] = file
      .list(page, key)
      .map((one) => Number(file.objects.resolve(one)));
    const sizes = [Math.abs(right - left), Math.abs(top - bottom)];
    if (!sizes.every((size) => size >= 3 && size <= 14_400))
      findings.report({ a: '6.1.13-11' }, 'the page is too small or too large', number);
  }
}

/** Bookmarks are in the document's language, and do what is allowed. */
function checkBookmarks(file: GateFile, findings: Findings): void {
  const outlines = file.get(file.catalog, 'Outlines');
  if (!isDictionary(outlines)) return;
  if (!file.catalog.has('Lang')) findings.report({ ua: '7.2-2' }, 'bookmarks without a language');
  const seen = new Set<number>();
  const waiting = [outlines.get('First')];
  while (waiting.length > 0) {
    const number = file.reference(waiting.pop());
    if (number === undefined) continue;
    if (seen.has(number) || seen.size > MOST_BOOKMARKS)
      return findings.report({ pdf: '12.3.3-1' }, 'bookmarks that lead back to themselves');
    seen.add(number);
    const entry = file.objects.dictionary(new PdfReference(number));
    if (entry.has('A')) checkAction(file, findings, entry.get('A'));
    waiting.push(entry.get('Next'), entry.get('First'));
  }
}
