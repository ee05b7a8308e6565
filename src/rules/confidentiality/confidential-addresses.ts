import { rangeOf } from '../../model/node-range.js';
import type { SourceRange } from '../../model/source.js';
import type { Subject } from '../subject.js';
import { addressKind } from '../links/link-address.js';
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

/** What the files of confidential attachments hold, each with one place where it is linked to. */
export function confidentialContents(subject: Subject): ReadonlyMap<string, SourceRange> {
  const contents = new Map<string, SourceRange>();
  for (const { sections, access } of subject.meeting.items)
    for (const { file, confidential } of sections.flatMap((section) => section.attachments)) {
      if (!file || (access !== 'confidential' && !confidential)) continue;
      const identity = identityOf(file.value, subject);
      if (identity !== '' && !contents.has(identity)) contents.set(identity, file.range);
    }
  return contents;
}

/** What a file holds, to be compared; '' where there is none. */
export function identityOf(address: string, { surroundings }: Subject): string {
  return addressKind(address) === 'file' ? (surroundings.fileFacts(address).identity ?? '') : '';
}
