import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';
import { HiddenParts } from './svg-hiding.js';
import type { Hiding } from './svg-hiding.js';
import { PAINTED, TELLING, XHTML, XLINK, attributeOf, escaped, safeStyle, writtenName } from './svg-parts.js';

/** `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`; a value with markup or entities of its own is none of those. */
const ENTITY = /<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"<&%]{0,300})"|'([^'<&%]{0,300})')\s*>/g;

/**
 * A drawing that runs nothing and fetches nothing, wherever it is opened: only elements and attributes that are known to
 * be harmless are written again; comments and what programs note are not. Entities that hold text, as Illustrator shortens its
 * namespaces with, are written out; no other are known.
 * Pictures in it are cleaned as those that stand alone.
 * @returns undefined where it is no well-formed SVG, or has a picture in it that would be refused if it stood alone.
 */
export function safeSvg(bytes: Buffer): string | undefined {
  try {
    return rewritten(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function rewritten(source: string): string {
  let sheets = '';
  let styles = 0;
  read(source, {
    open: ({ local }) => void (styles += local === 'style' ? 1 : 0),
    close: ({ local }) => void (styles -= local === 'style' ? 1 : 0),
    text: (words) => void (sheets += styles > 0 ? words : ''),
  });
  const drawing = new DrawingWriter(new HiddenParts(sheets), namesUsed(source));
  read(source, {
    open: (tag) => drawing.open(tag),
    close: () => drawing.close(),
    text: (words) => drawing.text(words),
  });
  if (drawing.written === '') throw new RangeError('no drawing');
  return drawing.written;
}

/** @throws where the source is not well-formed. */
function read(
  source: string,
  events: {
    readonly open: (tag: SaxesTagNS) => void;
    readonly close: (tag: SaxesTagNS) => void;
    readonly text: (words: string) => void;
  },
): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    for (const [, name = '', double, single] of doctype.matchAll(ENTITY))
      parser.ENTITIES[name] ??= double ?? single ?? '';
  });
  parser.on('opentag', events.open);
  parser.on('closetag', events.close);
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  parser.write(source).close();
}

/** `#a` of a link, a paint or a style sheet. */
const REFERENCE = /#([^\s"'()<>;,{}&]+)/g;

/** What is referred to by name, and colours; undefined where a style sheet looks at names itself. */
function namesUsed(source: string): ReadonlySet<string> | undefined {
  if (/\[\s*id\b/.test(source)) return undefined;
  // `#a.b` and `#a:hover` are `a` in a style sheet.
  return new Set(
    [...source.matchAll(REFERENCE)].flatMap(([, name = '']) => [name, name.replace(/[.:].*/, '')]),
  );
}

interface OpenElement extends Hiding {
  readonly name: string;
  readonly uri: string;
}

/** Writes again what is known to be harmless, as it is read. */
class DrawingWriter {
  written = '';
  readonly #open: OpenElement[] = [];
  readonly #hidden: HiddenParts;
  readonly #namesUsed: ReadonlySet<string> | undefined;
  #skipped = 0;
  /** Of a style sheet, which may come in pieces: only the whole says what it points to. */
  #style = '';

  constructor(hidden: HiddenParts, used: ReadonlySet<string> | undefined) {
    this.#hidden = hidden;
    this.#namesUsed = used;
  }

  open({ local, uri, attributes }: SaxesTagNS): void {
    const parent = this.#open.at(-1);
    const name = writtenName(local, uri);
    const hiding = this.#hidden.hiding(attributes, parent);
    const isLeftOut =
      name === undefined ||
      (!parent && name !== 'svg') ||
      (hiding.isGone && (TELLING.has(name) || uri === XHTML)) ||
      (hiding.isInvisible && name === 'image');
    if (this.#skipped > 0 || isLeftOut) return void this.#skipped++;
    const spaces = `${parent?.uri === uri ? '' : ` xmlns="${uri}"`}${parent ? '' : ` xmlns:xlink="${XLINK}"`}`;
    const kept = Object.values(attributes)
      .filter((one) => one.name !== 'id' || this.#isUsed(one.value))
      .map((one) => attributeOf(one, local, uri));
    this.written += `<${name}${spaces}${kept.join('')}>`;
    this.#open.push({ name, uri, ...hiding });
  }

  close(): void {
    if (this.#skipped > 0) return void this.#skipped--;
    const name = this.#open.pop()?.name ?? '';
    if (name === 'style') this.written += escaped(safeStyle(this.#style));
    this.#style = '';
    this.written += `</${name}>`;
  }

  /** Around the drawing stand line ends, and what stands between shapes is not painted. */
  text(words: string): void {
    const parent = this.#open.at(-1);
    if (!parent || this.#skipped > 0 || (parent.isInvisible && parent.name !== 'style')) return;
    if (parent.name === 'style') this.#style += words;
    else if (PAINTED.has(parent.name) || parent.uri === XHTML) this.written += escaped(words);
  }

  /** Programs name parts after their layers, as their users called them; names that nothing uses stay behind. */
  #isUsed(id: string): boolean {
    return this.#namesUsed === undefined || this.#namesUsed.has(id) || this.#namesUsed.has(encodeURI(id));
  }
}
