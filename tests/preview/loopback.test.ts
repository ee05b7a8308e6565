import { describe, expect, it } from 'vitest';
import { isOwnHost, refusalOf } from '../../src/preview/loopback.js';

const PORT = 4400;

describe('isOwnHost', () => {
  it.each(['localhost:4400', 'LOCALHOST:4400', '127.0.0.1:4400', '[::1]:4400'])('knows %s', (host) => {
    expect(isOwnHost(host, PORT)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'localhost',
    'localhost:80',
    'localhost:44000',
    'localhost:4400:4400',
    'localhost.evil.example:4400',
    'localhost.:4400',
    'evil.example:4400',
    '127.0.0.1.nip.io:4400',
    '127.0.0.1:4401',
    '127.1:4400',
    '127.0.0.2:4400',
    '2130706433:4400',
    '0x7f000001:4400',
    '0.0.0.0:4400',
    '[::]:4400',
    '::1:4400',
    '[::ffff:127.0.0.1]:4400',
    '[::1%25lo]:4400',
    'user@localhost:4400',
    'localhost:4400 evil.example',
    ' localhost:4400',
    'localhost:4400/',
    'ⓛocalhost:4400',
  ])('does not know %s', (host) => {
    expect(isOwnHost(host, PORT)).toBe(false);
  });

  it('needs no port on port 80', () => {
    expect(isOwnHost('localhost', 80)).toBe(true);
    expect(isOwnHost('localhost:80', 80)).toBe(true);
  });
});

describe('refusalOf', () => {
  const refusal = (headers: Record<string, string>, raw = ['Host', headers['host'] ?? '']) =>
    refusalOf({ headers, rawHeaders: raw }, PORT);
  const host = 'localhost:4400';

  it('lets own pages and the address bar in', () => {
    expect(refusal({ host })).toBeUndefined();
    expect(refusal({ host, origin: 'http://localhost:4400' })).toBeUndefined();
    expect(refusal({ host, origin: 'http://127.0.0.1:4400' })).toBeUndefined();
    expect(refusal({ host, 'sec-fetch-site': 'same-origin' })).toBeUndefined();
    expect(refusal({ host, 'sec-fetch-site': 'none' })).toBeUndefined();
  });

  it('lets a link from elsewhere in', () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(refusal({ host, ...link })).toBeUndefined();
  });

  it.each([
    { origin: 'null' },
    { origin: '' },
    { origin: 'https://localhost:4400' },
    { origin: 'http://localhost:3000' },
    { origin: 'http://evil.example' },
    { origin: 'http://localhost:4400.evil.example' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ])('refuses %j', (headers) => {
    expect(refusal({ host, ...headers })).toBe('origin');
  });

  it('refuses a request that names two hosts, or none', () => {
    expect(refusal({ host }, ['Host', host, 'hOST', 'evil.example'])).toBe('host');
    expect(refusal({}, [])).toBe('host');
  });
});
