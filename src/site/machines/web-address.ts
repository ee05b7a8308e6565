import type { SiteSettings } from '../../model/site-settings.js';
import { relativeAddress } from '../addresses.js';

/** The site's own address with `/` at its end; undefined where nobody said. */
export function siteUrl({ url }: SiteSettings): string | undefined {
  return url === undefined || url.endsWith('/') ? url : `${url}/`;
}

/** The same where the site has OParl. */
export function oparlUrl(settings: SiteSettings): string | undefined {
  return settings.oparl ? siteUrl(settings) : undefined;
}

/** An address of the site as it stands in a link: what a URL cannot hold is escaped (RFC 3986), the fragment's `#` stays. */
export function escapedAddress(address: string): string {
  if (/^[\w./#-]*$/.test(address)) return address;
  const [, file = '', fragment = ''] = /^(.*?)(#punkt-\d+)?$/s.exec(address) ?? [];
  // encodeURI lets pass what separates the parts of an address, and refuses half a surrogate pair.
  const path = encodeURI(file.replaceAll(/\p{Surrogate}/gu, '\u{fffd}'));
  return path.replaceAll('?', '%3F').replaceAll('#', '%23') + fragment;
}

/** A link to one of the site's addresses: absolute where the site's own is known, else relative to the file that holds it. */
export function linkTo(address: string, from: string, settings: SiteSettings): string {
  const url = siteUrl(settings);
  if (url !== undefined) return url + escapedAddress(address);
  return escapedAddress(relativeAddress(from, address));
}
