import { describe, expect, it } from 'vitest';
import { checkWebLinks } from '../../src/workspace/web-links.js';
import { check, settings, settingsOn, wordOf, wordsOf } from './web-server.js';
import type { Net } from './web-server.js';

const UNKNOWN_NAMES = { namesAreKnown: () => Promise.resolve(false) };

/** A net of hosts that answer all requests alike; others do not exist. */
function hosts(answers: Readonly<Record<string, number | string>>): Net {
  return (url) => answers[new URL(url).hostname] ?? 'ENOTFOUND';
}

describe('a name that is not found', () => {
  it('is broken after a second look-up, where other names are found', async () => {
    const asked: string[] = [];
    const given = settingsOn((url, method) => {
      asked.push(`${method} ${url}`);
      return 'ENOTFOUND';
    });
    expect(await check('https://www.findes-ikke.dk/', given)).toEqual({
      broken: true,
      insecure: false,
      reason: 'no-such-host',
    });
    expect(asked).toEqual(['HEAD https://www.findes-ikke.dk/', 'HEAD https://www.findes-ikke.dk/']);
  });

  it('once only is not broken', async () => {
    let count = 0;
    const given = settingsOn(() => (++count === 1 ? 'ENOTFOUND' : 200));
    expect(wordOf(await check('https://www.eksempel.dk/', given))).toBe('fine');
  });

  it('is not looked up for each of its pages', async () => {
    let count = 0;
    const urls = ['a', 'b', 'c'].map((page) => `https://www.findes-ikke.dk/${page}`);
    const report = await checkWebLinks(
      urls,
      settingsOn(() => (++count, 'ENOTFOUND')),
    );
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'broken no-such-host'));
    expect(report.offline).toBe(false);
    expect(count).toBe(2);
  });

  it('stands beside those that are found', async () => {
    const net = hosts({ 'www.eksempel.dk': 200 });
    const report = await checkWebLinks(
      ['https://www.eksempel.dk/', 'https://findes-ikke.dk/'],
      settingsOn(net),
    );
    expect(wordsOf(report)).toEqual({
      'https://www.eksempel.dk/': 'fine',
      'https://findes-ikke.dk/': 'broken no-such-host',
    });
    expect(report).toMatchObject({ offline: false, unknown: 0 });
  });

  it('is not believed where no name is found, whoever has answered', async () => {
    const net = hosts({ 'www.eksempel.dk': 200 });
    const urls = ['https://www.eksempel.dk/', 'https://findes-ikke.dk/'];
    const report = await checkWebLinks(urls, settingsOn(net, UNKNOWN_NAMES));
    expect(wordsOf(report)).toEqual({
      'https://www.eksempel.dk/': 'fine',
      'https://findes-ikke.dk/': 'unknown offline',
    });
    expect(report.offline).toBe(false);
  });
});

describe('without a network', () => {
  const urls = Array.from({ length: 30 }, (_, i) => `https://www${i}.eksempel.dk/`);

  it.each(['ENOTFOUND', 'EAI_AGAIN'])('nothing is broken (%s), and few are asked in vain', async (code) => {
    let count = 0;
    const report = await checkWebLinks(
      urls,
      settingsOn(() => (++count, code), UNKNOWN_NAMES),
    );
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'unknown offline'));
    expect(report).toMatchObject({ offline: true, unknown: urls.length });
    expect(count).toBeLessThanOrEqual(8);
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH'])(
    'one address alone (%s) shows it too',
    async (code) => {
      const report = await checkWebLinks(
        urls.slice(0, 1),
        settingsOn(() => code, UNKNOWN_NAMES),
      );
      expect(report).toMatchObject({ offline: true, unknown: 1 });
    },
  );

  it('that lets anything through nothing is known, though names are', async () => {
    const report = await checkWebLinks(
      urls,
      settingsOn(() => 'ENETUNREACH'),
    );
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'unknown unreachable'));
    expect(report.offline).toBe(true);
  });

  it('is not what one host out of order means', async () => {
    for (const code of ['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN'])
      expect(
        await checkWebLinks(
          urls.slice(0, 1),
          settingsOn(() => code),
        ),
      ).toMatchObject({ offline: false });
  });

  it('nothing is remembered', async () => {
    const offline = settingsOn(() => 'ENOTFOUND', UNKNOWN_NAMES);
    await checkWebLinks(urls, offline);
    const { cacheFile } = offline;
    const report = await checkWebLinks(
      urls,
      settingsOn(() => 200, { cacheFile }),
    );
    expect(Object.values(wordsOf(report))).toEqual(urls.map(() => 'fine'));
  });
});

describe('a certificate', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'broken certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'broken certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'unknown unverified'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'unknown unverified'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'unknown unverified'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'unknown unverified'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'unknown unreachable'],
    ['EPROTO', 'unknown unreachable'],
  ])('with %s: %s', async (code, word) => {
    expect(
      wordOf(
        await check(
          'https://www.eksempel.dk/',
          settingsOn(() => code),
        ),
      ),
    ).toBe(word);
  });

  it('is not the host’s fault where no host has a good one', async () => {
    const bad = { 'a.dk': 'CERT_HAS_EXPIRED', 'b.dk': 'ERR_TLS_CERT_ALTNAME_INVALID', 'c.dk': 200 };
    const between = ['https://a.dk/', 'https://b.dk/', 'http://c.dk/'];
    const report = await checkWebLinks(
      between,
      settingsOn((url) =>
        url === 'https://c.dk/' ? 'ERR_TLS_CERT_ALTNAME_INVALID' : hosts(bad)(url, 'HEAD'),
      ),
    );
    expect(Object.values(wordsOf(report))).toEqual(['unknown unverified', 'unknown unverified', 'fine']);
    expect(report.offline).toBe(false);
  });

  it('is where another one holds', async () => {
    const bad = { 'a.dk': 'CERT_HAS_EXPIRED', 'b.dk': 'CERT_HAS_EXPIRED', 'c.dk': 403 };
    const report = await checkWebLinks(
      ['https://a.dk/', 'https://b.dk/', 'https://c.dk/'],
      settingsOn(hosts(bad)),
    );
    expect(Object.values(wordsOf(report))).toEqual([
      'broken certificate',
      'broken certificate',
      'unknown rejected',
    ]);
  });
});

describe('an address with http:', () => {
  const SITE = 'http://www.eksempel.dk';
  const cases: [string, Net, string][] = [
    ['that is there with https: too', () => 200, 'fine insecure'],
    ['that is not there with https:', (url) => (url.startsWith('https') ? 404 : 200), 'fine'],
    ['whose https: is closed to programs', (url) => (url.startsWith('https') ? 403 : 200), 'fine'],
    [
      'whose https: has a bad certificate',
      (url) => (url.startsWith('https') ? 'CERT_HAS_EXPIRED' : 200),
      'fine',
    ],
    ['whose https: does not answer', (url) => (url.startsWith('https') ? 'ECONNREFUSED' : 200), 'fine'],
    [
      'that is there with https: alone',
      (url) => (url.startsWith('https') ? 200 : 'ECONNREFUSED'),
      'unknown refused insecure',
    ],
    ['that is broken', (url) => (url.startsWith('https') ? 200 : 404), 'broken not-found'],
    ['that sends on to https:', (url) => to(url, 'http:', `https://www.eksempel.dk/side`), 'fine insecure'],
    [
      'that sends on to https: and another name',
      (url) => to(url, 'http:', 'https://ny.dk/side'),
      'fine insecure',
    ],
    ['whose https: sends back', (url) => to(url, 'https:', `${SITE}/andet`), 'fine'],
    [
      'whose https: is another page',
      (url) => to(url, 'https://www.eksempel.dk/side', 'https://www.eksempel.dk/'),
      'fine',
    ],
  ];

  it.each(cases)('%s', async (_, net, word) => {
    expect(wordOf(await check(`${SITE}/side`, settingsOn(net)))).toBe(word);
  });

  it('that sends on to https: is not asked for twice', async () => {
    const asked: string[] = [];
    const net: Net = (url) => (asked.push(url), to(url, 'http:', 'https://www.eksempel.dk/side'));
    const report = await checkWebLinks([`${SITE}/side`], settingsOn(net));
    expect(Object.values(wordsOf(report))).toEqual(['fine insecure']);
    expect(asked).toEqual([`${SITE}/side`, 'https://www.eksempel.dk/side']);
  });

  it('and a port of its own has no twin', async () => {
    const asked: string[] = [];
    const net: Net = (url) => (asked.push(url), 200);
    expect(wordOf(await check('http://www.eksempel.dk:8080/side', settingsOn(net)))).toBe('fine');
    expect(asked).toEqual(['http://www.eksempel.dk:8080/side']);
  });

  /** Addresses that begin so are sent on; all others are there. */
  function to(url: string, from: string, location: string) {
    return url.startsWith(from) ? { status: 301, location } : 200;
  }
});

describe('a redirect into a private network', () => {
  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest',
    'http://localhost:8080/',
    'http://sager.internal/',
  ])('is not followed: %s', async (location) => {
    const asked: string[] = [];
    const given = settingsOn((url) => (asked.push(url), { status: 302, location }));
    expect(wordOf(await check('https://www.eksempel.dk/', given))).toBe('unknown not-asked');
    expect(asked).toEqual(['https://www.eksempel.dk/']);
  });

  it('by a name that leads there is not broken', async () => {
    expect(
      wordOf(
        await check(
          'https://www.eksempel.dk/',
          settingsOn(() => 'EPRIVATE'),
        ),
      ),
    ).toBe('unknown not-asked');
  });
});

describe('many addresses', () => {
  it('are asked of eight hosts at once, one at a time of each, and each once', async () => {
    const running = new Map<string, number>();
    let most = 0;
    let mostOfOne = 0;
    const asked: string[] = [];
    const request = async (url: URL) => {
      asked.push(url.href);
      running.set(url.hostname, (running.get(url.hostname) ?? 0) + 1);
      const counts = [...running.values()];
      most = Math.max(most, counts.filter((count) => count > 0).length);
      mostOfOne = Math.max(mostOfOne, ...counts);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running.set(url.hostname, (running.get(url.hostname) ?? 0) - 1);
      return { status: 200 };
    };
    const urls = Array.from({ length: 60 }, (_, i) => `https://www${i % 20}.eksempel.dk/${i % 40}`);
    const steps: [number, number][] = [];
    const onProgress = (done: number, total: number) => void steps.push([done, total]);
    const withFragments = [...urls, ...urls.map((url) => `${url}#afsnit`)];
    const { answers, unknown } = await checkWebLinks(withFragments, settings({ request, onProgress }));
    expect({ most, mostOfOne, asked: asked.length }).toEqual({ most: 8, mostOfOne: 1, asked: 40 });
    expect(new Set(asked).size).toBe(40);
    expect([...answers.keys()].sort()).toEqual([...new Set(withFragments)].sort());
    expect(unknown).toBe(0);
    expect(steps).toEqual(Array.from({ length: 40 }, (_, i) => [i + 1, 40]));
  });
});

describe('a proxy', () => {
  it('is not used: the addresses are unknown, and the report says why', async () => {
    const asked: string[] = [];
    const environment = { HTTPS_PROXY: 'http://proxy.eksempel.dk:3128', NO_PROXY: 'direkte.dk' };
    const given = settingsOn((url) => (asked.push(url), 404), { environment });
    const report = await checkWebLinks(['https://www.eksempel.dk/', 'https://www.direkte.dk/'], given);
    expect(wordsOf(report)).toEqual({
      'https://www.eksempel.dk/': 'unknown proxy',
      'https://www.direkte.dk/': 'broken not-found',
    });
    expect(report).toMatchObject({ proxy: true, offline: false, unknown: 1 });
    expect(new Set(asked)).toEqual(new Set(['https://www.direkte.dk/']));
  });

  it('is not gone round by a redirect', async () => {
    const asked: string[] = [];
    const net: Net = (url) => (asked.push(url), { status: 301, location: 'https://www.eksempel.dk/' });
    const environment = { https_proxy: 'http://proxy.eksempel.dk:3128' };
    expect(wordOf(await check('http://www.eksempel.dk/', settingsOn(net, { environment })))).toBe(
      'unknown proxy',
    );
    expect(asked).toEqual(['http://www.eksempel.dk/']);
  });
});
