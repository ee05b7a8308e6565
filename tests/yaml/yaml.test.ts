import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiagnosticArguments } from '../../src/model/diagnostic.js';
import { LineIndex } from '../../src/model/source.js';
import { FieldsOfMap } from '../../src/yaml/fields-of-map.js';
import { shorten } from '../../src/model/shorten.js';
import { nearest, normalizeKey } from '../../src/yaml/keys.js';
import { readYaml } from '../../src/yaml/read-yaml.js';
import type { Yaml } from '../../src/yaml/read-yaml.js';

function read(text: string): { yaml: Yaml | undefined; rules: string[]; args: DiagnosticArguments[] } {
  const rules: string[] = [];
  const args: DiagnosticArguments[] = [];
  const yaml = readYaml(
    text,
    { offset: 0, index: new LineIndex(text) },
    (rule, _severity, _range, found = {}) => {
      rules.push(rule);
      args.push(found);
    },
  );
  return { yaml, rules, args };
}

/** The tree as plain data, without places. */
function plain(yaml: Yaml | undefined): unknown {
  if (yaml?.kind === 'map')
    return Object.fromEntries(yaml.entries.map(({ key, value }) => [key.value, plain(value)]));
  return yaml?.kind === 'list' ? yaml.items.map(plain) : yaml?.value;
}

function fieldsOf(text: string, ...keys: string[]): { fields: FieldsOfMap; rules: string[] } {
  const { yaml } = read(text);
  if (yaml?.kind !== 'map') throw new Error('no map');
  const rules: string[] = [];
  return {
    fields: new FieldsOfMap(
      yaml,
      keys.map((key) => ({ key })),
      (rule) => rules.push(rule),
    ),
    rules,
  };
}

describe('YAML', () => {
  it('is read by the core schema of version 1.2', () => {
    const { yaml } = read(
      'a: yes\nb: true\nc: 0o14\nd: 1e3\ne: ~\nf:\ng: 2025-11-07\nh: 10:00\ni: [x, {y: z}]\n',
    );
    expect(plain(yaml)).toEqual({
      a: 'yes',
      b: true,
      c: 12,
      d: 1000,
      e: null,
      f: null,
      g: '2025-11-07',
      h: '10:00',
      i: ['x', { y: 'z' }],
    });
  });

  it('keeps how a scalar was written', () => {
    const { yaml } = read('007');
    expect(yaml).toMatchObject({ value: 7, source: '007' });
  });

  it.each([
    ['&a x', 'yaml-alias'],
    ['a: &a x\nb: *a', 'yaml-alias'],
    ['!x y', 'yaml-alias'],
    ['? {a: b}\n: c', 'yaml-key'],
    ['a: "b', 'yaml-syntax'],
    ['a: b\na: c', 'yaml-syntax'],
    ['a:\n\tb: c', 'yaml-syntax'],
    ['[', 'yaml-syntax'],
    ['['.repeat(10_000), 'yaml-'],
    [`${'['.repeat(50)}${']'.repeat(50)}`, 'yaml-too-deep'],
    [`a: ${'x'.repeat(300 * 1024)}`, 'yaml-too-large'],
  ])('%# is refused', (text, rule) => {
    expect(read(text).rules.join(' ')).toContain(rule);
  });

  it.each([
    ['a tab', 'a:\n\tb: c', 'tab'],
    ['a dash for a hyphen', 'deltagere:\n– Hanne Skovby\n– Line Toft', 'dash'],
    ['no space after the colon', 'dato: 2026-01-01\nsted:Vejle\ntid: 10', 'no-space'],
    ['a no-break space after the colon', 'gruppe:\u00A0DMPG\ndato: 2026-01-01', 'hard-space'],
    ['quotes of a word processor', 'titel: ”Møde: søvn”', 'quotes'],
    ['an indented field', 'a: "b"\n  c: d', 'indent'],
    ['a field twice', 'a: b\na: c', 'twice'],
    ['something else', 'a: "b', ''],
  ])('knows %s', (_, text, slip) => {
    const { args } = read(text);
    expect(args[0]).toMatchObject({ slip });
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '&',
      '*',
      '!',
      '"',
      "'",
      '|',
      '>',
      '#',
      '?',
      '%',
      '---',
      '\t',
      '<<: ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => read(source).rules.length >= 0),
      { numRuns: 3000 },
    );
  });
});

describe('the fields of a mapping', () => {
  it('are undefined where missing or empty', () => {
    const { fields, rules } = fieldsOf('a: ""\nb:\n', 'a', 'b', 'c');
    expect(['a', 'b', 'c'].map((key) => [fields.has(key), fields.text(key)])).toEqual([
      [false, undefined],
      [false, undefined],
      [false, undefined],
    ]);
    expect(rules).toEqual([]);
  });

  it('are trimmed texts, and numbers where they may be', () => {
    const { fields, rules } = fieldsOf('a: " x "\nb: 007\nc: 7\n', 'a', 'b', 'c');
    expect([fields.text('a')?.value, fields.text('b', { numbers: true })?.value]).toEqual(['x', '007']);
    expect(fields.text('c')).toBeUndefined();
    expect(rules).toEqual(['wrong-type']);
  });

  it('are one of some words, whatever their case', () => {
    const { fields, rules } = fieldsOf('a: Udkast\nb: kladde\n', 'a', 'b');
    expect(fields.oneOf('a', ['udkast', 'endelig'] as const)?.value).toBe('udkast');
    expect(fields.oneOf('b', ['udkast', 'endelig'] as const)).toBeUndefined();
    expect(rules).toEqual(['value-unknown']);
  });

  it('are lists, or one value for a list of one', () => {
    const { fields, rules } = fieldsOf('a: [x, y]\nb: z\n', 'a', 'b');
    expect([
      fields.listOrOne('a').length,
      fields.listOrOne('b').length,
      fields.listOrOne('c').length,
    ]).toEqual([2, 1, 0]);
    expect([fields.list('a').length, fields.list('b').length]).toEqual([2, 0]);
    expect(rules).toEqual(['wrong-type']);
  });
});

describe('keys', () => {
  it.each(['sags-id', 'sags id', ' sags  id ', 'sags - id'])('are one: %j', (key) => {
    expect(normalizeKey(key)).toBe('sags-id');
  });

  it.each([
    ['delttagere', 'deltagere'],
    ['DATO', 'dato'],
    ['stde', undefined],
    ['x', undefined],
    ['noget helt andet', undefined],
    ['gæster'.normalize('NFD'), 'gæster'],
  ])('%s is nearest to %s', (word, expected) => {
    expect(nearest(word, ['deltagere', 'dato', 'sted', 'gæster'])).toBe(expected);
  });

  it('are quoted in one line, not long', () => {
    expect(shorten(' a\n b ')).toBe('a b');
    expect(shorten('x'.repeat(50))).toBe(`${'x'.repeat(39)}…`);
  });
});
