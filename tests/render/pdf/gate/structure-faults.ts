import type { Fault } from './document-faults.js';
import type { OpenPdf } from './open-pdf.js';
import { PdfReference, dictionary, name, text } from './open-pdf.js';

const change =
  (type: string, edit: Parameters<OpenPdf['change']>[1], at = 0) =>
  (pdf: OpenPdf): void =>
    pdf.change(pdf.all(type)[at] ?? 0, edit);
const retype =
  (from: string, to: string, at = 0) =>
  (pdf: OpenPdf): void =>
    pdf.retype(from, to, at);
const add =
  (parent: string, type: string, entries = {}) =>
  (pdf: OpenPdf): void => {
    pdf.addElement(pdf.first(parent), type, entries);
  };
const span = (key: string, value: number) =>
  change('TD', (cell) => cell.set('A', dictionary({ O: name('Table'), [key]: value })));
const roles =
  (entries: Parameters<typeof dictionary>[0]) =>
  (pdf: OpenPdf): void =>
    pdf.change(pdf.root, (root) => {
      const map = pdf.objects.dictionary(root.get('RoleMap'));
      root.set('RoleMap', new Map([...map, ...dictionary(entries)]));
    });

/** The structure and its ways back. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  ['a type that stands for nothing', 'UA 7.1-5, A 6.7.3.4-1', retype('P', 'Afsnit')],
  [
    'types that stand for each other',
    'UA 7.1-6, A 6.7.3.4-2',
    (pdf) => {
      pdf.retype('P', 'Et');
      roles({ Et: name('To'), To: name('Et') })(pdf);
    },
  ],
  ['a standard type that stands for another', 'UA 7.1-7, A 6.7.3.4-3', roles({ P: name('Span') })],
  ['an element without its parent', 'UA 7.1-12', change('P', (p) => p.delete('P'))],
  [
    'an element with another parent',
    'PDF 14.7.2-2',
    (pdf) => change('P', (p) => p.set('P', new PdfReference(pdf.first('L'))))(pdf),
  ],
  [
    'an element in two places',
    'PDF 14.7.2-1',
    (pdf) =>
      change('L', (list) =>
        list.set('K', [...[list.get('K') ?? null].flat(), new PdfReference(pdf.first('P'))]),
      )(pdf),
  ],
  ['a row outside a table', 'UA 7.2-4', add('Document', 'TR')],
  ['something else in a table', 'UA 7.2-3', add('Table', 'P')],
  ['a head outside a table', 'UA 7.2-5', add('Document', 'THead')],
  ['a body outside a table', 'UA 7.2-6', add('Document', 'TBody')],
  ['a header cell outside a row', 'UA 7.2-8', add('Document', 'TH')],
  ['a cell outside a row', 'UA 7.2-9', add('Document', 'TD')],
  ['something else in a row', 'UA 7.2-10', retype('TD', 'P')],
  [
    'two heads',
    'UA 7.2-11, UA 7.2-14',
    (pdf) => {
      add('Table', 'THead')(pdf);
      add('Table', 'THead')(pdf);
    },
  ],
  ['a foot and no body', 'UA 7.2-13', add('Table', 'TFoot')],
  [
    'two captions',
    'UA 7.2-39',
    (pdf) => {
      add('Table', 'Caption')(pdf);
      add('Table', 'Caption')(pdf);
    },
  ],
  ['a cell too many', 'UA 7.2-42', add('TR', 'TH')],
  ['a cell that is too wide', 'UA 7.2-42', span('ColSpan', 3)],
  ['a cell that is too high', 'UA 7.2-41', span('RowSpan', 9)],
  ['a cell of a million columns', 'UA 7.2-42', span('ColSpan', 1e9)],
  [
    'cells that lie on each other',
    'UA 7.2-15',
    (pdf) => {
      const cells = pdf.all('TD');
      pdf.change(cells[1] ?? 0, (cell) => cell.set('A', dictionary({ RowSpan: 2 })));
      pdf.change(cells[3] ?? 0, (cell) => cell.set('A', dictionary({ ColSpan: 2 })));
    },
  ],
  [
    'a cell without a header',
    'UA 7.5-1',
    (pdf) => {
      for (const cell of [...pdf.all('TH'), ...pdf.all('TD')]) pdf.change(cell, (one) => one.delete('A'));
    },
  ],
  ['an item outside a list', 'UA 7.2-17', add('Document', 'LI')],
  ['a body outside an item', 'UA 7.2-18', add('Document', 'LBody')],
  ['something else in a list', 'UA 7.2-19', add('L', 'P')],
  ['something else in an item', 'UA 7.2-20', add('LI', 'P')],
  ['a caption at the end of a list', 'UA 7.2-40', add('L', 'Caption')],
  ['an entry outside a table of contents', 'UA 7.2-26', add('Document', 'TOCI')],
  [
    'something else in a table of contents',
    'UA 7.2-27',
    (pdf) => pdf.addElement(pdf.addElement(pdf.first('Document'), 'TOC'), 'P'),
  ],
  ['an image without alternative text', 'UA 7.3-1', add('Document', 'Figure')],
  ['an image with an empty one', 'UA 7.3-1', add('Document', 'Figure', { Alt: text('') })],
  ['a formula without alternative text', 'UA 7.7-1', add('Document', 'Formula')],
  ['a level left out', 'UA 7.4.2-1', retype('H2', 'H4')],
  ['headings with levels and without', 'UA 7.4.4-2, UA 7.4.4-3', retype('H2', 'H')],
  [
    'two headings of one section',
    'UA 7.4.4-1',
    (pdf) => {
      add('Document', 'H')(pdf);
      add('Document', 'H')(pdf);
    },
  ],
  ['a note without an identifier', 'UA 7.9-1', change('Note', (note) => note.delete('ID'))],
  [
    'two notes with one identifier',
    'UA 7.9-2',
    (pdf) => {
      for (const note of pdf.all('Note')) pdf.change(note, (one) => one.set('ID', text('note')));
    },
  ],
  ['a language that is none', 'UA 7.2-29', change('P', (p) => p.set('Lang', text('dansk sprog')))],
  [
    'content of two elements',
    'PDF 14.7.4-2',
    (pdf) => {
      pdf.addElement(pdf.first('Document'), 'P', { Pg: new PdfReference(pdf.page), K: pdf.piece });
    },
  ],
  [
    'content that is not there',
    'PDF 14.7.4-8',
    (pdf) => {
      pdf.addElement(pdf.first('Document'), 'P', { Pg: new PdfReference(pdf.page), K: 9999 });
    },
  ],
  [
    'no way back',
    'PDF 14.7.4-5, UA 7.18.5-1',
    (pdf) => pdf.change(pdf.root, (root) => root.delete('ParentTree')),
  ],
  ['another way back', 'PDF 14.7.4-5', (pdf) => pdf.change(pdf.page, (page) => page.set('StructParents', 1))],
  ['the keyboard’s order', 'UA 7.18.3-1', (pdf) => pdf.change(pdf.page, (page) => page.delete('Tabs'))],
  [
    'a link outside the structure',
    'UA 7.18.5-1',
    (pdf) => pdf.change(pdf.link, (link) => link.delete('StructParent')),
  ],
  ['a link in another element', 'UA 7.18.5-1', retype('Link', 'Span')],
  [
    'a link without a description',
    'UA 7.18.5-2',
    (pdf) => pdf.change(pdf.link, (link) => link.delete('Contents')),
  ],
  [
    'a link that does not say whether it is printed',
    'A 6.3.2-1',
    (pdf) => pdf.change(pdf.link, (link) => link.delete('F')),
  ],
  ['a link that is not printed', 'A 6.3.2-2', (pdf) => pdf.change(pdf.link, (link) => link.set('F', 0))],
  [
    'a link that is a film',
    'A 6.3.1-1, A 6.3.3-1, UA 7.18.1-1',
    (pdf) => pdf.change(pdf.link, (link) => link.set('Subtype', name('Movie'))),
  ],
  [
    'a link with a script',
    'A 6.5.1-1',
    (pdf) => pdf.change(pdf.link, (link) => link.set('A', dictionary({ S: name('JavaScript') }))),
  ],
];
