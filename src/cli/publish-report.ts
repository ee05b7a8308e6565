import type { PublishTexts } from '../locale/publish-texts.js';
import type { PublishNote, PublishResult } from '../pipeline/publish/publish-request.js';
import { HISTORY_FILE } from '../workspace/published-history.js';
import type { PublishChoice } from './publish-flags.js';
import { goneLines } from './publish-gone.js';
import { changeLines, failureLines, takenOff } from './publish-lists.js';
import { showDiagnostics } from './show-diagnostics.js';
import type { Terminal } from './terminal.js';

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
  const { diagnostics, failed, changes, stopped } = result;
  // Hints are for those who ask for them: dmpg minutes validate.
  const shown = diagnostics.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !choice.quiet),
  );
  if (shown.length > 0) showDiagnostics(shown, terminal);
  const folder = `${choice.out.replace(/[\\/]+$/, '')}/`;
  const changed = changes.appear.length + changes.change.length + changes.disappear.length;
  if (!choice.quiet) {
    // Of a run that was stopped half of them are known.
    if (!stopped) for (const line of changeLines(changes, choice, words)) say(line);
    for (const line of noteLines(result, choice, words)) say(line);
  } else for (const line of asideLines(result, words)) say(line);
  if (stopped) {
    say(words.nothingPublished);
    return 1;
  }
  for (const line of failureLines(result, folder, words)) say(line);
  if (choice.frozen && (changed > 0 || result.historyChanges)) {
    if (changed > 0) say(words.frozen.changed(folder));
    if (result.historyChanges) say(words.frozen.history(HISTORY_FILE));
    return 1;
  }
  if (!choice.quiet) {
    if (choice.frozen) say(failed.length === 0 ? words.frozen.fine : '');
    else if (choice.dryRun) say(words.dryRun.end(folder));
    else if (changed === 0 && failed.length === 0) say(words.unchanged(folder, ms));
    else if (changed > 0) say(words.summary(result.meetings, folder, ms));
  }
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  return failed.length > 0 || hasErrors ? 1 : 0;
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

function noteLines(result: PublishResult, choice: PublishChoice, words: PublishTexts): string[] {
  const { notes, history } = words;
  const { drafts } = result;
  return [
    ...takenOff(result.changes, choice, notes),
    ...(drafts.length > 0 ? [notes.drafts(drafts.length)] : []),
    ...result.notes.flatMap((note) => noteLine(note, notes)),
    ...goneLines(result, words),
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
    case 'history-missing':
      return [notes.historyMissing(HISTORY_FILE)];
    case 'stray-configuration':
      return [notes.strayConfiguration(note.file)];
    case 'drafts-included':
      return [notes.draftsIncluded(note.count)];
    case 'unknown-body':
      return [notes.unknownBody(note.name, note.suggestion)];
    case 'same-body':
      return [notes.sameBody(note.address, note.names.map((name) => `»${name}«`).join(', '))];
    case 'near-bodies':
      return [notes.nearBodies(note.name, note.usual)];
    case 'set-aside':
      return [notes.setAside(note.files.length, note.folder), ...note.files.map((file) => `  ${file}`)];
  }
}
