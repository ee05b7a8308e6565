import { describe, expect, it } from 'vitest';
import { isPublicAddress, lookupPublic, USUAL_PORTS, webAddress } from '../../src/workspace/web-address.js';
import { isProxied } from '../../src/workspace/web-proxy.js';

const MAY = { allowPrivate: false, ports: USUAL_PORTS };

describe('an address that may be asked', () => {
  it.each([
    ['https://www.eksempel.dk', 'https://www.eksempel.dk/'],
    ['HTTP://WWW.Eksempel.DK/Sti#afsnit', 'http://www.eksempel.dk/Sti'],
    ['https://www.blåbær.dk/grød?ø=1', 'https://www.xn--blbr-roah.dk/gr%C3%B8d?%C3%B8=1'],
    ['https://www.eksempel.dk:8443/', 'https://www.eksempel.dk:8443/'],
    ['https://www.eksempel.dk:443/', 'https://www.eksempel.dk/'],
    ['https://193.162.153.164/', 'https://193.162.153.164/'],
    ['https://[2a00:1450::5]/', 'https://[2a00:1450::5]/'],
    ['https://www.internal.dk/', 'https://www.internal.dk/'],
  ])('%s is %s', (written, href) => {
    expect(webAddress(written, MAY)?.href).toBe(href);
  });

  it.each([
    ...['', 'bilag/a.pdf', '//www.eksempel.dk/', 'https://', 'https://[', 'https://a b.dk', 'http://%00.dk'],
    ...['mailto:a@eksempel.dk', 'ftp://eksempel.dk/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,a'],
    ...['https://bruger@eksempel.dk/', 'https://bruger:kode@eksempel.dk/', 'https://:kode@eksempel.dk/'],
    ...[
      'http://eksempel.dk:22/',
      'http://eksempel.dk:25/',
      'http://eksempel.dk:3000/',
      'http://eksempel.dk:0/',
    ],
    ...[
      'http://intranet/',
      'http://localhost/',
      'http://localhost./',
      'http://a.localhost/',
      'http://printer.local',
    ],
    ...[
      'http://sager.intranet/',
      'http://metadata.google.internal/',
      'http://www.eksempel.test/',
      'http://a.onion/',
    ],
    ...[
      'http://127.0.0.1/',
      'http://127.1/',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://0/',
      'http://017700000001/',
    ],
    ...[
      'http://10.1.2.3/',
      'http://172.31.0.1/',
      'http://192.168.1.1/',
      'http://169.254.169.254/latest/meta-data',
    ],
    ...[
      'http://[::1]/',
      'http://[::]/',
      'http://[::ffff:10.0.0.1]/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
    ],
    ...['http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/', 'http://１２７.０.０.１/'],
  ])('%s is not', (written) => {
    expect(webAddress(written, MAY)).toBeUndefined();
  });
});

describe('a public address', () => {
  it.each([
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.0',
    '100.63.255.255',
    '223.255.255.255',
    '2a00:1450::5',
    '2001:4860::1',
  ])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '127.255.255.254',
      '169.254.169.254',
      '172.16.0.1',
      '172.31.255.255',
    ],
    ...[
      '192.0.0.1',
      '192.0.2.1',
      '192.168.0.1',
      '198.18.0.1',
      '198.51.100.1',
      '203.0.113.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::',
      '::1',
      '::127.0.0.1',
      '::ffff:1.1.1.1',
      '::ffff:7f00:1',
      '64:ff9b::a00:1',
      '100::1',
      'fc00::1',
      'fdff::1',
    ],
    ...[
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2001::1',
      '2001:db8::1',
      '2002:7f00:1::1',
      '3fff::1',
    ],
    ...['', 'www.eksempel.dk', '1.1.1', '1.1.1.1.1'],
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('looking a name up', () => {
  it.each([true, false])('that leads to this machine fails (all: %s)', async (all) => {
    const result = await new Promise((resolve) => {
      lookupPublic('localhost', { all }, (error) => resolve(error?.code));
    });
    expect(result).toBe('EPRIVATE');
  });

  it('gives public addresses in the form that was asked for', async () => {
    // An address is its own name: nothing is asked of the net.
    const found = await new Promise((resolve) => {
      lookupPublic('1.1.1.1', { all: true }, (_error, addresses) => resolve(addresses));
    });
    expect(found).toEqual([{ address: '1.1.1.1', family: 4 }]);
    const first = await new Promise((resolve) => {
      lookupPublic('1.1.1.1', {}, (error, address, family) => resolve([error, address, family]));
    });
    expect(first).toEqual([null, '1.1.1.1', 4]);
  });
});

describe('a proxy', () => {
  const PROXY = 'http://proxy.eksempel.dk:3128';
  it.each<[Record<string, string>, string, boolean]>([
    [{}, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: '' }, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY }, 'https://www.eksempel.dk/', true],
    [{ https_proxy: PROXY }, 'https://www.eksempel.dk/', true],
    [{ HTTPS_PROXY: PROXY }, 'http://www.eksempel.dk/', false],
    [{ http_proxy: PROXY }, 'http://www.eksempel.dk/', true],
    [{ ALL_PROXY: PROXY }, 'http://www.eksempel.dk/', true],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: '*' }, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'a.dk, Eksempel.dk' }, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY, no_proxy: '.eksempel.dk' }, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: '*.eksempel.dk' }, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'eksempel.dk' }, 'https://eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'eksempel.dk' }, 'https://etandeteksempel.dk/', true],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'eksempel.dk:443' }, 'https://www.eksempel.dk/', false],
    [{ HTTPS_PROXY: PROXY, NO_PROXY: 'eksempel.dk:8443' }, 'https://www.eksempel.dk/', true],
  ])('by %j for %s: %s', (environment, url, expected) => {
    expect(isProxied(new URL(url), environment)).toBe(expected);
  });
});
