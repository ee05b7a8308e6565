import type { Edition } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import { cssString } from './css-string.js';

/** What stands above and below every page of a document. */
export interface RunningText {
  readonly left: string;
  readonly right: string;
  /** Between them: UDKAST, FORTROLIGT or nothing. */
  readonly marks: readonly string[];
  /** `Side {page} af {pages}`. */
  readonly page: string;
}

/** A running header and footer as `@page` margin boxes. */
export function runningRules({ left, right, marks, page }: RunningText): string {
  return (
    `@page { @top-left { content: ${cssString(left)}; } @top-right { content: ${cssString(right)}; } ` +
    `@top-center { content: ${mark(marks)}; } @bottom-right { content: ${pageNumber(page)}; } }`
  );
}

/**
 * The running header and footer of a meeting: the body and the date above, the page number below, and between them
 * UDKAST on every page of a draft, FORTROLIGT on every page with confidential text.
 */
export function pageRules(edition: Edition): string {
  const { labels, body, language, date } = edition;
  const draft = edition.status === 'udkast' ? [labels.draft] : [];
  return [
    runningRules({ left: body, right: longDate(date, language), marks: draft, page: labels.page }),
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
