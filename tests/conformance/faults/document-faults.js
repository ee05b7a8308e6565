/** Catalog, trailer and pages. Each function plants one fault. */
import { False, True, name, number, text } from './open-pdf.js';

export const DOCUMENT_FAULTS = {
  'no Lang anywhere': (pdf) => {
    pdf.catalog.delete(name('Lang'));
    for (const { element } of pdf.elements()) element.delete(name('Lang'));
  },
  'Lang is no language tag': (pdf) => pdf.catalog.set(name('Lang'), text('da_DK!')),
  'Lang is empty': (pdf) => {
    pdf.catalog.set(name('Lang'), text(''));
    for (const { element } of pdf.elements()) element.delete(name('Lang'));
  },
  'no MarkInfo': (pdf) => pdf.catalog.delete(name('MarkInfo')),
  'Marked false': (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.object({ Marked: false })),
  'Suspects true': (pdf) => pdf.catalog.set(name('MarkInfo'), pdf.object({ Marked: true, Suspects: true })),
  'no ViewerPreferences': (pdf) => pdf.catalog.delete(name('ViewerPreferences')),
  'DisplayDocTitle false': (pdf) =>
    pdf.find(pdf.catalog, 'ViewerPreferences').set(name('DisplayDocTitle'), False),
  'no StructTreeRoot': (pdf) => pdf.catalog.delete(name('StructTreeRoot')),
  'AA in catalog': (pdf) => {
    const act = pdf.add({ S: 'URI', URI: text('https://www.regioner.dk/') });
    pdf.catalog.set(name('AA'), pdf.object({ WC: act }));
  },
  'JavaScript as OpenAction': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'JavaScript', JS: text('app.alert(1)') })),
  'JavaScript in Names': (pdf) => {
    const script = pdf.add({ S: 'JavaScript', JS: text('1') });
    pdf.catalog.set(name('Names'), pdf.object({ JavaScript: { Names: [text('a'), script] } }));
  },
  'Launch as OpenAction': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'Launch', F: text('a.exe') })),
  'unknown Named action': (pdf) =>
    pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'Named', N: 'Print' })),
  'ResetForm as OpenAction': (pdf) => pdf.catalog.set(name('OpenAction'), pdf.object({ S: 'ResetForm' })),
  'NeedsRendering true': (pdf) => pdf.catalog.set(name('NeedsRendering'), True),
  'Requirements in catalog': (pdf) =>
    pdf.catalog.set(name('Requirements'), pdf.object([{ Type: 'Requirement', S: 'EnableJavaScripts' }])),
  'AlternatePresentations in Names': (pdf) =>
    pdf.catalog.set(name('Names'), pdf.object({ AlternatePresentations: { Names: [] } })),
  'XFA form': (pdf) => pdf.catalog.set(name('AcroForm'), pdf.object({ Fields: [], XFA: text('x') })),
  'NeedAppearances true': (pdf) =>
    pdf.catalog.set(name('AcroForm'), pdf.object({ Fields: [], NeedAppearances: true })),
  'optional content without Name': (pdf) => {
    const group = pdf.add({ Type: 'OCG', Name: text('Lag') });
    pdf.catalog.set(name('OCProperties'), pdf.object({ OCGs: [group], D: { Order: [group] } }));
  },
  'optional content with AS': (pdf) => {
    const group = pdf.add({ Type: 'OCG', Name: text('Lag') });
    const settings = {
      Name: text('D'),
      Order: [group],
      AS: [{ Event: 'View', OCGs: [group], Category: ['View'] }],
    };
    pdf.catalog.set(name('OCProperties'), pdf.object({ OCGs: [group], D: settings }));
  },
  'optional content in order': (pdf) => {
    const group = pdf.add({ Type: 'OCG', Name: text('Lag') });
    pdf.catalog.set(
      name('OCProperties'),
      pdf.object({ OCGs: [group], D: { Name: text('D'), Order: [group] } }),
    );
  },
  'Perms in catalog': (pdf) => pdf.catalog.set(name('Perms'), pdf.object({ Other: {} })),
  'Version 2.0 in catalog': (pdf) => pdf.catalog.set(name('Version'), name('2.0')),

  'no ID': (pdf) => delete pdf.trailer.ID,
  'empty ID': (pdf) => (pdf.trailer.ID = pdf.object([text(''), text('')])),
  'Encrypt in trailer': (pdf) =>
    (pdf.trailer.Encrypt = pdf.add({
      Filter: 'Standard',
      V: 1,
      R: 2,
      O: text('x'.repeat(32)),
      U: text('y'.repeat(32)),
      P: -4,
    })),
  'no outline': (pdf) => pdf.catalog.delete(name('Outlines')),
  'page of 20,000 units': (pdf) => pdf.pages[0].set(name('MediaBox'), pdf.object([0, 0, 20000, 842])),
  'page of 2 units': (pdf) => pdf.pages[0].set(name('MediaBox'), pdf.object([0, 0, 2, 2])),
  'PresSteps on a page': (pdf) => pdf.pages[0].set(name('PresSteps'), pdf.object({ Type: 'NavNode' })),
  'a string of 40,000 bytes': (pdf) => pdf.catalog.set(name('Own'), text('a'.repeat(40_000))),
  'a name of 130 bytes': (pdf) => pdf.catalog.set(name('a'.repeat(130)), number(1)),
  'an integer beyond 31 bits': (pdf) => pdf.catalog.set(name('Own'), number(4_000_000_000)),
};
