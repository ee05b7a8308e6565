import type { Cipher } from './pdf-decryption.js';
import type { EncryptionFacts } from './pdf-password.js';
import { isDictionary, nameOf } from './pdf-values.js';
import type { PdfDictionary, PdfValue } from './pdf-values.js';

/** How a file is encrypted, and what its key is made from. */
export interface Encryption {
  readonly facts: EncryptionFacts;
  readonly strings: Cipher;
  readonly streams: Cipher;
}

/**
 * Reads an encryption dictionary of the standard handler (ISO 32000-1, 7.6).
 * @param identifier the first of the trailer's two.
 * @throws RangeError for another handler (certificates, say), or an unknown version.
 */
export function readEncryption(
  dictionary: PdfDictionary,
  identifier: Buffer,
  resolve: (value: PdfValue) => PdfValue,
): Encryption {
  const number = (key: string, otherwise: number) => Number(resolve(dictionary.get(key)) ?? otherwise);
  const [version, revision] = [number('V', 0), number('R', 0)];
  const isKnown = [1, 2, 4, 5].includes(version) && revision >= 2 && revision <= 6;
  if (nameOf(resolve(dictionary.get('Filter'))) !== 'Standard' || !isKnown)
    throw new RangeError('encrypted in another way');
  const bits = version === 1 ? 40 : version === 4 ? 128 : number('Length', 40);
  const cipher = (key: string) => (version < 4 ? 'rc4' : cipherNamed(dictionary, key, resolve));
  return {
    facts: {
      revision,
      keyLength: Math.min(16, Math.max(5, Math.floor(bits / 8))),
      owner: bytesOf(resolve(dictionary.get('O'))),
      user: bytesOf(resolve(dictionary.get('U'))),
      userKey: bytesOf(resolve(dictionary.get('UE'))),
      permissions: number('P', 0),
      identifier,
      encryptsMetadata: resolve(dictionary.get('EncryptMetadata')) !== false,
    },
    strings: cipher('StrF'),
    streams: cipher('StmF'),
  };
}

/** Crypt filters (7.6.5). */
function cipherNamed(dictionary: PdfDictionary, key: string, resolve: (value: PdfValue) => PdfValue): Cipher {
  const name = nameOf(resolve(dictionary.get(key))) ?? 'Identity';
  if (name === 'Identity') return 'none';
  const filters = resolve(dictionary.get('CF'));
  const filter = isDictionary(filters) ? resolve(filters.get(name)) : undefined;
  const method = isDictionary(filter) ? nameOf(resolve(filter.get('CFM'))) : undefined;
  const cipher = METHODS[method ?? ''];
  if (!cipher) throw new RangeError('encrypted in another way');
  return cipher;
}

const METHODS: Readonly<Record<string, Cipher>> = {
  None: 'none',
  V2: 'rc4',
  AESV2: 'aes128',
  AESV3: 'aes256',
};

/** A string's bytes; none for what is no string. */
export function bytesOf(value: PdfValue): Buffer {
  const isText = typeof value === 'object' && 'kind' in value && value.kind === 'text';
  return isText ? value.bytes : Buffer.alloc(0);
}
