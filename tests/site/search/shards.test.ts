import { describe, expect, it } from 'vitest';
import { shardKey, shardList, shardsOf } from '../../../src/site/search/shards.js';

/** So many meetings of each year, or month, in the order given. */
function meetings(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).flatMap(([period, count]) =>
    Array.from({ length: count }, (_, i) => {
      const date = `${period}${period.length === 4 ? '-06' : ''}-${String(1 + (i % 28)).padStart(2, '0')}`;
      return { address: `udvalg-${i}/${date}/`, date };
    }),
  );
}

const sizes = (counts: Readonly<Record<string, number>>) =>
  shardsOf(meetings(counts)).map(({ folder, addresses }) => [folder, addresses.length]);

describe('the parts of the search index', () => {
  it('are one for an ordinary site, and none for none', () => {
    expect(sizes({ 2003: 200, 2011: 300, 2025: 500 })).toEqual([['pagefind/', 1000]]);
    expect(sizes({})).toEqual([]);
  });

  it('are of whole years, the newest searched first', () => {
    expect(sizes({ 2006: 400, 2007: 300, 2008: 300, 2009: 900, 2010: 300 })).toEqual([
      ['pagefind/', 300],
      ['pagefind/2009/', 900],
      ['pagefind/2006-2008/', 1000],
    ]);
  });

  it('are of whole months where a year has too many meetings', () => {
    expect(sizes({ 2005: 3, '2006-01': 900, '2006-02': 400, '2006-12': 300, 2007: 900 })).toEqual([
      ['pagefind/', 900],
      ['pagefind/2006-02-2006-12/', 700],
      ['pagefind/2005-2006-01/', 903],
    ]);
  });

  it('depend on the meetings alone', () => {
    const some = meetings({ 2006: 900, 2007: 900, 2008: 900 });
    expect(shardsOf(some.toReversed())).toEqual(shardsOf(some));
    const more = shardsOf([...some, ...meetings({ 2009: 2, 2010: 1 })]);
    expect(more.slice(1)).toEqual(shardsOf(some).slice(1));
  });

  it('are ten for ten thousand meetings of twenty years', () => {
    const years = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [2005 + i, 500]));
    expect(sizes(years).map(([, size]) => size)).toEqual(Array.from({ length: 10 }, () => 1000));
  });

  it('are named in a list for the page', () => {
    const shards = shardsOf(meetings({ 2006: 600, 2007: 600 }));
    expect(shardList(shards)).toEqual({ path: 'pagefind/shards.json', content: '{"shards":["","2006/"]}\n' });
    expect(shardList([]).content).toBe('{"shards":[]}\n');
  });

  it('are known by a key that any change of a page changes', () => {
    const shard = { folder: 'pagefind/' };
    const key = shardKey(shard, 'da', [['a/', '1'], ['b/', '2']]); // prettier-ignore
    expect(shardKey(shard, 'da', [['b/', '2'], ['a/', '1']])).toBe(key); // prettier-ignore
    const others = [
      shardKey(shard, 'en', [['a/', '1'], ['b/', '2']]), // prettier-ignore
      shardKey({ folder: 'pagefind/2006/' }, 'da', [['a/', '1'], ['b/', '2']]), // prettier-ignore
      shardKey(shard, 'da', [['a/', '1'], ['b/', '3']]), // prettier-ignore
      shardKey(shard, 'da', [['a/', '1']]),
      shardKey(shard, 'da', [['a/', '2'], ['b/', '1']]), // prettier-ignore
    ];
    expect(new Set([key, ...others]).size).toBe(6);
  });
});
