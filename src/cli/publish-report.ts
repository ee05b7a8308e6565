import type { PublishTexts } from '../locale/publish-texts.js';
import type { PublishNote, PublishResult, SiteChanges } from '../pipeline/publish/publish-request.js';
import { HISTORY_FILE } from '../workspace/published-history.js';
import type { PublishChoice } from './publish-flags.js';
import { showDiagnostics } from './show-diagnostics.js';
import type { Terminal } from './terminal.js';

/** Pages of one list that are named; the rest are counted. */
const NAMED = 20;

/** Tells what came of a publication. @returns the exit code. */
export function reportPublication(
  result: PublishResult,
  choice: PublishChoice & { readonly files: number },
  ms: number,
  terminal: Terminal,
  words: PublishTexts,
): number {
  const { stderr } = terminal;
  const say = (line: string) => void stderr.write(line === '' ? '' : `${line}\n`);
  const { diagnostics, failed, changes } = result;
  // Hints are for those who ask for them: dmpg minutes validate.
  const shown = diagnostics.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !choice.quiet),
  );
  if (shown.length > 0) showDiagnostics(shown, terminal);
  const folder = `${choice.out.replace(/[\\/]+$/, '')}/`;
  const changed = changes.appear.length + changes.change.length + changes.disappear.length;
  if (!choice.quiet) {
    for (const line of changeLines(changes, choice, words)) say(line);
    for (const line of noteLines(result, choice, words)) say(line);
  } else for (const line of asideLines(result, words)) say(line);
  const isStopped = !result.published && !choice.dryRun && !choice.frozen;
  if (isStopped) say(words.nothingPublished);
  else if (failed.length > 0) say(words.notPublished(failed.length));
  if (choice.frozen && (changed > 0 || result.historyChanges)) {
    say(changed > 0 ? words.frozen.changed(folder) : words.frozen.history(HISTORY_FILE));
    return 1;
  }
  if (!choice.quiet && !isStopped) {
    if (choice.frozen) say(failed.length === 0 ? words.frozen.fine : '');
    else if (choice.dryRun) say(words.dryRun.end(folder));
    else if (changed === 0 && failed.length === 0) say(words.unchanged(folder, ms));
    else if (changed > 0) say(words.summary(result.meetings, folder, ms));
  }
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  return isStopped || failed.length > 0 || hasErrors ? 1 : 0;
}

/** Tells that a run ended before its time. @returns the exit code. */
export function reportInterruption(result: PublishResult, { stderr }: Terminal, words: PublishTexts): number {
  for (const line of [...asideLines(result, words), words.interrupted]) stderr.write(`${line}\n`);
  return 1;
}

/** Where the files of others went is told once, so it is told whatever came of the run and whoever wants to hear little. */
function asideLines({ notes }: PublishResult, words: PublishTexts): string[] {
  return notes.filter((note) => note.about === 'set-aside').flatMap((note) => noteLine(note, words.notes));
}

/** Names all pages where the user asked to see them, and else only those that go: that nobody wants to miss. */
function changeLines(
  { appear, change, disappear }: SiteChanges,
  { dryRun, frozen }: PublishChoice,
  { changes }: PublishTexts,
): string[] {
  const all = [appear, change, disappear].map(pagesIn);
  const [added = [], changed = [], removed = []] = all;
  const pages = added.length + changed.length + removed.length;
  const others = appear.length + change.length + disappear.length - pages;
  const list = (head: (n: number) => string, addresses: readonly string[]) =>
    addresses.length === 0
      ? []
      : [
          head(addresses.length),
          ...addresses.slice(0, NAMED).map((address) => `  ${address === '' ? changes.front : address}`),
          ...(addresses.length > NAMED ? [`  ${changes.more(addresses.length - NAMED)}`] : []),
        ];
  if (pages + others === 0) return dryRun || frozen ? [changes.none] : [];
  const named = dryRun || frozen ? [...list(changes.added, added), ...list(changes.changed, changed)] : [];
  return [
    changes.counts(added.length, changed.length, removed.length),
    ...named,
    ...list(changes.removed, removed),
    ...(others > 0 ? [changes.otherFiles(others)] : []),
  ];
}

/** The addresses of the pages among files. */
function pagesIn(files: readonly string[]): string[] {
  return files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => file.slice(0, -'index.html'.length));
}

function noteLines(result: PublishResult, choice: PublishChoice, words: PublishTexts): string[] {
  const { notes, history } = words;
  const { drafts, withdrawn, meetings } = result;
  const isMany = withdrawn.length > Math.max(3, meetings / 10);
  return [
    ...(drafts.length > 0 ? [notes.drafts(drafts.length)] : []),
    ...result.notes.flatMap((note) => noteLine(note, notes)),
    ...(isMany
      ? [history.manyWithdrawn(withdrawn.length, meetings + withdrawn.length)]
      : withdrawn.map(({ address, movedTo }) =>
          movedTo === undefined ? history.withdrawn(address) : history.moved(address, movedTo),
        )),
    ...(result.published && result.historyChanges && !choice.dryRun ? [history.written(HISTORY_FILE)] : []),
  ];
}

function noteLine(note: PublishNote, notes: PublishTexts['notes']): string[] {
  switch (note.about) {
    case 'no-url':
      return [notes.noUrl];
    case 'no-search':
      return [notes.searchUnavailable];
    case 'no-accessibility':
      return [notes.noAccessibility];
    case 'drafts-included':
      return [notes.draftsIncluded(note.count)];
    case 'unknown-body':
      return [notes.unknownBody(note.name, note.suggestion)];
    case 'same-body':
      return [notes.sameBody(note.address, note.names.map((name) => `»${name}«`).join(', '))];
    case 'set-aside':
      return [notes.setAside(note.files.length, note.folder), ...note.files.map((file) => `  ${file}`)];
  }
}
