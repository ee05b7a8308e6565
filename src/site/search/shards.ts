import { createHash } from 'node:crypto';
import type { MeetingEntry, SiteFile } from '../meeting-summary.js';

/**
 * Meetings that one part of the search index holds. Making an index of 1,000 meetings takes 400 MB, of 10,000 3.4 GB: parts
 * of this size keep a run that works on two at once below a gigabyte. Each part costs the reader's browser two requests.
 */
const SHARD_MEETINGS = 1000;
/** Goes into the key of every shard: another engine, or other ways to use it, make other files. */
const MADE_BY = 'pagefind 1.6.0, 1';
const ROOT = 'pagefind/';

/** A part of the search index. */
export interface SearchShard {
  /** Where its files stand in the site: `pagefind/` for the newest meetings, `pagefind/2006-2011/` for others. */
  readonly folder: string;
  /** Its meetings' pages, sorted. */
  readonly addresses: readonly string[];
}

type DatedPage = Pick<MeetingEntry, 'address' | 'date'>;

/** What always stays together: the meetings of a year, or of a month where a year has too many. */
interface Period {
  /** `2006`, `2006-03` */
  readonly name: string;
  readonly addresses: readonly string[];
}

/**
 * Divides meetings among the parts of the search index, newest part first: consecutive years together as long as they
 * have no more than 1,000 meetings. Depends on the meetings alone, in any order, and a meeting in a new year moves none of the
 * older ones. None for no meetings.
 */
export function shardsOf(meetings: readonly DatedPage[]): SearchShard[] {
  const groups: Period[][] = [];
  let size = 0;
  for (const period of periodsOf(meetings)) {
    const group = groups.at(-1);
    if (group && size + period.addresses.length <= SHARD_MEETINGS) {
      group.push(period);
      size += period.addresses.length;
    } else {
      groups.push([period]);
      size = period.addresses.length;
    }
  }
  return groups
    .reverse()
    .map((group, i) => ({ folder: i === 0 ? ROOT : `${ROOT}${nameOf(group)}/`, addresses: pagesOf(group) }));
}

/** Oldest first. */
function periodsOf(meetings: readonly DatedPage[]): Period[] {
  return grouped(meetings, (date) => date.slice(0, 4)).flatMap(([name, ofYear]) =>
    ofYear.length <= SHARD_MEETINGS
      ? [asPeriod(name, ofYear)]
      : grouped(ofYear, (date) => date.slice(0, 7)).map(([month, ofMonth]) => asPeriod(month, ofMonth)),
  );
}

function grouped(
  meetings: readonly DatedPage[],
  name: (date: string) => string,
): (readonly [string, readonly DatedPage[]])[] {
  const groups = new Map<string, DatedPage[]>();
  for (const meeting of meetings) {
    const key = name(meeting.date);
    const group = groups.get(key);
    if (group) group.push(meeting);
    else groups.set(key, [meeting]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function asPeriod(name: string, meetings: readonly DatedPage[]): Period {
  return { name, addresses: meetings.map(({ address }) => address) };
}

function pagesOf(group: readonly Period[]): string[] {
  return group.flatMap(({ addresses }) => addresses).sort();
}

function nameOf(group: readonly Period[]): string {
  const first = group[0]?.name ?? '';
  const last = group.at(-1)?.name ?? '';
  return first === last ? first : `${first}-${last}`;
}

/**
 * What a shard's files are made of, in short: where the key is the same, so are the files.
 * @param language of the index: `da`.
 * @param pages hashes of its pages' HTML by their address, in any order.
 */
export function shardKey(
  shard: Pick<SearchShard, 'folder'>,
  language: string,
  pages: readonly (readonly [address: string, hash: string])[],
): string {
  const sorted = pages.map((page) => page.join('\0')).sort();
  return createHash('sha256')
    .update(JSON.stringify([MADE_BY, language, shard.folder, sorted]))
    .digest('hex')
    .slice(0, 32);
}

/** The file that tells the search page which parts there are, relative to `pagefind/`: `{"shards":["","2006-2011/"]}`. */
export function shardList(shards: readonly SearchShard[]): SiteFile {
  const names = shards.map(({ folder }) => folder.slice(ROOT.length));
  return { path: `${ROOT}shards.json`, content: `${JSON.stringify({ shards: names })}\n` };
}
