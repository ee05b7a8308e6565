import { chmodSync, existsSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { replaced, withBody } from './bad-input-source.js';
import type { BadInput } from './bad-input-source.js';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const utf8 = (text: string) => Buffer.from(text, 'utf8');

export const FILE_CASES: readonly BadInput[] = [
  {
    name: 'empty file',
    source: '',
    place: '1:1',
    rule: 'empty-file',
    danish: ['Filen er tom', 'frontmatter'],
    english: ['file is empty', 'frontmatter'],
  },
  {
    name: 'file of nothing but a byte order mark and white space',
    source: '\uFEFF \r\n\t\n',
    place: '1:1',
    rule: 'empty-file',
    danish: ['Filen er tom'],
    english: ['file is empty'],
  },
  {
    name: 'binary file',
    source: Buffer.concat([PNG, Buffer.alloc(2000)]),
    place: '1:1',
    rule: 'binary-file',
    danish: ['ikke tekst', 'UTF-8'],
    english: ['not text', 'UTF-8'],
  },
  {
    name: 'file of 50 MB',
    source: withBody('## Punkt', '', 'Tekst.'),
    prepare: (workspace) => truncateSync(workspace.path('minutes/bad.md'), 50 * 1024 * 1024),
    place: '1:1',
    rule: 'file-too-large',
    danish: ['50.0 MB', 'højst 2.0 MB', 'Del mødet op'],
    english: ['50.0 MB', '2.0 MB', 'Split the meeting'],
  },
  {
    name: 'invalid UTF-8',
    source: Buffer.concat([
      utf8(withBody('## Punkt', '', 'Møde ')).subarray(0, -1),
      Buffer.from([0x81, 0xfe]),
    ]),
    place: '9:6',
    rule: 'encoding-invalid',
    danish: ['der ikke er gyldig UTF-8', 'Gem filen igen'],
    english: ['not valid UTF-8', 'Save the file'],
  },
  {
    name: 'Latin-1 file',
    source: Buffer.from(replaced('Tekst', 'Blåbær og rødgrød'), 'latin1'),
    place: '3:11',
    rule: 'encoding-latin1',
    danish: ['ISO 8859-1', 'Gem filen igen med kodningen UTF-8'],
    english: ['ISO 8859-1', 'Save the file as UTF-8'],
  },
  {
    name: 'UTF-16 file',
    source: Buffer.from(`\uFEFF${withBody('## Punkt')}`, 'utf16le'),
    place: '1:1',
    rule: 'encoding-utf16',
    danish: ['UTF-16', 'kodningen UTF-8'],
    english: ['UTF-16', 'UTF-8'],
  },
  {
    name: 'unreadable file',
    source: withBody('## Punkt', '', 'Tekst.'),
    prepare: (workspace) => makeUnreadable(workspace.path('minutes/bad.md')),
    place: '1:1',
    rule: 'file-unreadable',
    danish: ['kan ikke læses', 'læseadgang'],
    english: ['cannot be read', 'permission'],
  },
  {
    name: 'no such file',
    place: '1:1',
    rule: 'file-not-found',
    danish: ['findes ikke', 'Kontrollér navnet'],
    english: ['does not exist', 'Check its name'],
  },
];

/** Root reads whatever its permissions say; then a file that the system itself refuses to read takes its place. */
function makeUnreadable(file: string): void {
  chmodSync(file, 0o000);
  try {
    readFileSync(file);
  } catch {
    return;
  }
  const refused = '/proc/self/mem';
  if (!existsSync(refused)) throw new Error('no file here is unreadable for this user');
  rmSync(file);
  symlinkSync(refused, file);
}
