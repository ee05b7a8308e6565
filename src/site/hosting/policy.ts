import { SEARCH_POLICY } from '../policy.js';

/**
 * For the header of all pages. A browser keeps header and `meta` both, so the header is as wide as the widest page, and each page's own
 * is narrower. Who may frame a page can be said in a header alone (Content Security Policy, level 3, 6.4.2).
 * @param framedBy origins of other sites that may.
 */
export function headerPolicy(framedBy: readonly string[]): string {
  return `${SEARCH_POLICY}; frame-ancestors ${["'self'", ...framedBy].join(' ')}`;
}
