/** Folders that the site itself has; no body may be named so. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['aktiver', 'beslutninger', 'opgaver', 'oparl', 'pagefind', 'sager', 'soeg', 'tilgaengelighed'],
  ...['404', 'index'],
]);

/** Letters of a text as they may stand in an address: `Søvn & Psykisk Sygdom` is `soevn-psykisk-sygdom`. */
export function addressPart(text: string): string {
  const part = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return part === '' ? 'x' : part;
}

/** Whether the site has a folder of that name for itself. */
export function isReservedAddress(part: string): boolean {
  return RESERVED.has(part);
}

/** The first part of a body's addresses, where it may be that of its name. */
export function bodySlug(part: string): string {
  return RESERVED.has(part) ? `${part}-moeder` : part;
}
