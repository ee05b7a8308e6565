import { toString } from 'mdast-util-to-string';
import { apart } from '../confidentiality/overlaps.js';
import { decoded } from '../confidentiality/linked-addresses.js';
import type { PublicPiece } from '../confidentiality/public-piece.js';
import { joinedPublicText } from '../confidentiality/public-text.js';
import type { Rule } from '../rule.js';
import { isPrivateMailDomain } from './mail-providers.js';

const LOCAL_PART = /[\p{L}\p{M}\p{N}._%+'-]{1,64}$/u;
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/u;

/** A quick look at all texts at once. */
const MAY_BE_ADDRESS = /@|mailto:/gi;

/** The address of a private person’s mailbox in what is published: its host or the text says so. */
export const privateEmail: Rule = {
  id: 'private-email',
  conceals: true,
  options: { domains: [] },
  check(subject, report, { domains = [] }) {
    const found = joinedPublicText(subject)
      .with(MAY_BE_ADDRESS)
      .filter((piece) => piece.text.includes('@') || piece.kind === 'address')
      .flatMap((piece) => placesIn(piece, domains));
    for (const { range } of apart(found)) report(range);
  },
};

function placesIn(
  piece: PublicPiece,
  domains: readonly string[],
): { range: ReturnType<PublicPiece['place']> }[] {
  if (piece.kind !== 'address')
    return privateAddresses(piece.text, domains).map(({ start, end }) => ({
      range: piece.place(start, end),
    }));
  const address = /^mailto:/i.test(piece.text) ? piece.text : '';
  const [first] = privateAddresses(decoded(address), domains);
  if (!first || isInWords(piece, first.address)) return [];
  const at = address.indexOf(first.address);
  return [{ range: at < 0 ? piece.place(0, address.length) : piece.place(at, at + first.address.length) }];
}

/** The words of the link show the address, and are a find themselves. */
function isInWords({ node }: PublicPiece, address: string): boolean {
  return node !== undefined && toString(node).toLowerCase().includes(address.toLowerCase());
}

/** A small association's own mailbox, though it lies where private people have theirs. */
const ROLE =
  /^(?:bestyrelse|formand|forperson|kasserer|info|kontakt|kontor|mail|sekretariat|sekretær|sekretaer|forening|post|redaktion|webmaster)/iu;

/** `hans private mail: `, `privatmail `, `private e-mail address is `: the text says itself whose mailbox it is. */
const SAID_TO_BE_PRIVATE =
  /(?<!\p{L})privat(?:e|t)?[\s-]{0,3}(?:e-?)?(?:mail|post)(?:[\s-]?adr(?:esse|ess|\.)?)?(?:\s+(?:er|is|på|at))?[\s:(<]{0,4}$/iu;
const LONGEST_SAYING = 48;

interface MailAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

function privateAddresses(text: string, domains: readonly string[]): MailAddress[] {
  const found: MailAddress[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0].replace(/[.-]+$/, '');
    if (!local || !domain || ROLE.test(local)) continue;
    const [start, end] = [at - local.length, at + 1 + domain.length];
    const before = text.slice(Math.max(0, start - LONGEST_SAYING), start);
    if (!isPrivateMailDomain(domain, domains) && !SAID_TO_BE_PRIVATE.test(before)) continue;
    found.push({ address: text.slice(start, end), start, end });
  }
  return found;
}
