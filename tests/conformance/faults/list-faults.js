import { ANNOTATION_FAULTS } from './annotation-faults.js';
import { ATTACHMENT_FAULTS, EMBEDDING_FAULTS, attach } from './attachment-faults.js';
import { DOCUMENT_FAULTS } from './document-faults.js';
import { FILE_FAULTS } from './file-faults.js';
import { FONT_FAULTS } from './font-faults.js';
import { METADATA_FAULTS } from './metadata-faults.js';
import { OpenPdf } from './open-pdf.js';
import { PAGE_FAULTS } from './page-faults.js';
import { STRUCTURE_FAULTS } from './structure-faults.js';

const nothing = () => undefined;

/** By group: the part of PDF/A it is about, and its faults in an open PDF. */
const GROUPS = [
  ['unharmed', 2, { 'unharmed, as read and written': nothing }],
  ['document', 2, DOCUMENT_FAULTS],
  ['document', 2, METADATA_FAULTS],
  ['structure', 2, STRUCTURE_FAULTS],
  ['page', 2, PAGE_FAULTS],
  ['page', 2, ANNOTATION_FAULTS],
  ['font', 2, FONT_FAULTS],
  ['attachment', 2, EMBEDDING_FAULTS],
  ['unharmed', 3, { 'unharmed, with a file': nothing }],
  ['attachment', 3, ATTACHMENT_FAULTS],
];

/**
 * Faults that the standards know and veraPDF does not look for, or harmless oddities that a strict reader may refuse:
 * there the gate may say either.
 */
export const BEYOND_VERAPDF = new Set([
  'document: JavaScript in Names',
  'document: Version 2.0 in catalog',
  'document: XMP compressed',
  'document: XMP in Latin-1',
  'document: empty dc:title',
  'document: pdfuaid described with another prefix',
  'document: pdfuaid described as text',
  'document: title differs in Info',
  'document: output intent without condition',
  'document: profile with N of 4',
  'structure: an unused standard type mapped',
  'structure: an element of Type Other',
  'structure: Alt in private characters',
  'structure: ActualText in private characters',
  'structure: Lbl outside LI',
  'structure: a table without TH',
  'structure: text removed from the structure',
  'structure: an empty structure tree',
  'page: ActualText in private characters in content',
  'page: a stream by Crypt',
  'page: a form without Resources',
  'page: a pattern that does not exist',
  'page: a font that does not exist',
  'font: a font not embedded and not used',
  'font: another BaseFont',
  'font: no BaseFont',
  'font: no font Type',
  'font: no font Subtype',
  'font: another font name in the descriptor',
  'font: no Flags in the descriptor',
  'font: vertical writing',
  'font: another registry',
  'font: text drawn invisibly',
  'attachment: a file without Desc',
  'attachment: an unknown AFRelationship',
  'attachment: a file without Params',
  'attachment: a file without ModDate',
  'attachment: a file of no content',
  'file: header of PDF 1.4',
  'file: a subsection headed by two spaces',
  'file: an offset that is wrong',
]);

/**
 * All faults, each planted alone in a conforming PDF/A-2a.
 * @param base the PDF's bytes. @returns `{ name, part, bytes }` for each.
 */
export async function plantAll(base) {
  const planted = [{ name: 'unharmed: as it was built', part: 2, bytes: base }];
  for (const [group, part, faults] of GROUPS) {
    for (const [fault, plant] of Object.entries(faults)) {
      const name = `${group}: ${fault}`;
      planted.push({ name, part, bytes: await named(name, () => plantIn(base, part, plant)) });
    }
  }
  const plain = await (await OpenPdf.from(base)).save();
  for (const [fault, plant] of Object.entries(FILE_FAULTS)) {
    const name = `file: ${fault}`;
    planted.push({ name, part: 2, bytes: await named(name, () => plant(plain)) });
  }
  return planted;
}

async function plantIn(base, part, plant) {
  const pdf = await OpenPdf.from(base);
  if (part === 3) attach(pdf);
  plant(pdf);
  return pdf.save();
}

/** @throws Error that says which fault could not be planted. */
async function named(name, plant) {
  try {
    return await plant();
  } catch (error) {
    throw new Error(`${name} could not be planted: ${error.message}`, { cause: error });
  }
}
