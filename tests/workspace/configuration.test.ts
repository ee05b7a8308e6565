import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { titleOfRule } from '../../src/locale/describe.js';
import { FRONTMATTER_KEYS } from '../../src/parse/frontmatter.js';
import { configurationSchema } from '../../src/pipeline/configuration-schema.js';
import { configurableRules } from '../../src/pipeline/check-settings.js';
import { readConfiguration } from '../../src/workspace/configuration.js';
import { normalizeKey } from '../../src/yaml/keys.js';
import { ROOT, summary } from '../parse-source.js';

const RULES = configurableRules();
const read = (text: string) => readConfiguration(text, '/arbejde', RULES);
const findings = (text: string) => read(text).diagnostics.map(summary);
const severity = (text: string, rule: string, file = 'minutes/2026/a.md') =>
  read(text).configuration.settingsFor(file).get(rule)?.severity;

describe('a configuration', () => {
  it('need not be there', () => {
    const { configuration, diagnostics } = readConfiguration(undefined, '/arbejde', RULES);
    expect(diagnostics).toEqual([]);
    expect(configuration.settingsFor('minutes/a.md').size).toBe(0);
  });

  it('may be empty, or comments alone', () => {
    expect(findings('')).toEqual([]);
    expect(findings('# intet\n')).toEqual([]);
  });

  it.each(['error', 'warning', 'hint', 'off'])('gives a rule the severity %s', (word) => {
    const text = `rules:\n  item-title-twice: ${word}\n`;
    expect(findings(text)).toEqual([]);
    expect(severity(text, 'item-title-twice')).toBe(word);
    expect(severity(`rules:\n  item-title-twice: { severity: ${word} }\n`, 'item-title-twice')).toBe(word);
  });

  it('changes with what it says, for caches', () => {
    const [a, b] = ['hint', 'off'].map((word) => read(`rules: { item-title-twice: ${word} }`));
    expect(a?.configuration.fingerprint).not.toBe(b?.configuration.fingerprint);
  });

  it('is overridden for files that match, the last one winning', () => {
    const text = [
      'rules: { item-title-twice: error }',
      'overrides:',
      '  - { files: minutes/2024/**, rules: { item-title-twice: off } }',
      '  - { files: [minutes/2024/05/*.md, "**/gammel.md"], rules: { item-title-twice: hint } }',
    ].join('\n');
    expect(findings(text)).toEqual([]);
    expect(severity(text, 'item-title-twice', 'minutes/2026/a.md')).toBe('error');
    expect(severity(text, 'item-title-twice', 'minutes/2024/a.md')).toBe('off');
    expect(severity(text, 'item-title-twice', './minutes/2024/05/a.md')).toBe('hint');
    expect(severity(text, 'item-title-twice', '/arbejde/minutes/2024/05/a.md')).toBe('hint');
    expect(severity(text, 'item-title-twice', 'minutes/2026/gammel.md')).toBe('hint');
  });

  it.each([
    ['a list', '- a\n', ['config-not-a-mapping error 1:1']],
    ['broken YAML', 'rules: "a\n', ['yaml-syntax error 1:8']],
    ['an unknown key', 'rule: {}\n', ['unknown-key error 1:1']],
    ['an unknown rule', 'rules:\n  item-title-twise: off\n', ['config-rule-unknown error 2:3']],
    ['an unknown severity', 'rules:\n  item-title-twice: fejl\n', ['value-unknown error 2:21']],
    ['a truth for a severity', 'rules:\n  item-title-twice: false\n', ['value-unknown error 2:21']],
    ['rules that are a list', 'rules: [item-title-twice]\n', ['wrong-type error 1:8']],
    ['an unknown option', 'rules:\n  item-title-twice: { ord: [a] }\n', ['config-option-unknown error 2:23']],
    [
      'an error of confidentiality made milder',
      'rules:\n  cpr-number: warning\n',
      ['config-rule-protected error 2:15'],
    ],
    ['an error of privacy switched off', 'rules:\n  cpr-number: off\n', ['config-rule-protected error 2:15']],
    ['a structural error', 'rules:\n  key-missing: warning\n', ['config-rule-protected error 2:16']],
    ['overrides that are a mapping', 'overrides: { files: a }\n', ['wrong-type error 1:12']],
    ['an override that is a text', 'overrides: [a]\n', ['wrong-type error 1:13']],
    ['an override for no files', 'overrides:\n  - rules: {}\n', ['key-missing error 2:5']],
    [
      'a protected rule in an override',
      'overrides:\n  - files: a\n    rules: { cpr-number: off }\n',
      ['config-rule-protected error 3:26'],
    ],
  ])('is told of %s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  it('is suggested the rule that was meant', () => {
    expect(read('rules: { item-titel-twice: off }').diagnostics[0]?.args).toMatchObject({
      suggestion: 'item-title-twice',
    });
  });
});

describe('the schema of configurations', () => {
  const file = path.join(ROOT, 'schema/config-1.schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object;

  it('is the one that the rules give', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(configurationSchema((id) => titleOfRule(id, 'da')))));
  });

  const validate = new Ajv2020({ strict: false }).compile(schema);
  it.each([
    ['rules: { item-title-twice: off }', true],
    ['rules: { item-title-twice: { severity: hint } }', true],
    ['overrides: [{ files: minutes/**, rules: { item-title-twice: off } }]', true],
    ['rules: { item-title-twise: off }', false],
    ['rules: { cpr-number: off }', false],
    ['rules: { key-missing: off }', false],
    ['regler: {}', false],
  ])('and the program agree about %s', (text, isFine) => {
    expect(validate(parse(text))).toBe(isFine);
    expect(findings(text).length === 0).toBe(isFine);
  });
});

describe('the schema of frontmatter', () => {
  const schema = JSON.parse(readFileSync(path.join(ROOT, 'schema/frontmatter-1.schema.json'), 'utf8')) as {
    properties: object;
    patternProperties: object;
  };
  const validate = new Ajv2020({ strict: false, logger: false }).compile(schema);

  it('knows the keys that the program knows', () => {
    const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern, 'u'));
    const unknown = FRONTMATTER_KEYS.filter(
      ({ key }) => !(key in schema.properties) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unknown).toEqual([]);
    expect(FRONTMATTER_KEYS.length).toBe(Object.keys(schema.properties).length + patterns.length);
    expect(
      patterns.every((pattern) => FRONTMATTER_KEYS.some(({ key }) => pattern.test(normalizeKey(key)))),
    ).toBe(true);
  });

  it.each([
    ['{ format: dmpg, gruppe: A, dato: "2026-03-17" }', true],
    [
      '{ format: dmpg, udvalg: A, dato: "2026-03-17", sags id: 1, næste-møde: [{ dato: "2026-04-01" }] }',
      true,
    ],
    [
      '{ format: dmpg, gruppe: A, dato: "2026-03-17", deltagere: [Anna, { navn: Bo, rolle: [referent] }] }',
      true,
    ],
    ['{ format: dmpg, dato: "2026-03-17" }', false],
    ['{ format: dmpg, gruppe: A, udvalg: B, dato: "2026-03-17" }', false],
    ['{ format: dmpg, gruppe: A, dato: 17. marts }', false],
    ['{ format: dmpg, gruppe: A, dato: "2026-03-17", place: Odense }', false],
    ['{ format: dmpg, gruppe: A, dato: "2026-03-17", godkendt: "2026-03-18" }', false],
  ])('judges %s', (text, isFine) => {
    expect(validate(parse(text))).toBe(isFine);
  });
});
