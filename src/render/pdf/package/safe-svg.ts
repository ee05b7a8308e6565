import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { PAINTED, TELLING, XHTML, XLINK, attributeOf, escaped, safeStyle, writtenName } from './svg-parts.js';

/** `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`; a value with markup or entities of its own is none of those. */
const ENTITY = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<&%]{0,300})"|'([^'<&%]{0,300})')\s*>/g;

/**
 * A drawing that runs nothing and fetches nothing, wherever it is opened: only elements and attributes that are known to
 * be harmless are written again; comments and what programs note are not. Entities that hold text, as Illustrator shortens its
 * namespaces with, are written out; no other are known.
 * @returns undefined where it is no well-formed SVG.
 */
export function safeSvg(bytes: Buffer): string | undefined {
  try {
    return rewritten(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function rewritten(source: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const drawing = new DrawingWriter();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    for (const [, name = '', double, single] of doctype.matchAll(ENTITY))
      parser.ENTITIES[name] ??= double ?? single ?? '';
  });
  parser.on('opentag', (tag) => drawing.open(tag));
  parser.on('closetag', () => drawing.close());
  parser.on('text', (words) => drawing.text(words));
  parser.on('cdata', (words) => drawing.text(words));
  parser.write(source).close();
  if (drawing.written === '') throw new RangeError('no drawing');
  return drawing.written;
}

interface OpenElement {
  readonly name: string;
  readonly uri: string;
  /** On a layer that is switched off. */
  readonly isHidden: boolean;
}

/** Writes again what is known to be harmless, as it is read. */
class DrawingWriter {
  written = '';
  readonly #open: OpenElement[] = [];
  #skipped = 0;

  open({ local, uri, attributes }: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    const name = writtenName(local, uri);
    const isHidden = parent?.isHidden === true || isSwitchedOff(attributes);
    const isLeftOut =
      name === undefined || (!parent && name !== 'svg') || (isHidden && (TELLING.has(name) || uri === XHTML));
    if (this.#skipped > 0 || isLeftOut) return void this.#skipped++;
    const spaces = `${parent?.uri === uri ? '' : ` xmlns="${uri}"`}${parent ? '' : ` xmlns:xlink="${XLINK}"`}`;
    const kept = Object.values(attributes).map((one) => attributeOf(one, local, uri));
    this.written += `<${name}${spaces}${kept.join('')}>`;
    this.#open.push({ name, uri, isHidden });
  }

  close(): void {
    if (this.#skipped > 0) return void this.#skipped--;
    this.written += `</${this.#open.pop()?.name ?? ''}>`;
  }

  /** Around the drawing stand line ends, and what stands between shapes is not painted. */
  text(words: string): void {
    const parent = this.#open.at(-1);
    if (!parent || this.#skipped > 0) return;
    if (parent.name === 'style') this.written += escaped(safeStyle(words));
    else if (PAINTED.has(parent.name) || parent.uri === XHTML) this.written += escaped(words);
  }
}

/** A layer that a program hides (Inkscape and Illustrator say it so): none of its words and pictures is seen. */
function isSwitchedOff(attributes: SaxesTagNS['attributes']): boolean {
  const style = attributes['style']?.value ?? '';
  return attributes['display']?.value.trim() === 'none' || /(?:^|;)\s*display\s*:\s*none/i.test(style);
}
