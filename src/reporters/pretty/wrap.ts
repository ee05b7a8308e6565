import { widthOf } from './cells.js';

/**
 * Breaks text between words into lines of at most `width` columns; a word that is longer has a line of its own. All
 * lines but the first begin with `indent`. `used`: columns that stand before the first line already.
 */
export function wrap(text: string, width: number, indent: string, used: number): string {
  const lines: string[] = [];
  let line = '';
  let taken = used;
  for (const word of text.split(' ')) {
    const columns = widthOf(word);
    if (line !== '' && taken + 1 + columns > width) {
      lines.push(line);
      line = word;
      taken = indent.length + columns;
    } else {
      taken += columns + (line === '' ? 0 : 1);
      line += (line === '' ? '' : ' ') + word;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}
