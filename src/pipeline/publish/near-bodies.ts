import { distance } from 'fastest-levenshtein';
import type { SiteSettings } from '../../model/site-settings.js';
import { addressPart } from '../../site/addresses.js';
import type { MeetingEntry } from '../../site/meeting-summary.js';
import type { PublishNote } from './publish-request.js';

/** Letters: shorter words differ by one and are words of their own (`nord`, `jord`; `a`, `b`). */
const SHORTEST = 5;

/**
 * Bodies whose names are one slip of a pen apart: most often one of them is misspelt, and its meetings stand by themselves. Those
 * that the configuration knows of are as they should be.
 */
export function nearBodies({ bodies }: SiteSettings, entries: readonly MeetingEntry[]): PublishNote[] {
  const configured = new Set(bodies.map(({ name }) => addressPart(name)));
  const counts = new Map<string, number>();
  for (const { body } of entries) counts.set(body.name, (counts.get(body.name) ?? 0) + 1);
  const names = [...counts.keys()].sort();
  return names.flatMap((name, i) =>
    names
      .slice(i + 1)
      .filter((other) => isSlip(addressPart(name), addressPart(other)))
      .filter((other) => !(configured.has(addressPart(name)) && configured.has(addressPart(other))))
      .map((other): PublishNote => {
        const [rare, usual] =
          (counts.get(name) ?? 0) < (counts.get(other) ?? 0) ? [name, other] : [other, name];
        return { about: 'near-bodies', name: rare, usual };
      }),
  );
}

/** Whether two addresses are the same but for one letter in a longer word, or for where words are parted. */
function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 2) return false;
  if (one.replaceAll('-', '') === other.replaceAll('-', '')) return true;
  const [words, others] = [one.split('-'), other.split('-')];
  const different = words.flatMap((word, i) =>
    word === others[i] ? [] : [[word, others[i] ?? ''] as const],
  );
  const [pair] = different;
  if (words.length !== others.length || different.length !== 1 || !pair) return false;
  return pair.every((word) => word.length >= SHORTEST && !/\d/.test(word)) && distance(...pair) === 1;
}
