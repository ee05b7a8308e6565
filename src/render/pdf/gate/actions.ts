import { isDictionary } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

const ALLOWED: ReadonlySet<string> = new Set([
  'GoTo',
  'GoToR',
  'GoToE',
  'Thread',
  'URI',
  'Named',
  'SubmitForm',
]);
const NAMED: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
/** Actions in a row; a real one has one. */
const LONGEST = 50;

/**
 * An action and those that follow it (ISO 19005-2, 6.5.1).
 * @param value a destination, which does nothing by itself, is let pass.
 */
export function checkAction(
  file: GateFile,
  findings: Findings,
  value: PdfValue | undefined,
  page?: number,
): void {
  const waiting: PdfValue[] = [value ?? null];
  for (let seen = 0; waiting.length > 0; seen++) {
    if (seen > LONGEST) return findings.report({ a: '6.5.1-1' }, 'a chain of actions without an end', page);
    const action = file.objects.resolve(waiting.pop());
    if (Array.isArray(action))
      waiting.push(...action.filter((one) => isDictionary(file.objects.resolve(one))));
    if (!isDictionary(action)) continue;
    checkOne(file, findings, action, page);
    if (action.has('Next')) waiting.push(action.get('Next') ?? null);
  }
}

function checkOne(file: GateFile, findings: Findings, action: PdfDictionary, page: number | undefined): void {
  const type = file.name(action, 'S');
  if (type === undefined && action.has('D')) return;
  if (type === undefined || !ALLOWED.has(type) || action.has('JS'))
    findings.report({ a: '6.5.1-1' }, 'an action that is not allowed', page);
  if (type === 'Named' && !NAMED.has(file.name(action, 'N') ?? ''))
    findings.report({ a: '6.5.1-2' }, 'a named action that is not allowed', page);
}
