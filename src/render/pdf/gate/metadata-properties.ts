import type { MetadataProperty } from './metadata.js';

export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

export const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

type PropertyType = 'Alt' | 'Bag' | 'Seq' | 'Text' | 'Date' | 'Integer' | 'Boolean' | 'Any';

/**
 * The properties that PDF/A knows without a description (ISO 19005-2, 6.6.2.3.1), with the form of their values: those
 * of the schemas that documents of an office use. One of another schema is taken for undescribed.
 */
const PREDEFINED: Readonly<Record<string, Readonly<Record<string, PropertyType>>>> = {
  [NAMESPACES.dc]: {
    contributor: 'Bag',
    coverage: 'Text',
    creator: 'Seq',
    date: 'Seq',
    description: 'Alt',
    format: 'Text',
    identifier: 'Text',
    language: 'Bag',
    publisher: 'Bag',
    relation: 'Bag',
    rights: 'Alt',
    source: 'Text',
    subject: 'Bag',
    title: 'Alt',
    type: 'Bag',
  },
  [NAMESPACES.xmp]: {
    Advisory: 'Bag',
    BaseURL: 'Text',
    CreateDate: 'Date',
    CreatorTool: 'Text',
    Identifier: 'Bag',
    Label: 'Text',
    MetadataDate: 'Date',
    ModifyDate: 'Date',
    Nickname: 'Text',
    Rating: 'Integer',
    Thumbnails: 'Any',
  },
  [NAMESPACES.xmpRights]: {
    Certificate: 'Text',
    Marked: 'Boolean',
    Owner: 'Bag',
    UsageTerms: 'Alt',
    WebStatement: 'Text',
  },
  [NAMESPACES.xmpMM]: {
    DerivedFrom: 'Any',
    DocumentID: 'Text',
    History: 'Any',
    Ingredients: 'Any',
    InstanceID: 'Text',
    OriginalDocumentID: 'Text',
    RenditionClass: 'Text',
    VersionID: 'Text',
    Versions: 'Any',
  },
  [NAMESPACES.pdf]: { Keywords: 'Text', PDFVersion: 'Text', Producer: 'Text' },
  [NAMESPACES.pdfaid]: { amd: 'Text', conformance: 'Text', corr: 'Text', part: 'Integer' },
};

function typeOf(space: string, name: string): PropertyType | undefined {
  const known = PREDEFINED[space];
  return known && Object.hasOwn(known, name) ? known[name] : undefined;
}

export function isPredefined(space: string, name: string): boolean {
  return typeOf(space, name) !== undefined;
}

const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/;

/** Whether a predefined property's value has the form that its schema gives it (6.6.2.3.1); others are let pass. */
export function isRightType({ space, name, kids, text }: MetadataProperty): boolean {
  const type = typeOf(space, name);
  const value = text.trim();
  switch (type) {
    case 'Alt':
    case 'Bag':
    case 'Seq':
      return isList(kids, type);
    case 'Date':
      return kids.length === 0 && DATE.test(value);
    case 'Integer':
      return kids.length === 0 && /^[+-]?\d+$/.test(value);
    case 'Boolean':
      return kids.length === 0 && (value === 'True' || value === 'False');
    case 'Text':
      return kids.length === 0;
    default:
      return true;
  }
}

const XML = 'http://www.w3.org/XML/1998/namespace';

function isList(kids: MetadataProperty['kids'], type: 'Alt' | 'Bag' | 'Seq'): boolean {
  const [list] = kids;
  if (kids.length !== 1 || list?.space !== RDF || list.name !== type) return false;
  return list.kids.every(({ space, name, attributes }) => {
    const hasLanguage = attributes.some((one) => one.space === XML && one.name === 'lang');
    return space === RDF && name === 'li' && (type !== 'Alt' || hasLanguage);
  });
}
