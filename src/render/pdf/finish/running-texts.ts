import type { RunningTexts } from './facts.js';
import type { RunningTextTest } from './page-content.js';

/**
 * Tells running text by what the generator put into the margin boxes. A box may stand in several pieces, broken over
 * lines or at its page numbers: a piece of a known text is known.
 */
export function runningTextTest({ header, footer, other, decorative }: RunningTexts): RunningTextTest {
  const [inHeader, inFooter, inOther] = [header, footer, other].map((texts) => texts.map(folded));
  const signs = new Set(decorative.map(folded));
  return (text) => {
    const piece = folded(text);
    const isPieceOf = (texts: readonly string[] | undefined) =>
      texts?.some((one) => one.includes(piece)) === true;
    if (signs.has(piece)) return 'Decoration';
    if (/^\d*$/.test(piece)) return 'Footer';
    if (isPieceOf(inHeader)) return 'Header';
    if (isPieceOf(inFooter)) return 'Footer';
    return isPieceOf(inOther) ? 'Pagination' : undefined;
  };
}

/** Letters without the white space, ligatures and joined accents between which printing makes no difference. */
export function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B]+/g, '');
}
