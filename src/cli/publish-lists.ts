import type { PublishTexts } from '../locale/publish-texts.js';
import type { PublishResult, SiteChanges } from '../pipeline/publish/publish-request.js';
import type { PublishChoice } from './publish-flags.js';

/** Pages of one list that are named; the rest are counted. */
const NAMED = 20;

/** Names all pages where the user asked to see them, and else only those that go: that nobody wants to miss. */
export function changeLines(
  { appear, change, disappear }: SiteChanges,
  { dryRun, frozen }: PublishChoice,
  words: PublishTexts,
): string[] {
  const { changes } = words;
  const all = [appear, change, disappear].map(pagesIn);
  const [added = [], changed = [], removed = []] = all;
  const pages = added.length + changed.length + removed.length;
  const others = appear.length + change.length + disappear.length - pages;
  const list = (head: (n: number) => string, addresses: readonly string[]) =>
    namedList(head, addresses, words);
  if (pages + others === 0) return dryRun || frozen ? [changes.none] : [];
  const named = dryRun || frozen ? [...list(changes.added, added), ...list(changes.changed, changed)] : [];
  return [
    changes.counts(added.length, changed.length, removed.length),
    ...named,
    ...list(changes.removed, removed),
    ...(others > 0 ? [changes.otherFiles(others)] : []),
  ];
}

/** What meetings with errors leave on the site, whoever wants to hear little: it may be just what should have gone. */
export function failureLines(
  { failed, standing, lost }: PublishResult,
  folder: string,
  words: PublishTexts,
): string[] {
  if (failed.length === 0) return [];
  return [
    words.notPublished(failed.length),
    ...namedList(words.standing, standing, words),
    ...namedList((n) => words.lost(n, folder), lost, words),
  ];
}

/** Whoever leaves something out to be quick may not know that the site had it. */
export function takenOff(
  { disappear }: SiteChanges,
  { pdf, search }: PublishChoice,
  notes: PublishTexts['notes'],
): string[] {
  return [
    ...(!pdf && disappear.some((path) => /^(?:[^/]+\/){2}[^/]+\.pdf$/.test(path)) ? [notes.noPdf] : []),
    ...(!search && disappear.some((path) => path.startsWith('pagefind/')) ? [notes.noSearch] : []),
  ];
}

/** A head and the first addresses of a list; of an empty one nothing. */
export function namedList(
  head: (n: number) => string,
  addresses: readonly string[],
  { changes }: PublishTexts,
): string[] {
  if (addresses.length === 0) return [];
  return [
    head(addresses.length),
    ...addresses.slice(0, NAMED).map((address) => `  ${address === '' ? changes.front : address}`),
    ...(addresses.length > NAMED ? [`  ${changes.more(addresses.length - NAMED)}`] : []),
  ];
}

/** The addresses of the pages among files. */
function pagesIn(files: readonly string[]): string[] {
  return files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}
