const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address if a document may link to it: web, mail and telephone addresses and anchors in the document itself.
 * Anything else (scripts, data, files, paths that mean nothing in a document that is mailed) gives undefined.
 * Judged as a browser would read it (WHATWG URL), so no disguise by case, control characters or entities helps.
 */
export function safeUrl(url: string): string | undefined {
  if (/^#[^\s<>"]*$/.test(url)) return url;
  try {
    const parsed = new URL(url);
    return SCHEMES.has(parsed.protocol)
      ? url.replaceAll(/[\u0000-\u0020\u007F\\]+/g, (run) => encodeURIComponent(run))
      : undefined;
  } catch {
    return undefined;
  }
}
