import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './parse-source.js';

export interface MeetingFile {
  /** Relative to the repository. */
  readonly name: string;
  /** The folder that its links are relative to. */
  readonly folder: string;
  readonly text: string;
}

const REAL = path.join(ROOT, '..', 'shared', 'real');

/** The meetings of the sample workspace. */
export const SAMPLE_MEETINGS: readonly MeetingFile[] = meetingsBelow(path.join(ROOT, 'minutes'));

/** The Markdown files among the sample workspace's attachments. */
export const SAMPLE_PAPERS: readonly MeetingFile[] = meetingsBelow(path.join(ROOT, 'minutes', 'bilag'));

/** Two real meetings that stand beside the repository on some machines only. */
export const REAL_MEETINGS: readonly MeetingFile[] = existsSync(REAL) ? meetingsBelow(REAL) : [];

export const ALL_MEETINGS: readonly MeetingFile[] = [...SAMPLE_MEETINGS, ...REAL_MEETINGS];

if (REAL_MEETINGS.length === 0) {
  process.stderr.write(`NOT TESTED: the real meetings, as there is no folder ${REAL}\n`);
}

function meetingsBelow(folder: string): MeetingFile[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'bilag' ? [] : meetingsBelow(file);
      if (!entry.name.endsWith('.md')) return [];
      return [{ name: path.relative(ROOT, file), folder, text: readFileSync(file, 'utf8') }];
    });
}

/** A real meeting by a part of its name. @throws where it is not there. */
export function realMeeting(part: string): MeetingFile {
  const found = REAL_MEETINGS.find((meeting) => meeting.name.includes(part));
  if (!found) throw new Error(`no real meeting ${part}`);
  return found;
}
