import type { Diagnostic } from '../../model/diagnostic.js';
import { TOP_OF_FILE } from '../../model/source.js';
import { tellsNothing, wordsOf } from '../../edition/words.js';
import { searchableHtml } from '../../edition/leak-check.js';
import type { MeetingEntry, SiteFile } from '../../site/meeting-summary.js';
import { fillSlots } from '../../site/pages/slots.js';
import { searchableIndex } from '../../site/search/searchable-index.js';
import { shardKey, shardList, shardsOf } from '../../site/search/shards.js';
import type { SearchShard } from '../../site/search/shards.js';
import { buildSearchIndex, SearchIndexError } from '../search/build-search-index.js';
import type { SearchPage } from '../search/build-search-index.js';
import { hasSearchEngine } from '../search/search-engine.js';
import type { ChangeSet } from './change-set.js';
import type { PublishNote } from './publish-request.js';
import type { PublishTools } from './publish-run.js';
import { wordsOfSite } from './site-leak-check.js';
import type { TakenMeetings } from './take-meetings.js';

export interface SearchResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly PublishNote[];
  /** Whether the index would tell what a meeting withholds, or could not be made. */
  readonly stops: boolean;
}

/** Makes those parts of the search index whose pages changed; the others stay as they are on the site. */
export async function makeSearchIndex(
  tools: PublishTools,
  changes: ChangeSet,
  taken: TakenMeetings,
): Promise<SearchResult> {
  if (!hasSearchEngine()) return { diagnostics: [], notes: [{ about: 'no-search' }], stops: false };
  const maker = new SearchIndexMaker(tools, changes, taken);
  const shards = shardsOf([...taken.entries.values()]);
  let done = 0;
  const make = async (shard: SearchShard) => {
    await maker.make(shard);
    tools.request.onProgress({ phase: 'search', done: ++done, total: shards.length });
  };
  await Promise.all(shards.map(make));
  maker.dropOthers(shards);
  return { diagnostics: maker.findings, notes: [], stops: maker.findings.length > 0 };
}

class SearchIndexMaker {
  readonly #tools: PublishTools;
  readonly #changes: ChangeSet;
  readonly #entries: ReadonlyMap<string, MeetingEntry>;
  /** Hashes of meetings' pages by their addresses. */
  readonly #pages = new Map<string, string>();
  readonly #withheld: ReadonlySet<string>;
  readonly findings: Diagnostic[] = [];

  constructor(tools: PublishTools, changes: ChangeSet, { entries, withheld }: TakenMeetings) {
    this.#tools = tools;
    this.#changes = changes;
    this.#entries = new Map([...entries.values()].map((entry) => [entry.address, entry]));
    this.#withheld = withheld;
    for (const [file, { address }] of entries)
      this.#pages.set(address, tools.state.files.get(file)?.page ?? '');
  }

  async make(shard: SearchShard): Promise<void> {
    const { state, settings, request, tree } = this.#tools;
    const hashes = shard.addresses.map((address) => [address, this.#pages.get(address) ?? ''] as const);
    const key = shardKey(shard, settings.language, hashes);
    const paths = state.groups.get(nameOf(shard)) ?? [];
    if (state.shards.get(shard.folder) === key && paths.every((path) => tree.isWhole(path)))
      return this.#changes.keep(paths);
    let open: ReadonlySet<string> = new Set();
    const pages = () => {
      const all = shard.addresses.flatMap((address) => this.#page(address));
      open = this.#openWords(all);
      return all;
    };
    try {
      const files = await buildSearchIndex(shard.folder, pages, settings.language, request.signal);
      if (this.#isClean(shard, open, files)) this.#take(shard, key, files);
    } catch (error) {
      if (request.signal.aborted) return;
      if (!(error instanceof SearchIndexError)) throw error;
      this.#report('search-failed', { reason: error.message });
    }
  }

  #take(shard: SearchShard, key: string, files: readonly SiteFile[]): void {
    const { state } = this.#tools;
    this.#changes.drop(state.groups.get(nameOf(shard)) ?? []);
    state.groups.set(nameOf(shard), this.#changes.offer(files));
    state.shards.set(shard.folder, key);
  }

  /** The page as it is, but for what it says of other meetings. */
  #page(address: string): SearchPage[] {
    const page = this.#changes.fileOf(`${address}index.html`);
    const date = this.#entries.get(address)?.date ?? '';
    const html = page && fillSlots(page.toString(), { neighbours: '', corrections: '' });
    return html === undefined ? [] : [{ address, date, html }];
  }

  /** Asked for only where something is withheld. */
  #openWords(pages: readonly SearchPage[]): ReadonlySet<string> {
    if (this.#withheld.size === 0) return new Set();
    const words = new Set(wordsOfSite(this.#tools.settings, this.#tools.folders.builtIn));
    for (const { html } of pages) for (const word of wordsOf(searchableHtml(html))) words.add(word);
    return words;
  }

  /**
   * What meetings withhold and none of the indexed pages says must not be in their index.
   * @param open words of the pages.
   */
  #isClean({ folder }: SearchShard, open: ReadonlySet<string>, files: readonly SiteFile[]): boolean {
    const secret = new Set([...this.#withheld].filter((word) => !tellsNothing(word) && !open.has(word)));
    if (secret.size === 0) return true;
    const [texts, dictionaries] = parted(files, ({ path }) => path.endsWith('.pf_fragment'));
    const found = new Set(wordsOf(searchableIndex(texts)).filter((word) => secret.has(word)));
    // A dictionary holds stems, the beginnings of words: one of an open word can be a secret one as a whole.
    const stems = wordsOf(searchableIndex(dictionaries)).filter((word) => secret.has(word));
    for (const stem of stems) if (![...open].some((word) => word.startsWith(stem))) found.add(stem);
    if (found.size > 0) this.#report('leak-in-site', { count: found.size }, folder);
    return found.size === 0;
  }

  #report(ruleId: string, args: Diagnostic['args'], place = 'pagefind/'): void {
    const file = `${this.#tools.request.out}/${place}`;
    this.findings.push({ ruleId, severity: 'error', file, range: TOP_OF_FILE, args });
  }

  /** Takes away parts that are no more, and tells the search page of those that there are. */
  dropOthers(shards: readonly SearchShard[]): void {
    const { state } = this.#tools;
    const folders = new Set(shards.map((shard) => shard.folder));
    for (const folder of [...state.shards.keys()]) {
      if (folders.has(folder)) continue;
      this.#changes.drop(state.groups.get(`search:${folder}`) ?? []);
      state.groups.delete(`search:${folder}`);
      state.shards.delete(folder);
    }
    state.groups.set('search', this.#changes.offer(shards.length === 0 ? [] : [shardList(shards)]));
  }
}

function nameOf({ folder }: SearchShard): string {
  return `search:${folder}`;
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
