import type { Edition } from '../../model/edition.js';
import type { HouseFormat } from '../../model/house-format.js';
import { fontFaces } from './fonts.js';
import type { RunningTexts } from '../pdf/finish/facts.js';
import { pageRules, runningTexts } from './page-rules.js';
import { escapeHtml, pageView } from './page-view.js';
import { withPrintMarks } from './print-marks.js';
import { asciiStyle, printStyle } from './print-style.js';
import { withoutTableFrames } from './table-element.js';
import type { PageTemplate } from './template.js';

/** The two forms of one page: a file to keep, with its fonts inside, and one to print, whose fonts the browser has. */
export interface RenderedHtml {
  readonly file: string;
  readonly print: string;
  /** What the margins of the printed page say. */
  readonly running: RunningTexts;
}

/** No scripts, no requests: styles are in the page, images and fonts are `data:`. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** Spares the browser the screen's layout and painting before it prints. */
const PRINT_ONLY = '@media screen { body { display: none } }';

/**
 * Renders an edition as one self-contained HTML page.
 * @param images `data:` addresses of the images, by the address in the text.
 * @throws TemplateError where the format's template fails.
 */
export function renderHtml(
  edition: Edition,
  format: HouseFormat,
  template: PageTemplate,
  images: ReadonlyMap<string, string>,
): RenderedHtml {
  const body = withoutDirections(template(pageView(edition, images)));
  const style = stylesOf(format);
  const rules = pageRules(edition);
  return {
    file: documentOf(edition, [fontFaces(body), style.file, rules].join('\n'), body),
    print: documentOf(
      edition,
      [style.print, asciiStyle(rules), PRINT_ONLY].join('\n'),
      withPrintMarks(withoutTableFrames(body), edition.language),
    ),
    running: runningTexts(edition, format.style),
  };
}

interface Styles {
  readonly file: string;
  readonly print: string;
}

const styles = new WeakMap<HouseFormat, Styles>();

/** A format's style for either form of the page, made once a run. */
function stylesOf(format: HouseFormat): Styles {
  let made = styles.get(format);
  if (!made) {
    const local = localStyle(format.style).replaceAll('</', '<\\/');
    made = { file: local, print: printStyle(local).replaceAll('</', '<\\/') };
    styles.set(format, made);
  }
  return made;
}

/** `<meta>` and `<base>` in a template could send the page elsewhere; the document's frame has all that it needs. */
function withoutDirections(body: string): string {
  return body.replaceAll(/<(?:meta|base)\b[^>]*>/gi, '');
}

/** A picture of one transparent point. */
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

/**
 * A format's style without what it would fetch: the policy forbids it anyway, but a browser that waits for a forbidden
 * image or font may fail to print.
 */
function localStyle(style: string): string {
  return style
    .replaceAll(/@import\b[^;{}]*;?/gi, '')
    .replaceAll(/(?<!xmlns(?::\w+)?=)(['"(])\s*(?:(?:https?|ftp|file):)?\/\/[^'")\s]*/gi, `$1${NOTHING}`);
}

/**
 * A page that exists only to be printed, in a format's style.
 * @param rules style of its own: what its margins say.
 */
export function printedDocument(
  frame: DocumentFrame,
  format: HouseFormat,
  rules: string,
  body: string,
): string {
  const style = [stylesOf(format).print, asciiStyle(rules), PRINT_ONLY].join('\n');
  return documentOf(
    frame,
    style,
    withPrintMarks(withoutTableFrames(withoutDirections(body)), frame.language),
  );
}

/** What the head of a document says. */
export interface DocumentFrame {
  readonly language: string;
  readonly title: string;
}

function documentOf(edition: DocumentFrame, style: string, body: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(edition.language)}">
<head>
<meta charset="utf-8">
<meta name="generator" content="dmpg">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(edition.title)}</title>
<style>
${style}
</style>
</head>
<body>
${body.trim()}
</body>
</html>
`;
}
