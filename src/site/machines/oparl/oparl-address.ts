import { createHash } from 'node:crypto';
import { addressPart } from '../../addresses.js';
import type { MeetingFile } from '../../meeting-summary.js';

/*
 * Where OParl's objects are: few folders with many files, each named by its meeting's address. A slug has no dot in it, so that
 * two objects never share a name. The names end with `.json`, from which any static host tells the type of the contents.
 */

/** The types that a site has objects of. */
export type OparlType = 'System' | 'Body' | 'Organization' | 'Meeting' | 'AgendaItem' | 'File' | 'Location';

const FOLDERS = {
  Body: 'oparl/body',
  Organization: 'oparl/organization',
  Meeting: 'oparl/meeting',
  AgendaItem: 'oparl/agendaitem',
  File: 'oparl/file',
  Location: 'oparl/location',
} as const;

/** The way into the data: the System. */
export const SYSTEM_PATH = 'oparl/system.json';
/** The list of all bodies. */
export const BODIES_LIST = 'bodies';
/** A list with nothing in it: OParl asks for lists of people and papers, which a site has none of. */
export const EMPTY_LIST = 'none';

/** Of a body and its organization. */
export function bodyPath(type: 'Body' | 'Organization', slug: string): string {
  return `${FOLDERS[type]}/${slug}.json`;
}

/** Of a meeting and the place where it is held. @param address of the meeting's page. */
export function meetingPath(type: 'Meeting' | 'Location', address: string): string {
  return `${FOLDERS[type]}/${key(address)}.json`;
}

export function itemPath(address: string, number: number): string {
  return `${FOLDERS.AgendaItem}/${key(address)}.${number}.json`;
}

/** Of a file: named by its own name, so that it keeps its address when others are added. */
export function filePath(address: string, file: MeetingFile): string {
  const name = file.address.slice(address.length);
  const readable = addressPart(name).slice(0, 40);
  const hash = createHash('sha1').update(name).digest('hex').slice(0, 8);
  return `${FOLDERS.File}/${key(address)}.${readable}-${hash}.json`;
}

/** A page of a list. @param page from 1 on. */
export function listPath(list: string, page: number): string {
  return `oparl/list/${list}${page > 1 ? `.${page}` : ''}.json`;
}

function key(address: string): string {
  return address.replace(/\/$/, '').replaceAll('/', '.');
}
