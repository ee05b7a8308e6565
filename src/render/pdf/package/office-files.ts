import { readZipEntry, zipEntryNames } from '../../../model/zip-archive.js';

const PACKAGE = 'application/vnd.openxmlformats-officedocument';
/** The part that each kind of Office file cannot be without (ECMA-376-1, clauses 11 to 13). */
const MAIN_PARTS: readonly (readonly [string, string])[] = [
  ['word/', `${PACKAGE}.wordprocessingml.document`],
  ['xl/', `${PACKAGE}.spreadsheetml.sheet`],
  ['ppt/', `${PACKAGE}.presentationml.presentation`],
];

/** Word, Excel and PowerPoint before 2007, and what newer ones write with a password: a compound file. */
export const OLD_OFFICE = {
  test: (bytes: Buffer): boolean => bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1',
};

/** The MIME type of a newer Office file by its content; `macros` where it holds any; undefined for what is none. */
export function officeTypeOf(bytes: Buffer): string | undefined {
  if (bytes.toString('latin1', 0, 2) !== 'PK') return undefined;
  try {
    const names = zipEntryNames(bytes);
    const hasMacros = names.some((name) => /(?:^|\/)vbaProject|^(?:Basic|Scripts)\/.+[^/]$/i.test(name));
    if (hasMacros) return 'macros';
    const document = readZipEntry(bytes, 'mimetype', 200)?.toString('latin1').trim();
    if (document?.startsWith('application/vnd.oasis.opendocument.')) return document;
    if (!names.includes('[Content_Types].xml')) return undefined;
    return MAIN_PARTS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1];
  } catch {
    return undefined;
  }
}

/** Names of storages in a compound file stand in UTF-16. */
export function holdsOldMacros(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le'));
}

/** A newer Office file within a compound file is encrypted ([MS-OFFCRYPTO], 2.3). */
export function isLockedOffice(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
