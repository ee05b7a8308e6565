import { createDecipheriv, createHash } from 'node:crypto';
import { aesBlocks, rc4 } from './pdf-ciphers.js';

/** What a file says of its encryption (ISO 32000-1, table 21). */
export interface EncryptionFacts {
  /** `R`. */
  readonly revision: number;
  /** Bytes of the key. */
  readonly keyLength: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  /** `UE`: the key, encrypted; revisions 5 and 6. */
  readonly userKey: Buffer;
  readonly permissions: number;
  readonly identifier: Buffer;
  readonly encryptsMetadata: boolean;
}

/** What a password is filled up with (7.6.3.3); the empty one is nothing else. */
const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

/** The key of a file that opens with the empty password; undefined where that is not its password. */
export function fileKey(facts: EncryptionFacts): Buffer | undefined {
  return facts.revision >= 5 ? newKey(facts) : oldKey(facts);
}

/** Algorithms 2, 4 and 5. */
function oldKey(facts: EncryptionFacts): Buffer | undefined {
  const { revision, keyLength, owner, user, identifier } = facts;
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(facts.permissions | 0);
  const seed = [PADDING, owner.subarray(0, 32), permissions, identifier];
  if (revision >= 4 && !facts.encryptsMetadata) seed.push(Buffer.from('FFFFFFFF', 'hex'));
  let key = md5(...seed).subarray(0, keyLength);
  for (let i = 0; revision >= 3 && i < 50; i++) key = md5(key).subarray(0, keyLength);
  if (revision < 3) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : undefined;
  let check = rc4(key, md5(PADDING, identifier));
  for (let i = 1; i <= 19; i++) check = rc4(Buffer.from(key.map((byte) => byte ^ i)), check);
  return check.equals(user.subarray(0, 16)) ? key : undefined;
}

/** ISO 32000-2, 7.6.4.3.3, algorithm 2.A, and the validation salt of 7.6.4.4.10. */
function newKey({ revision, user, userKey }: EncryptionFacts): Buffer | undefined {
  if (user.length < 48 || userKey.length < 32) throw new RangeError('no keys');
  const hash = (salt: Buffer) => (revision === 5 ? sha(256, salt) : hardenedHash(salt));
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return undefined;
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16));
  return decipher.setAutoPadding(false).update(userKey.subarray(0, 32));
}

/** Algorithm 2.B for the empty password. */
function hardenedHash(salt: Buffer): Buffer {
  let key = sha(256, salt);
  for (let round = 1; ; round++) {
    const repeated = Buffer.concat(Array<Buffer>(64).fill(key));
    const mixed = aesBlocks(key.subarray(0, 16), key.subarray(16, 32), repeated);
    const remainder = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(remainder === 0 ? 256 : remainder === 1 ? 384 : 512, mixed);
    if (round >= 64 && (mixed[mixed.length - 1] ?? 0) <= round - 32) return key.subarray(0, 32);
  }
}

function md5(...parts: readonly Buffer[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest();
}

function sha(bits: 256 | 384 | 512, data: Buffer): Buffer {
  return createHash(`sha${bits}`).update(data).digest();
}
