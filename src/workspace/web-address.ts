import dns from 'node:dns';
import { BlockList, isIP, isIPv4 } from 'node:net';
import type { LookupFunction } from 'node:net';

/** What may be asked; more than by default only in tests. */
export interface AddressLimits {
  /** True where private networks and this machine may be asked. */
  readonly allowPrivate: boolean;
  /** Ports beside those of the schemes. */
  readonly ports: readonly number[];
}

const SCHEMES = new Set(['http:', 'https:']);
export const USUAL_PORTS: readonly number[] = [80, 443, 8080, 8443];

/** Names that lead nowhere on the open net (RFC 2606, 6761, 6762, 7686, 8375), and those that offices use inside. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|intra|lan|home|corp|private|arpa|test|example|invalid|onion)$/;

/**
 * An address as it is asked for: without its fragment, which never leaves the browser.
 * @returns undefined for what is never asked: what is no address, other schemes and ports, addresses that hold a user
 *   name or password, this machine, private networks, and names that only a local network knows.
 * @param base what a relative address is relative to, as in a redirect.
 */
export function webAddress(written: string, limits: AddressLimits, base?: URL): URL | undefined {
  if (!URL.canParse(written, base?.href)) return undefined;
  const url = new URL(written, base);
  url.hash = '';
  if (!SCHEMES.has(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  if (url.port !== '' && !limits.ports.includes(Number(url.port))) return undefined;
  return limits.allowPrivate || isPublicHost(url.hostname) ? url : undefined;
}

function isPublicHost(hostname: string): boolean {
  const name = hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.+$/, '');
  if (isIP(name) !== 0) return isPublicAddress(name);
  return name.includes('.') && !LOCAL_NAME.test(name);
}

/** Networks of IPv4 that are no public ones (IANA’s registry of special-purpose addresses). */
const PRIVATE_V4 = subnets('ipv4', [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]);
/** The only networks of IPv6 that are given out; mapped and translated IPv4 addresses are not among them. */
const GLOBAL_V6 = subnets('ipv6', ['2000::/3']);
/** Of those, the ones with a purpose of their own: tunnels that carry IPv4 addresses, documentation. */
const SPECIAL_V6 = subnets('ipv6', ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']);

function subnets(family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** Whether an IP address is one of the open net. What is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !PRIVATE_V4.check(address, 'ipv4');
  return isIP(address) === 6 && GLOBAL_V6.check(address, 'ipv6') && !SPECIAL_V6.check(address, 'ipv6');
}

/** The code of the error where a name leads to private addresses only. */
export const PRIVATE_ADDRESS = 'EPRIVATE';

/**
 * Looks a name up and hands on its public addresses alone: the connection is made to one of those, so that no name,
 * whatever it is called and however often its address changes, leads into a private network.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const addresses = found.filter(({ address }) => isPublicAddress(address));
    const [first] = addresses;
    if (!first) callback(Object.assign(new Error(PRIVATE_ADDRESS), { code: PRIVATE_ADDRESS }), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
