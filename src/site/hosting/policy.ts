/*
 * What a page may load: its own files and nothing else (Content Security Policy Level 3). The pages say so themselves, in a `meta`
 * element, wherever they are put; hosts that can, say it once more.
 */

const DIRECTIVES = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** For the `meta` element of every page but the search. */
export const PAGE_POLICY = [...DIRECTIVES, "script-src 'self'"].join('; ');

/** For the `meta` element of the search page: its index is read by WebAssembly. */
export const SEARCH_POLICY = [...DIRECTIVES, "script-src 'self' 'wasm-unsafe-eval'"].join('; ');

/**
 * For the header of all pages. A browser keeps header and `meta` both, so the header is as wide as the widest page, and each page's own
 * is narrower. Who may frame a page can be said in a header alone (6.4.2).
 */
export const HEADER_POLICY = `${SEARCH_POLICY}; frame-ancestors 'self'`;
