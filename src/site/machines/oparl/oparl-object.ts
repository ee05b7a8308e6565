import type { SiteSettings } from '../../../model/site-settings.js';
import type { SiteFile } from '../../meeting-summary.js';
import { siteWords } from '../../words.js';
import type { SiteWords } from '../../words.js';
import { startOfDay } from '../moments.js';
import type { Moments } from '../moments.js';
import { escapedAddress, oparlUrl } from '../web-address.js';
import type { OparlType } from './oparl-address.js';

/** An object of OParl 1.1: what all have, and what its type has besides. */
export interface OparlObject {
  readonly id: string;
  readonly type: string;
  readonly created: string;
  readonly modified: string;
  readonly [property: string]: unknown;
}

/** Where the objects of a site are. */
export interface OparlSite {
  /** The site's own address, with `/` at its end. */
  readonly url: string;
  readonly words: SiteWords;
}

/** None where the site's own address is not known, which all objects need. */
export function oparlSite(settings: SiteSettings): OparlSite | undefined {
  const url = oparlUrl(settings);
  return url === undefined ? undefined : { url, words: siteWords(settings.language) };
}

/** The URL of one of the site's files. */
export function urlOf(site: OparlSite, path: string): string {
  return site.url + escapedAddress(path);
}

/** What every object has (OParl 1.1, 3.1); moments are the beginnings of days, since no more is known of them. */
export function oparlObject(site: OparlSite, type: OparlType, path: string, moments: Moments) {
  return {
    id: urlOf(site, path),
    type: `https://schema.oparl.org/1.1/${type}`,
    created: startOfDay(moments.created),
    modified: startOfDay(moments.modified),
  };
}

/** A file of JSON: UTF-8 without a byte order mark (2.4), on one line. */
export function jsonFile(path: string, value: unknown): SiteFile {
  return { path, content: `${JSON.stringify(value)}\n` };
}
