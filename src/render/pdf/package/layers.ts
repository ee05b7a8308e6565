import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isDictionary, isReference, nameOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary, PdfValue } from '../../../pdf/pdf-values.js';

/** Which layers are switched off when the file is opened; what lies on them is not for the reader's eyes. */
export interface Layers {
  readonly exist: boolean;
  readonly hidden: ReadonlySet<number>;
  /** Set where something was left out because it lies on a hidden layer. */
  leftOut: boolean;
}

const DEEPEST_EXPRESSION = 20;

/** The default configuration (ISO 32000-1, 8.11.4), as a viewer applies it on screen. */
export function readLayers(file: PdfFile, catalog: PdfDictionary): Layers {
  const properties = file.dictionaryAt(catalog.get('OCProperties'));
  if (!properties) return { exist: false, hidden: new Set(), leftOut: false };
  const configuration: PdfDictionary = file.dictionaryAt(properties.get('D')) ?? new Map<string, PdfValue>();
  const isOff = nameOf(file.resolve(configuration.get('BaseState'))) === 'OFF';
  const hidden = new Set(isOff ? numbersIn(file, properties.get('OCGs')) : []);
  for (const number of numbersIn(file, configuration.get('ON'))) hidden.delete(number);
  for (const number of numbersIn(file, configuration.get('OFF'))) hidden.add(number);
  applyUsage(file, configuration, hidden);
  return { exist: true, hidden, leftOut: false };
}

/** Layers that say themselves what they are on a screen (8.11.4.4). */
function applyUsage(file: PdfFile, configuration: PdfDictionary, hidden: Set<number>): void {
  for (const value of listOf(file.resolve(configuration.get('AS')))) {
    const usage = file.dictionaryAt(value);
    if (!usage || nameOf(file.resolve(usage.get('Event'))) !== 'View') continue;
    for (const number of numbersIn(file, usage.get('OCGs'))) {
      const group = file.dictionaryAt({ kind: 'reference', number });
      const view = file.dictionaryAt(file.dictionaryAt(group?.get('Usage'))?.get('View'));
      const state = nameOf(file.resolve(view?.get('ViewState')));
      if (state === 'OFF') hidden.add(number);
      if (state === 'ON') hidden.delete(number);
    }
  }
}

/** Whether what has this `OC` is shown: a layer, several of them, or undefined for what is on none (8.11.2). */
export function isVisible(membership: PdfValue, layers: Layers, file: PdfFile): boolean {
  if (layers.hidden.size === 0 || membership === undefined) return true;
  if (isReference(membership) && layers.hidden.has(membership.number)) return false;
  const dictionary = file.dictionaryAt(membership);
  if (!dictionary || nameOf(file.resolve(dictionary.get('Type'))) !== 'OCMD') return true;
  const expression = file.resolve(dictionary.get('VE'));
  if (Array.isArray(expression)) return isTrue(expression as readonly PdfValue[], layers, file, 0);
  const shown = numbersIn(file, dictionary.get('OCGs'), true).map((number) => !layers.hidden.has(number));
  return byPolicy(nameOf(file.resolve(dictionary.get('P'))), shown);
}

function byPolicy(policy: string | undefined, shown: readonly boolean[]): boolean {
  if (shown.length === 0) return true;
  if (policy === 'AllOn') return shown.every(Boolean);
  if (policy === 'AnyOff') return shown.includes(false);
  if (policy === 'AllOff') return !shown.includes(true);
  return shown.includes(true);
}

/** A visibility expression. One that nests deeper than any real one counts as hidden. */
function isTrue(expression: readonly PdfValue[], layers: Layers, file: PdfFile, depth: number): boolean {
  if (depth > DEEPEST_EXPRESSION) return false;
  const [operator, ...operands] = expression;
  const values = operands.map((operand) => {
    const found = file.resolve(operand);
    if (Array.isArray(found)) return isTrue(found as readonly PdfValue[], layers, file, depth + 1);
    return !isReference(operand) || !layers.hidden.has(operand.number);
  });
  const name = nameOf(file.resolve(operator));
  if (name === 'Not') return values[0] !== true;
  return name === 'Or' ? values.includes(true) : values.every(Boolean);
}

/** The numbers of the objects that an array refers to; of the one itself where `orOne`. */
function numbersIn(file: PdfFile, value: PdfValue, orOne = false): number[] {
  if (orOne && isReference(value) && isDictionary(file.resolve(value))) return [value.number];
  return listOf(file.resolve(value)).flatMap((one) => (isReference(one) ? [one.number] : []));
}

function listOf(value: PdfValue): readonly PdfValue[] {
  return Array.isArray(value) ? (value as readonly PdfValue[]) : [];
}
