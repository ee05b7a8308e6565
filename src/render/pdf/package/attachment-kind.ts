import { MACRO_EXTENSIONS, PROGRAM_EXTENSIONS } from '../../../model/file-extensions.js';
import { holdsOldMacros, isLockedOffice, officeTypeOf, OLD_OFFICE } from './office-files.js';

/** What an attachment is to the package: pages to merge or print, or a file to embed. */
export type AttachmentKind = 'pdf' | 'markdown' | 'image' | 'office' | 'text' | 'csv' | 'other';

/** Why a file cannot be in a package at all. */
export type KindRefusal =
  | 'empty'
  /** A program, a script or a shortcut. */
  | 'program'
  | 'macros'
  /** An Office file that opens only with a password. */
  | 'password'
  /** The name says one thing and the content another: readers' programs would not open it. */
  | 'not-what-its-name-says';

export type KindOfAttachment =
  | {
      readonly kind: AttachmentKind;
      /** For the `Subtype` of an embedded file (ISO 19005-3, 6.8): never empty. */
      readonly mime: string;
    }
  | { readonly refusal: KindRefusal };

const TYPES: Readonly<Record<string, readonly [AttachmentKind, string]>> = {
  pdf: ['pdf', 'application/pdf'],
  md: ['markdown', 'text/markdown'],
  markdown: ['markdown', 'text/markdown'],
  png: ['image', 'image/png'],
  jpg: ['image', 'image/jpeg'],
  jpeg: ['image', 'image/jpeg'],
  gif: ['image', 'image/gif'],
  webp: ['image', 'image/webp'],
  svg: ['image', 'image/svg+xml'],
  docx: ['office', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['office', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['office', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odt: ['office', 'application/vnd.oasis.opendocument.text'],
  ods: ['office', 'application/vnd.oasis.opendocument.spreadsheet'],
  odp: ['office', 'application/vnd.oasis.opendocument.presentation'],
  doc: ['office', 'application/msword'],
  xls: ['office', 'application/vnd.ms-excel'],
  ppt: ['office', 'application/vnd.ms-powerpoint'],
  txt: ['text', 'text/plain'],
  csv: ['csv', 'text/csv'],
  json: ['text', 'application/json'],
  xml: ['text', 'application/xml'],
  zip: ['other', 'application/zip'],
};

/** More scripts than `PROGRAM_EXTENSIONS`, of systems on which mail does not refuse them. */
const SCRIPTS = new Set(
  'sh,bash,zsh,py,pl,rb,php,app,command,desktop,dll,so,dylib,class,apk,deb,rpm,dmg,pkg,iso,reg,url,scf,chm,cpl,html,htm,xhtml,svgz,mjs,cjs'.split(
    ',',
  ),
);

/** First bytes of programs: Windows, Linux, macOS (three), Java, a script. */
const WINDOWS = '4d5a';
const PROGRAMS = ['7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '2321'];
const SHORTCUT = '4c0000000114020000000000';

/**
 * Decides by the file's name and content what can be done with it. Both must agree: a name is what a reader's computer
 * goes by, content is what it gets.
 * @param name of the file, with its extension.
 */
export function kindOfAttachment(name: string, bytes: Buffer): KindOfAttachment {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return { refusal: 'empty' };
  if (PROGRAM_EXTENSIONS.includes(extension) || SCRIPTS.has(extension) || isProgram(bytes))
    return { refusal: 'program' };
  if (MACRO_EXTENSIONS.includes(extension)) return { refusal: 'macros' };
  const [kind, mime] = TYPES[extension] ?? ['other', 'application/octet-stream'];
  const refusal = refusalOf(kind, mime, extension, bytes);
  return refusal ? { refusal } : { kind, mime };
}

function isProgram(bytes: Buffer): boolean {
  const start = bytes.toString('hex', 0, 12);
  if (start === SHORTCUT) return true;
  // A text may begin with MZ; a program has zeros soon after.
  if (start.startsWith(WINDOWS)) return bytes.subarray(0, 64).includes(0);
  return PROGRAMS.some((program) => start.startsWith(program));
}

function refusalOf(
  kind: AttachmentKind,
  mime: string,
  extension: string,
  bytes: Buffer,
): KindRefusal | undefined {
  const office = officeTypeOf(bytes);
  if (office === 'macros' || (OLD_OFFICE.test(bytes) && holdsOldMacros(bytes))) return 'macros';
  if (OLD_OFFICE.test(bytes) && isLockedOffice(bytes)) return 'password';
  const differs = 'not-what-its-name-says';
  if (kind === 'pdf') return bytes.subarray(0, 1024).includes('%PDF-') ? undefined : differs;
  if (kind === 'image') return isImage(mime, bytes) ? undefined : differs;
  if (kind === 'office') {
    const isOld = ['doc', 'xls', 'ppt'].includes(extension);
    return (isOld ? OLD_OFFICE.test(bytes) : office === mime) ? undefined : differs;
  }
  if (kind !== 'other') return isText(bytes) ? undefined : differs;
  return undefined;
}

function isImage(mime: string, bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 12);
  if (mime === 'image/png') return start.startsWith('\x89PNG\r\n\x1a\n');
  if (mime === 'image/jpeg') return start.startsWith('\xff\xd8\xff');
  if (mime === 'image/gif') return /^GIF8[79]a/.test(start);
  if (mime === 'image/webp') return /^RIFF[^]{4}WEBP/.test(start);
  return isText(bytes) && /<svg[\s>]/.test(bytes.toString('utf8', 0, 64 * 1024));
}

/** No zero bytes at the start; in UTF-16, which some programs write, every second one is. */
function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 64 * 1024);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return isWide || !start.includes(0);
}
