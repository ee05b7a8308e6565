import { describe, expect, it } from 'vitest';
import { kindOfAttachment } from '../../../../src/render/pdf/package/attachment-kind.js';

/** A zip archive of empty, stored files; `mimetype` holds its own text. */
function zip(names: readonly string[], mimetype = ''): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const data = Buffer.from(name === 'mimetype' ? mimetype : '');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    entries.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...entries, end]);
}

const DOCX = ['[Content_Types].xml', 'word/document.xml'];
const ODT = 'application/vnd.oasis.opendocument.text';
const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const within = (text: string) => Buffer.concat([OLD, Buffer.from(text, 'utf16le')]);

describe('an attachment', () => {
  it.each([
    ['Bilag.PDF', Buffer.from('%PDF-1.7'), 'pdf', 'application/pdf'],
    ['notat.md', Buffer.from('# Æble'), 'markdown', 'text/markdown'],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'image', 'image/png'],
    ['a.jpeg', Buffer.from('ffd8ffe0', 'hex'), 'image', 'image/jpeg'],
    ['a.svg', Buffer.from('<svg></svg>'), 'image', 'image/svg+xml'],
    [
      'a.docx',
      zip(DOCX),
      'office',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['a.odt', zip(['mimetype', 'content.xml'], ODT), 'office', ODT],
    ['a.xls', OLD, 'office', 'application/vnd.ms-excel'],
    ['a.csv', Buffer.from('a;b'), 'csv', 'text/csv'],
    ['a.txt', Buffer.from('\uFEFFa', 'utf16le'), 'text', 'text/plain'],
    ['a.dwg', Buffer.from('AC1032\0'), 'other', 'application/octet-stream'],
    ['uden-endelse', Buffer.from('a'), 'other', 'application/octet-stream'],
  ])('%s is known by its name and content', (name, bytes, kind, mime) => {
    expect(kindOfAttachment(name, bytes)).toEqual({ kind, mime });
  });

  it.each([
    ['a.pdf', Buffer.alloc(0), 'empty'],
    ['a.pdf', Buffer.from('<html>'), 'not-what-its-name-says'],
    ['a.png', Buffer.from('ffd8ffe0', 'hex'), 'not-what-its-name-says'],
    ['a.docx', zip(['[Content_Types].xml', 'xl/workbook.xml']), 'not-what-its-name-says'],
    ['a.docx', zip(['word/document.xml']).subarray(0, 40), 'not-what-its-name-says'],
    ['a.docx', OLD, 'not-what-its-name-says'],
    ['a.md', Buffer.from('a\0b'), 'not-what-its-name-says'],
    ['a.docx', within('EncryptedPackage'), 'password'],
    ['a.docm', zip(DOCX), 'macros'],
    ['a.docx', zip([...DOCX, 'word/vbaProject.bin']), 'macros'],
    ['a.odt', zip(['mimetype', 'Basic/Standard/Modul.xml'], ODT), 'macros'],
    ['a.doc', within('_VBA_PROJECT'), 'macros'],
    ['a.exe', Buffer.from('MZ'), 'program'],
    ['a.txt', Buffer.from('MZ\x90\0'), 'program'],
    ['a.txt', Buffer.from('#!/bin/sh'), 'program'],
    ['a.html', Buffer.from('<html>'), 'program'],
    ['a.dat', Buffer.from('7f454c4602', 'hex'), 'program'],
  ])('%s is refused (%#)', (name, bytes, refusal) => {
    expect(kindOfAttachment(name, bytes)).toEqual({ refusal });
  });
});
