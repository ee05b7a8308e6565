import path from 'node:path';
import { maskCprNumbers } from '../model/cpr-number.js';
import { showControls } from './visible-text.js';

/** A file's path for programs: as it is, but for civil registration numbers. */
export function maskedPath(file: string): string {
  return maskCprNumbers(file);
}

/** A file's path for people: in one line, and nothing in it that a terminal would obey. */
export function shownPath(file: string): string {
  return showControls(maskedPath(file));
}

/**
 * A file's path as a URI reference (RFC 3986) without civil registration numbers: relative as the path is, or with
 * the scheme `file` where the path is absolute.
 */
export function uriOfPath(file: string): string {
  const encoded = maskedPath(file)
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .filter((segment) => segment !== '.')
    .map(encodeURIComponent)
    .join('/');
  if (encoded.startsWith('/')) return `file:${encoded.startsWith('//') ? '' : '//'}${encoded}`;
  return /^[A-Za-z]:\//.test(file) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

/**
 * A file as a report names it: relative to the folder of the run where it lies in it, with `/` between folders. Paths are
 * worked out only where they are not plain already: with a thousand files it is felt.
 * @param cwd absolute.
 */
export function nameInReport(file: string, cwd: string): string {
  if (/^[\p{L}\p{N}_-][^\\:]*$/u.test(file) && !/\/\.{0,2}(?:\/|$)/.test(file)) return file;
  const relative = path.relative(cwd, path.resolve(cwd, file));
  const name = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
  return name.split(path.sep).join('/');
}
