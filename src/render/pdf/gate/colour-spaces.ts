import { dictionary, isDictionary, nameIn } from '../syntax/values.js';
import type { PdfDictionary, PdfValue } from '../syntax/values.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import { INPUT, checkProfile } from './output-intent.js';
import type { OutputColours } from './output-intent.js';

/** Colour spaces within colour spaces; real ones have two. */
const DEEPEST = 8;

export type DeviceColours = 'DeviceRGB' | 'DeviceCMYK' | 'DeviceGray';

/** Short names in images that stand in the content itself. */
const NAMES: Readonly<Record<string, DeviceColours | undefined>> = {
  DeviceRGB: 'DeviceRGB',
  RGB: 'DeviceRGB',
  DeviceCMYK: 'DeviceCMYK',
  CMYK: 'DeviceCMYK',
  DeviceGray: 'DeviceGray',
  G: 'DeviceGray',
};
const DEFAULTS = { DeviceRGB: 'DefaultRGB', DeviceCMYK: 'DefaultCMYK', DeviceGray: 'DefaultGray' } as const;

/** What the numbers of colours mean (ISO 19005-2, 6.2.4). */
export class ColourSpaces {
  readonly #file: GateFile;
  readonly #findings: Findings;
  readonly #output: OutputColours;
  readonly #known = new Set<PdfValue>();

  constructor(file: GateFile, findings: Findings, output: OutputColours) {
    this.#file = file;
    this.#findings = findings;
    this.#output = output;
  }

  /** A device's colours mean something where the output intent says what (6.2.4.3), or the resources do. */
  checkDevice(colours: DeviceColours, resources: PdfDictionary, page: number): void {
    if (this.#file.dictionary(resources, 'ColorSpace').has(DEFAULTS[colours])) return;
    if (colours === 'DeviceRGB' && this.#output !== 'RGB ')
      this.#findings.report({ a: '6.2.4.3-2' }, 'colours without a meaning: RGB', page);
    if (colours === 'DeviceCMYK' && this.#output !== 'CMYK')
      this.#findings.report({ a: '6.2.4.3-3' }, 'colours without a meaning: CMYK', page);
    if (colours === 'DeviceGray' && this.#output === undefined)
      this.#findings.report({ a: '6.2.4.3-4' }, 'colours without a meaning: grey', page);
  }

  /** @param value a colour space or the name of one in the resources. */
  check(value: PdfValue | undefined, resources: PdfDictionary, page: number, depth = 0): void {
    if (value === undefined) return;
    const found = this.#file.objects.resolve(value);
    const name = nameIn(found);
    if (name !== undefined) {
      const device = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
      if (device) return this.checkDevice(device, resources, page);
      const spaces = this.#file.dictionary(resources, 'ColorSpace');
      if (depth < DEEPEST && spaces.has(name)) this.check(spaces.get(name), resources, page, depth + 1);
      return;
    }
    if (!Array.isArray(found) || this.#known.has(found) || depth > DEEPEST) return;
    this.#known.add(found);
    this.#checkArray(found, resources, page, depth);
  }

  #checkArray(space: readonly PdfValue[], resources: PdfDictionary, page: number, depth: number): void {
    const [family, first, second] = space;
    const inner = (one: PdfValue | undefined) => this.check(one, resources, page, depth + 1);
    switch (nameIn(this.#file.objects.resolve(family))) {
      case 'ICCBased':
        checkProfile(this.#file, this.#findings, dictionary({ DestOutputProfile: first }), INPUT);
        break;
      case 'Indexed':
      case 'Pattern':
        inner(first);
        break;
      case 'Separation':
        inner(second);
        break;
      case 'DeviceN': {
        const names = this.#file.objects.resolve(first);
        if (Array.isArray(names) && names.length > 32)
          this.#findings.report({ a: '6.1.13-9' }, 'a colour space of too many colours', page);
        inner(second);
        break;
      }
      default:
        inner(family);
    }
  }

  /** The space in which the parts of a page's or form's group are mixed. */
  checkGroup(holder: PdfDictionary, resources: PdfDictionary, page: number): void {
    if (holder.has('Group')) this.check(this.#file.dictionary(holder, 'Group').get('CS'), resources, page);
  }

  /** Where parts of a page shine through each other, colours are mixed in a space that must be known (6.2.10). */
  checkTransparency(page: PdfDictionary, number: number): void {
    const group = this.#file.get(page, 'Group');
    if (this.#output === undefined && !(isDictionary(group) && group.has('CS')))
      this.#findings.report({ a: '6.2.10-2' }, 'transparency without a colour space', number);
  }
}
