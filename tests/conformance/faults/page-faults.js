/** Page content, graphics and resources. Each function plants one fault. */
import { PDFName } from '@cantoo/pdf-lib';
import { True, name, text } from './open-pdf.js';

const append = (operators) => (pdf) => pdf.editContent((content) => `${content}\n${operators}\n`);
const artifact = (operators) => append(`/Artifact BMC\n${operators}\nEMC`);
const BOX = '10 10 20 20 re f';
const state = (entries) => (pdf) => {
  pdf.addResource('ExtGState', 'Own', pdf.add({ Type: 'ExtGState', ...entries }));
  artifact(`q /Own gs ${BOX} Q`)(pdf);
};
const colour = (make, operators) => (pdf) => {
  pdf.addResource('ColorSpace', 'Own', make(pdf));
  artifact(`q /Own cs ${operators} ${BOX} Q`)(pdf);
};
const drawing = (make) => (pdf) => {
  pdf.addResource('XObject', 'Own', make(pdf));
  artifact('q 20 0 0 20 10 10 cm /Own Do Q')(pdf);
};
const picture =
  (entries, bytes = [0, 0, 0]) =>
  (pdf) =>
    pdf.addStream(
      {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 1,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceRGB',
        ...entries,
      },
      Buffer.from(bytes),
    );
const form =
  (entries, content = BOX) =>
  (pdf) =>
    pdf.addStream(
      { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 40, 40], Resources: {}, ...entries },
      content,
    );
const inTagged = (operators) => (pdf) =>
  pdf.editContent((content) => content.replace(/BDC\b/, (mark) => `${mark}\n${operators}\n`));
/** The first marked content that belongs to the structure. */
const TAGGED = /\/(?!Artifact\b)\w+ ?<<[^>]*\/MCID \d+[^>]*>> ?BDC/;

export const PAGE_FAULTS = {
  'unmarked path': append(BOX),
  'unmarked text': (pdf) => append(`BT /${pdf.fonts()[0][0].decodeText()} 8 Tf 20 20 Td <0003> Tj ET`)(pdf),
  'unmarked image': (pdf) => {
    pdf.addResource('XObject', 'Own', picture({})(pdf));
    append('q 20 0 0 20 10 10 cm /Own Do Q')(pdf);
  },
  'unmarked shading': (pdf) => {
    const shading = {
      ShadingType: 2,
      ColorSpace: 'DeviceRGB',
      Coords: [0, 0, 1, 1],
      Function: { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0], C1: [1, 1, 1], N: 1 },
    };
    pdf.addResource('Shading', 'Own', pdf.add(shading));
    append('/Own sh')(pdf);
  },
  'an artifact inside tagged content': (pdf) =>
    pdf.editContent((content) => content.replace(TAGGED, (mark) => `${mark}\n/Artifact BMC ${BOX} EMC\n`)),
  'tagged content inside an artifact': (pdf) =>
    pdf.editContent((content) => {
      const start = TAGGED.exec(content).index;
      const end = content.indexOf('EMC', start) + 3;
      return `${content.slice(0, start)}/Artifact BMC\n${content.slice(start, end)}\nEMC${content.slice(end)}`;
    }),
  'an artifact turned into a span': (pdf) =>
    pdf.editContent((content) => content.replace(/\/Artifact(?= )[^\n]*?(BMC|BDC)/, '/Span BMC')),
  'an MCID that no element has': (pdf) => append(`/P <</MCID 9999>> BDC ${BOX} EMC`)(pdf),
  'Lang in marked content is no tag': append(`/Artifact <</Lang (da DK)>> BDC ${BOX} EMC`),
  'ActualText in private characters in content': inTagged('/Span <</ActualText <FEFFE000>>> BDC EMC'),
  'q 29 deep': artifact(`${'q '.repeat(29)}${BOX} ${'Q '.repeat(29)}`),
  'q 28 deep': artifact(`${'q '.repeat(25)}${BOX} ${'Q '.repeat(25)}`),
  'an unknown operator': artifact('1 2 own'),
  'an unknown operator between BX and EX': artifact('BX 1 2 own EX'),
  'an unknown rendering intent': artifact(`/Nice ri ${BOX}`),
  'CMYK by operator': artifact(`0 0 0 1 k ${BOX}`),
  'grey by operator': artifact(`0 g ${BOX}`),
  'CMYK by colour space': colour(() => PDFName.of('DeviceCMYK'), '0 0 0 1 sc'),
  'Separation over CMYK': colour(
    (pdf) =>
      pdf.object([
        'Separation',
        'Own',
        'DeviceCMYK',
        { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0, 0, 1], N: 1 },
      ]),
    '1 scn',
  ),
  'DeviceN of 33 colours': colour(
    (pdf) => {
      const names = Array.from({ length: 33 }, (_, i) => `Own${i}`);
      const map = pdf.addStream(
        { FunctionType: 4, Domain: names.flatMap(() => [0, 1]), Range: [0, 1, 0, 1, 0, 1] },
        `{ ${'pop '.repeat(30)} }`,
      );
      return pdf.object(['DeviceN', names, 'DeviceRGB', map]);
    },
    `${'1 '.repeat(33)} scn`,
  ),
  'ICC profile of garbage': colour(
    (pdf) => pdf.object(['ICCBased', pdf.addStream({ N: 3 }, 'garbage')]),
    '0 0 0 scn',
  ),

  'an image interpolated': (pdf) => pdf.images()[0].dict.set(name('Interpolate'), True),
  'an image of CMYK': drawing(picture({ ColorSpace: 'DeviceCMYK' }, [0, 0, 0, 0])),
  'an image with Alternates': (pdf) => drawing(picture({ Alternates: [{ Image: picture({})(pdf) }] }))(pdf),
  'an image with OPI': drawing(picture({ OPI: { '2.0': {} } })),
  'an image with an unknown intent': drawing(picture({ Intent: 'Nice' })),
  'an image of 3 bits': drawing(picture({ BitsPerComponent: 3 })),
  'an image by LZW': (pdf) =>
    drawing(() => {
      const ref = picture({})(pdf);
      pdf.look(ref).dict.set(name('Filter'), name('LZWDecode'));
      return ref;
    })(pdf),
  'an image by JPX that is none': (pdf) =>
    drawing(() => {
      const ref = picture({})(pdf);
      pdf.look(ref).dict.set(name('Filter'), name('JPXDecode'));
      return ref;
    })(pdf),
  'an inline image by LZW': artifact('q BI /W 1 /H 1 /BPC 8 /CS /RGB /F /LZW ID \x80\x00\x00 EI Q'),
  'an inline image interpolated': artifact('q BI /W 1 /H 1 /BPC 8 /CS /RGB /I true ID abc EI Q'),
  'a stream by Crypt': (pdf) =>
    pdf.images()[0].dict.set(name('Filter'), pdf.object(['Crypt', 'FlateDecode'])),
  'a stream in another file': (pdf) => pdf.images()[0].dict.set(name('F'), text('other.bin')),
  'a form with Ref': (pdf) => drawing(form({ Ref: { F: text('a.pdf'), Page: 0 } }))(pdf),
  'a form with OPI': drawing(form({ OPI: { '2.0': {} } })),
  'a form with PS': drawing(form({ PS: 'x' })),
  'a form with Subtype2 PS': drawing(form({ Subtype2: 'PS' })),
  'a PostScript object': drawing((pdf) => pdf.addStream({ Type: 'XObject', Subtype: 'PS' }, 'showpage')),
  'a form without Resources': drawing((pdf) =>
    pdf.addStream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 40, 40] }, '/Own gs'),
  ),
  'a form drawn twice as tagged content': (pdf) => {
    pdf.addResource('XObject', 'Own', form({ StructParents: 500 }, `/P <</MCID 0>> BDC ${BOX} EMC`)(pdf));
    artifact('/Own Do /Own Do')(pdf);
  },
  'a transparency group of CMYK': drawing(form({ Group: { S: 'Transparency', CS: 'DeviceCMYK' } })),
  'a page group of CMYK': (pdf) =>
    pdf.pages[0].set(name('Group'), pdf.object({ S: 'Transparency', CS: 'DeviceCMYK' })),
  'a page group of RGB': (pdf) =>
    pdf.pages[0].set(name('Group'), pdf.object({ S: 'Transparency', CS: 'DeviceRGB' })),
  'an unknown blend mode': state({ BM: 'Nice' }),
  'half transparent': state({ ca: 0.5 }),
  'a transfer function': state({ TR: { FunctionType: 2, Domain: [0, 1], N: 1 } }),
  'a transfer function TR2': state({ TR2: { FunctionType: 2, Domain: [0, 1], N: 1 } }),
  'a halftone of type 3': state({ HT: { Type: 'Halftone', HalftoneType: 3, Width: 1, Height: 1 } }),
  'an unknown rendering intent in a state': state({ RI: 'Nice' }),
  'a pattern that does not exist': artifact(`/Pattern cs /Nobody scn ${BOX}`),
  'a font that does not exist': append('/Artifact BMC BT /Nobody 8 Tf ET EMC'),
  'inherited Resources': (pdf) => {
    const [page] = pdf.pages;
    pdf.look(page.get(name('Parent'))).set(name('Resources'), page.get(name('Resources')));
    page.delete(name('Resources'));
  },
};
