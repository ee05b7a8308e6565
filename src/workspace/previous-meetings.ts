import path from 'node:path';
import { isCalendarDate } from '../model/calendar-date.js';
import { findMeetings } from './find-meetings.js';
import { readSourceBytes } from './read-source.js';

/** A body's meetings are found by the head of their files alone: what stands there is checked elsewhere. */
const HEAD = /^\uFEFF?---[^\S\r\n]*\r?\n([^]*?)^(?:---|\.\.\.)[^\S\r\n]*$/m;
const BODY = /^["']?(?:gruppe|udvalg)["']?[^\S\r\n]*:[^\S\r\n]*(.+?)(?:[^\S\r\n]+#.*)?[^\S\r\n]*$/m;
const DATE = /^["']?dato["']?[^\S\r\n]*:[^\S\r\n]*["']?(\d{4}-\d{2}-\d{2})/m;

/** When the bodies of a workspace have met. */
export class PreviousMeetings {
  readonly #root: string;
  #dates: Map<string, string[]> | undefined;

  /** @param root the workspace, absolute. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The date (ISO) of the body's last meeting before `date`; undefined where none is known. */
  before(body: string, date: string): string | undefined {
    this.#dates ??= this.#read();
    return this.#dates.get(keyOf(body))?.findLast((one) => one < date);
  }

  #read(): Map<string, string[]> {
    const dates = new Map<string, string[]>();
    for (const file of meetingsOf(this.#root)) {
      const head = HEAD.exec(headOf(path.join(this.#root, file)))?.[1] ?? '';
      const body = BODY.exec(head)?.[1];
      const date = DATE.exec(head)?.[1];
      if (body === undefined || date === undefined || !isCalendarDate(date)) continue;
      const key = keyOf(body.replace(/^(["'])(.*)\1$/, '$2'));
      dates.set(key, [...(dates.get(key) ?? []), date]);
    }
    for (const list of dates.values()) list.sort();
    return dates;
  }
}

function meetingsOf(root: string): string[] {
  try {
    return findMeetings(['minutes'], root);
  } catch {
    return [];
  }
}

function headOf(file: string): string {
  const found = readSourceBytes(file);
  return 'bytes' in found ? found.bytes.toString('utf8') : '';
}

function keyOf(body: string): string {
  return body.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
