import { distance } from 'fastest-levenshtein';
import type { SiteSettings } from '../../model/site-settings.js';
import { addressPart } from '../../site/addresses.js';
import type { MeetingEntry } from '../../site/meeting-summary.js';
import { byText } from '../../site/sort-meetings.js';
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
  const named = [...counts]
    .map(([name, count]) => ({ name, count, address: addressPart(name) }))
    .sort((a, b) => byText(a.name, b.name));
  return named.flatMap((one, i) =>
    named
      .slice(i + 1)
      .filter((other) => isSlip(one.address, other.address))
      .filter((other) => !(configured.has(one.address) && configured.has(other.address)))
      .map((other): PublishNote => {
        const [rare, usual] = one.count < other.count ? [one, other] : [other, one];
        return { about: 'near-bodies', name: rare.name, usual: usual.name };
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
