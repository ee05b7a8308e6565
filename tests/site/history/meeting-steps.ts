import { createHash } from 'node:crypto';
import { EMPTY_HISTORY } from '../../../src/model/publication-history.js';
import type { PublicationHistory } from '../../../src/model/publication-history.js';
import { publicEdition } from '../../../src/edition/make-edition.js';
import { bodyOf, meetingAddress } from '../../../src/site/addresses.js';
import { advanceHistory } from '../../../src/site/history/advance-history.js';
import type { AdvancedHistory, PublishedMeeting } from '../../../src/site/history/advance-history.js';
import { changesBetween } from '../../../src/site/history/compare-parts.js';
import { describeChange } from '../../../src/site/history/describe-change.js';
import { encodeParts, partsOf } from '../../../src/site/history/document-parts.js';
import { parseSound } from '../../parse-source.js';

export const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** A meeting of the format `dmpg`. @param front lines in place of the usual ones of the same key. */
export function dmpg(body: string, front: Readonly<Record<string, string>> = {}): string {
  const usual = { format: 'dmpg', gruppe: 'DMPG Søvn', dato: '2026-03-17', sted: 'Vejle' };
  const people = 'deltagere:\n  - Anna Berg, overlæge (forperson)\n  - Bo Dahl (referent)\n';
  const lines = Object.entries({ ...usual, ...front }).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}${people}---\n\n${body}\n`;
}

export async function encoded(text: string, fileHash = (file: string) => hash(file)): Promise<string> {
  const { meeting, format } = await parseSound(text);
  return encodeParts(partsOf(publicEdition(meeting, format), { hash, fileHash }));
}

/** What a reader is told of the way from one text to another. */
export async function told(before: string, after: string, language: 'da' | 'en' = 'da'): Promise<string[]> {
  const changes = changesBetween(await encoded(before), await encoded(after));
  return changes.map((change) => describeChange(change, language));
}

/** A meeting as the history sees it. */
export function meeting(
  source: string,
  more: Partial<PublishedMeeting> & { date?: string } = {},
): PublishedMeeting {
  const { date = '2026-03-17', ...others } = more;
  const body = bodyOf('DMPG Søvn', []);
  return {
    address: meetingAddress(body, date, 1),
    source,
    body,
    title: 'Referat',
    document: 'referat',
    status: 'endelig',
    ...others,
  };
}

export interface Step {
  readonly day: string;
  readonly meetings: readonly PublishedMeeting[];
  /** On where nothing is said. */
  readonly corrections?: boolean;
}

/** Publishes several times. @returns what the last time gave. */
export function publish(steps: readonly Step[], start: PublicationHistory = EMPTY_HISTORY): AdvancedHistory {
  let result: AdvancedHistory = { history: start, withdrawn: [], corrections: new Map() };
  for (const { day, meetings, corrections = true } of steps)
    result = advanceHistory(result.history, meetings, day, { corrections });
  return result;
}
