/**
 * Names that the PDF library expects of a browser, and uses only to paint. It looks for a painting library where they
 * are missing, and says so on the console; nothing here is ever painted.
 */
class Unpainted {
  /** Made once when the library is loaded. */
  readonly isUnpainted = true;
}

const names = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) names[name] ??= Unpainted;
