import { xmlText } from '../machines/xml-text.js';
import type { SiteFile } from '../meeting-summary.js';
import {
  COMMON_HEADERS,
  LASTING_FOLDER,
  MEDIA_TYPES,
  OPEN_FOLDER,
  OPEN_HEADER,
  policyHeader,
} from './headers.js';
import type { Header } from './headers.js';

/**
 * `web.config` for IIS 8 and newer: sections alone that IIS has without further modules and that a site may set itself. A type or header is
 * removed before it is added, as one that the server has already would be an error of the whole site.
 */
export function webConfigFile(framedBy: readonly string[]): SiteFile {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<configuration>',
    '  <system.webServer>',
    '    <defaultDocument enabled="true">',
    '      <files>',
    '        <clear/>',
    '        <add value="index.html"/>',
    '      </files>',
    '    </defaultDocument>',
    '    <httpErrors errorMode="Custom" existingResponse="Replace">',
    '      <remove statusCode="404" subStatusCode="-1"/>',
    '      <error statusCode="404" path="404.html" responseMode="File"/>',
    '    </httpErrors>',
    '    <staticContent>',
    '      <clientCache cacheControlMode="DisableCache"/>',
    ...MEDIA_TYPES.flatMap(([ending, type]) => [
      `      <remove fileExtension=".${ending}"/>`,
      `      <mimeMap fileExtension=".${ending}" mimeType="${type}"/>`,
    ]),
    '    </staticContent>',
    ...headers([...COMMON_HEADERS, policyHeader(framedBy)]),
    '  </system.webServer>',
    `  <location path="${LASTING_FOLDER}">`,
    '    <system.webServer>',
    '      <staticContent>',
    '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable"/>',
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
    ...[OPEN_FOLDER, 'moeder.json', 'feed.xml', 'kalender.ics'].flatMap(openLocation),
    '</configuration>',
    '',
  ];
  return { path: 'web.config', content: lines.join('\n') };
}

function openLocation(path: string): string[] {
  return [
    `  <location path="${path}">`,
    '    <system.webServer>',
    ...headers([OPEN_HEADER]),
    '    </system.webServer>',
    '  </location>',
  ];
}

function headers(all: readonly Header[]): string[] {
  const lines = all.flatMap(({ name, value }) => [
    `        <remove name="${name}"/>`,
    `        <add name="${name}" value="${xmlText(value)}"/>`,
  ]);
  return [
    '    <httpProtocol>',
    '      <customHeaders>',
    ...lines,
    '      </customHeaders>',
    '    </httpProtocol>',
  ];
}
