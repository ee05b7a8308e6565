import { checkFile } from './check-files.js';
import type { FileCheck } from './check-files.js';
import type { CheckSettings } from './check-settings.js';
import type { MeetingReader } from './prepare-meeting.js';
import { runThread, sharedList, takePortions, threadsFor } from './share-among-threads.js';
import type { SharedList } from './share-among-threads.js';

/** What threads share that check the same list. */
export interface CheckingShare {
  readonly files: SharedList<string>;
  readonly settings: CheckSettings;
}

/** Checks portions of the list until there are none left, handing each on as it is done. */
export function checkPortions(
  { files, settings }: CheckingShare,
  reader: MeetingReader,
  take: (checks: readonly FileCheck[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  return takePortions(files, (file) => checkFile(file, settings.cwd, reader), take, signal);
}

/** Checks files, many of them in several threads. `take` is called in no certain order. */
export async function checkAll(
  files: readonly string[],
  settings: CheckSettings,
  reader: MeetingReader,
  take: (checks: readonly FileCheck[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const share: CheckingShare = { files: sharedList(files), settings };
  const seen = new Set<string>();
  const takeOnce = (checks: readonly FileCheck[]) => {
    for (const { file } of checks) seen.add(file);
    take(checks);
  };
  // This thread works, too. A dictionary is large, and would be there once for each thread.
  const count = settings.needs.has('spelling') ? 0 : Math.max(0, threadsFor(files.length) - 1);
  const start = { script: 'check-thread.js', data: share };
  const threads = Array.from({ length: count }, () => runThread(start, takeOnce, signal));
  await Promise.all([checkPortions(share, reader, takeOnce, signal), ...threads]);
  // A thread that came to nothing may have taken files with it.
  for (const file of files)
    if (!seen.has(file) && !signal.aborted) take([await checkFile(file, settings.cwd, reader)]);
}
