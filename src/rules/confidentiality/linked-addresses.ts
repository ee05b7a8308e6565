/**
 * An address as two of them are compared: resolved, percent signs and all, in small letters; a path relative to the
 * meeting. Undefined for one that leads to no document: an anchor, an e-mail address, a site's front page.
 */
export function comparableAddress(address: string): string | undefined {
  if (/^https?:/i.test(address)) return onTheWeb(address);
  if (/^(?:#|$)|^(?!file:|[a-z]:[\\/])[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const path = decoded(address.replace(/^file:\/{0,3}/i, '').replace(/[?#][^]*$/, ''));
  return resolved(path.replaceAll('\\', '/')).normalize('NFC').toLowerCase();
}

function onTheWeb(address: string): string | undefined {
  try {
    const { host, pathname, search } = new URL(address);
    const path = pathname.replace(/\/+$/, '');
    return path + search === ''
      ? undefined
      : decoded(`//${host}${path}${search}`).normalize('NFC').toLowerCase();
  } catch {
    return undefined;
  }
}

/** `./bilag/../bilag/x` is `bilag/x`. */
function resolved(path: string): string {
  const kept: string[] = [];
  for (const part of path.split('/')) {
    const last = kept[kept.length - 1];
    if (part === '..' && last !== undefined && last !== '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + kept.join('/');
}

/** Percent signs resolved; as it was where they make no text. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The name of the file that an address leads to, without folders, and its ending without the point. */
export function fileNameOf(address: string): { readonly name: string; readonly ending: string } {
  const path = decoded(address.replace(/[?#][^]*$/, '')).replaceAll('\\', '/');
  const file = path.slice(path.lastIndexOf('/') + 1);
  const ending = /\.([a-z0-9]{1,5})$/i.exec(file)?.[1] ?? '';
  return { name: ending === '' ? file : file.slice(0, -ending.length - 1), ending };
}
