import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cborTexts } from '../../../src/site/search/cbor-texts.js';
import { searchableIndex, UnreadableIndexError } from '../../../src/site/search/searchable-index.js';
import { ROOT } from '../../parse-source.js';

describe('texts of CBOR', () => {
  // Examples of RFC 8949, appendix A.
  it.each([
    ['83010203', []],
    ['6449455446', ['IETF']],
    ['62c3bc', ['ü']],
    ['826161a161626163', ['a', 'b', 'c']],
    ['c074323031332d30332d32315432303a30343a30305a', ['2013-03-21T20:04:00Z']],
    ['1bffffffffffffffff', []],
    ['fb3ff199999999999a', []],
    ['f818', []],
    ['f6', []],
    ['60', ['']],
  ])('of %s', (hex, texts) => {
    expect(cborTexts(Buffer.from(hex, 'hex'))).toEqual(texts);
  });

  it('of long strings and lists', () => {
    const word = 'x'.repeat(70_000);
    const text = Buffer.concat([
      Buffer.from('990002', 'hex'),
      head(word.length),
      Buffer.from(word),
      Buffer.from([0x61, 0x79]),
    ]);
    expect(cborTexts(text)).toEqual([word, 'y']);
  });

  it.each(['9f01ff', '7f6161ff', '62c3', '8261', '0101', ''])('are not to be had of %s', (hex) => {
    expect(() => cborTexts(Buffer.from(hex, 'hex'))).toThrow(RangeError);
  });
});

describe('the text of an index', () => {
  const packed = (text: string) => gzipSync(`pagefind_dcd${text}`);

  it('is what its files hold when unpacked, names too', () => {
    const files = [
      { path: 'pagefind/fragment/da_1.pf_fragment', content: packed('{"a":["b",{"c":"d"}],"n":1,"z":null}') },
      { path: 'pagefind/pagefind-entry.json', content: '{"version":"1"}' },
      { path: 'pagefind/pagefind.js', content: 'skip' },
      { path: 'pagefind/wasm.da.pagefind', content: Buffer.from('skip') },
      { path: 'pagefind/LICENSE.txt', content: 'skip' },
    ];
    expect(searchableIndex(files)).toBe(['a', 'b', 'c', 'd', 'n', 'z', 'version', '1'].join('\n'));
  });

  it.each([
    ['pagefind/ny.bin', Buffer.from('x')],
    ['pagefind/fragment/a.pf_fragment', Buffer.from('no gzip')],
    ['pagefind/fragment/a.pf_fragment', gzipSync('{}')],
    ['pagefind/index/a.pf_index', packed('\x9f\x01\xff')],
  ])('cannot be had of what nobody can read (%s)', (name, content) => {
    expect(() => searchableIndex([{ path: name, content }])).toThrow(UnreadableIndexError);
  });
});

it('the key of a shard names the engine that is installed', () => {
  const source = readFileSync(path.join(ROOT, 'src/site/search/shards.ts'), 'utf8');
  expect(source).toContain(`'pagefind ${manifest.dependencies.pagefind}, `);
});

function head(length: number): Buffer {
  const bytes = Buffer.from([0x7a, 0, 0, 0, 0]);
  bytes.writeUInt32BE(length, 1);
  return bytes;
}
