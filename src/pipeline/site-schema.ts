import { COMPLIANCES, DEFAULT_SITE, SITE_LANGUAGES } from '../model/site-settings.js';

const line = { type: ['string', 'number'] };
const lines = { oneOf: [line, { type: 'array', items: line }] };
const date = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };
const webAddress = { type: 'string', pattern: String.raw`^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s]\S*$` };

/** JSON Schema of the part `site` of `dmpg.config.yaml`. What it cannot say (two bodies of one name) the program does. */
export const SITE_SCHEMA = mapping('The site that »dmpg minutes publish« makes.', {
  url: {
    description: 'Where the site will stand: the address of its folder.',
    type: 'string',
    pattern: String.raw`^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\s][^?#\s]*$`,
  },
  name: { description: 'What the site is called.', ...line },
  language: { description: 'Of the site’s own words.', enum: SITE_LANGUAGES, default: DEFAULT_SITE.language },
  publisher: mapping('Who is responsible for the site.', {
    name: line,
    email: { type: 'string', pattern: String.raw`^[^\s@]+@[^\s@]+\.[^\s@]+$` },
    phone: line,
    url: webAddress,
  }),
  bodies: {
    description: 'What cannot be read from the meetings of a body.',
    type: 'array',
    items: {
      ...mapping('A body.', {
        name: { description: 'As in the meetings.', ...line },
        aliases: { description: 'Names it had, or is also written with.', ...lines },
        address: {
          description: 'The first part of its pages’ addresses.',
          type: ['string', 'number'],
          pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
        },
        description: { description: 'A sentence or two for its page.', ...line },
      }),
      required: ['name'],
    },
  },
  accessibility: {
    ...mapping('The accessibility statement.', {
      url: { description: 'Of the statement in the authority’s own tool.', ...webAddress },
      compliance: { enum: COMPLIANCES },
      problems: { description: 'What is not accessible yet, a sentence each.', ...lines },
      assessed: { description: 'ISO date.', ...date },
      updated: { description: 'ISO date.', ...date },
      method: { description: 'How it was judged, in a sentence.', ...line },
    }),
    required: ['compliance'],
  },
  corrections: truth('Whether a published document that was changed tells of it.', DEFAULT_SITE.corrections),
  package: truth('Whether meetings have a package to download.', DEFAULT_SITE.package),
  drafts: truth('Whether drafts are published, too.', DEFAULT_SITE.drafts),
  oparl: truth('Whether other programs can read the meetings as OParl.', DEFAULT_SITE.oparl),
  framedBy: { description: 'Other sites that may show pages in a frame.', ...lines },
});

function mapping(description: string, properties: Readonly<Record<string, object>>): object {
  return { description, type: 'object', additionalProperties: false, properties };
}

function truth(description: string, standard: boolean): object {
  return { description, type: 'boolean', default: standard };
}
