import type { Text } from 'mdast';
import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';

export interface WrittenOut {
  readonly match: RegExpExecArray;
  readonly range: SourceRange;
}

/**
 * Where a text node's source has what a pattern looks for, letter by letter: what the author wrote with a backslash was
 * meant as text.
 * @param pattern with the flag `g`.
 */
export function writtenOut(subject: Subject, node: Text, pattern: RegExp): WrittenOut[] {
  const { start, end } = rangeOf(node);
  const source = subject.text.slice(start.offset, end.offset);
  return [...source.matchAll(pattern)]
    .filter(({ index }) => source[index - 1] !== '\\')
    .map((match) => {
      const at = start.offset + match.index;
      return { match, range: subject.range(at, at + match[0].length) };
    });
}
