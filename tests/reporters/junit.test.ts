import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/reporters/reporters.js';
import { ODD, ODD_NAMES, UNREADABLE } from './odd-report.js';
import { readXml } from './read-xml.js';
import type { XmlElement } from './read-xml.js';
import { DANISH, ENGLISH, SAMPLE, fileReport, runReport } from './sample-report.js';

/** Elements with their attributes, all of which every schema in use allows and the strictest demands. */
const FORM: Readonly<Record<string, { attributes: readonly string[]; in: string }>> = {
  testsuites: { attributes: [], in: '' },
  testsuite: {
    attributes: ['name', 'package', 'id', 'timestamp', 'hostname', 'tests', 'failures', 'errors', 'time'],
    in: 'testsuites',
  },
  properties: { attributes: [], in: 'testsuite' },
  property: { attributes: ['name', 'value'], in: 'properties' },
  testcase: { attributes: ['name', 'classname', 'time'], in: 'testsuite' },
  failure: { attributes: ['message', 'type'], in: 'testcase' },
  'system-out': { attributes: [], in: 'testsuite' },
  'system-err': { attributes: [], in: 'testsuite' },
};

function problemsIn(element: XmlElement, parent = ''): string[] {
  const form = FORM[element.name];
  if (form?.in !== parent) return [`<${element.name}> in <${parent}>`];
  const names = Object.keys(element.attributes);
  return [
    ...(names.join() === form.attributes.join() ? [] : [`${element.name}: ${names.join()}`]),
    ...element.children.flatMap((child) => problemsIn(child, element.name)),
  ];
}

const casesOf = (suite: XmlElement | undefined) =>
  (suite?.children ?? []).filter(({ name }) => name === 'testcase');

const REPORTS = [
  ['sample', SAMPLE],
  ['odd names', ODD],
  ['no files', runReport()],
  ['unreadable file', runReport(UNREADABLE)],
] as const;

describe('the JUnit report', () => {
  it.each(REPORTS)('of %s has the form that build servers read', (_, report) => {
    for (const style of [DANISH, ENGLISH]) {
      const root = readXml(REPORTERS.junit(report, style));
      expect(root.name).toBe('testsuites');
      expect(problemsIn(root)).toEqual([]);
      expect(root.children).toHaveLength(report.files.length);
    }
  });

  it.each(REPORTS)('of %s counts what it holds', (_, report) => {
    const root = readXml(REPORTERS.junit(report, DANISH));
    const failed = (list: readonly XmlElement[]) =>
      list.filter(({ children }) => children.some(({ name }) => name === 'failure')).length;
    for (const suite of root.children)
      expect(suite.attributes).toMatchObject({
        tests: `${casesOf(suite).length}`,
        failures: `${failed(casesOf(suite))}`,
        errors: '0',
      });
  });

  it('fails for errors alone, and passes a clean file', () => {
    const [found, clean] = readXml(REPORTERS.junit(SAMPLE, DANISH)).children;
    expect(casesOf(found).map(({ children }) => children[0]?.name)).toEqual([
      'failure',
      'failure',
      undefined,
      undefined,
      undefined,
    ]);
    const output = found?.children.find(({ name }) => name === 'system-out')?.text ?? '';
    expect(output).toMatch(/^advarsel: minutes\/2026-03-17-dmpg-eksempel\.md:11:4\n/);
    expect(output.split('\n\n')).toHaveLength(3);
    expect(clean?.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(casesOf(clean)).toMatchObject([{ attributes: { name: 'ingen fund' }, children: [] }]);
  });

  it('gives two findings of one rule at one place different names', () => {
    const twice = runReport(fileReport('minutes/a.md', 'x y', [{ at: 'x' }, { at: 'x y' }]));
    const [suite] = readXml(REPORTERS.junit(twice, DANISH)).children;
    const names = casesOf(suite).map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['tested 1:1', 'tested 1:1 (2)']);
  });

  it('keeps odd names, but for what XML forbids', () => {
    const names = readXml(REPORTERS.junit(ODD, DANISH)).children.map(({ attributes }) => attributes['name']);
    expect(names).toEqual(ODD_NAMES.map((name) => name.replaceAll(/[\0\u001B\uD800]/g, '\uFFFD')));
  });

  it('tells when the run began, as the schemas want it', () => {
    for (const { attributes } of readXml(REPORTERS.junit(SAMPLE, DANISH)).children)
      expect(attributes['timestamp']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  });
});
