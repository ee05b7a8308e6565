import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node } from 'yaml';
import type { Report } from '../model/diagnostic.js';
import type { LineIndex, Located, SourceRange } from '../model/source.js';
import { syntaxSlip } from './syntax-slip.js';

/** YAML as a plain tree in which everything knows its place. Aliases, anchors and tags do not occur in it. */
export type Yaml = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly range: SourceRange;
}

export interface YamlEntry {
  readonly key: Located<string>;
  readonly value: Yaml;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly Yaml[];
  readonly range: SourceRange;
}

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The scalar as written, for numbers such as `007` that are meant as text. */
  readonly source: string;
  readonly range: SourceRange;
}

/** Where a piece of YAML stands in its file: `offset` is that of the first character. */
export interface YamlPlace {
  readonly offset: number;
  readonly index: LineIndex;
}

const MAXIMUM_LENGTH = 256 * 1024;
const MAXIMUM_DEPTH = 20;

/**
 * Reads YAML 1.2 (core schema), reporting every problem at its place.
 * @returns the tree, or undefined where the text is empty or has a syntax error (which has then been reported).
 */
export function readYaml(text: string, place: YamlPlace, report: Report): Yaml | undefined {
  const at = (start: number, end: number) => place.index.range(place.offset + start, place.offset + end);
  if (text.length > MAXIMUM_LENGTH) {
    report('yaml-too-large', 'error', at(0, 0), { limit: MAXIMUM_LENGTH / 1024 });
    return undefined;
  }
  // Judged beforehand: the parser recurses, and at the very edge of the stack the engine itself may give up.
  if (nestsTooDeep(text)) {
    report('yaml-too-deep', 'error', at(0, 0), { limit: MAXIMUM_DEPTH });
    return undefined;
  }
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    reportErrors(document, text, at, report);
    if (document.errors.length > 0 || !document.contents) return undefined;
    return new Converter(at, report).convert(document.contents, 0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    report('yaml-too-deep', 'error', at(0, 0), { limit: MAXIMUM_DEPTH });
    return undefined;
  }
}

/** More brackets, list marks or indentation at one place than any frontmatter has; quotes are not looked at. */
function nestsTooDeep(text: string): boolean {
  const most = 5 * MAXIMUM_DEPTH;
  let open = 0;
  let marks = 0;
  let leading = true;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === '\n' || letter === '\r') {
      marks = 0;
      leading = true;
    } else if (leading && /[\s?:-]/.test(letter)) marks++;
    else leading = false;
    if (letter === '[' || letter === '{') open++;
    if ((letter === ']' || letter === '}') && open > 0) open--;
    if (open > most || marks > 2 * most) return true;
  }
  return false;
}

/** Five at most, and one a line: the parser often stumbles several times over one thing. */
function reportErrors(
  document: ReturnType<typeof parseDocument>,
  text: string,
  at: (start: number, end: number) => SourceRange,
  report: Report,
): void {
  const lines = new Set<number>();
  for (const error of document.errors) {
    const [start, end] = openQuote(document, error) ?? error.pos;
    const range = at(start, end);
    if (lines.has(range.start.line) || lines.size === 5) continue;
    lines.add(range.start.line);
    report('yaml-syntax', 'error', range, {
      code: error.code,
      slip: syntaxSlip(error.code, lineAt(text, start)),
    });
  }
}

function lineAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return text.slice(start, start + 200).split(/[\r\n]/)[0] ?? '';
}

/** Where a quote that never ends begins: YAML itself notices only at the end of the text. */
function openQuote(
  document: ReturnType<typeof parseDocument>,
  { code, pos }: { readonly code: string; readonly pos: readonly [number, number] },
): [number, number] | undefined {
  if (code !== 'MISSING_CHAR') return undefined;
  let found: [number, number] | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < pos[0] && range[1] >= pos[0]) found = [range[0], range[0] + 1];
    },
  });
  return found;
}

class Converter {
  readonly #at: (start: number, end: number) => SourceRange;
  readonly #report: Report;

  constructor(at: (start: number, end: number) => SourceRange, report: Report) {
    this.#at = at;
    this.#report = report;
  }

  convert(node: Node, depth: number): Yaml | undefined {
    const [start, end] = node.range ?? [0, 0];
    const range = this.#at(start, end);
    if (depth > MAXIMUM_DEPTH) {
      this.#report('yaml-too-deep', 'error', range, { limit: MAXIMUM_DEPTH });
      return undefined;
    }
    if (isAlias(node) || ('anchor' in node && node.anchor) || node.tag?.startsWith('!')) {
      this.#report('yaml-alias', 'error', range);
      return undefined;
    }
    if (isMap(node)) return { kind: 'map', entries: this.#entries(node.items, range, depth), range };
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#child(item, range, depth));
      return { kind: 'list', items: items.filter((item) => item !== undefined), range };
    }
    if (!isScalar(node)) return undefined;
    const value = node.value;
    const source = node.source ?? '';
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', value: plain ? value : null, source, range };
  }

  #entries(
    pairs: readonly { key: unknown; value: unknown }[],
    outer: SourceRange,
    depth: number,
  ): YamlEntry[] {
    const entries: YamlEntry[] = [];
    for (const pair of pairs) {
      const key = pair.key as Node | null;
      if (!key || !isScalar(key)) {
        const [from, to] = key?.range ?? [];
        const place = from === undefined || to === undefined ? outer : this.#at(from, to);
        this.#report('yaml-key', 'error', place);
        continue;
      }
      const [start, end] = key.range ?? [0, 0];
      const range = this.#at(start, end);
      const value = pair.value ? this.#child(pair.value, range, depth) : emptyScalar(range);
      if (value) entries.push({ key: { value: String(key.value), range }, value });
    }
    return entries;
  }

  #child(node: unknown, outer: SourceRange, depth: number): Yaml | undefined {
    return node ? this.convert(node as Node, depth + 1) : emptyScalar(outer);
  }
}

function emptyScalar(range: SourceRange): YamlScalar {
  return { kind: 'scalar', value: null, source: '', range };
}

export function isEmpty(node: Yaml): boolean {
  return node.kind === 'scalar' && (node.value === null || node.value === '');
}

/** The word a user would call a YAML value's type by; a key into the locale. */
export function typeName(node: Yaml): string {
  if (node.kind !== 'scalar') return node.kind;
  if (node.value === null) return 'empty';
  return typeof node.value === 'string' ? 'text' : typeof node.value === 'number' ? 'number' : 'truth';
}
