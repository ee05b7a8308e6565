import type { Edition } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import { cssString } from './css-string.js';

/**
 * The running header and footer as `@page` margin boxes: the body and the date above, the page number below, and
 * between them UDKAST on every page of a draft, FORTROLIGT on every page with confidential text.
 */
export function pageRules(edition: Edition): string {
  const { labels } = edition;
  const draft = edition.status === 'udkast' ? [labels.draft] : [];
  const date = longDate(edition.date, edition.language);
  return [
    `@page { @top-left { content: ${cssString(edition.body)}; } @top-right { content: ${cssString(date)}; } ` +
      `@top-center { content: ${mark(draft)}; } @bottom-right { content: ${pageNumber(labels.page)}; } }`,
    `@page confidential { @top-center { content: ${mark([...draft, labels.confidentialPage])}; } }`,
    '.confidential-page { page: confidential; }',
  ].join('\n');
}

function mark(words: readonly string[]): string {
  return words.length === 0 ? 'none' : cssString(words.join(' – '));
}

/** `Side {page} af {pages}` as CSS content. */
function pageNumber(pattern: string): string {
  const counters: Record<string, string> = { '{page}': 'counter(page)', '{pages}': 'counter(pages)' };
  const parts = pattern.split(/(\{pages?\})/).filter((part) => part !== '');
  return parts.map((part) => counters[part] ?? cssString(part)).join(' ');
}
