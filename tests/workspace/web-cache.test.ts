import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWebLinks } from '../../src/workspace/web-links.js';
import { byPath, check, settingsFor, startServer, wordOf, wordsOf } from './web-server.js';

const HOUR = 60 * 60 * 1000;

describe('the cache of links', () => {
  it('saves asking again: a day where a page is there, an hour where it is not', async () => {
    const server = await startServer(byPath);
    let time = 1_000_000_000_000;
    const given = settingsFor(server, { now: () => time });
    const urls = ['/200', '/404', '/403'].map(server.at);
    const askedAt = async (after: number) => {
      time = 1_000_000_000_000 + after;
      server.asked.length = 0;
      const report = await checkWebLinks(urls, given);
      expect(Object.values(wordsOf(report))).toEqual(['fine', 'broken not-found', 'unknown rejected']);
      return server.asked.filter((one) => one.startsWith('HEAD'));
    };
    expect(await askedAt(0)).toEqual(['HEAD /200', 'HEAD /404', 'HEAD /403']);
    expect(await askedAt(HOUR - 1)).toEqual([]);
    expect(await askedAt(HOUR)).toEqual(['HEAD /404', 'HEAD /403']);
    // Asking for the others does not make this one younger.
    expect(await askedAt(24 * HOUR - 1)).toEqual(['HEAD /404', 'HEAD /403']);
    expect(await askedAt(24 * HOUR)).toEqual(['HEAD /200']);
    // A clock that was set back.
    expect(await askedAt(-1)).toEqual(['HEAD /200', 'HEAD /404', 'HEAD /403']);
  });

  it('holds no address, and leaves no other file', async () => {
    const server = await startServer(byPath);
    const given = settingsFor(server);
    await check(server.at('/200/hemmelig-side'), given);
    expect(readdirSync(path.dirname(given.cacheFile))).toEqual(['links.json']);
    const text = readFileSync(given.cacheFile, 'utf8');
    expect(text).toContain('"time":1000000000000');
    expect(text).not.toMatch(/hemmelig|127\.0\.0\.1|http/);
  });

  it('does not keep what came of no answer', async () => {
    const server = await startServer(({ socket }) => socket.end());
    const given = settingsFor(server);
    await check(server.at('/'), given);
    await check(server.at('/'), given);
    expect(server.asked).toHaveLength(2);
  });

  it.each([
    ['no JSON', 'ikke JSON'],
    ['null', 'null'],
    ['of another version', '{"version":0,"entries":[]}'],
    ['without entries', '{"version":1}'],
    ['with entries of other kinds', '{"version":1,"entries":[1,null,["a"],["b",null],["c",{"time":"nu"}]]}'],
  ])('counts as empty where it is %s', async (_, content) => {
    const server = await startServer(byPath);
    const given = settingsFor(server);
    mkdirSync(path.dirname(given.cacheFile), { recursive: true });
    writeFileSync(given.cacheFile, content);
    expect(wordOf(await check(server.at('/404'), given))).toBe('broken not-found');
    server.asked.length = 0;
    await check(server.at('/404'), given);
    expect(server.asked).toEqual([]);
  });

  it('has no reason of its own to show', async () => {
    const server = await startServer(byPath);
    const given = settingsFor(server);
    await check(server.at('/404'), given);
    const text = readFileSync(given.cacheFile, 'utf8');
    expect(text).toContain('"not-found"');
    writeFileSync(given.cacheFile, text.replace('"not-found"', '"\\u001b[31m"'));
    expect(wordOf(await check(server.at('/404'), given))).toBe('broken not-found');
  });

  it('keeps the 10,000 newest', async () => {
    const server = await startServer(byPath);
    const given = settingsFor(server);
    const entries = Array.from({ length: 10_000 }, (_, i) => [`n${i}`, { time: i, insecure: false }]);
    mkdirSync(path.dirname(given.cacheFile), { recursive: true });
    writeFileSync(given.cacheFile, JSON.stringify({ version: 1, entries }));
    await check(server.at('/200'), given);
    const kept = (JSON.parse(readFileSync(given.cacheFile, 'utf8')) as typeof given & { entries: [string][] })
      .entries;
    expect(kept).toHaveLength(10_000);
    expect(kept.map(([name]) => name)).toContain('n1');
    expect(kept.map(([name]) => name)).not.toContain('n0');
  });

  it('that cannot be written is done without', async () => {
    const server = await startServer(byPath);
    const given = settingsFor(server);
    writeFileSync(path.dirname(given.cacheFile), 'en fil, hvor mappen skulle være');
    expect(wordOf(await check(server.at('/200'), given))).toBe('fine');
  });
});
