import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import type { SEARCHED_DA } from './searched-da.js';

export const SEARCHED_EN: Readonly<Record<keyof typeof SEARCHED_DA, RuleWords>> = {
  'attachment-cpr': words(
    'Civil registration number in an attachment',
    (a) => `The attachment${quoted(a['file'])} has ${numbers(a)}${placesOf(a)}, and it becomes public.`,
    () =>
      'Remove the number from the document, from deleted text, comments, notes and properties too, and save it again. If it is another number, say before it in the document what it is, such as »fakturanr.«.',
  ),
  'attachment-not-searched': words(
    'An attachment that cannot be searched',
    (a) =>
      `The attachment${quoted(a['file'])} was not searched for civil registration numbers, or not all of it: ${reasonsOf(a)}.`,
    () =>
      'Read the attachment yourself before it is published, or save it as a PDF with text or in a newer form (docx, xlsx, pptx).',
  ),
  'attachment-active': words(
    'A type of file that cannot stand on a website',
    (a) => `The file${quoted(a['file'])} ${KINDS[String(a['kind'])] ?? 'cannot stand on a website'}.`,
    (a) =>
      a['kind'] === 'archive'
        ? 'Attach the files in it one by one.'
        : 'Save it as a PDF, or put it somewhere else and link to it.',
  ),
};

const KINDS: Readonly<Record<string, string>> = {
  browser: 'is of a type that the reader’s browser runs as a part of the website',
  program: 'is a program or a shortcut',
  archive: 'is an archive: nobody can see what is in it, and phones do not open it',
  unknown: 'is of a type of which nobody knows what browsers do with it',
};

const REASONS: Readonly<Record<string, string>> = {
  encrypted: 'it needs a password',
  damaged: 'it is damaged',
  scanned: 'it has pages that are pictures',
  picture: 'it is a picture',
  'unknown-letters': 'the file does not say what its letters are',
  'old-format':
    'it is in an old Office form (doc, xls, ppt), in which the program looks for such numbers as far as the form can be read, but for nothing else that is hidden',
  'binary-workbook': 'it is in Excel’s binary form (xlsb)',
  'unknown-format': 'its form is not known',
  'too-large': 'it is too large',
  'too-costly': 'it took too long',
  embedded: 'there is a file in it that cannot be read',
};

const PLACES: Readonly<Record<string, string>> = {
  page: 'page',
  annotation: 'comment or field on page',
  slide: 'slide',
  notes: 'notes',
  sheet: 'sheet',
  paragraph: 'paragraph',
  text: 'the text',
  line: 'line',
  table: 'table',
  header: 'header or footer',
  comment: 'comments',
  properties: 'the file’s properties',
  hidden: 'hidden text',
  earlier: 'an earlier version that is still in the file',
  embedded: 'a file in the file',
};

function numbers({ count }: DiagnosticArguments): string {
  return count === 1 || count === undefined
    ? 'a number that looks like a civil registration number (CPR)'
    : `${count} numbers that look like civil registration numbers (CPR)`;
}

function placesOf({ places, more }: DiagnosticArguments): string {
  const said = String(places ?? '')
    .split(' ')
    .filter(Boolean)
    .map((place) => {
      const [kind = '', number = ''] = place.split(':');
      return `${PLACES[kind] ?? kind} ${number}`.trim();
    });
  if (typeof more === 'number' && more > 0) said.push(`${more} more ${more === 1 ? 'place' : 'places'}`);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

function reasonsOf({ reasons }: DiagnosticArguments): string {
  const said = String(reasons ?? '')
    .split(' ')
    .flatMap((reason) => REASONS[reason] ?? []);
  return said.length === 0 ? 'it cannot be read' : said.join(', and ');
}
