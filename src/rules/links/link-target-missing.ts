import { isLocalAddress } from '../privacy/local-addresses.js';
import type { Rule } from '../rule.js';
import { addressKind, addressRange } from './link-address.js';
import { shorten } from '../../model/shorten.js';

/** What was most likely meant where an address is taken for a file's. */
const WEB_ADDRESS = /^(?:www\.|\/\/|(?:[a-zæøå0-9-]+\.)+(?:dk|com|org|net|eu|info|nu|se|no|de)(?:[/?#]|$))/i;
const MAIL_ADDRESS = /^[^\s/@]+@[^\s/@]+\.[a-z]+$/i;

/** A link in the text that leads nowhere: there is no file, and no address that a reader's machine would know. */
export const linkTargetMissing: Rule = {
  id: 'link-target-missing',
  check(subject, report) {
    for (const { node, section } of subject.nodes.links) {
      // Attachments are looked for when the meeting is read; disks and network drives have a finding of their own.
      if (section?.definition.kind === 'attachments' || isLocalAddress(node.url)) continue;
      const why = whyNowhere(node.url, (address) => subject.surroundings.fileFacts(address).exists);
      if (why) report(addressRange(subject, node), { file: shorten(node.url), why });
    }
  },
};

function whyNowhere(address: string, exists: (address: string) => boolean): string | undefined {
  const kind = addressKind(address);
  if (kind === 'none') return kind;
  if (kind !== 'root' && (kind !== 'file' || exists(address))) return undefined;
  if (MAIL_ADDRESS.test(address)) return 'mail';
  return WEB_ADDRESS.test(address) ? 'web' : kind;
}
