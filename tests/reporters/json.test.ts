import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { REPORTERS } from '../../src/reporters/reporters.js';
import { ROOT } from '../parse-source.js';
import { ODD, UNREADABLE } from './odd-report.js';
import { DANISH, ENGLISH, SAMPLE, runReport } from './sample-report.js';

const schema = JSON.parse(
  readFileSync(path.join(ROOT, 'schema', 'validation-1.schema.json'), 'utf8'),
) as object;
const validate = new Ajv2020.default({ strict: true, allErrors: true }).compile(schema);

describe('the JSON report', () => {
  it.each([
    ['sample', SAMPLE],
    ['odd names', ODD],
    ['no files', runReport()],
    ['unreadable file', runReport(UNREADABLE)],
  ] as const)('of %s fits its schema in both languages', (_, report) => {
    for (const style of [DANISH, ENGLISH]) {
      validate(JSON.parse(REPORTERS.json(report, style)));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('lists all files with their findings and counts them', () => {
    const text = REPORTERS.json(SAMPLE, DANISH);
    const diagnostic = SAMPLE.files[0]?.diagnostics[0];
    expect(diagnostic).toBeDefined();
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toMatchObject({
      schema: 'validation-1',
      generator: { name: 'dmpg', version: '1.2.3' },
      summary: { files: 2, errors: 2, warnings: 1, hints: 2, fixable: 1 },
      files: [
        {
          file: 'minutes/2026-03-17-dmpg-eksempel.md',
          findings: [
            {
              rule: 'body-twice',
              severity: 'error',
              ...(diagnostic && inWords(diagnostic, 'da')),
              start: { line: 3, column: 1, offset: 26 },
              end: { line: 3, column: 7, offset: 32 },
              related: { start: { line: 2, column: 1, offset: 4 }, end: { line: 2, column: 7, offset: 10 } },
              fixable: false,
              page: 'docs/regler/body-twice.md',
            },
            { rule: 'tested', fixable: false },
            { rule: 'item-title-twice', severity: 'warning' },
            { rule: 'tested', severity: 'hint', fixable: true },
            { rule: 'tested' },
          ],
        },
        { file: 'minutes/2026-04-21-dmpg-eksempel.md', findings: [] },
      ],
    });
  });

  it('speaks the language it is asked for', () => {
    const [danish, english] = [REPORTERS.json(SAMPLE, DANISH), REPORTERS.json(SAMPLE, ENGLISH)];
    const diagnostic = SAMPLE.files[0]?.diagnostics[0];
    expect(diagnostic && danish.includes(inWords(diagnostic, 'da').hint)).toBe(true);
    expect(diagnostic && english.includes(inWords(diagnostic, 'en').hint)).toBe(true);
    expect(english).not.toBe(danish);
  });

  it('is the same on every run, however long it took', () => {
    expect(REPORTERS.json({ ...SAMPLE, ms: 5 }, DANISH)).toBe(REPORTERS.json(SAMPLE, DANISH));
  });
});
