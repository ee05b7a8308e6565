import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AtomicWriter } from '../../src/workspace/atomic-write.js';
import { temporaryFolder } from '../temporary-folder.js';

describe('a writer', () => {
  it('never takes the files of another that has its process number', async () => {
    // As two runs in two containers have, on one shared workspace.
    const folder = temporaryFolder();
    const writers = ['public', 'internal'].map((name) => ({ name, writer: new AtomicWriter(folder) }));
    for (let round = 0; round < 50; round++) {
      await Promise.all(
        writers.map(({ name, writer }) =>
          writer.write([
            { path: path.join(folder, name, `${round}.html`), content: `${name} html ${round}` },
            { path: path.join(folder, name, `${round}.pdf`), content: `${name} pdf ${round}` },
          ]),
        ),
      );
    }
    for (const { name } of writers) {
      for (let round = 0; round < 50; round++) {
        for (const kind of ['html', 'pdf']) {
          const content = readFileSync(path.join(folder, name, `${round}.${kind}`), 'utf8');
          expect(content).toBe(`${name} ${kind} ${round}`);
        }
      }
    }
  });

  it('goes on where its temporary folder was removed', async () => {
    const folder = temporaryFolder();
    const writer = new AtomicWriter(folder);
    await writer.write([{ path: path.join(folder, 'out', 'a.html'), content: 'a' }]);
    rmSync(path.join(folder, 'tmp'), { recursive: true });
    rmSync(path.join(folder, 'out'), { recursive: true });
    await writer.write([{ path: path.join(folder, 'out', 'b.html'), content: 'b' }]);
    expect(readFileSync(path.join(folder, 'out', 'b.html'), 'utf8')).toBe('b');
  });

  it('tells of each file what the system says of it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'out', 'a.html');
    const [written] = await new AtomicWriter(folder).write([{ path: file, content: 'æøå' }]);
    const { size, mtimeMs } = statSync(file);
    expect(written).toMatchObject({ path: file, size, time: mtimeMs });
    expect(size).toBe(6);
  });

  it('leaves nothing behind when it is disposed of', async () => {
    const folder = temporaryFolder();
    const writer = new AtomicWriter(folder);
    await writer.write([{ path: path.join(folder, 'out', 'a.html'), content: 'a' }]);
    await writer.dispose();
    expect(readdirSync(path.join(folder, 'tmp'))).toEqual([]);
  });
});
