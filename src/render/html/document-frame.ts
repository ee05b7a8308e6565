import type { PageFormat } from '../../model/house-format.js';
import { fontFaces } from './fonts.js';
import { escapeHtml } from './page-view.js';
import type { RunningTexts } from '../pdf/finish/facts.js';
import { hiddenPageCounters, runningRules, runningTexts } from './page-rules.js';
import type { RunningText } from './page-rules.js';
import { printedText } from './printed-text.js';
import type { PrintedText } from './printed-text.js';
import { withPrintMarks } from './print-marks.js';
import { withoutTableFrames } from './table-element.js';
import { asciiStyle, printStyle } from './print-style.js';

/** The two forms of one page: a file to keep, with its fonts inside, and one to print, whose fonts the browser has. */
export interface RenderedHtml {
  readonly file: string;
  readonly print: string;
  /** What the margins of the printed page say. */
  readonly running: RunningTexts;
  readonly text: PrintedText;
}

/** No scripts, no requests: styles are in the page, images and fonts are `data:`. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** Spares the browser the screen's layout and painting before it prints; quotation marks are in the text (print-marks.ts). */
const PRINT_ONLY = '@media screen { body { display: none } } q { quotes: none }';

/** What a document says of itself. */
export interface DocumentHead {
  readonly language: string;
  readonly title: string;
  readonly running: RunningText;
  /** More style of its own, for pages that are only printed. */
  readonly rules?: string;
}

/**
 * Puts a page that a template wrote into the frame of all documents: language, title, policy, fonts and styles are the
 * program's own, so that no template can forget the language or let a script in.
 */
export function frameDocument(head: DocumentHead, format: PageFormat, written: string): RenderedHtml {
  const body = withoutDirections(written);
  const style = stylesOf(format);
  const isNumberedLater = head.running.page === undefined;
  const counters = isNumberedLater ? hiddenPageCounters(format.style) : '';
  const rules = [counters, runningRules(head.running), head.rules ?? ''].join('\n').trim();
  return {
    // Its fonts make it large, and not every page is kept as a file.
    get file() {
      return documentOf(head, [fontFaces(body), style.file, rules].join('\n'), body);
    },
    print: documentOf(
      head,
      [style.print, asciiStyle(rules), PRINT_ONLY].join('\n'),
      withPrintMarks(withoutTableFrames(body), head.language),
    ),
    running: runningTexts(head.running, format.style),
    get text() {
      return printedText(body);
    },
  };
}

interface Styles {
  readonly file: string;
  readonly print: string;
}

const styles = new WeakMap<PageFormat, Styles>();

/** A format's style for either form of the page, made once a run. */
function stylesOf(format: PageFormat): Styles {
  let made = styles.get(format);
  if (!made) {
    const local = localStyle(format.style).replaceAll('</', '<\\/');
    made = { file: local, print: printStyle(withNamesOfSpacesEncoded(local)).replaceAll('</', '<\\/') };
    styles.set(format, made);
  }
  return made;
}

/**
 * The names of XML's spaces in drawings of `data:` addresses, so that they are no addresses in the eyes of a browser that
 * is told to block `http://`: Chromium looks for it anywhere in an address, and left such drawings out.
 */
function withNamesOfSpacesEncoded(style: string): string {
  return style.replaceAll(/(xmlns(?::\w+)?=(?:['"\\]|%2[27])*https?:)\/\//gi, '$1%2F%2F');
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

function documentOf({ language, title }: DocumentHead, style: string, body: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="generator" content="dmpg">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
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
