import { addressPart, bodySlug } from '../model/site-address.js';
import type { BodySetting } from '../model/site-settings.js';
import type { BodyName } from './meeting-summary.js';

export { addressPart };

/** The body of a name, as the site calls it: other names that the configuration knows of are the same body. */
export function bodyOf(name: string, known: readonly BodySetting[]): BodyName {
  const slug = addressPart(name);
  const setting = known.find((one) =>
    [one.name, ...one.aliases].some((other) => addressPart(other) === slug),
  );
  const own = setting?.address ?? addressPart(setting?.name ?? name);
  return { slug: bodySlug(own), name: setting?.name ?? name.trim() };
}

/**
 * Where a meeting's page stands. It depends on body and date alone, so a new title changes nothing.
 * @param rank 1, and more for further meetings of the body on the same day.
 */
export function meetingAddress(body: BodyName, date: string, rank: number): string {
  return `${body.slug}/${date}${rank > 1 ? `-${rank}` : ''}/`;
}

/**
 * Where a case's page stands; a case that is numbered like a year makes room for the list of that year's cases, and one that is
 * numbered like what makes room, for that.
 */
export function caseAddress(caseNumber: string): string {
  const part = addressPart(caseNumber);
  return `sager/${/^(?:sag-)*\d{4}$/.test(part) ? `sag-${part}` : part}/`;
}

/** The way from one of the site's pages to a file of it, so that the site works wherever it stands. */
export function relativeAddress(from: string, to: string): string {
  return relativeAddresses(from)(to);
}

/** The same for many links of one page. */
export function relativeAddresses(from: string): (to: string) => string {
  const folders = from.split('/').slice(0, -1);
  const prefixes = folders.map((_, i) => `${folders.slice(0, i + 1).join('/')}/`);
  return (to) => {
    let shared = 0;
    while (shared < prefixes.length && to.startsWith(prefixes[shared] ?? '')) shared++;
    const way = '../'.repeat(prefixes.length - shared) + to.slice(prefixes[shared - 1]?.length ?? 0);
    return way === '' ? './' : way;
  };
}
