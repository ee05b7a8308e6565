import type { DiagnosticArguments } from '../../model/diagnostic.js';
import { quoted, words } from '../message.js';
import type { RuleWords } from '../message.js';
import { countsIn, saidOf } from './unseen-counts.js';
import type { UNSEEN_DA } from './unseen-da.js';

export const UNSEEN_EN: Readonly<Record<keyof typeof UNSEEN_DA, RuleWords>> = {
  'attachment-hidden-content': words(
    'Hidden content in an attachment',
    (a) =>
      `The attachment${quoted(a['file'])} has content that its reader does not see, and it becomes public: ${said(a)}.`,
    remedies,
  ),
  'attachment-masked': words(
    'Redacted text that can be read',
    (a) => `In the attachment${quoted(a['file'])} text is covered that can still be read: ${said(a)}.`,
    () =>
      'Delete the text in the document, and make a new PDF of it, or use a real redaction tool, and apply the redaction. Anybody can copy the text below a bar that was drawn.',
  ),
};

/** One of a kind, and several. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  deletions: ['tracked deletion', 'tracked deletions'],
  insertions: ['tracked insertion', 'tracked insertions'],
  changes: ['tracked change', 'tracked changes'],
  comments: ['comment', 'comments'],
  notes: ['slide with speaker notes', 'slides with speaker notes'],
  'hidden-text': ['hidden text', 'hidden texts'],
  'hidden-slides': ['hidden slide', 'hidden slides'],
  'hidden-objects': ['hidden shape', 'hidden shapes'],
  'hidden-sheets': ['hidden sheet', 'hidden sheets'],
  'very-hidden-sheets': ['very hidden sheet', 'very hidden sheets'],
  'hidden-rows': ['hidden row', 'hidden rows'],
  'hidden-columns': ['hidden column', 'hidden columns'],
  'pivot-data': ['copy of the data behind pivot tables', 'copies of the data behind pivot tables'],
  'external-data': ['copy of cells of another file', 'copies of cells of other files'],
  files: ['file in the file', 'files in the file'],
  redactions: ['unapplied redaction', 'unapplied redactions'],
  'covered-text': ['bar over text that is still in the file', 'bars over text that is still in the file'],
  layers: ['hidden layer', 'hidden layers'],
  revisions: ['earlier version with other text', 'earlier versions with other text'],
  positions: ['picture with its GPS position', 'pictures with their GPS positions'],
};

function said({ unseen }: DiagnosticArguments): string {
  return saidOf(unseen, KINDS, { and: 'and', unknown: ['other', 'others'] });
}

function remedies({ unseen, type }: DiagnosticArguments): string {
  const kinds = new Set(countsIn(unseen).map(({ kind }) => kind));
  const has = (...wanted: string[]) => wanted.some((kind) => kinds.has(kind));
  const others = kinds.size > 1 || !has('positions');
  const all = [
    has('deletions', 'insertions', 'changes') &&
      'Accept or reject all changes (Review → Accept → Accept All Changes).',
    has('pivot-data', 'external-data', 'very-hidden-sheets') &&
      'Copy what is to go out into a new workbook, as values.',
    others && type === 'pdf' && 'Mend the document that the PDF was made of, and save a new PDF of it.',
    others &&
      type !== 'pdf' &&
      'Delete what is not to go out; in Office, File → Info → Check for Issues → Inspect Document finds it. Or attach a PDF made of the clean document.',
    has('positions') &&
      'Take the place out of the picture: Properties → Details → Remove Properties and Personal Information.',
  ];
  return all.filter((one) => one !== false).join(' ');
}
