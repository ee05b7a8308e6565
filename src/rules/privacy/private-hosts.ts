/** Names that no public name server knows (RFC 6761, RFC 6762 and what offices use). */
const INNER_ENDING =
  /\.(?:local|localhost|localdomain|lan|intern|internal|intra|intranet|corp|private|home\.arpa)$/;
const INNER_NAME = /^(?:intranet|intra|sharepoint)\./;
/** Addresses for private networks (RFC 1918, RFC 3927, RFC 6598, RFC 4193) and of the computer itself. */
const INNER_NUMBER =
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const INNER_NUMBER_6 = /^\[(?:::1?\]|f[cd][\da-f]{2}:|fe[89ab][\da-f]:)/;

/**
 * Whether readers outside the house cannot get at an address.
 * @param more hosts of the workspace's own; what ends with one of them is meant too.
 * @returns false for what is no `http` or `https` address.
 */
export function leadsToIntranet(address: string, more: readonly string[]): boolean {
  const host = hostOf(address);
  if (host === undefined) return false;
  if (host.startsWith('[')) return INNER_NUMBER_6.test(host);
  if (/^[\d.]+$/.test(host)) return INNER_NUMBER.test(host) || isOneOf(host, more);
  return !host.includes('.') || INNER_ENDING.test(host) || isInnerName(host) || isOneOf(host, more);
}

/** As a browser reads it: small letters, numbers in decimal, no port; without a point at its end. */
function hostOf(address: string): string | undefined {
  if (!/^https?:/i.test(address)) return undefined;
  try {
    return new URL(address).hostname.replace(/\.$/, '') || undefined;
  } catch {
    return undefined;
  }
}

/** `intranet.region.dk`; not a site that is itself called so, such as `intranet.dk` or Microsoft's `sharepoint.com`. */
function isInnerName(host: string): boolean {
  return INNER_NAME.test(host) && host.split('.').length > 2;
}

function isOneOf(host: string, more: readonly string[]): boolean {
  return more.some((one) => {
    const name = one.trim().toLowerCase();
    return name !== '' && (host === name || host.endsWith(`.${name}`));
  });
}
