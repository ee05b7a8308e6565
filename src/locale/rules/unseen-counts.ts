import type { DiagnosticArguments } from '../../model/diagnostic.js';

/** The kinds of unseen content in an argument such as `deletions:3 comments:1`, with how many there are of each. */
export function countsIn(unseen: DiagnosticArguments[string] | undefined): { kind: string; count: number }[] {
  return String(unseen ?? '')
    .split(' ')
    .filter(Boolean)
    .map((pair) => {
      const [kind = '', count = ''] = pair.split(':');
      return { kind, count: Number(count) };
    });
}
