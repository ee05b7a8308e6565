import { createCipheriv } from 'node:crypto';

/** Written out: the engine's own library of ciphers leaves it out where it is built for today. */
export function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number) => state[i & 255] ?? 0;
  const swap = (i: number, j: number) => {
    const kept = at(i);
    state[i] = at(j);
    state[j] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  const out = Buffer.alloc(data.length);
  for (let n = 0, i = 0, j = 0; n < data.length; n++) {
    i = (i + 1) & 255;
    j = (j + at(i)) & 255;
    swap(i, j);
    out[n] = (data[n] ?? 0) ^ at(at(i) + at(j));
  }
  return out;
}

/** AES-128 as the hash of revision 6 uses it, on whole blocks. */
export function aesBlocks(key: Buffer, start: Buffer, data: Buffer): Buffer {
  return createCipheriv('aes-128-cbc', key, start).setAutoPadding(false).update(data);
}
