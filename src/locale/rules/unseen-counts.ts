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

/** One of a kind, and several. */
type Names = readonly [one: string, several: string];

/** `3 comments, 1 hidden sheet and 2 files`, from such an argument. */
export function saidOf(
  unseen: DiagnosticArguments[string] | undefined,
  names: Readonly<Record<string, Names>>,
  { and, unknown }: { readonly and: string; readonly unknown: Names },
): string {
  const kinds = countsIn(unseen).map(({ kind, count }) => {
    const [one, several] = names[kind] ?? unknown;
    return `${count} ${count === 1 ? one : several}`;
  });
  const last = kinds.pop() ?? '';
  return kinds.length === 0 ? last : `${kinds.join(', ')} ${and} ${last}`;
}
