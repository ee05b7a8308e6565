import type { Edition } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import type { RunningTexts } from '../pdf/finish/facts.js';
import { cssString } from './css-string.js';

/**
 * The running header and footer as `@page` margin boxes: the body and the date above, the page number below, and
 * between them UDKAST on every page of a draft, FORTROLIGT on every page with confidential text.
 */
export function pageRules(edition: Edition): string {
  return `${headerRules(edition)}\n@page { @bottom-right { content: ${pageNumber(edition.labels.page)}; } }`;
}

/** The running header alone: the pages of a package get their numbers when all of it is there. */
export function headerRules(edition: Edition): string {
  const { body, date, draft, confidential } = runningWords(edition);
  return [
    `@page { @top-left { content: ${cssString(body)}; } @top-right { content: ${cssString(date)}; } ` +
      `@top-center { content: ${draft === undefined ? 'none' : cssString(draft)}; } }`,
    `@page confidential { @top-center { content: ${cssString(confidential)}; } }`,
    '.confidential-page { page: confidential; }',
  ].join('\n');
}

/**
 * All texts that may stand in the margins of the printed page.
 * @param style the format's own style, which may put more there.
 */
export function runningTexts(edition: Edition, style: string): RunningTexts {
  const { body, date, draft, confidential, page } = runningWords(edition);
  return {
    header: [body, date, ...(draft === undefined ? [] : [draft]), confidential],
    footer: partsOf(page).filter((part) => !COUNTERS.has(part)),
    other: marginTexts(style),
  };
}

function runningWords(edition: Edition) {
  const { labels } = edition;
  const isDraft = edition.status === 'udkast';
  return {
    body: edition.body,
    date: longDate(edition.date, edition.language),
    draft: isDraft ? labels.draft : undefined,
    confidential: [...(isDraft ? [labels.draft] : []), labels.confidentialPage].join(' – '),
    page: labels.page,
  };
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

/** The strings that a style's own margin boxes show. */
function marginTexts(style: string): string[] {
  const boxes = style.matchAll(/@(?:top|bottom|left|right)-[a-z-]+\s*\{([^{}]*)\}/gi);
  return [...boxes].flatMap(([, declarations = '']) =>
    [...declarations.matchAll(/content\s*:([^;}]*)/gi)].flatMap(([, content = '']) =>
      [...content.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map(([, double, single]) =>
        withoutEscapes(double ?? single ?? ''),
      ),
    ),
  );
}

/** CSS Syntax 3, 4.3.7. */
function withoutEscapes(text: string): string {
  return text.replaceAll(
    /\\([0-9a-f]{1,6})\s?|\\([^])/gi,
    (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (letter ?? '') : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  );
}
