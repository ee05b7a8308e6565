import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash, hashOfFile } from '../../src/workspace/content-hash.js';
import { beginHashing } from '../../src/workspace/source-hashes.js';
import { temporaryFolder } from '../temporary-folder.js';

describe('the hash of a file', () => {
  it.each([
    ['empty', 0],
    ['small', 9000],
    ['as large as what is read at once', 64 * 1024],
    ['larger', 200_000],
  ])('is that of its content: %s', (_, size) => {
    const file = path.join(temporaryFolder(), 'a');
    const content = Buffer.from('æ'.repeat(size / 2));
    writeFileSync(file, content);
    expect(hashOfFile(file)).toBe(contentHash(content));
  });

  it('is unknown for what is missing, a folder, or has no end', () => {
    const folder = temporaryFolder();
    expect(hashOfFile(path.join(folder, 'a'))).toBeUndefined();
    expect(hashOfFile(folder)).toBeUndefined();
    if (process.platform === 'linux') expect(hashOfFile('/dev/zero')).toBeUndefined();
  });
});

describe.each([
  ['few', 7],
  ['many, with the help of a thread', 5003],
])('the hashes of %s files', (_, count) => {
  it('come in the order of the files', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    const files = Array.from({ length: count }, (_, i) => path.join(folder, String(i)));
    for (const [i, file] of files.entries()) if (i !== 3) writeFileSync(file, `fil ${i}`);
    const expected = files.map((_, i) => (i === 3 ? undefined : contentHash(`fil ${i}`)));
    expect(await beginHashing(files)()).toEqual(expected);
  });
});
