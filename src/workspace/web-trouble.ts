import { PRIVATE_ADDRESS } from './web-address.js';

/** Why a reader does not get to a page. */
export type BrokenReason = 'not-found' | 'gone' | 'no-such-host' | 'certificate' | 'redirect-loop';

/** Why nobody can tell whether a reader gets to it. */
export type UnknownReason =
  /** Never asked about, by `webAddress`, or leads into a private network. */
  | 'not-asked'
  /** This machine reaches the net through a proxy. */
  | 'proxy'
  /** No name can be looked up: there seems to be no network. */
  | 'offline'
  /** The time for the whole run was over. */
  | 'out-of-time'
  | 'timeout'
  | 'refused'
  /** Too many requests, or out of order for now, the second time too. */
  | 'unavailable'
  /** A certificate that this machine cannot follow up to a root it knows: a browser may be able to. */
  | 'unverified'
  /** Another answer than that the page is there or is not: 401, 403, 500 … Many sites give it to all programs. */
  | 'rejected'
  | 'too-many-redirects'
  /** Any other failure of the connection. */
  | 'unreachable';

export type LinkTrouble = BrokenReason | UnknownReason;

const BROKEN: ReadonlySet<string | undefined> = new Set<BrokenReason>([
  ...(['not-found', 'gone', 'no-such-host', 'certificate', 'redirect-loop'] as const),
]);

/** Whether a page is not there, beyond doubt. */
export function isBroken(trouble: LinkTrouble | undefined): boolean {
  return BROKEN.has(trouble);
}

/** What an answer's status says of the page; undefined where it is there. */
export function troubleOfStatus(status: number): LinkTrouble | undefined {
  if (status < 400) return undefined;
  if (status === 404) return 'not-found';
  return status === 410 ? 'gone' : 'rejected';
}

const CODES: Readonly<Record<string, LinkTrouble>> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'offline',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
  [PRIVATE_ADDRESS]: 'not-asked',
  CERT_HAS_EXPIRED: 'certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate',
};

/** OpenSSL's other complaints of certificates (X509_verify_cert_error_string). */
const CERTIFICATE = /CERT|ISSUER|LEAF_SIGNATURE|CRL|INVALID_(?:CA|PURPOSE)|HOSTNAME_MISMATCH/;

/** @param error as `WebRequest` rejects with it. */
export function troubleOfError(error: unknown): LinkTrouble {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  if (typeof code !== 'string') return 'unreachable';
  return CODES[code] ?? (CERTIFICATE.test(code) ? 'unverified' : 'unreachable');
}
