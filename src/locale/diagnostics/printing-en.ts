import { finding } from '../message.js';
import type { Message } from '../message.js';
import type { PRINTING_DA } from './printing-da.js';

const STANDARDS: Readonly<Record<string, string>> = {
  UA: 'PDF/UA-1 (ISO 14289-1)',
  A: 'PDF/A (ISO 19005)',
  PDF: 'the PDF standard (ISO 32000-1)',
};
/** What is wrong with a PDF: what was found, and what to do about it. */
const PDF_FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  image: [
    'an image without alternative text',
    'Give the image in the format’s template an alternative text (alt="…").',
  ],
  structure: [
    'content that a screen reader does not find',
    'Look in the format’s template and style.css for text that is put in with »content:«, or that stands outside the page’s elements.',
  ],
  glyph: [
    'a character that none of the document’s fonts has, such as an emoji',
    'Remove the character, or write it in words.',
  ],
  text: [
    'a character that cannot be read aloud or searched for',
    'Remove the character, such as a symbol of Wingdings, or use another font in the format’s style.css.',
  ],
  table: [
    'a table that a screen reader cannot follow',
    'Mend the table so that all rows have as many cells and the first row is headers; tables in the format’s template need <th>.',
  ],
  list: [
    'a list that is not built as one',
    'Look at the format’s template and style.css: in a list only items may stand.',
  ],
  heading: [
    'headings that skip a level',
    'Mend the headings in the format’s template so that each level follows the one before.',
  ],
  link: [
    'a link that a screen reader cannot follow',
    'Look at the format’s template and style.css: every link needs text.',
  ],
  font: [
    'a font that is not embedded as it must be',
    'Use another font in the format’s style.css; best a TrueType font that is not variable.',
  ],
  transparency: [
    'transparency without a colour space',
    'Take the transparency out of the format’s style.css.',
  ],
};
const pdfFault = (cause: string | number | undefined) =>
  Object.hasOwn(PDF_FAULTS, String(cause)) ? PDF_FAULTS[String(cause)] : undefined;
const clauseName = (clause: string | number | undefined) => {
  const [standard = '', number] = String(clause).split(' ');
  return number === undefined ? '' : ` ${STANDARDS[standard] ?? standard}, ${number}`;
};

/** What may be wrong with the browser, with printing, and with the PDF that comes of it. */
export const PRINTING_EN: Readonly<Record<keyof typeof PRINTING_DA, Message>> = {
  'browser-missing': finding(
    (a) =>
      a['named'] ? `There is no browser at ${String(a['named'])}.` : 'There is no browser to print PDF with.',
    () =>
      'Install Chrome, Chromium or Edge, or build without PDF: --to html,json. »dmpg doctor« shows where was looked.',
  ),
  'browser-start': finding(
    (a) => `The browser ${a['path']} does not start: ${a['reason']}`,
    () => 'Run »dmpg doctor«, or build without PDF: --to html,json.',
  ),
  'browser-crash': finding(
    () => 'The browser crashed twice while printing.',
    () => 'Try again with --jobs 1, or build without PDF: --to html,json.',
  ),
  'print-failed': finding(
    (a) => `The browser could not print the document (${a['reason']}).`,
    () =>
      'Try again. If it happens every time, look in the format’s template and style.css for something fetched from elsewhere.',
  ),
  'print-timeout': finding(
    (a) => `Printing took more than ${a['seconds']} seconds.`,
    () => 'Split the document, or make large tables and lists smaller.',
  ),
  'print-blank': finding(
    () => 'The PDF came out with an empty page.',
    () => 'Try again; if it happens every time, run »dmpg doctor«.',
  ),
  'pdf-nonconforming': finding(
    (a) =>
      `The PDF does not keep${clauseName(a['clause']) || ' its standard'}${a['page'] ? `, page ${a['page']}` : ''}: ` +
      `${pdfFault(a['cause'])?.[0] ?? a['found']}.${a['others'] ? ` And ${a['others']} more faults.` : ''} Nothing was written.`,
    (a) =>
      pdfFault(a['cause'])?.[1] ??
      'Try the format »dmpg«. If that works, look at your own format’s template and style.css; if not, send the message to the developers.',
  ),
  'print-unreadable': finding(
    (a) => `The browser’s PDF could not be checked (${a['reason']}).`,
    () => 'Use the embedded browser or a newer Chrome; see »dmpg doctor«.',
  ),
};
