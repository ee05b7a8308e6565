import { searchableValue } from '../../edition/leak-check.js';
import { wordsOf } from '../../edition/words.js';
import type { SiteSettings } from '../../model/site-settings.js';
import { changeWords } from '../../site/history/describe-change.js';
import { hostFiles } from '../../site/hosting/host-files.js';
import { COPENHAGEN_ZONE } from '../../site/machines/calendar-zone.js';

/**
 * What a site says whatever its meetings are, beside its templates: what the configuration says of it, written to be shown, and
 * names that formats, hosts and addresses ask for. A test publishes them all as a confidential item.
 */
export function ownWords(settings: SiteSettings): string[] {
  const { name, url, publisher, bodies, accessibility } = settings;
  const configured = searchableValue([name, url, publisher, bodies, accessibility]);
  const hosts = hostFiles(settings).map(({ path, content }) => `${path}\n${content.toString()}`);
  return [configured, ...hosts, COPENHAGEN_ZONE, changeWords(), LISTED].flatMap(wordsOf);
}

/** Those of heads of pages, styles, feeds, calendars, OParl, JSON-LD, and the site's own addresses. */
const LISTED = `
  alternate canonical crossorigin icon noindex preload latin ext quot aktiver stil tilgaengelighed moeder organ
  arimo ascent bold descent face liberation local override range unicode
  atompub category deleted entry links purl ref replaced subtitle tombstones urn uuid loc schemas sitemaps urlset
  calname calscale cancelled confirmed dtend dtstamp duration gregorian interval prodid publish refresh sequence
  tentative transp transparent ttl uid vcalendar vevent
  bodypage contactemail contactname currentpage eingeladen elementsperpage legislativeterm mainorganization
  oparlversion organizations pagination totalelements totalpages
  january february march april may june july august september october november december
`;
