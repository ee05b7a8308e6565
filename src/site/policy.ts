/**
 * What the site's pages may load (Content Security Policy, level 3): nothing but the site's own files. No inline script or style
 * is among them. `frame-ancestors` holds in a header only.
 */
export const PAGE_POLICY = policy("script-src 'self'");

/** The same for the search page, whose index is read by a WebAssembly program of the site. */
export const SEARCH_POLICY = policy("script-src 'self' 'wasm-unsafe-eval'");

function policy(scripts: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    scripts,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
