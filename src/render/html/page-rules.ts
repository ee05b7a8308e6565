import type { Edition } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import type { RunningTexts } from '../pdf/finish/facts.js';
import { cssString } from './css-string.js';

/** What stands above and below every page of a document. */
export interface RunningText {
  readonly left: string;
  readonly right: string;
  /** Between them: UDKAST, FORTROLIGT or nothing. */
  readonly marks: readonly string[];
  /** The marks of pages with confidential text, where only some pages hold any. */
  readonly confidentialMarks?: readonly string[];
  /** `Side {page} af {pages}`; undefined for pages that get their numbers later. */
  readonly page: string | undefined;
}

/**
 * The running header and footer of a meeting: the body and the date above, the page number below, and between them
 * UDKAST on every page of a draft, FORTROLIGT on every page with confidential text.
 */
export function runningTextOf({ labels, body, language, date, status }: Edition): RunningText {
  const draft = status === 'udkast' ? [labels.draft] : [];
  return {
    left: body,
    right: longDate(date, language),
    marks: draft,
    confidentialMarks: [...draft, labels.confidentialPage],
    page: labels.page,
  };
}

/** A running header and footer as `@page` margin boxes. */
export function runningRules({ left, right, marks, confidentialMarks, page }: RunningText): string {
  const number = page === undefined ? '' : ` @bottom-right { content: ${pageNumber(page)}; }`;
  const every =
    `@page { @top-left { content: ${cssString(left)}; } @top-right { content: ${cssString(right)}; } ` +
    `@top-center { content: ${mark(marks)}; }${number} }`;
  if (!confidentialMarks) return every;
  return [
    every,
    `@page confidential { @top-center { content: ${mark(confidentialMarks)}; } }`,
    '.confidential-page { page: confidential; }',
  ].join('\n');
}

/**
 * All texts that may stand in the margins of the printed page.
 * @param style the format's own style, which may put more there.
 */
export function runningTexts(
  { left, right, marks, confidentialMarks = [], page = '' }: RunningText,
  style: string,
): RunningTexts {
  return {
    header: [left, right, marks.join(SEPARATOR), confidentialMarks.join(SEPARATOR)],
    footer: partsOf(page).filter((part) => !COUNTERS.has(part)),
    other: marginTexts(style),
    decorative: decorativeTexts(style),
  };
}

const SEPARATOR = ' – ';

function mark(words: readonly string[]): string {
  return words.length === 0 ? 'none' : cssString(words.join(SEPARATOR));
}

const COUNTERS: ReadonlyMap<string, string> = new Map([
  ['{page}', 'counter(page)'],
  ['{pages}', 'counter(pages)'],
]);

/** `Side {page} af {pages}` as CSS content. */
export function pageNumber(pattern: string): string {
  return partsOf(pattern)
    .map((part) => COUNTERS.get(part) ?? cssString(part))
    .join(' ');
}

function partsOf(pattern: string): string[] {
  return pattern.split(/(\{pages?\})/).filter((part) => part !== '');
}

/** Empties those margin boxes of a style that count pages: in a package they would count those of one part. */
export function hiddenPageCounters(style: string): string {
  const counting = [...style.matchAll(MARGIN_BOX)].filter(([, , declarations = '']) =>
    /counter\(\s*pages?\b/i.test(declarations),
  );
  return [...new Set(counting.map(([, name = '']) => name.toLowerCase()))]
    .map((name) => `@page { @${name} { content: none !important; } }`)
    .join('\n');
}

const MARGIN_BOX =
  /@((?:top|bottom|left|right)-[a-z-]+)\s*\{((?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^{}])*)\}/gi;
const CONTENT = /(?<![\w-])content\s*:((?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|[^;}"'])*)/gi;
/** Strings; variables; and anything else that puts something between them, such as a counter. */
const CONTENT_PARTS = /"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|var\(\s*(--[\w-]+)[^()]*\)|[^\s"']+/g;

/** The texts that a style's own margin boxes show: strings that stand beside each other are one. */
function marginTexts(style: string): string[] {
  const contents = [...style.matchAll(MARGIN_BOX)].flatMap(([, , declarations = '']) =>
    [...declarations.matchAll(CONTENT)].map(([, content = '']) => content),
  );
  return contents.flatMap((content) => textsOf(content, style)).filter((text) => text !== '');
}

/**
 * The signs that a style puts before or after elements, arrows and the like: text without a letter or digit. The browser
 * tells a PDF's structure nothing of such text; of signs nothing is lost by it, of words much.
 */
function decorativeTexts(style: string): string[] {
  const contents = [...style.replaceAll(MARGIN_BOX, '').matchAll(CONTENT)].map(([, content = '']) => content);
  return contents
    .flatMap((content) => textsOf(content, style))
    .filter((text) => text.trim() !== '' && !/[\p{L}\p{N}]/u.test(text));
}

/** @param depth of variables within variables. */
function textsOf(content: string, style: string, depth = 0): string[] {
  const texts = [''];
  for (const [, double, single, variable] of content.matchAll(CONTENT_PARTS)) {
    const string = double ?? single;
    if (string !== undefined) texts.push((texts.pop() ?? '') + withoutEscapes(string));
    else if (variable === undefined || depth > 4) texts.push('');
    else texts.push(...valuesOf(variable, style).flatMap((value) => textsOf(value, style, depth + 1)), '');
  }
  return texts;
}

/** All values that a style gives a variable, anywhere. */
function valuesOf(variable: string, style: string): string[] {
  const declaration = new RegExp(
    `(?<![\\w-])${variable}\\s*:((?:"(?:[^"\\\\]|\\\\[^])*"|'(?:[^'\\\\]|\\\\[^])*'|[^;}"'])*)`,
    'g',
  );
  return [...style.matchAll(declaration)].map(([, value = '']) => value);
}

/** CSS Syntax 3, 4.3.7. */
function withoutEscapes(text: string): string {
  return text.replaceAll(
    /\\([0-9a-f]{1,6})\s?|\\([^])/gi,
    (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (letter ?? '') : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  );
}
