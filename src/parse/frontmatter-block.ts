import type { Report } from '../model/diagnostic.js';
import type { LineIndex } from '../model/source.js';
import { TOP_OF_FILE } from '../model/source.js';

export interface FrontmatterBlock {
  readonly yaml: string;
  /** Offset of the first character of `yaml`. */
  readonly start: number;
  /** Offset of the first character after the closing line. */
  readonly end: number;
}

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
/** Of an item or a section: no author's comment begins so. */
const HEADING = /^#{2,4}[ \t]+\S/m;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/gm;

/** Finds the YAML between the `---` lines; reports and returns undefined where there is none. */
export function findFrontmatter(
  text: string,
  index: LineIndex,
  report: Report,
): FrontmatterBlock | undefined {
  if (text.trim() === '') {
    report('empty-file', 'error', TOP_OF_FILE);
    return undefined;
  }
  const opening = OPENING.exec(text);
  if (!opening) {
    report('frontmatter-missing', 'error', index.range(0, 0), { slip: slipAtTop(text) });
    return undefined;
  }
  const start = opening[0].length;
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(text);
  // To YAML a heading is a comment: with the closing line forgotten, a later line of dashes would end it.
  if (!closing || HEADING.test(text.slice(start, closing.index))) {
    report('frontmatter-unclosed', 'error', index.range(0, 3));
    return undefined;
  }
  return { yaml: text.slice(start, closing.index), start, end: closing.index + closing[0].length };
}

/** What a file has where its frontmatter should begin: something above it, other dashes, or its fields without the line. */
function slipAtTop(text: string): string {
  const [first = ''] = text
    .trimStart()
    .slice(0, 200)
    .split(/[\r\n]/);
  if (/^[-–—―_*=]+\s*$/.test(first) && !/^---[ \t]*$/.test(first)) return 'dashes';
  if (/^---[ \t]*$(?:\r\n|\n|\r)[\p{L}]/mu.test(text.slice(0, 2000))) return 'above';
  return /^(?:format|dokument|status|gruppe|udvalg|dato|tid|sted|titel)[ \t]*:/i.test(first) ? 'open' : '';
}

/** The file with its frontmatter turned into spaces, so that Markdown keeps every line and offset. */
export function blankFrontmatter(text: string, block: FrontmatterBlock): string {
  return text.slice(0, block.end).replaceAll(/[^\r\n]/g, ' ') + text.slice(block.end);
}
