import { createHash } from 'node:crypto';

/** The space of this program’s names, chosen once; another would give all feeds new ids. */
const NAMESPACE = Buffer.from('5b0d64e0a3f7495cb1a8c1d3f0a7e912', 'hex');

/** A URN that follows from a name alone: a UUID of version 5 (RFC 9562, 5.5). */
export function nameUrn(name: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(name, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
