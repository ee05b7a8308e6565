import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
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

describe('a program with a second thread', () => {
  it('gets its answers, and ends though nobody stops the thread', async () => {
    const folder = temporaryFolder({
      'src/workspace/main.ts':
        `import { SideThread } from '${path.resolve('src/workspace/side-thread.ts')}';\n` +
        'const thread = SideThread.forMany(1_000_000);\n' +
        "const list = { files: [import.meta.filename, '/none'], given: new SharedArrayBuffer(4) };\n" +
        "console.log(JSON.stringify(await thread?.ask('hash', list)));\n" +
        "void thread?.ask('hash', list).then((hashes) => console.log(hashes?.length));\n",
    });
    symlinkSync(path.resolve('dist'), path.join(folder, 'dist'));
    const bundle = await rolldown({ input: path.join(folder, 'src/workspace/main.ts'), platform: 'node' });
    const script = path.join(folder, 'src/workspace/main.mjs');
    await bundle.write({ file: script });
    const run = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: 60_000 });
    expect(run).toMatchObject({ status: 0, signal: null, stderr: '' });
    const [hashes, more] = run.stdout.trim().split('\n');
    expect(JSON.parse(hashes ?? '')).toEqual([hashOfFile(script), null]);
    expect(more).toBe('0');
  });
});
