/** Annotations and what they do. Each function plants one fault. */
import { hex, name, number, text } from './open-pdf.js';

const flags = (value) => (pdf) => pdf.link().set(name('F'), number(value));
const annotation = (entries) => (pdf) => {
  const page = pdf.pages[0];
  if (!page.lookup(name('Annots'))) page.set(name('Annots'), pdf.object([]));
  const given = { Type: 'Annot', Rect: [10, 10, 40, 40], F: 4, Contents: text('Note'), ...entries };
  page.lookup(name('Annots')).push(pdf.add(given));
};
const linkAction = (entries) => (pdf) => {
  pdf.link().delete(name('Dest'));
  pdf.link().set(name('A'), pdf.object({ Type: 'Action', ...entries }));
};

export const ANNOTATION_FAULTS = {
  'Link that is a Span': (pdf) => pdf.first('Link').set(name('S'), name('Span')),
  'link not in the structure': (pdf) => {
    annotation({ Subtype: 'Link', Border: [0, 0, 0], A: { S: 'URI', URI: text('https://www.rm.dk/') } })(pdf);
  },
  'link without StructParent': (pdf) => pdf.link().delete(name('StructParent')),
  'link without Contents': (pdf) => pdf.link().delete(name('Contents')),
  'link with empty Contents': (pdf) => pdf.link().set(name('Contents'), text('')),
  'no Tabs': (pdf) => pdf.pages.forEach((page) => page.delete(name('Tabs'))),
  'Tabs by row': (pdf) => pdf.pages.forEach((page) => page.set(name('Tabs'), name('R'))),
  'annotation hidden': flags(6),
  'annotation not viewed': flags(36),
  'annotation invisible': flags(5),
  'annotation toggles its view': flags(260),
  'annotation not printed': flags(0),
  'annotation without flags': (pdf) => pdf.link().delete(name('F')),
  'annotation locked': flags(132),
  'annotation with a colour': (pdf) => pdf.link().set(name('C'), pdf.object([1, 0, 0])),
  'annotation with a CMYK colour': (pdf) => pdf.link().set(name('C'), pdf.object([0, 0, 0, 1])),
  'AA on a page': (pdf) =>
    pdf.pages[0].set(name('AA'), pdf.object({ O: { S: 'URI', URI: text('https://a.dk/') } })),
  'link to JavaScript': linkAction({ S: 'JavaScript', JS: text('1') }),
  'link that launches': linkAction({ S: 'Launch', F: text('a.exe') }),
  'link that hides': linkAction({ S: 'Hide', T: text('a') }),
  'link that plays': linkAction({ S: 'Sound', Sound: text('a') }),
  'link to an unknown action': linkAction({ S: 'Own' }),
  'link that launches after all': (pdf) => {
    const next = { S: 'Launch', F: text('a.exe') };
    linkAction({ S: 'URI', URI: text('https://a.dk/'), Next: next })(pdf);
  },
  'a text annotation': annotation({ Subtype: 'Text' }),
  'a square without appearance': annotation({ Subtype: 'Square' }),
  'a film': annotation({ Subtype: 'Movie' }),
  'a trap net': annotation({ Subtype: 'TrapNet' }),
  'an unknown annotation': annotation({ Subtype: 'Own' }),
  'a field without a name': (pdf) => {
    annotation({ Subtype: 'Widget', FT: 'Tx', Contents: hex('Felt') })(pdf);
  },
};
