import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { comparableAddress } from './linked-addresses.js';

/** The addresses that confidential attachments lead to, each with one place where it stands, by `comparableAddress`. */
export function confidentialAddresses({ nodes }: Subject): ReadonlyMap<string, SourceRange> {
  const addresses = new Map<string, SourceRange>();
  for (const { node, hidden, section } of [...nodes.links, ...nodes.images]) {
    if (!hidden || section?.definition.kind !== 'attachments') continue;
    const address = comparableAddress(node.url);
    if (address !== undefined && !addresses.has(address)) addresses.set(address, rangeOf(node));
  }
  return addresses;
}
