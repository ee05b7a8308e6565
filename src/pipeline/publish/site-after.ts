import { searchableValue } from '../../edition/leak-check.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { TOP_OF_FILE } from '../../model/source.js';
import { byBody, changedGroups, neighboursOf, caseSlug } from '../../site/groups.js';
import type { ChangedGroups, Neighbours } from '../../site/groups.js';
import { withModified } from '../../site/machines/json-ld.js';
import { momentsOf } from '../../site/machines/moments.js';
import { sitemap } from '../../site/machines/sitemap.js';
import { documentFiles } from '../../site/meeting-files.js';
import type { MeetingEntry, MeetingFile, MeetingSummary, SiteFile } from '../../site/meeting-summary.js';
import { correctionsBlock, fillSlots, neighboursBlock } from '../../site/pages/slots.js';
import { contentHash } from '../../workspace/content-hash.js';
import { pageAddresses, pageGroups } from './across-meetings.js';
import type { SiteContents } from './across-meetings.js';
import type { SiteHistoryStep } from './advance-site-history.js';
import type { ChangeSet } from './change-set.js';
import type { PublishTools } from './publish-run.js';
import { contentOfStaged } from './staging.js';
import { SiteLeakCheck, wordsOfSite } from './site-leak-check.js';
import type { TakenMeetings } from './take-meetings.js';

/** The pages across meetings, and what single meetings' pages say of other meetings. */
export class SiteAfter {
  readonly #tools: PublishTools;
  readonly #changes: ChangeSet;
  readonly #taken: TakenMeetings;
  readonly #history: SiteHistoryStep;
  readonly #fileOf: ReadonlyMap<string, string>;
  /** How many secrets pages across meetings would have shown. */
  leaks = 0;
  readonly #findings: Diagnostic[] = [];
  /** Whether all that lists of the whole site are made of is as it was when they were made. */
  #stands = false;

  constructor(tools: PublishTools, changes: ChangeSet, taken: TakenMeetings, history: SiteHistoryStep) {
    this.#tools = tools;
    this.#changes = changes;
    this.#taken = taken;
    this.#history = history;
    this.#fileOf = new Map([...taken.entries].map(([file, { address }]) => [address, file]));
  }

  /**
   * @param all whether every page is made, not only those that speak of changed meetings.
   * @returns what was found: text that must not be shown.
   */
  makePages(all: boolean): Diagnostic[] {
    const { settings, folders } = this.#tools;
    const { changed, before } = this.#taken;
    const entries = [...this.#taken.entries.values()];
    const retold = this.#retold();
    this.#stands = !all && retold.length === 0 && !this.#taken.listsChange;
    const touched = all ? undefined : changedGroups(changed, this.#stands ? entries : before, entries);
    const groups = touched && { ...touched, bodies: new Set([...touched.bodies, ...retold]) };
    const known = () => wordsOfSite(settings, folders.builtIn);
    const check = new SiteLeakCheck(this.#taken.withheld, known, () => this.#openTexts(entries, groups));
    this.#fillSlots(groups, check);
    if (all || changed.length > 0 || retold.length > 0 || this.#history.changes)
      this.#makeGroups(entries, groups, check);
    return this.#findings;
  }

  /** Bodies of which the history tells otherwise than last time: it may have come from another machine. */
  #retold(): string[] {
    const { state } = this.#tools;
    const { told } = this.#history;
    const slugs = new Set([...state.told.keys(), ...told.keys()]);
    const retold = [...slugs].filter((slug) => state.told.get(slug) !== told.get(slug));
    state.told = told;
    return retold;
  }

  #makeGroups(
    entries: readonly MeetingEntry[],
    changed: ChangedGroups | undefined,
    check: SiteLeakCheck,
  ): void {
    const { settings, templates, state } = this.#tools;
    const contents: SiteContents = {
      ...{
        settings,
        counts: state.counts,
        entries,
        withdrawn: this.#history.withdrawn,
        context: { settings, templates },
      },
      summariesOf: (slug: string) => this.#summaries(slug),
      filesOf: (entry) => this.#filesOf(entry),
    };
    const counted = JSON.stringify([...state.counts]);
    const gone = new Set(changed ? namesIn(changed) : [...state.groups.keys()].filter(isAcrossMeetings));
    const areSame = this.#stands;
    for (const group of pageGroups(contents, changed, areSame)) {
      const known = state.groups.get(group.name);
      gone.delete(group.name);
      const isCaseYear = group.name.startsWith('cases:');
      const isSite = group.name === 'site' && this.#stands && counted === JSON.stringify([...state.counts]);
      if (known && ((areSame && isCaseYear) || isSite)) {
        this.#keep(known, check);
        continue;
      }
      const files = group.make();
      for (const file of files) this.#search(file, check);
      this.#changes.drop(known ?? []);
      const paths = this.#changes.offer(files);
      state.groups.set(group.name, paths);
      this.#stands &&= known?.join('\n') === paths.join('\n');
    }
    for (const name of gone) {
      this.#stands = false;
      this.#changes.drop(state.groups.get(name) ?? []);
      state.groups.delete(name);
    }
  }

  /** Pages of the site that stay as they are may show no word that a meeting withholds since then. */
  #keep(paths: readonly string[], check: SiteLeakCheck): void {
    this.#changes.keep(paths);
    for (const path of paths) {
      // The other files are made of the meetings' entries alone, with nothing of templates.
      const content = path.endsWith('.html') ? this.#tools.tree.read(path) : undefined;
      if (content) this.#search({ path, content: content.toString() }, check);
    }
  }

  #search(file: SiteFile, check: SiteLeakCheck): void {
    const count = check.count(file);
    if (count === 0) return;
    this.leaks += count;
    const about = { ruleId: 'leak-in-site', severity: 'error' as const, range: TOP_OF_FILE };
    this.#findings.push({ ...about, file: `${this.#tools.request.out}/${file.path}`, args: { count } });
  }

  /** As its summary has them, without reading the summaries of all bodies. */
  #filesOf(entry: MeetingEntry): MeetingFile[] {
    const { state, request } = this.#tools;
    const known = state.files.get(this.#fileOf.get(entry.address) ?? '');
    const documents = request.pdf ? documentFiles(entry, known?.hasPackage ?? false) : [];
    return [...documents, ...(known?.attachments ?? [])];
  }

  #summaries(slug: string): MeetingSummary[] {
    return [...this.#tools.state.body(slug).values()].map(({ summary }) => summary);
  }

  /** All that pages across meetings may show, that of the bodies whose pages are made first. */
  *#openTexts(entries: readonly MeetingEntry[], changed: ChangedGroups | undefined): Generator<string> {
    const bodies = changed ? this.#bodiesOf(entries, changed) : entries.map((one) => one.body.slug);
    for (const slug of new Set(bodies))
      for (const summary of this.#summaries(slug)) yield searchableValue(summary);
    yield searchableValue(this.#history.withdrawn);
    for (const entry of entries) yield searchableValue([entry, this.#filesOf(entry)]);
  }

  /** The bodies whose meetings the changed pages show. */
  #bodiesOf(entries: readonly MeetingEntry[], { bodies, cases }: ChangedGroups): string[] {
    const ofCases = entries.filter(({ items }) =>
      items.some(({ caseNumber }) => caseNumber !== undefined && cases.has(caseSlug(caseNumber))),
    );
    return [...bodies, ...ofCases.map((one) => one.body.slug)];
  }

  /** Puts what a page says of the meetings before and after, and of its own corrections, into its place. */
  #fillSlots(changed: ChangedGroups | undefined, check: SiteLeakCheck): void {
    for (const { body, meetings } of byBody([...this.#taken.entries.values()])) {
      const isTouched = !changed || changed.bodies.has(body.slug) || this.#history.changes;
      if (isTouched)
        for (const [address, around] of neighboursOf(meetings)) this.#fill(address, body.name, around, check);
    }
  }

  #fill(address: string, body: string, { previous, next }: Neighbours, check: SiteLeakCheck): void {
    const { state, templates, settings } = this.#tools;
    const file = this.#fileOf.get(address);
    const known = file === undefined ? undefined : state.files.get(file);
    if (file === undefined || !known) return;
    const corrections = this.#history.corrections.get(address) ?? [];
    const entry = this.#taken.entries.get(file);
    const modified = entry && momentsOf(entry).modified;
    const said = contentHash(JSON.stringify([body, nameOf(previous), nameOf(next), corrections, modified]));
    const made = this.#taken.pages.get(address);
    if (known.slots === said && !made) return;
    state.setFile(file, { ...known, slots: said });
    const path = `${address}index.html`;
    const page = made ? contentOfStaged(made) : this.#tools.tree.read(path);
    if (!page) return;
    const context = { settings, templates };
    const slots = {
      neighbours: neighboursBlock({ address, previous, next, body }, context),
      corrections: correctionsBlock(corrections, context),
    };
    this.#search({ path, content: slots.neighbours + slots.corrections }, check);
    const content = withModified(fillSlots(page.toString(), slots), modified);
    this.#changes.offer([{ path, content }]);
  }

  makeSitemap(): void {
    const { state, settings } = this.#tools;
    const old = state.groups.get('sitemap');
    if (this.#stands && old) return this.#changes.keep(old);
    const withdrawn = new Set(this.#history.withdrawn.map((one) => one.address));
    const own = [...this.#taken.entries.values()].map((one) => one.address);
    const across = pageAddresses([...state.groups.values()].flat()).filter((one) => !withdrawn.has(one));
    this.#changes.drop(old ?? []);
    state.groups.set('sitemap', this.#changes.offer(sitemap([...own, ...across].sort(), settings)));
  }
}

/** The search index and the sitemap are made by themselves. */
function isAcrossMeetings(name: string): boolean {
  return !/^(?:search|sitemap)\b/.test(name);
}

/** What a link to a neighbour says. */
function nameOf(meeting: MeetingEntry | undefined): unknown {
  return meeting && [meeting.address, meeting.date, meeting.title, meeting.document];
}

function namesIn({ bodies, cases, caseYears }: ChangedGroups): string[] {
  return [
    ...[...bodies].map((name) => `body:${name}`),
    ...[...cases].map((name) => `case:${name}`),
    ...[...caseYears].map((name) => `cases:${name}`),
  ];
}
