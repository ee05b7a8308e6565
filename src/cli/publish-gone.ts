import type { PublishTexts } from '../locale/publish-texts.js';
import type { PublishResult } from '../pipeline/publish/publish-request.js';
import { namedList } from './publish-lists.js';

/** So few are named in a line each, whatever the site has. */
const FEW = 3;

/** Where a meeting was and is now. */
type Move = readonly [from: string, to: string];

/**
 * What became of meetings that are no more where they were: those that are gone, and those that stand elsewhere. Many gone at
 * once are more often a mistake than a wish.
 */
export function goneLines(result: PublishResult, words: PublishTexts): string[] {
  const { withdrawn, meetings } = result;
  const gone = withdrawn.flatMap(({ address, movedTo }) => (movedTo === undefined ? [address] : []));
  const moves = withdrawn.flatMap(({ address, movedTo }): Move[] =>
    movedTo === undefined ? [] : [[address, movedTo]],
  );
  const { history } = words;
  const isMany = gone.length > Math.max(FEW, meetings / 10);
  return [
    ...(isMany
      ? namedList((n) => history.manyWithdrawn(n, meetings + n), gone, words)
      : gone.map((address) => history.withdrawn(address))),
    ...[...byBodies(moves)].flatMap(([bodies, list]) => movedLines(bodies, list, result, words)),
  ];
}

/** Moves from one body to another, by the two bodies' addresses. */
function byBodies(moves: readonly Move[]): Map<string, Move[]> {
  const found = new Map<string, Move[]>();
  for (const move of moves) {
    const bodies = move.map((address) => `${address.split('/')[0] ?? ''}/`).join(' ');
    found.set(bodies, [...(found.get(bodies) ?? []), move]);
  }
  return found;
}

/** Of a body that is no more, all of whose meetings are another's now, somebody changed the name. */
function movedLines(
  bodies: string,
  moves: readonly Move[],
  { changes }: PublishResult,
  words: PublishTexts,
): string[] {
  const { history } = words;
  const [from = '', to = ''] = bodies.split(' ');
  const isRenamed = from !== to && changes.disappear.includes(`${from}index.html`);
  return [
    ...(moves.length > FEW
      ? [history.manyMoved(moves.length, from, to)]
      : moves.map(([old, now]) => history.moved(old, now))),
    ...(isRenamed ? [history.renamed(from)] : []),
  ];
}
