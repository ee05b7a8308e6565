import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describe as inWords } from '../../src/locale/describe.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { addressPart } from '../../src/model/site-address.js';
import { DEFAULT_SITE } from '../../src/model/site-settings.js';
import { configurableRules } from '../../src/pipeline/check-settings.js';
import { bodyOf } from '../../src/site/addresses.js';
import { readConfiguration } from '../../src/workspace/configuration.js';
import { ROOT, summary } from '../parse-source.js';

const RULES = configurableRules();
const read = (text: string) => readConfiguration(text, '/arbejde', RULES);
const site = (text: string) => read(`site:\n${text.replaceAll(/^/gm, '  ')}\n`);
/** Findings with lines counted from the first below `site:`. */
const findings = (text: string) =>
  site(text).diagnostics.map((one: Diagnostic) => {
    const [rule, severity] = summary(one).split(' ');
    return `${rule} ${severity} ${one.range.start.line - 1}:${one.range.start.column - 2}`;
  });
const schema = JSON.parse(readFileSync(path.join(ROOT, 'schema/config-1.schema.json'), 'utf8')) as object;
const isValid = new Ajv2020({ strict: false }).compile(schema);

const WHOLE = `
url: https://eksempel.example/moeder
name: Møder i Eksempelregionen
language: en
publisher:
  name: Eksempelregionen
  email: moeder@eksempel.example
  phone: 12345678
  url: https://eksempel.example/om?a=1#b
bodies:
  - name: DMPG – Søvn
    aliases: [Søvngruppen, DMPG Søvn og Psykisk Sygdom]
    address: soevn
    description: Gruppen
      for søvn.
  - { name: Udvalget, aliases: Komitéen }
accessibility:
  url: https://www.was.digst.dk/eksempel
  compliance: partially
  problems: Skannede bilag kan ikke læses op.
  assessed: 2026-01-15
  updated: 2026-02-01
  method: Egen gennemgang.
corrections: true
package: false
drafts: true
oparl: false
framedBy: https://www.eksempel.example/moeder/
`;

describe('the settings of a site', () => {
  it('are the defaults where nothing is said', () => {
    expect(readConfiguration(undefined, '/arbejde', RULES).configuration.site).toEqual(DEFAULT_SITE);
    for (const text of ['', '# intet', 'site:', 'site: {}', 'rules: {}'])
      expect(read(text)).toMatchObject({ diagnostics: [], configuration: { site: DEFAULT_SITE } });
  });

  it('are what is written', () => {
    expect(site(WHOLE).diagnostics).toEqual([]);
    expect(site(WHOLE).configuration.site).toEqual({
      url: 'https://eksempel.example/moeder/',
      name: 'Møder i Eksempelregionen',
      language: 'en',
      publisher: {
        name: 'Eksempelregionen',
        email: 'moeder@eksempel.example',
        phone: '12345678',
        url: 'https://eksempel.example/om?a=1#b',
      },
      bodies: [
        {
          name: 'DMPG – Søvn',
          aliases: ['Søvngruppen', 'DMPG Søvn og Psykisk Sygdom'],
          address: 'soevn',
          description: 'Gruppen for søvn.',
        },
        { name: 'Udvalget', aliases: ['Komitéen'], address: undefined, description: undefined },
      ],
      accessibility: {
        url: 'https://www.was.digst.dk/eksempel',
        compliance: 'partially',
        problems: ['Skannede bilag kan ikke læses op.'],
        assessed: '2026-01-15',
        updated: '2026-02-01',
        method: 'Egen gennemgang.',
      },
      corrections: true,
      package: false,
      drafts: true,
      oparl: false,
      framedBy: ['https://www.eksempel.example'],
    });
  });

  it('have a name in the site’s own language', () => {
    expect(site('language: en').configuration.site.name).toBe('Agendas and minutes');
    expect(site('language: da').configuration.site.name).toBe(DEFAULT_SITE.name);
  });

  it.each([
    ['https://eksempel.example', 'https://eksempel.example/'],
    ['https://eksempel.example/a/', 'https://eksempel.example/a/'],
    ['HTTP://Eksempel.Example:8080/a', 'http://eksempel.example:8080/a/'],
    ['http://localhost/a/../b', 'http://localhost/b/'],
    ['https://søvn.example', 'https://xn--svn-0na.example/'],
    ['http://[::1]/', 'http://[::1]/'],
  ])('take %s for %s', (written, url) => {
    expect(site(`url: "${written}"`)).toMatchObject({ diagnostics: [], configuration: { site: { url } } });
  });

  it.each([
    ['www.eksempel.example', 'scheme'],
    ['ftp://eksempel.example/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['/moeder/', 'scheme'],
    ['https:', 'host'],
    ['https://', 'host'],
    ['https:///moeder', 'host'],
    ['https://?a', 'host'],
    ['https://./', 'host'],
    ['https://eksempel.example:x/', 'form'],
    ['https://a b.example/', 'form'],
    ['https://eksempel.example/a b', 'form'],
    ['https://bruger:ord@eksempel.example/', 'login'],
    ['https://eksempel.example/?a=1', 'query'],
    ['https://eksempel.example/?', 'query'],
    ['https://eksempel.example/#a', 'fragment'],
    ['https://eksempel.example/index.html', 'file'],
  ])('refuse the address %s: %s', (written, problem) => {
    const { diagnostics, configuration } = site(`url: "${written}"`);
    expect(diagnostics).toMatchObject([{ ruleId: 'config-url-invalid', args: { key: 'url', problem } }]);
    expect(configuration.site.url).toBeUndefined();
  });

  it.each(['sekretariat@eksempel.example', 'a.b+c@x-y.eksempel.example', 'møder@søvn.example'])(
    'take the e-mail address %s',
    (email) => {
      expect(findings(`publisher: { email: "${email}" }`)).toEqual([]);
    },
  );

  it.each([
    'eksempel.example',
    'a@b',
    'a b@c.example',
    'mailto:a@b.example',
    'A <a@b.example>',
    'a@-b.example',
  ])('refuse the e-mail address %s', (email) => {
    expect(findings(`publisher:\n  email: "${email}"`)).toEqual(['config-email-invalid error 2:10']);
  });

  it.each(['12 34 56 78', '+45 12345678', '1813', '(+45) 12-34-56-78', '0045.12.34.56.78'])(
    'take the telephone number %s as it is written',
    (phone) => {
      for (const written of [phone, `"${phone}"`]) {
        expect(site(`publisher:\n  phone: ${written}`)).toMatchObject({
          diagnostics: [],
          configuration: { site: { publisher: { phone } } },
        });
      }
    },
  );

  it.each(['12', 'ring', '1234567890123456', '12345678 lok. 9'])(
    'refuse the telephone number %s',
    (phone) => {
      expect(findings(`publisher:\n  phone: "${phone}"`)).toEqual(['config-phone-invalid error 2:10']);
    },
  );
});

const MISTAKES: readonly (readonly [string, string, readonly string[]])[] = [
  ['an unknown key', 'nam: a', ['unknown-key error 1:1']],
  ['a Danish key', 'navn: a', ['config-key-danish error 1:1']],
  ['a key twice in other capitals', 'drafts: true\nDrafts: true', ['unknown-key error 2:1']],
  ['an unknown language', 'language: no', ['value-unknown error 1:11']],
  ['a truth in Danish', 'corrections: ja', ['wrong-type error 1:14']],
  ['a list for a name', 'name: [a]', ['wrong-type error 1:7']],
  ['a truth for a name', 'name: true', ['wrong-type error 1:7']],
  ['a publisher that is a text', 'publisher: Regionen', ['wrong-type error 1:12']],
  ['an unknown key of the publisher', 'publisher:\n  adress: a', ['unknown-key error 2:3']],
  ['a publisher’s address without a host', 'publisher: { url: eksempel }', ['config-url-invalid error 1:19']],
  ['bodies that are a mapping', 'bodies: { a: b }', ['wrong-type error 1:9']],
  ['a body that is a text', 'bodies:\n  - Udvalget', ['wrong-type error 2:5']],
  ['a body without a name', 'bodies:\n  - address: a', ['key-missing error 2:5']],
  ['a body with a list for a name', 'bodies: [{ name: [a] }]', ['wrong-type error 1:18']],
  ['an alias that is a mapping', 'bodies: [{ name: a, aliases: [{}] }]', ['wrong-type error 1:31']],
  ['an empty alias', 'bodies: [{ name: a, aliases: [""] }]', ['wrong-type error 1:31']],
  ['an address with capitals', 'bodies: [{ name: a, address: Søvn }]', ['config-address-invalid error 1:30']],
  ['an address with a slash', 'bodies: [{ name: a, address: a/b }]', ['config-address-invalid error 1:30']],
  ['an address with dots', 'bodies: [{ name: a, address: .. }]', ['config-address-invalid error 1:30']],
  ['a hyphen at an end', 'bodies: [{ name: a, address: b- }]', ['config-address-invalid error 1:30']],
  [
    'an address of the site’s own',
    'bodies: [{ name: a, address: sager }]',
    ['config-address-reserved error 1:30'],
  ],
  [
    'an address twice',
    'bodies:\n  - { name: a, address: b }\n  - { name: b }',
    ['config-address-twice error 3:13'],
  ],
  [
    'an address twice, the name first',
    'bodies:\n  - { name: b }\n  - { name: a, address: b }',
    ['config-address-twice error 3:25'],
  ],
  ['a name twice', 'bodies:\n  - { name: Søvn }\n  - { name: SØVN! }', ['config-name-twice error 3:13']],
  [
    'an alias twice',
    'bodies:\n  - { name: a, aliases: [c] }\n  - { name: b, aliases: [C] }',
    ['config-name-twice error 3:26'],
  ],
  [
    'an alias that is a name',
    'bodies:\n  - { name: a }\n  - { name: b, aliases: a }',
    ['config-name-twice error 3:25'],
  ],
  [
    'an alias that is the body’s own name',
    'bodies: [{ name: a, aliases: A }]',
    ['config-name-twice error 1:30'],
  ],
  ['a statement without compliance', 'accessibility: { method: a }', ['key-missing error 1:1']],
  ['an unknown compliance', 'accessibility: { compliance: full }', ['value-unknown error 1:30']],
  [
    'a date that does not exist',
    'accessibility: { compliance: fully, assessed: 2026-02-30 }',
    ['date-invalid error 1:47'],
  ],
  ['a year for a date', 'accessibility: { compliance: fully, updated: 2026 }', ['wrong-type error 1:46']],
  [
    'problems of what is said to be whole',
    'accessibility: { compliance: fully, problems: a }',
    ['config-problems-unexpected error 1:30'],
  ],
  [
    'no problems of what is not',
    'accessibility: { compliance: not }',
    ['config-problems-missing warning 1:30'],
  ],
  ['a site that is a list', '- a', ['wrong-type error 1:1']],
];

/** What a JSON Schema cannot say, or this one does not. */
const BEYOND_THE_SCHEMA =
  /twice, the name first|address twice|name twice|alias twice|that is a name|own name|of the site’s own|does not exist|said to be whole|of what is not|empty alias/;

describe('a site', () => {
  it.each(MISTAKES)('is told of %s', (name, text, expected) => {
    expect(findings(text)).toEqual(expected);
    const isFine = isValid(parse(`site:\n${text.replaceAll(/^/gm, '  ')}`));
    expect(isFine).toBe(BEYOND_THE_SCHEMA.test(name));
  });

  it.each(MISTAKES)('is told of %s in words', (_, text) => {
    for (const finding of site(text).diagnostics) {
      for (const language of ['da', 'en'] as const) {
        const { message, hint } = inWords(finding, language);
        expect(`${message} ${hint}`).not.toMatch(/undefined|»«|\[object/);
      }
    }
  });

  it('is suggested the key that was meant', () => {
    expect(site('publischer: {}').diagnostics[0]?.args).toMatchObject({ suggestion: 'publisher' });
    expect(site('navn: a').diagnostics[0]?.args).toMatchObject({ english: 'name' });
    expect(site('bodies: [{ name: a, address: Søvn og Sygdom }]').diagnostics[0]?.args).toMatchObject({
      suggestion: 'soevn-og-sygdom',
    });
  });

  it('and the schema agree about what is right', () => {
    expect(isValid(parse(`site:\n${WHOLE.trim().replaceAll(/^/gm, '  ')}`))).toBe(true);
    expect(isValid(parse(readFileSync(path.join(ROOT, 'dmpg.config.yaml'), 'utf8')))).toBe(true);
  });

  it('has no two bodies at one address, whatever they are called', () => {
    const word = fc.constantFrom('a', 'A', 'a b', 'a-b', 'sager', 'å', 'aa', 'Æ', 'b');
    const body = fc.record({ name: word, aliases: fc.array(word, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(body, { maxLength: 4 }), (bodies) => {
        const { configuration, diagnostics } = read(JSON.stringify({ site: { bodies } }));
        if (diagnostics.length > 0) return;
        const slugs = bodies.map(({ name }) => bodyOf(name, configuration.site.bodies).slug);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const { name, aliases } of bodies)
          for (const alias of aliases)
            expect(bodyOf(alias, configuration.site.bodies).slug).toBe(
              bodyOf(name, configuration.site.bodies).slug,
            );
        expect(slugs.every((slug) => addressPart(slug) === slug)).toBe(true);
      }),
    );
  });
});

describe('the sample workspace', () => {
  it('has a site without mistakes, at an address that nobody has', () => {
    const { configuration, diagnostics } = read(readFileSync(path.join(ROOT, 'dmpg.config.yaml'), 'utf8'));
    expect(diagnostics).toEqual([]);
    // RFC 2606 keeps the top-level domain »example« for examples.
    expect(new URL(configuration.site.url ?? '').hostname).toMatch(/\.example$/);
    expect(configuration.site.accessibility).toBeDefined();
  });
});
