import type { PdfFile } from '../../../pdf/pdf-file.js';
import { isStream, textOf } from '../../../pdf/pdf-values.js';
import type { PdfDictionary } from '../../../pdf/pdf-values.js';
import { shownText } from './bookmarks.js';
import type { ForeignClaims } from './foreign-pdf-types.js';

const LARGEST_METADATA = 4 * 1024 * 1024;

/** What a file says of itself as a whole. */
export interface ForeignProperties {
  readonly claims: ForeignClaims;
  readonly language: string | undefined;
  readonly title: string | undefined;
}

/** From the metadata (XMP, ISO 16684-1), the catalog and the document information. Of its author nothing is read. */
export function readProperties(file: PdfFile, catalog: PdfDictionary): ForeignProperties {
  const xmp = metadataOf(file, catalog);
  const part = Number(valueOf(xmp, 'pdfaid:part'));
  const conformance = valueOf(xmp, 'pdfaid:conformance') ?? '';
  const language = textOf(file.resolve(catalog.get('Lang')))?.trim();
  const information = file.dictionaryAt(file.trailer.get('Info'));
  const title =
    /<dc:title\b[^<]*>\s*<rdf:Alt\b[^<]*>\s*<rdf:li\b[^<]*>([^<]*)</.exec(xmp)?.[1] ??
    textOf(file.resolve(information?.get('Title')));
  const shown = title === undefined ? '' : shownText(withoutEntities(title));
  return {
    claims: {
      ua1: valueOf(xmp, 'pdfuaid:part') === '1',
      pdfa: part >= 1 && part <= 4 ? { part, conformance: conformance.toUpperCase() } : undefined,
    },
    language: language && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined,
    title: shown === '' ? undefined : shown,
  };
}

function metadataOf(file: PdfFile, catalog: PdfDictionary): string {
  try {
    const metadata = file.resolve(catalog.get('Metadata'));
    const bytes = isStream(metadata) ? file.contentOf(metadata, LARGEST_METADATA) : undefined;
    return bytes?.toString('utf8') ?? '';
  } catch {
    // Nothing is drawn with it: a file whose metadata is damaged claims nothing.
    return '';
  }
}

/** As an element or as an attribute; both are in use. */
function valueOf(xmp: string, name: string): string | undefined {
  const match = new RegExp(
    `<${name}>\\s*([^<\\s]{1,20})\\s*</|\\b${name}\\s*=\\s*["']([^"']{1,20})["']`,
  ).exec(xmp);
  return match?.[1] ?? match?.[2];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
