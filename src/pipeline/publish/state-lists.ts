import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../workspace/entry-cache.js';
import type { FileState, MeetingState } from './publish-state.js';

/** What is remembered by body: of its meetings' files for every run, of the meetings for where its pages are made again. */
export type StateList = 'files' | 'bodies';

/** @returns an empty list where there is none, or none that can be read. */
export function readStateList(state: string, kind: StateList, slug: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(readFileSync(fileOf(state, kind, slug), 'utf8'));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

/** An empty list is none. */
export function writeStateList(state: string, kind: StateList, slug: string, list: readonly unknown[]): void {
  const file = fileOf(state, kind, slug);
  mkdirSync(path.dirname(file), { recursive: true });
  if (list.length === 0) rmSync(file, { force: true });
  else writeState(file, list);
}

/**
 * Writes a file of the state, for which a run that is killed meanwhile leaves a mark. The old one goes first: some file
 * systems bring content to the disk at once where it takes the place of other content.
 */
export function writeState(file: string, value: unknown): void {
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(value));
}

/** Whether a value read from the state is what is remembered of a meeting's file. */
export function isFile(one: unknown): one is [string, FileState] {
  return Array.isArray(one) && typeof one[0] === 'string' && isRecord(one[1]);
}

/** Whether a value read from the state is what is remembered of a body's meeting. */
export function isMeeting(one: unknown): one is [string, MeetingState] {
  if (!Array.isArray(one) || typeof one[0] !== 'string') return false;
  const meeting: unknown = one[1];
  return isRecord(meeting) && isRecord(meeting['summary']) && Array.isArray(meeting['paths']);
}

function fileOf(state: string, kind: StateList, slug: string): string {
  return path.join(state, kind, `${slug}.json`);
}
