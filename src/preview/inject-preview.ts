/** Everything of the preview's own lies below this path; no page of a site does. */
export const OWN_FOLDER = '__dmpg';

/** What the script in a page must know. */
export interface PageFacts {
  /** Of the page as it was served: it is loaded again when another is there. */
  readonly version: string;
  /** Where the meeting's document can be seen: absolute path. */
  readonly document: string | undefined;
}

/** A page with the preview's style and script, both by address: the site's policy lets nothing stand in the page itself. */
export function injectPreview(html: string, { version, document }: PageFacts): string {
  const style = `<link rel="stylesheet" href="/${OWN_FOLDER}/preview.css">`;
  const facts = [
    `data-version="${escapeAttribute(version)}"`,
    ...(document === undefined ? [] : [`data-document="${escapeAttribute(document)}"`]),
  ];
  const script = `<script src="/${OWN_FOLDER}/preview.js" defer ${facts.join(' ')}></script>`;
  return insertBefore(insertBefore(html, html.search(/<\/head\s*>/i), style), undefined, script);
}

/** At a place; without one before the end of the body, or at the very end. */
function insertBefore(html: string, place: number | undefined, addition: string): string {
  if (place !== undefined && place >= 0) return html.slice(0, place) + addition + html.slice(place);
  const end = html.toLowerCase().lastIndexOf('</body');
  return end >= 0 ? html.slice(0, end) + addition + html.slice(end) : html + addition;
}

/** Text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
