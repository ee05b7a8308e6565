import type { SiteSettings } from '../../model/site-settings.js';
import { addressPart } from '../../site/addresses.js';
import type { MeetingEntry } from '../../site/meeting-summary.js';
import { nearest } from '../../yaml/keys.js';
import { nearBodies } from './near-bodies.js';
import type { PublishNote } from './publish-request.js';

/** What the person responsible for a site should know of it though nothing is wrong with any meeting. */
export function siteNotes(settings: SiteSettings, entries: readonly MeetingEntry[]): PublishNote[] {
  const drafts = entries.filter((one) => one.status === 'udkast').length;
  return [
    ...(drafts > 0 ? [{ about: 'drafts-included', count: drafts } as const] : []),
    ...(settings.url === undefined ? [{ about: 'no-url' } as const] : []),
    ...(settings.accessibility === undefined ? [{ about: 'no-accessibility' } as const] : []),
    ...unknownBodies(settings, entries),
    ...sharedAddresses(entries),
    ...nearBodies(settings, entries),
  ];
}

/** Bodies of the configuration that no meeting belongs to: misspelt, more often than new. */
function unknownBodies({ bodies }: SiteSettings, entries: readonly MeetingEntry[]): PublishNote[] {
  const names = [...new Set(entries.map((one) => one.body.name))];
  const there = new Set(names.map(addressPart));
  return bodies
    .filter(({ name }) => !there.has(addressPart(name)))
    .map(({ name }) => ({ about: 'unknown-body', name, suggestion: nearest(name, names) ?? '' }));
}

/** Bodies of different names whose meetings stand together, as their addresses are one. */
function sharedAddresses(entries: readonly MeetingEntry[]): PublishNote[] {
  const names = new Map<string, Set<string>>();
  for (const { body } of entries) {
    const known = names.get(body.slug);
    if (known) known.add(body.name);
    else names.set(body.slug, new Set([body.name]));
  }
  return [...names].flatMap(([slug, { size }]) =>
    size > 1 ? [{ about: 'same-body', address: `${slug}/`, names: [...(names.get(slug) ?? [])].sort() }] : [],
  );
}
