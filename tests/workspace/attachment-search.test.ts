import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AttachmentSearch } from '../../src/workspace/attachment-search.js';
import { temporaryFolder } from '../temporary-folder.js';
import { pdf, stream } from './documents-by-hand.js';

const never = new AbortController().signal;
const NOTHING = { count: 0, places: [], unsearched: [], unseen: [] };
const NUMBER = 'CPR-nr. 251248-9996';

function fileOf(content: string | Buffer, name = 'a.txt'): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}

function cacheIn(state: string): string {
  const [name = ''] = readdirSync(path.join(state, 'cache'));
  return path.join(state, 'cache', name);
}

describe('the search of attachments', () => {
  it('finds in a thread what stands in a file', async () => {
    await using search = new AttachmentSearch({ state: undefined, signal: never });
    const found = { count: 1, places: ['line:1'], unsearched: [], unseen: [] };
    expect(await search.search(fileOf(NUMBER))).toEqual(found);
    const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
    const page = '<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>';
    const content = stream('', Buffer.from(`BT /F 9 Tf 9 9 Td (${NUMBER}) Tj ET`));
    const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>';
    const bytes = pdf(['<< /Type /Catalog /Pages 2 0 R >>', pages, page, font, content]);
    expect(await search.search(fileOf(bytes, 'a.pdf'))).toEqual({ ...found, places: ['page:1'] });
  });

  it('remembers neither numbers nor names', async () => {
    const state = temporaryFolder();
    const file = fileOf(NUMBER, 'hemmeligt-navn.txt');
    for (let i = 0; i < 2; i++) {
      await using search = new AttachmentSearch({ state, signal: never });
      expect((await search.search(file))?.count).toBe(1);
    }
    expect(readFileSync(cacheIn(state), 'utf8')).not.toMatch(/251248|9996|hemmeligt/);
  });

  it('counts what is unseen, and remembers the counts alone', async () => {
    const state = temporaryFolder();
    const hidden = fileOf('{\\rtf1 A {\\v hemmeligt}{\\deleted slettet}}', 'a.rtf');
    for (let i = 0; i < 2; i++) {
      await using search = new AttachmentSearch({ state, signal: never });
      const unseen = [
        { kind: 'deletions', count: 1 },
        { kind: 'hidden-text', count: 1 },
      ];
      expect(await search.search(hidden)).toEqual({ ...NOTHING, unseen });
    }
    expect(readFileSync(cacheIn(state), 'utf8')).not.toMatch(/hemmeligt|slettet/);
  });

  it('reads a file again that was remembered without what is unseen', async () => {
    const state = temporaryFolder();
    const file = fileOf('{\\rtf1 A {\\v B}}', 'a.rtf');
    const search = async () => {
      await using again = new AttachmentSearch({ state, signal: never });
      return (await again.search(file))?.unseen.length;
    };
    await search();
    const cache = readFileSync(cacheIn(state), 'utf8');
    writeFileSync(cacheIn(state), cache.replace(/,"unseen":\[[^\]]*\]/, ''));
    expect(await search()).toBe(1);
    const older = cache.replace(/"version":\d+/, '"version":1').replace(/"unseen":\[[^\]]*\]/, '"unseen":[]');
    writeFileSync(cacheIn(state), older);
    expect(await search()).toBe(1);
  });

  it('says that a file took too long, asks it again the next time, and goes on with the next', async () => {
    const state = temporaryFolder();
    const file = fileOf('x '.repeat(20_000_000));
    await using search = new AttachmentSearch({ state, signal: never, milliseconds: 1 });
    expect(await search.search(file)).toEqual({ ...NOTHING, unsearched: ['too-costly'] });
    await search[Symbol.asyncDispose]();
    expect(existsSync(path.join(state, 'cache'))).toBe(false);
  });

  it('knows nothing of what is not there', async () => {
    await using search = new AttachmentSearch({ state: undefined, signal: never });
    expect(await search.search(path.join(temporaryFolder(), 'a.pdf'))).toBeUndefined();
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    await using search = new AttachmentSearch({ state: undefined, signal: stop.signal });
    const running = search.search(fileOf('x '.repeat(20_000_000)));
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
  });
});
