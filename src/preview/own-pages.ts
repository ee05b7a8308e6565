import type { Language } from '../locale/language.js';
import type { PreviewTexts } from '../locale/preview-da.js';
import { maskCprNumbers } from '../model/cpr-number.js';
import { OWN_FOLDER, escapeAttribute, injectPreview } from './inject-preview.js';
import type { PageFacts } from './inject-preview.js';

/** Words in which the preview's own pages speak. */
export interface PageWords {
  readonly language: Language;
  readonly texts: PreviewTexts;
}

/** What is shown where there is no page to show: why, and below it the panel with what is to be mended. */
export function startPage(paragraphs: readonly string[], version: string, words: PageWords): string {
  const { start } = words.texts;
  const body = [
    '<main>',
    `<h1>${escapeAttribute(start.title)}</h1>`,
    ...paragraphs.map((text) => `<p>${escapeAttribute(text)}</p>`),
    `<noscript><p>${escapeAttribute(start.needsScript)}</p></noscript>`,
    '</main>',
  ].join('\n');
  return ownPage(start.title, body, 'dmpg-start', { version, document: undefined }, words);
}

/**
 * The page around a meeting's document. The document's own policy allows no script, so it stands in a frame, and the page around
 * it does what the others do.
 */
export function documentFrame(
  slug: string,
  page: string | undefined,
  version: string,
  words: PageWords,
): string {
  const { frame } = words.texts;
  const title = frame.title(maskCprNumbers(slug));
  const file = `/${OWN_FOLDER}/document/${encodeURIComponent(slug)}.html`;
  const links = [
    ...(page === undefined ? [] : [[page, frame.toSite] as const]),
    [file, frame.toFile] as const,
  ].map(([address, text]) => `<li><a href="${escapeAttribute(address)}">${escapeAttribute(text)}</a></li>`);
  const body = [
    '<main>',
    `<h1>${escapeAttribute(title)}</h1>`,
    `<ul>${links.join('')}</ul>`,
    `<iframe src="${escapeAttribute(file)}" title="${escapeAttribute(title)}"></iframe>`,
    '</main>',
  ].join('\n');
  return ownPage(title, body, 'dmpg-frame', { version, document: undefined }, words);
}

function ownPage(
  title: string,
  body: string,
  kind: string,
  facts: PageFacts,
  { language }: PageWords,
): string {
  const head = `<meta charset="utf-8">\n<title>${escapeAttribute(title)}</title>\n<meta name="viewport" content="width=device-width">`;
  const html = `<!doctype html>\n<html lang="${language}">\n<head>\n${head}\n</head>\n<body class="${kind}">\n${body}\n</body>\n</html>\n`;
  return injectPreview(html, facts);
}
