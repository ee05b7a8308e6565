import { createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './pdf-ciphers.js';
import { fileKey } from './pdf-password.js';
import type { EncryptionFacts } from './pdf-password.js';

/** How strings or streams of one file are encrypted (ISO 32000-1, 7.6.5; ISO 32000-2 for AES-256). */
export type Cipher = 'none' | 'rc4' | 'aes128' | 'aes256';

/** Whose data it is: the key differs from object to object. */
export interface SecretOf {
  readonly number: number;
  readonly generation: number;
}

/** Decrypts a file that opens without a password; its author locked only what may be done with it. */
export class PdfDecryption {
  readonly #key: Buffer;

  private constructor(key: Buffer) {
    this.#key = key;
  }

  /** Undefined where a password is asked for. */
  static withoutPassword(facts: EncryptionFacts): PdfDecryption | undefined {
    const key = fileKey(facts);
    return key && new PdfDecryption(key);
  }

  /** A string's bytes; none where it was never encrypted, as a library in use leaves them: nothing is drawn with it. */
  decryptText(data: Buffer, cipher: Cipher, of: SecretOf): Buffer {
    try {
      return this.decrypt(data, cipher, of);
    } catch {
      return Buffer.alloc(0);
    }
  }

  /** @throws where it is damaged. */
  decrypt(data: Buffer, cipher: Cipher, of: SecretOf): Buffer {
    if (cipher === 'none') return data;
    if (cipher === 'aes256') return withoutAes(data, this.#key, 'aes-256-cbc');
    const key = this.#objectKey(of, cipher);
    return cipher === 'rc4' ? rc4(key, data) : withoutAes(data, key, 'aes-128-cbc');
  }

  /** ISO 32000-1, 7.6.2, algorithm 1. */
  #objectKey({ number, generation }: SecretOf, cipher: Cipher): Buffer {
    const suffix = Buffer.alloc(5);
    suffix.writeUIntLE(number & 0xffffff, 0, 3);
    suffix.writeUInt16LE(generation & 0xffff, 3);
    const hash = createHash('md5').update(this.#key).update(suffix);
    if (cipher === 'aes128') hash.update('sAlT');
    return hash.digest().subarray(0, Math.min(this.#key.length + 5, 16));
  }
}

function withoutAes(data: Buffer, key: Buffer, algorithm: string): Buffer {
  const length = data.length - (data.length % 16);
  if (length < 32) return Buffer.alloc(0);
  const decipher = createDecipheriv(algorithm, key, data.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(data.subarray(16, length)), decipher.final()]);
  const padding = plain[plain.length - 1] ?? 0;
  if (padding < 1 || padding > 16) throw new RangeError('damaged, or another key');
  return plain.subarray(0, plain.length - padding);
}
