import { PdfReference, PdfString, isDictionary } from '../syntax/values.js';
import { checkExtensionSchemas, describedProperties } from './extension-schemas.js';
import type { Findings } from './findings.js';
import type { GateFile } from './gate-file.js';
import { NAMESPACES, RDF, isPredefined, isRightType } from './metadata-properties.js';
import { readXml } from './xmp-tree.js';
import type { XmlElement } from './xmp-tree.js';

/** A property with its value: an element, or an attribute written as one. */
export type MetadataProperty = Pick<XmlElement, 'space' | 'name' | 'prefix' | 'kids' | 'text' | 'attributes'>;

/** The metadata stream: well-formed, with the claims that are expected and nothing undescribed (ISO 19005-2, 6.6). */
export function checkMetadata(file: GateFile, findings: Findings): void {
  const value = file.catalog.get('Metadata');
  const head = file.objects.resolve(value);
  if (!isDictionary(head) || file.name(head, 'Type') !== 'Metadata' || file.name(head, 'Subtype') !== 'XML')
    return findings.report({ ua: '7.1-8', a: '6.6.2.1-1' }, 'the document has no metadata');
  if (!(value instanceof PdfReference)) return findings.report({ ua: '7.1-8' }, 'the metadata is no stream');
  const text = decoded(file.stream(value));
  if (text === undefined)
    return findings.report({ a: '6.6.2.1-5', ua: '7.1-8' }, 'the metadata is in another encoding than UTF-8');
  const xml = readXml(text.trim());
  if (!xml || !/^\uFEFF?\s*<\?xpacket /.test(text))
    return findings.report({ a: '6.6.2.1-4', ua: '7.1-8' }, 'the metadata is not well-formed');
  const packet = xml.instructions.get('xpacket') ?? '';
  if (/\bbytes\s*=/.test(packet)) findings.report({ a: '6.6.2.1-2' }, 'the metadata gives its length');
  if (/\bencoding\s*=/.test(packet)) findings.report({ a: '6.6.2.1-3' }, 'the metadata gives its encoding');
  const rdf = rdfOf(xml.root);
  if (!rdf) return findings.report({ a: '6.6.2.1-4', ua: '7.1-8' }, 'the metadata says nothing');
  const properties = propertiesOf(rdf);
  checkClaims(properties, findings);
  checkExtensionSchemas(properties, findings);
  const described = describedProperties(properties);
  for (const property of properties) checkProperty(property, described, findings);
  checkInformation(file, properties, findings);
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function rdfOf(root: XmlElement): XmlElement | undefined {
  const isRdf = ({ space, name }: XmlElement) => space === RDF && name === 'RDF';
  return isRdf(root) ? root : root.kids.find(isRdf);
}

/** The properties of all descriptions, those that are written as attributes among them (ISO 16684-1, 7.9.2.2). */
function propertiesOf(rdf: XmlElement): MetadataProperty[] {
  return rdf.kids.flatMap(({ kids, attributes }): MetadataProperty[] => [
    ...kids,
    ...attributes
      .filter(({ space }) => space !== RDF && space !== '' && !space.startsWith('http://www.w3.org/XML'))
      .map(({ space, name, prefix, value }) => ({
        space,
        name,
        prefix,
        text: value,
        kids: [],
        attributes: [],
      })),
  ]);
}

function checkClaims(properties: readonly MetadataProperty[], findings: Findings): void {
  const { part, conformance } = findings.expected;
  const find = (space: string | undefined, name: string) =>
    properties.filter((one) => one.space === space && one.name === name);
  const said = (found: readonly MetadataProperty[]) => found.map(({ text }) => text.trim()).join(' ');
  const accessible = find(NAMESPACES.pdfuaid, 'part');
  if (accessible.length === 0) findings.report({ ua: '5-1' }, 'the document does not claim to be PDF/UA');
  else if (said(accessible) !== '1')
    findings.report({ ua: '5-2' }, 'the document claims another part of PDF/UA');
  if (accessible.some(({ prefix }) => prefix !== 'pdfuaid'))
    findings.report({ ua: '5-3' }, 'the claim to be PDF/UA has another prefix');
  const parts = find(NAMESPACES.pdfaid, 'part');
  const levels = find(NAMESPACES.pdfaid, 'conformance');
  if (parts.length === 0) findings.report({ a: '6.6.4-1' }, 'the document does not claim to be PDF/A');
  else if (said(parts) !== String(part))
    findings.report({ a: '6.6.4-2' }, 'the document claims another part of PDF/A');
  if (said(levels) !== conformance)
    findings.report({ a: '6.6.4-3' }, 'the document claims another level of PDF/A');
  if (parts.some(({ prefix }) => prefix !== 'pdfaid'))
    findings.report({ a: '6.6.4-4' }, 'the claim to be PDF/A has another prefix');
  if (levels.some(({ prefix }) => prefix !== 'pdfaid'))
    findings.report({ a: '6.6.4-5' }, 'the claim to be PDF/A has another prefix');
  // What is not to be claimed must not be: it would be believed.
  if (!findings.expected.ua && accessible.length > 0)
    findings.report({ pdf: '14.3.2-1' }, 'the document claims to be PDF/UA, which it is not to be');
  if (part === undefined && parts.length > 0)
    findings.report({ pdf: '14.3.2-1' }, 'the document claims to be PDF/A, which it is not to be');
  const [title] = find(NAMESPACES.dc, 'title');
  if (!title || textOf(title) === '') findings.report({ ua: '7.1-9' }, 'the document has no title');
}

function checkProperty(property: MetadataProperty, described: ReadonlySet<string>, findings: Findings): void {
  const { space, name } = property;
  if (space === NAMESPACES.pdfaExtension) return;
  if (!isPredefined(space, name) && !described.has(`${space} ${name}`))
    findings.report({ a: '6.6.2.3.1-1' }, 'the metadata has a property that is described nowhere');
  else if (!isRightType(property))
    findings.report(
      { a: '6.6.2.3.1-2', ...(name === 'title' && { ua: '7.1-9' }) },
      'the metadata has a property of another type',
    );
}

/** The text of a property, or the first of its list. */
function textOf({ kids, text }: MetadataProperty): string {
  const item = kids[0]?.kids[0];
  return (item ? item.text : text).trim();
}

const SAME: readonly (readonly [string, string, string])[] = [
  ['Title', NAMESPACES.dc, 'title'],
  ['Author', NAMESPACES.dc, 'creator'],
  ['Creator', NAMESPACES.xmp, 'CreatorTool'],
  ['Producer', NAMESPACES.pdf, 'Producer'],
];

/** The document information says the same as the metadata (6.6.3; veraPDF has no test for it). */
function checkInformation(file: GateFile, properties: readonly MetadataProperty[], findings: Findings): void {
  const number = file.found.info;
  const information = file.objects.dictionary(number === undefined ? null : new PdfReference(number));
  for (const [key, space, name] of SAME) {
    const own = file.get(information, key);
    const other = properties.find((one) => one.space === space && one.name === name);
    if (own instanceof PdfString && own.text.trim() !== (other ? textOf(other) : ''))
      findings.report({ a: '6.6.3-1' }, `the metadata and the document information differ: ${key}`);
  }
}
