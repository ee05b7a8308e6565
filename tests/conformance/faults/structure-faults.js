/** The structure tree: roles, headings, notes, lists and tables. Each function plants one fault. */
import { PDFNumber } from '@cantoo/pdf-lib';
import { True, hex, name, number, text, typeOf } from './open-pdf.js';

const setType = (element, type) => element.set(name('S'), name(type));
const roleMap = (pdf) => {
  if (!pdf.find(pdf.tree, 'RoleMap')) pdf.tree.set(name('RoleMap'), pdf.object({}));
  return pdf.find(pdf.tree, 'RoleMap');
};
const marks = (pdf, element) => pdf.kids(element).some((kid) => pdf.look(kid) instanceof PDFNumber);
/** A paragraph that holds its text itself. */
const paragraph = (pdf) => pdf.all('P').find((one) => marks(pdf, one));
const rows = (pdf) => pdf.all('TR');
const cellsOf = (pdf, row) => pdf.kids(row).map((kid) => pdf.look(kid));
const attributes = (pdf, element, values) => element.set(name('A'), pdf.object({ O: 'Table', ...values }));
const note = (pdf, id, at) =>
  pdf.addElement(pdf.first('Document'), 'Note', id === undefined ? {} : { ID: text(id) }, at);

/** Moves an element away from its parent, to be a child of another. */
function move(pdf, element, parent) {
  const ref = pdf.refOf(element);
  const old = element.lookup(name('P'));
  const kids = pdf.kids(old).filter((kid) => kid !== ref);
  if (kids.length === 0) old.delete(name('K'));
  else pdf.setKids(old, kids);
  element.set(name('P'), pdf.refOf(parent));
  pdf.setKids(parent, [...pdf.kids(parent), ref]);
}

export const STRUCTURE_FAULTS = {
  'a role that is not mapped': (pdf) => setType(paragraph(pdf), 'Afsnit'),
  'a role mapped to no standard type': (pdf) => {
    setType(paragraph(pdf), 'Afsnit');
    roleMap(pdf).set(name('Afsnit'), name('Stykke'));
  },
  'a circular role map': (pdf) => {
    setType(paragraph(pdf), 'Afsnit');
    roleMap(pdf).set(name('Afsnit'), name('Stykke'));
    roleMap(pdf).set(name('Stykke'), name('Afsnit'));
  },
  'a standard type mapped to another': (pdf) => roleMap(pdf).set(name('P'), name('Span')),
  'an unused standard type mapped': (pdf) => roleMap(pdf).set(name('Warichu'), name('Span')),
  'an element without P': (pdf) => paragraph(pdf).delete(name('P')),
  'an element without S': (pdf) => paragraph(pdf).delete(name('S')),
  'an element of Type Other': (pdf) => paragraph(pdf).set(name('Type'), name('Other')),
  'Lang of an element is no tag': (pdf) => paragraph(pdf).set(name('Lang'), text('dansk sprog')),
  'Lang of an element with an underscore': (pdf) => paragraph(pdf).set(name('Lang'), text('en_GB')),
  'Lang of an element is good': (pdf) => paragraph(pdf).set(name('Lang'), text('en-GB')),
  'Alt in private characters': (pdf) => pdf.first('Figure').set(name('Alt'), hex('\uE000')),
  'ActualText in private characters': (pdf) => paragraph(pdf).set(name('ActualText'), hex('\uE000')),

  'Figure without Alt': (pdf) => pdf.first('Figure').delete(name('Alt')),
  'Figure with an empty Alt': (pdf) => pdf.first('Figure').set(name('Alt'), text('')),
  'Figure with ActualText alone': (pdf) => {
    pdf.first('Figure').delete(name('Alt'));
    pdf.first('Figure').set(name('ActualText'), hex('Et felt'));
  },
  'Formula without Alt': (pdf) => pdf.addElement(pdf.first('Document'), 'Formula'),
  'a heading skipped': (pdf) => setType(pdf.first('H2'), 'H4'),
  'the first heading is H2': (pdf) => setType(pdf.first('H1'), 'H2'),
  'no H1 at all': (pdf) => setType(pdf.first('H1'), 'P'),
  'H and H1 mixed': (pdf) => setType(pdf.first('H2'), 'H'),
  'two H in one element': (pdf) => {
    for (const { element } of pdf.elements()) if (/^H\d$/.test(typeOf(element))) setType(element, 'H');
  },
  H7: (pdf) => setType(pdf.all('H3').at(-1), 'H7'),
  'Note without ID': (pdf) => note(pdf),
  'Note with an empty ID': (pdf) => note(pdf, ''),
  'two Notes with one ID': (pdf) => [note(pdf, 'own'), note(pdf, 'own')],
  'Note with an ID': (pdf) => note(pdf, 'own'),

  'LI without LBody': (pdf) => {
    const body = pdf.all('LBody').find((one) => marks(pdf, one));
    setType(body, 'P');
  },
  'Lbl outside LI': (pdf) => pdf.addElement(pdf.first('Document'), 'Lbl'),
  'LBody outside LI': (pdf) => pdf.addElement(pdf.first('Document'), 'LBody'),
  'LI outside L': (pdf) => pdf.addElement(pdf.first('Document'), 'LI'),
  'P in L': (pdf) => pdf.addElement(pdf.first('L'), 'P'),
  'L as Table': (pdf) => setType(pdf.first('L'), 'Table'),
  'TOCI outside TOC': (pdf) => pdf.addElement(pdf.first('Document'), 'TOCI'),
  'P in TOC': (pdf) => {
    const contents = pdf.addElement(pdf.first('Document'), 'TOC');
    pdf.addElement(pdf.look(contents), 'P');
  },
  'Caption in the middle of a list': (pdf) => pdf.addElement(pdf.first('L'), 'Caption', {}, 1),

  'TR outside a table': (pdf) => pdf.addElement(pdf.first('Document'), 'TR'),
  'TD in P': (pdf) => pdf.addElement(paragraph(pdf), 'TD'),
  'TH in P': (pdf) => pdf.addElement(paragraph(pdf), 'TH'),
  'THead outside a table': (pdf) => pdf.addElement(pdf.first('Document'), 'THead'),
  'TBody outside a table': (pdf) => pdf.addElement(pdf.first('Document'), 'TBody'),
  'P in Table': (pdf) => pdf.addElement(pdf.first('Table'), 'P'),
  'P in TR': (pdf) => pdf.addElement(rows(pdf)[0], 'P'),
  'TR in TR': (pdf) => pdf.addElement(rows(pdf)[0], 'TR'),
  'a cell too few': (pdf) => pdf.setKids(rows(pdf)[1], pdf.kids(rows(pdf)[1]).slice(0, -1)),
  'a cell too many': (pdf) => pdf.addElement(rows(pdf)[1], 'TD'),
  'ColSpan beyond the table': (pdf) => attributes(pdf, cellsOf(pdf, rows(pdf)[1]).at(-1), { ColSpan: 3 }),
  'RowSpan beyond the table': (pdf) => attributes(pdf, cellsOf(pdf, rows(pdf).at(-1))[0], { RowSpan: 3 }),
  'cells that overlap': (pdf) => {
    attributes(pdf, cellsOf(pdf, rows(pdf)[1])[1], { RowSpan: 2 });
    attributes(pdf, cellsOf(pdf, rows(pdf).at(-1))[0], { ColSpan: 2 });
  },
  'Scope removed': (pdf) => {
    for (const cell of pdf.all('TH')) cell.delete(name('A'));
    for (const cell of pdf.all('TD')) cell.delete(name('A'));
  },
  'Headers that name nobody': (pdf) => {
    for (const cell of pdf.all('TH')) cell.delete(name('A'));
    for (const cell of pdf.all('TD')) attributes(pdf, cell, { Headers: [text('nobody')] });
  },
  'a table without TH': (pdf) => {
    for (const cell of pdf.all('TH')) setType(cell, 'TD');
  },
  'two Captions in a table': (pdf) => {
    pdf.addElement(pdf.first('Table'), 'Caption', {}, 0);
    pdf.addElement(pdf.first('Table'), 'Caption');
  },
  'Caption in the middle of a table': (pdf) => {
    if (pdf.kids(pdf.first('Table')).length < 2) pdf.addElement(pdf.first('Table'), 'TBody');
    pdf.addElement(pdf.first('Table'), 'Caption', {}, 1);
  },
  'two THead': (pdf) => {
    const table = pdf.first('Table');
    pdf.addElement(table, 'THead', {}, 0);
    pdf.addElement(table, 'THead', {}, 0);
  },
  'TFoot without TBody': (pdf) => pdf.addElement(pdf.first('Table'), 'TFoot'),

  'text removed from the structure': (pdf) => {
    const one = paragraph(pdf);
    const kids = pdf.kids(one).filter((kid) => !(pdf.look(kid) instanceof PDFNumber));
    if (kids.length === 0) one.delete(name('K'));
    else pdf.setKids(one, kids);
  },
  'no ParentTree': (pdf) => pdf.tree.delete(name('ParentTree')),
  'StructParents of a page names another': (pdf) => pdf.pages[0].set(name('StructParents'), number(999)),
  'no StructParents on a page': (pdf) => pdf.pages[0].delete(name('StructParents')),
  'an empty structure tree': (pdf) => pdf.tree.delete(name('K')),
  'a paragraph in the wrong place': (pdf) => move(pdf, paragraph(pdf), rows(pdf)[0]),
  'Marked by reference': (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.add({ Marked: false })),
  'UserProperties true': (pdf) => pdf.find(pdf.catalog, 'MarkInfo').set(name('UserProperties'), True),
};
