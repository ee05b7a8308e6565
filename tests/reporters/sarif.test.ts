import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/reporters.js';
import { ROOT } from '../parse-source.js';
import { ODD, ODD_NAMES, UNREADABLE } from './odd-report.js';
import { DANISH, ENGLISH, SAMPLE, fileReport, runReport } from './sample-report.js';
import { standardSchema } from './standard-schemas.js';

interface Log {
  readonly runs: readonly [
    { readonly results: readonly Result[]; readonly tool: { readonly driver: object } },
  ];
}
interface Result {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const SCHEMAS = path.join(ROOT, 'tests', 'reporters', 'schemas');
const own = JSON.parse(readFileSync(path.join(SCHEMAS, 'sarif-as-written.schema.json'), 'utf8')) as object;
const validate = new Ajv2020.default({ strict: true, allErrors: true }).compile(own);
const official = standardSchema('sarif-schema-2.1.0.json');

const REPORTS = [
  ['sample', SAMPLE],
  ['odd names', ODD],
  ['no files', runReport()],
  ['unreadable file', runReport(UNREADABLE)],
] as const;

function log(report: Parameters<typeof REPORTERS.sarif>[0], style = DANISH): Log {
  return JSON.parse(REPORTERS.sarif(report, style)) as Log;
}

describe('the SARIF report', () => {
  it.each(REPORTS)('of %s is what the standard asks for, and holds nothing else', (_, report) => {
    for (const style of [DANISH, ENGLISH]) {
      validate(log(report, style));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  if (official !== undefined) {
    it.each(REPORTS)("of %s fits the standard's own schema", (_, report) => {
      const check = compileStandard(official);
      expect(check({ version: '2.1.0' })).toBe(false);
      check(log(report));
      expect(check.errors ?? []).toEqual([]);
    });
  }

  it('describes all rules, and findings refer to them', () => {
    const [run] = log(SAMPLE, ENGLISH).runs;
    expect(run.tool.driver).toMatchObject({
      name: 'dmpg',
      version: '1.2.3',
      language: 'en',
      rules: [
        {
          id: 'item-title-twice',
          defaultConfiguration: { level: 'warning' },
          properties: { group: 'agenda' },
        },
        { id: 'body-twice', defaultConfiguration: { level: 'error' } },
        { id: 'tested', defaultConfiguration: { level: 'note' } },
      ],
    });
    expect(run.results).toHaveLength(5);
    expect(run.results[0]).toMatchObject({
      ruleId: 'body-twice',
      ruleIndex: 1,
      level: 'error',
      locations: [
        { physicalLocation: { region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 7 } } },
      ],
      relatedLocations: [
        { physicalLocation: { region: { startLine: 2 } }, message: { text: 'first time here' } },
      ],
    });
    expect(run.results[3]).toMatchObject({ ruleId: 'tested', ruleIndex: 2, level: 'note' });
  });

  it('leaves the index out for a rule that is not described', () => {
    const results = log({ ...SAMPLE, rules: [] }).runs[0].results;
    expect(results[0]).not.toHaveProperty('ruleIndex');
  });

  it('names files by URIs that lead back to them', () => {
    const places = log(ODD).runs[0].results.map(
      (result) => result.locations[0].physicalLocation.artifactLocation,
    );
    const base = 'file:///arbejde/mappe/';
    const found = places.map(({ uri }) => decodeURIComponent(new URL(uri, base).pathname));
    const expected = ODD_NAMES.map((name) =>
      decodeURIComponent(
        name === '../udenfor.md'
          ? '/arbejde/udenfor.md'
          : encodeURIComponent(
              (name.startsWith('/') ? '' : /^C:/.test(name) ? '/' : '/arbejde/mappe/') +
                name.replace('\uD800', '\uFFFD'),
            ),
      ),
    );
    expect([...new Set(found)]).toEqual(expected);
    expect(places.filter(({ uri }) => uri.startsWith('file:')).map(({ uriBaseId }) => uriBaseId)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('doubles braces, which would be places for arguments', () => {
    expect(log(ODD).runs[0].results[0]?.message.text).toContain('{{0}}');
  });

  it('has fingerprints that differ, and stay when lines move', () => {
    const file = (before: string) =>
      fileReport('minutes/a.md', `${before}en to tre`, [
        { at: 'en' },
        { at: 'to' },
        { at: 'tre', rule: 'andet' },
      ]);
    const prints = (before: string) =>
      log(runReport(file(before))).runs[0].results.map(
        (result) => Object.values(result.partialFingerprints)[0],
      );
    expect(new Set(prints('')).size).toBe(3);
    expect(prints('ny linje\n\n')).toEqual(prints(''));
  });
});

/** The standard's schema has been published as of draft 4 and of draft 7; what it uses is the same in both. */
function compileStandard(source: string) {
  const schema = JSON.parse(source) as Record<string, unknown>;
  for (const key of ['$schema', '$id', 'id']) Reflect.deleteProperty(schema, key);
  expect(source).not.toMatch(/"exclusive(?:Minimum|Maximum)"/);
  const settings = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false };
  return new Ajv.default(settings).compile(schema);
}
