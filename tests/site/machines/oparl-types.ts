/*
 * What OParl 1.1 says of the objects that a site has, as far as the site uses it: each property's type, in words of our own, after
 * chapter 3 of the specification (https://dev.oparl.org/spezifikation). A property that is not here is an error, but for those with
 * the vendor's prefix. Where DMPG_OPARL_SCHEMA names a folder with the schema itself, the tests hold objects and this table against it.
 */

/** `!` after a type: must be there. A type's name: such an object, inside. `[]`: a list. */
type Properties = Readonly<Record<string, string>>;

const COMMON: Properties = {
  id: 'url!',
  type: 'url!',
  created: 'date-time!',
  modified: 'date-time!',
  deleted: 'boolean',
  web: 'url',
};

/** By the name of the type. */
export const OPARL_TYPES: Readonly<Record<string, Properties>> = {
  System: {
    ...COMMON,
    oparlVersion: 'url!',
    body: 'url!',
    name: 'string',
    contactEmail: 'string',
    contactName: 'string',
    website: 'url',
  },
  Body: {
    ...COMMON,
    ...{
      system: 'url',
      name: 'string!',
      organization: 'url!',
      person: 'url!',
      meeting: 'url!',
      paper: 'url!',
    },
    ...{
      legislativeTerm: 'LegislativeTerm[]!',
      mainOrganization: 'url',
      contactEmail: 'string',
      contactName: 'string',
    },
  },
  Organization: { ...COMMON, body: 'url', name: 'string', meeting: 'url' },
  Meeting: {
    ...COMMON,
    ...{ name: 'string', meetingState: 'string', start: 'date-time', end: 'date-time', location: 'Location' },
    ...{ organization: 'url[]', invitation: 'File', resultsProtocol: 'File', auxiliaryFile: 'File[]' },
    agendaItem: 'AgendaItem[]',
  },
  AgendaItem: {
    ...COMMON,
    ...{ meeting: 'url', number: 'string', order: 'integer!', name: 'string', public: 'boolean' },
    ...{ resolutionText: 'string', auxiliaryFile: 'File[]' },
  },
  File: {
    ...COMMON,
    ...{
      name: 'string',
      fileName: 'string',
      mimeType: 'string',
      date: 'date',
      size: 'integer',
      accessUrl: 'url!',
    },
    ...{ meeting: 'url[]', agendaItem: 'url[]' },
  },
  Location: { ...COMMON, description: 'string', meetings: 'url[]' },
};

const OF_DELETED = ['id', 'type', 'created', 'modified', 'deleted'];
const TYPE = /^https:\/\/schema\.oparl\.org\/1\.1\/([A-Za-z]+)$/;

const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  url: (value) =>
    typeof value === 'string' &&
    /^https?:\/\/[!#$%&'()*+,\-./:;=?@[\]~\w]+$/.test(value) &&
    URL.canParse(value),
  string: (value) => typeof value === 'string' && value !== '',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  'date-time': (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
};

/** What is wrong with an object, a sentence each. @param expected type of one that stands inside another. */
export function oparlFaults(value: unknown, expected?: string): string[] {
  if (typeof value !== 'object' || value === null) return ['no object'];
  const object = value as Readonly<Record<string, unknown>>;
  const type = TYPE.exec(String(object['type']))?.[1] ?? '';
  const properties = OPARL_TYPES[type];
  if (!properties || (expected !== undefined && type !== expected)) return [`type ${type}`];
  const isDeleted = object['deleted'] === true;
  const required = isDeleted
    ? OF_DELETED
    : Object.keys(properties).filter((key) => properties[key]?.endsWith('!'));
  const missing = required.filter((key) => !(key in object)).map((key) => `${type} without ${key}`);
  const wrong = Object.entries(object).flatMap(([key, one]) => {
    if (key.includes(':')) return [];
    const wanted = properties[key]?.replace('!', '');
    return wanted === undefined
      ? [`${type}.${key} is not known`]
      : valueFaults(one, wanted).map((f) => `${type}.${key}: ${f}`);
  });
  return [...missing, ...wrong];
}

function valueFaults(value: unknown, wanted: string): string[] {
  if (wanted.endsWith('[]')) {
    return Array.isArray(value) ? value.flatMap((one) => valueFaults(one, wanted.slice(0, -2))) : ['no list'];
  }
  const test = PRIMITIVES[wanted];
  if (!test) return oparlFaults(value, wanted);
  return test(value) ? [] : [`${JSON.stringify(value)} is no ${wanted}`];
}
