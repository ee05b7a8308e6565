import { PROGRAM_EXTENSIONS } from './file-extensions.js';

/** What a web server says of a file, by its extension: files that browsers show as they are or hand to another program. */
const PUBLISHED: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pptm: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
  ppsx: 'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
  potx: 'application/vnd.openxmlformats-officedocument.presentationml.template',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  odg: 'application/vnd.oasis.opendocument.graphics',
  rtf: 'application/rtf',
  txt: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  geojson: 'application/geo+json',
  ics: 'text/calendar',
  epub: 'application/epub+zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
};

/** Papers: published as pages of ours. */
export const PAPER_EXTENSIONS: ReadonlySet<string> = new Set(['md', 'markdown']);

/** Types that a browser runs, or may take for such, in the name of the site that they come from. */
const ACTIVE = new Set(
  (
    'html,htm,xhtml,xht,shtml,mht,mhtml,svg,svgz,xml,xsl,xslt,rdf,rss,atom,mathml,mml,js,mjs,cjs,wasm,swf,css,' +
    'appcache,webmanifest,php,phtml,asp,aspx,jsp,cgi'
  ).split(','),
);
/** Programs on other systems than those that mail refuses. */
const MORE_PROGRAMS = new Set(
  'sh,bash,zsh,py,pl,rb,app,command,desktop,dll,so,dylib,class,apk,deb,rpm,dmg,pkg,iso,reg,url,scf,chm,cpl'.split(
    ',',
  ),
);
const ARCHIVES = new Set('zip,7z,rar,tar,gz,tgz,bz2,xz,zst,cab,arj,lzh'.split(','));

/** Why a file of a type has no place on a site. */
export type PublishingRefusal =
  /** It would run in the reader's browser as if the site's owner had written it. */
  | 'browser'
  | 'program'
  /** Nobody can see what is in it, and phones do not open it. */
  | 'archive'
  /** Nobody knows what browsers make of it. */
  | 'unknown';

/** What to say of a file when it is published, or why it cannot be. @param extension in any case, without its dot. */
export function publishedType(
  extension: string,
): { readonly mediaType: string } | { readonly refusal: PublishingRefusal } {
  const type = extension.toLowerCase();
  const mediaType = PUBLISHED[type];
  if (mediaType !== undefined) return { mediaType };
  if (ACTIVE.has(type)) return { refusal: 'browser' };
  if (PROGRAM_EXTENSIONS.includes(type) || MORE_PROGRAMS.has(type)) return { refusal: 'program' };
  return { refusal: ARCHIVES.has(type) ? 'archive' : 'unknown' };
}
