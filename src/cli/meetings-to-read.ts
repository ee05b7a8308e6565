import { findMeetings } from '../workspace/find-meetings.js';
import { nameAsMeeting, strayMeetings } from '../workspace/stray-meetings.js';
import type { Terminal } from './terminal.js';

/**
 * The meeting files that the user means, as `findMeetings` finds them. Says of files among them that were meant as meetings and have another
 * extension that they are not read: editors add `.txt` to a name and hide it.
 * @param quiet says nothing where there are meetings.
 */
export function meetingsToRead(
  named: readonly string[],
  { cwd, stderr, texts }: Terminal,
  quiet: boolean,
): string[] {
  const others: string[] = [];
  const files = findMeetings(named.length > 0 ? named : ['minutes'], cwd, (file) => others.push(file));
  if (quiet && files.length > 0) return files;
  for (const file of strayMeetings(others, cwd))
    stderr.write(`${texts.build.notRead(file, nameAsMeeting(file))}\n`);
  return files;
}
