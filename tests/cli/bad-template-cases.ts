import { withFormat } from './bad-input-source.js';
import type { BadInput } from './bad-input-source.js';

const OWN_FORMAT = 'name: Eget\nextends: dmpg\n';

export const TEMPLATE_CASES: readonly BadInput[] = [
  {
    name: 'template with a syntax error',
    source: withFormat('eget'),
    files: {
      'templates/eget/format.yaml': OWN_FORMAT,
      'templates/eget/page.hbs': '<main>\n<h1>{{title}}</h1>\n{{#if items}}\n</main>\n',
    },
    place: 'templates/eget/page.hbs:',
    rule: 'template-failed',
    danish: ['Skabelonen kan ikke bruges', 'Handlebars'],
    english: ['template cannot be used', 'Handlebars'],
  },
  {
    name: 'partial with a syntax error',
    source: withFormat('eget'),
    files: {
      'templates/eget/format.yaml': OWN_FORMAT,
      'templates/eget/people.hbs': '<section>\n<h2>{{label}</h2>\n</section>\n',
    },
    place: 'templates/eget/people.hbs:2:',
    rule: 'template-failed',
    danish: ['Skabelonen kan ikke bruges', 'Handlebars'],
    english: ['template cannot be used', 'Handlebars'],
  },
  {
    name: 'template that calls a missing helper',
    source: withFormat('eget'),
    files: {
      'templates/eget/format.yaml': OWN_FORMAT,
      'templates/eget/page.hbs': '<main>\n<h1>{{title}}</h1>\n<p>{{versaler title}}</p>\n</main>\n',
    },
    place: 'templates/eget/page.hbs:3:',
    rule: 'template-failed',
    danish: ['versaler', 'Ret Handlebars-koden'],
    english: ['versaler', 'Handlebars'],
  },
  {
    name: 'partial that calls a missing helper',
    source: withFormat('eget'),
    files: {
      'templates/eget/format.yaml': OWN_FORMAT,
      'templates/eget/item.hbs': '<article>\n\n<h3>{{{heading}}}</h3>\n{{versaler heading}}\n</article>\n',
    },
    place: 'templates/eget/item.hbs:4:',
    rule: 'template-failed',
    danish: ['versaler'],
    english: ['versaler'],
  },
  {
    name: 'template that calls a missing partial',
    source: withFormat('eget'),
    files: {
      'templates/eget/format.yaml': OWN_FORMAT,
      'templates/eget/page.hbs': '<main>\n{{> findes-ikke}}\n</main>\n',
    },
    place: 'templates/eget/page.hbs:2:',
    rule: 'template-failed',
    danish: ['findes-ikke'],
    english: ['findes-ikke'],
  },
  {
    name: 'format definition with an unknown key',
    source: withFormat('eget'),
    files: { 'templates/eget/format.yaml': `${OWN_FORMAT}sektioner: []\n` },
    place: 'templates/eget/format.yaml:3:1',
    rule: 'unknown-key',
    danish: ['»sektioner«', 'sections'],
    english: ['»sektioner«', 'sections'],
  },
];
