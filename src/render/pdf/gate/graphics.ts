import { PdfReference, isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { ColourSpaces } from './colour-spaces.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';

const BLEND_MODES: ReadonlySet<string | undefined> = new Set([
  ...[
    'Normal',
    'Compatible',
    'Multiply',
    'Screen',
    'Overlay',
    'Darken',
    'Lighten',
    'ColorDodge',
    'ColorBurn',
  ],
  ...['HardLight', 'SoftLight', 'Difference', 'Exclusion', 'Hue', 'Saturation', 'Color', 'Luminosity'],
]);
const INTENTS: ReadonlySet<string | undefined> = new Set([
  'RelativeColorimetric',
  'AbsoluteColorimetric',
  'Perceptual',
  'Saturation',
]);

export function checkIntent(findings: Findings, value: PdfValue, page: number): void {
  if (!INTENTS.has(nameIn(value))) findings.report({ a: '6.2.6-1' }, 'a rendering intent that is none', page);
}

/**
 * A graphics state (ISO 19005-2, 6.2.5 and 6.2.10).
 * @returns whether it makes anything shine through.
 */
export function checkGraphicsState(
  file: GateFile,
  findings: Findings,
  state: PdfDictionary,
  page: number,
): boolean {
  if (state.has('TR')) findings.report({ a: '6.2.5-1' }, 'a transfer function', page);
  if (state.has('TR2') && file.name(state, 'TR2') !== 'Default')
    findings.report({ a: '6.2.5-2' }, 'a transfer function', page);
  if (state.has('HTP')) findings.report({ a: '6.2.5-3' }, 'a halftone’s origin', page);
  const halftone = file.get(state, 'HT');
  if (isDictionary(halftone)) {
    const type = file.number(halftone, 'HalftoneType');
    if (type !== 1 && type !== 5) findings.report({ a: '6.2.5-4' }, 'a halftone of another type', page);
    if (halftone.has('HalftoneName')) findings.report({ a: '6.2.5-5' }, 'a halftone with a name', page);
  }
  if (state.has('RI')) checkIntent(findings, file.get(state, 'RI'), page);
  const blend = file.get(state, 'BM');
  const modes = state.has('BM') ? (Array.isArray(blend) ? blend : [blend]) : [];
  if (!modes.every((mode) => BLEND_MODES.has(nameIn(file.objects.resolve(mode)))))
    findings.report({ a: '6.2.10-1' }, 'a blend mode that is none', page);
  const isPlain = modes.every((mode) =>
    ['Normal', 'Compatible'].includes(nameIn(file.objects.resolve(mode)) ?? ''),
  );
  const opacity = Math.min(file.number(state, 'ca') ?? 1, file.number(state, 'CA') ?? 1);
  return !isPlain || opacity < 1 || isDictionary(file.get(state, 'SMask'));
}

const BITS: ReadonlySet<PdfValue> = new Set([1, 2, 4, 8, 16]);

/** An image that stands by itself, with its masks (6.2.8). */
export function checkImage(
  file: GateFile,
  findings: Findings,
  colours: ColourSpaces,
  image: PdfDictionary,
  resources: PdfDictionary,
  page: number,
): void {
  if (image.has('Alternates')) findings.report({ a: '6.2.8-1' }, 'an image with alternates', page);
  if (image.has('OPI')) findings.report({ a: '6.2.8-2' }, 'an image that stands for another', page);
  if (file.get(image, 'Interpolate') === true)
    findings.report({ a: '6.2.8-3' }, 'an image that is to be smoothed', page);
  const isMask = file.get(image, 'ImageMask') === true;
  const bits = file.get(image, 'BitsPerComponent');
  if (bits !== null && !BITS.has(bits))
    findings.report({ a: '6.2.8-4' }, 'an image with a wrong number of bits', page);
  if (isMask && bits !== null && bits !== 1)
    findings.report({ a: '6.2.8-5' }, 'a mask with a wrong number of bits', page);
  if (image.has('Intent')) checkIntent(findings, file.get(image, 'Intent'), page);
  if (file.filters(image).includes('JPXDecode'))
    findings.report({ a: '6.2.8.3-1' }, 'an image in JPEG 2000, which is not looked into', page);
  if (!isMask) colours.check(image.get('ColorSpace'), resources, page);
  for (const key of ['SMask', 'Mask']) {
    const mask = image.get(key);
    const found = file.objects.resolve(mask);
    if (mask instanceof PdfReference && isDictionary(found) && !found.has('SMask'))
      checkImage(file, findings, colours, found, resources, page);
  }
}

/** A form by itself (6.2.9; ISO 14289-1, 7.20). */
export function checkForm(file: GateFile, findings: Findings, form: PdfDictionary, page: number): void {
  if (form.has('Ref'))
    findings.report({ ua: '7.20-1', a: '6.2.9-2' }, 'a form that stands in another file', page);
  if (form.has('OPI') || form.has('PS') || file.name(form, 'Subtype2') === 'PS')
    findings.report({ a: '6.2.9-1' }, 'a form in another language', page);
}
