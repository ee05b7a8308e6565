import { ContentScanner } from '../syntax/content-scanner.js';
import { shownText } from '../syntax/font-text.js';
import type { FontTexts } from '../syntax/font-text.js';
import { nameIn } from '../syntax/values.js';
import type { RunningTextTest, TextPlace } from './page-content.js';
import { PAINTS_PATH } from './painted-box.js';

/** Text that takes the place of what stands from `at` to `to`, which may be nothing. */
export interface Insertion {
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

/** What the names in a content stream stand for. */
export interface ContentResources {
  /** Numbers of the fonts. */
  readonly fonts: ReadonlyMap<string, number>;
  readonly texts: FontTexts;
  /** Names of the forms, which are drawn as images are (ISO 32000-1, 8.10). */
  readonly forms: ReadonlySet<string>;
  /** Forms in which there is text or a piece of the structure: they do more than decorate. */
  readonly readableForms: ReadonlySet<string>;
}

/** What an artifact says of itself, by what it is (ISO 32000-1, Table 330). */
const PROPERTIES: Readonly<Record<TextPlace, string>> = {
  Header: '/Type /Pagination /Subtype /Header',
  Footer: '/Type /Pagination /Subtype /Footer',
  Pagination: '/Type /Pagination',
  Decoration: '',
};

const BUILDS_PATH: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);

/**
 * Marks what is painted outside the structure as artifacts (ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2): lines, boxes and
 * pictures, which only decorate, and the running header and footer. Other text is left as it is, and so fails the
 * gate: text that no reader would hear must not go out as decoration. So do forms with text in them; those with pieces of
 * the structure have marks of their own.
 * @param content a stretch of content with no marked content in it.
 */
export function artifactsIn(
  content: Buffer,
  { fonts, texts, readableForms }: ContentResources,
  isRunningText: RunningTextTest,
): Insertion[] {
  const scanner = new ContentScanner(content);
  const found: Insertion[] = [];
  let path: number | undefined;
  let font: number | undefined;
  let text: { start: number; shown: string } | undefined;
  const wrap = (start: number, end: number, properties: string) => {
    const opening = properties === '' ? '/Artifact BMC\n' : `/Artifact <<${properties}>> BDC\n`;
    found.push({ at: start, to: start, text: opening }, { at: end, to: end, text: '\nEMC' });
  };
  while (scanner.next()) {
    const { operator, start, end } = scanner;
    if (operator === 'Tf') font = fonts.get(nameIn(scanner.operand(0)) ?? '');
    else if (operator === 'BT') text = { start, shown: '' };
    else if (operator === 'ET' && text) {
      const place = isRunningText(text.shown);
      // Letters of which nobody knows what they mean are no page number.
      if (place && text.shown !== '') wrap(text.start, end, PROPERTIES[place]);
      text = undefined;
    } else if ((operator === 'Tj' || operator === 'TJ') && text && font !== undefined) {
      text.shown += shownText(scanner.operand(0), texts.of(font));
    } else if (BUILDS_PATH.has(operator)) path ??= start;
    else if (operator === 'n') path = undefined;
    else if (PAINTS_PATH.has(operator)) {
      wrap(path ?? start, end, '');
      path = undefined;
    } else if (operator === 'sh') wrap(start, end, '');
    else if (operator === 'Do' && !readableForms.has(nameIn(scanner.operand(0)) ?? '')) wrap(start, end, '');
  }
  return found;
}
