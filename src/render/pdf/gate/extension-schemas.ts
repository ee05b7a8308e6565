import type { Findings } from './findings.js';
import type { MetadataProperty } from './metadata.js';
import { NAMESPACES, RDF } from './metadata-properties.js';
import type { XmlElement } from './xmp-tree.js';

/** Types of values that need no description (ISO 19005-2, 6.6.2.3.3); those with fields of their own are not among them. */
const VALUE_TYPE =
  /^(?:(?:bag|seq|alt)\s+)?(?:open choice of |closed choice of )?(?:text|integer|boolean|real|date|uri|url|mimetype|propername|agentname|xpath|guid|locale|lang alt|rational|rendition ?class|part)$/i;

/** How the metadata describes properties that PDF/A does not know (6.6.2.3.3). */
export function checkExtensionSchemas(properties: readonly MetadataProperty[], findings: Findings): void {
  for (const property of properties) {
    if (property.space !== NAMESPACES.pdfaExtension) continue;
    const [bag] = property.kids;
    if (property.name !== 'schemas' || property.prefix !== 'pdfaExtension' || !isList(bag, 'Bag'))
      findings.report({ a: '6.6.2.3.3-1' }, 'the metadata’s descriptions are no list');
    for (const schema of bag?.kids ?? []) checkSchema(fieldsOf(schema), findings);
  }
}

function checkSchema(fields: Fields, findings: Findings): void {
  const texts = [
    ['schema', '6.6.2.3.3-2'],
    ['namespaceURI', '6.6.2.3.3-3'],
    ['prefix', '6.6.2.3.3-4'],
  ] as const;
  for (const [name, a] of texts) {
    if (!fields.text(NAMESPACES.pdfaSchema, name, 'pdfaSchema'))
      findings.report({ a }, `a description of the metadata lacks its ${name}`);
  }
  const list = fields.element(NAMESPACES.pdfaSchema, 'property');
  if (!list || !isList(list.kids[0], 'Seq'))
    return findings.report({ a: '6.6.2.3.3-5' }, 'a description of the metadata describes nothing');
  for (const property of list.kids[0]?.kids ?? []) checkDescription(fieldsOf(property), findings);
}

function checkDescription(fields: Fields, findings: Findings): void {
  const text = (name: string) => fields.text(NAMESPACES.pdfaProperty, name, 'pdfaProperty');
  const lacks = (name: string, a: string) =>
    findings.report({ a }, `a property’s description in the metadata lacks its ${name}`);
  if (!text('name')) lacks('name', '6.6.2.3.3-7');
  if (!VALUE_TYPE.test(text('valueType') ?? '')) lacks('type', '6.6.2.3.3-8');
  if (!/^(?:internal|external)$/.test(text('category') ?? '')) lacks('category', '6.6.2.3.3-9');
  if (!text('description')) lacks('description', '6.6.2.3.3-10');
}

/** What is described, each as its namespace and its name with a space between. */
export function describedProperties(properties: readonly MetadataProperty[]): Set<string> {
  const described = new Set<string>();
  for (const { space, kids } of properties) {
    if (space !== NAMESPACES.pdfaExtension) continue;
    for (const schema of kids[0]?.kids ?? []) {
      const fields = fieldsOf(schema);
      const address = fields.text(NAMESPACES.pdfaSchema, 'namespaceURI', 'pdfaSchema') ?? '';
      const list = fields.element(NAMESPACES.pdfaSchema, 'property');
      for (const property of list?.kids[0]?.kids ?? []) {
        const name = fieldsOf(property).text(NAMESPACES.pdfaProperty, 'name', 'pdfaProperty');
        if (name) described.add(`${address} ${name}`);
      }
    }
  }
  return described;
}

function isList(element: XmlElement | undefined, type: 'Bag' | 'Seq'): boolean {
  return element?.space === RDF && element.name === type;
}

/** The fields of a structure, whether written as elements or as attributes, with or without a description around. */
interface Fields {
  readonly element: (space: string, name: string) => XmlElement | undefined;
  readonly text: (space: string, name: string, prefix: string) => string | undefined;
}

function fieldsOf(item: XmlElement): Fields {
  const inner = item.kids.find(({ space, name }) => space === RDF && name === 'Description') ?? item;
  const element = (space: string, name: string) =>
    inner.kids.find((one) => one.space === space && one.name === name);
  const text = (space: string, name: string, prefix: string) => {
    const found = element(space, name);
    if (found) return found.prefix === prefix && found.kids.length === 0 ? found.text.trim() : undefined;
    return [...inner.attributes, ...item.attributes].find((one) => one.space === space && one.name === name)
      ?.value;
  };
  return { element, text };
}
