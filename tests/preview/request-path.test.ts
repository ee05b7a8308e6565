import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPath, writePath } from '../../src/preview/request-path.js';

/** Ways out of the folder, and to what is hidden in it. */
export const DISGUISES = [
  '/../secret.txt',
  '/dmpg/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2E./secret.txt',
  '/.%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/dmpg%2f..%2f..%2fsecret.txt',
  '/%c0%ae%c0%ae/secret.txt',
  '/%u002e%u002e/secret.txt',
  '/..%00/secret.txt',
  '/index.html%00.txt',
  '/%00',
  '//secret.txt',
  '//etc/passwd',
  '/dmpg//2025-11-07/',
  '/%2fetc/passwd',
  '/C:/Windows/win.ini',
  '/C%3a%5cWindows',
  '/index.html::$DATA',
  '/index.html.',
  '/index.html%20',
  '/.../secret.txt',
  '/./secret.txt',
  '/.htaccess',
  '/.nojekyll',
  '/.git/config',
  '/dmpg/.hidden/a.txt',
  '/%2ehtaccess',
  '/nul',
  '/CON.txt',
  '/dmpg/%0d%0aSet-Cookie:a=b/',
  '/%',
  '/%zz',
  '/%e6',
  'secret.txt',
  '',
  '*',
  'http://evil.example/',
  'http://127.0.0.1:4400/../secret.txt',
];

describe('readPath', () => {
  it.each(DISGUISES)('does not read %s', (target) => {
    expect(readPath(target)).toBeUndefined();
  });

  it.each([
    ['/', [], true],
    ['/dmpg/2025/', ['dmpg', '2025'], true],
    ['/dmpg/2025', ['dmpg', '2025'], false],
    ['/moeder.json?x=/../', ['moeder.json'], false],
    [
      '/dmpg/2025-11-07/bilag/Notat%20om%20%C3%B8.pdf',
      ['dmpg', '2025-11-07', 'bilag', 'Notat om ø.pdf'],
      false,
    ],
    ['/%252e%252e/secret.txt', ['%2e%2e', 'secret.txt'], false],
  ] as const)('reads %s', (target, segments, isFolder) => {
    expect(readPath(target)).toMatchObject({ segments, isFolder });
  });

  it('gives names that stay in their folder, whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%25',
      'a',
      'æ',
      ' ',
      ':',
      '?',
      '%',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const read = readPath(`/${parts.join('')}`);
        const file = path.join('/site', ...(read?.segments ?? []));
        return file === '/site' || (file.startsWith('/site/') && !file.includes('\0'));
      }),
    );
  });

  it('is written again as an address of this server', () => {
    expect(writePath({ segments: ['dmpg', 'æ?#'], isFolder: true })).toBe('/dmpg/%C3%A6%3F%23/');
    expect(writePath({ segments: [], isFolder: true })).toBe('/');
  });
});
