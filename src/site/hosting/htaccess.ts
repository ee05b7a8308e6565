import type { SiteFile } from '../meeting-summary.js';
import {
  COMMON_HEADERS,
  FEED_TYPE,
  FRESH_HEADER,
  LASTING_FOLDER,
  LASTING_HEADER,
  MEDIA_TYPES,
  OPEN_HEADER,
  policyHeader,
} from './headers.js';
import type { Header } from './headers.js';

/**
 * `.htaccess` for Apache 2.4. Whatever needs a module asks for it first, so that a server without it serves the site all the same.
 * @param base path of the site on its host, with `/` at its end.
 */
export function htaccessFile(base: string, framedBy: readonly string[]): SiteFile {
  const lines = [
    '# Needs AllowOverride FileInfo.',
    `ErrorDocument 404 ${base}404.html`,
    'AddDefaultCharset utf-8',
    '<IfModule mod_mime.c>',
    ...MEDIA_TYPES.map(([ending, type]) => `  AddType ${quoted(type)} .${ending}`),
    '</IfModule>',
    '<Files "feed.xml">',
    `  ForceType ${quoted(FEED_TYPE)}`,
    '</Files>',
    '<IfModule mod_headers.c>',
    ...[...COMMON_HEADERS, FRESH_HEADER].map((header) => `  ${headerLine(header)}`),
    ...files(String.raw`\.html$`, policyHeader(framedBy)),
    ...files(String.raw`\.(?:json|ics)$|^feed\.xml$`, OPEN_HEADER),
    '  <IfModule mod_setenvif.c>',
    `    SetEnvIf Request_URI "/${LASTING_FOLDER}/[^/]+$" dmpg_lasting`,
    `    ${headerLine(LASTING_HEADER)} env=dmpg_lasting`,
    '  </IfModule>',
    '</IfModule>',
    '',
  ];
  return { path: '.htaccess', content: lines.join('\n') };
}

function files(pattern: string, header: Header): string[] {
  return [`  <FilesMatch "${pattern}">`, `    ${headerLine(header)}`, '  </FilesMatch>'];
}

function headerLine({ name, value }: Header): string {
  return `Header set ${name} ${quoted(value)}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
