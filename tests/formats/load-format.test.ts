import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LABELS, DEFAULT_PAPER_LABELS } from '../../src/formats/labels.js';
import { formatKind, listFormats } from '../../src/formats/format-folder.js';
import { loadFormat, loadPaperFormat } from '../../src/formats/load-format.js';
import type { LoadedFormat } from '../../src/formats/load-format.js';
import { publicEdition } from '../../src/edition/make-edition.js';
import { parseMeeting } from '../../src/parse/parse-meeting.js';
import { meetingSource } from '../meeting-source.js';
import { BUILT_IN_TEMPLATES, summary } from '../parse-source.js';
import { bodyOf, htmlOf } from '../rendering.js';
import { temporaryFolder } from '../temporary-folder.js';
import { SMALLEST } from './format-sources.js';

/** Loads a format `own` from files of its own folder; other formats may be given by `name/file`. */
function loadOwn(files: Readonly<Record<string, string>>): LoadedFormat {
  const named = Object.entries(files).map(([name, text]) => [
    name.includes('/') ? name : `own/${name}`,
    text,
  ]);
  const workspace = temporaryFolder(Object.fromEntries(named) as Record<string, string>);
  const loaded = loadFormat('own', { workspace, builtIn: BUILT_IN_TEMPLATES });
  if (!loaded) throw new Error('not found');
  return loaded;
}

const findings = (definition: string) => loadOwn({ 'format.yaml': definition }).diagnostics.map(summary);

describe('the built-in formats', () => {
  const folders = { workspace: path.join(BUILT_IN_TEMPLATES, 'no-such-folder'), builtIn: BUILT_IN_TEMPLATES };

  it.each(listFormats(folders))('%s is without findings', (name) => {
    const isPaper = formatKind(name, folders) === 'paper';
    const loaded = isPaper ? loadPaperFormat(name, folders) : loadFormat(name, folders);
    expect(loaded?.diagnostics).toEqual([]);
    expect(loaded?.format?.name).toBe(name);
  });

  it('are those of FORMAT.md, with its sections in its order', () => {
    const labels = (name: string) =>
      loadFormat(name, folders)?.format?.sections.map((section) => section.label);
    expect(listFormats(folders, 'meeting')).toEqual(['danske-regioner', 'dmpg']);
    expect(listFormats(folders, 'paper')).toEqual(['notat']);
    expect(labels('dmpg')).toEqual(['Bilag', 'Sagsfremstilling', 'Indstilling', 'Referat']);
    expect(labels('danske-regioner')).toEqual([
      'Resumé',
      'Indstilling',
      'Sagsfremstilling',
      'Økonomi',
      'Sekretariatets bemærkninger',
      'Kommunikation',
      'Beslutninger',
      'Bilag',
    ]);
  });

  it.each(['../dmpg', 'dmpg/..', '', '.', 'findes-ikke', 'base', 'dmpg/format.yaml', '/etc', 'a\0b'])(
    'do not include %j',
    (name) => {
      expect(loadFormat(name, folders)).toBeUndefined();
    },
  );
});

describe('a format of the user’s own', () => {
  it('may be as small as this', () => {
    const { format, diagnostics } = loadOwn({ 'format.yaml': SMALLEST });
    expect(diagnostics).toEqual([]);
    expect(format).toMatchObject({
      name: 'own',
      displayName: 'Prøve',
      access: 'optional',
      participantsRequired: [],
      itemHeading: '{number}. {title}',
      itemLevel: 3,
      confidentialShows: [],
      labels: DEFAULT_LABELS,
      sections: [{ key: 'sag', label: 'Sag', kind: 'text', aliases: [], wholeIsDecision: false }],
    });
  });

  it.each<[string, string, string[]]>([
    ['an unknown key', `${SMALLEST}titel: x\n`, ['unknown-key error 8:1']],
    ['no name', SMALLEST.replace('name: Prøve\n', ''), ['format-key-missing error 1:1']],
    ['no sections', SMALLEST.replace(/sections:[\s\S]*/, ''), ['format-key-missing error 1:1']],
    ['no titles', SMALLEST.replace(/titles:[\s\S]*(?=sections)/, ''), ['format-key-missing error 1:1']],
    ['a section without a key', SMALLEST.replace('key: sag', 'kind: text'), ['format-key-missing error 6:5']],
    [
      'a section without a label',
      SMALLEST.replace('label: Sag', 'kind: text'),
      ['format-key-missing error 6:5'],
    ],
    [
      'a section key with spaces',
      SMALLEST.replace('key: sag', 'key: min sag'),
      ['format-section-key error 6:10'],
    ],
    ['a section twice', `${SMALLEST}  - { key: sag, label: Igen }\n`, ['format-section-twice error 1:1']],
    ['an unknown section kind', `${SMALLEST}    kind: tekst\n`, ['value-unknown error 8:11']],
    ['a section that is a text', `${SMALLEST}  - tekst\n`, ['wrong-type error 8:5']],
    ['an unknown key of a section', `${SMALLEST}    farve: blå\n`, ['unknown-key error 8:5']],
    [
      'an unknown placeholder in a title',
      SMALLEST.replace('{body}', '{group}'),
      ['format-placeholder error 3:14'],
    ],
    [
      'an unknown placeholder of a heading',
      `${SMALLEST}item-heading: '{nummer}'\n`,
      ['format-placeholder error 8:15'],
    ],
    ['an unknown placeholder of a person', `${SMALLEST}person: '{navn}'\n`, ['format-placeholder error 8:9']],
    ['an unknown access', `${SMALLEST}access: måske\n`, ['value-unknown error 8:9']],
    [
      'an unknown kind of document',
      `${SMALLEST}participants-required: [notat]\n`,
      ['value-unknown error 8:25'],
    ],
    ['an unknown field to show', `${SMALLEST}confidential-shows: title\n`, ['value-unknown error 8:21']],
    ['an unknown label', `${SMALLEST}labels:\n  deltagere: x\n`, ['unknown-key error 9:3']],
    ['labels that are a list', `${SMALLEST}labels: [x]\n`, ['wrong-type error 8:9']],
    [
      'titles that are a text',
      SMALLEST.replace(/titles:[\s\S]*(?=sections)/, 'titles: x\n'),
      ['wrong-type error 2:9'],
    ],
    ['an item level that is no heading', `${SMALLEST}item-level: 7\n`, ['value-unknown error 8:13']],
    ['a key twice', `${SMALLEST}name: Igen\n`, ['yaml-syntax error 8:1']],
    ['broken YAML', 'name: "x\n', ['yaml-syntax error 1:7']],
    ['a list', '- a\n', ['format-not-a-mapping error 1:1']],
    ['nothing', '', ['format-not-a-mapping error 1:1']],
    ['an anchor', `${SMALLEST}language: &x da\n`, ['yaml-alias error 8:14']],
  ])('with %s is refused', (_, definition, expected) => {
    expect(findings(definition)).toEqual(expected);
    expect(loadOwn({ 'format.yaml': definition }).format?.name).toBeUndefined();
  });

  it('names its own file in its findings', () => {
    const { diagnostics } = loadOwn({ 'format.yaml': `${SMALLEST}titel: x\n` });
    expect(diagnostics[0]?.file).toMatch(/own[\\/]format\.yaml$/);
  });

  it('may have a byte order mark', () => {
    expect(findings(`\uFEFF${SMALLEST}`)).toEqual([]);
  });

  it('wins over a built-in one of its name', () => {
    const workspace = temporaryFolder({ 'dmpg/format.yaml': SMALLEST });
    const folders = { workspace, builtIn: BUILT_IN_TEMPLATES };
    expect(loadFormat('dmpg', folders)?.format?.displayName).toBe('Prøve');
    expect(listFormats(folders)).toContain('dmpg');
  });
});

describe('a format that extends another', () => {
  it('takes over all that it does not say itself', () => {
    const { format, diagnostics } = loadOwn({
      'format.yaml': 'extends: dmpg\nname: Vores\nlabels: { excused: Fraværende }\n',
    });
    expect(diagnostics).toEqual([]);
    expect(format?.displayName).toBe('Vores');
    expect(format?.sections.map((section) => section.key)).toContain('referat');
    expect(format?.participantsRequired).toEqual(['referat']);
    expect(format?.labels).toEqual({ ...DEFAULT_LABELS, excused: 'Fraværende' });
  });

  it('merges labels word by word, and replaces lists whole', () => {
    const { format } = loadOwn({
      'first/format.yaml': `${SMALLEST}labels: { excused: A, guests: B }\n`,
      'format.yaml': 'extends: first\nlabels: { guests: C }\nsections: [{ key: x, label: X }]\n',
    });
    expect(format?.labels).toMatchObject({ excused: 'A', guests: 'C' });
    expect(format?.sections.map((section) => section.key)).toEqual(['x']);
  });

  it('may not extend the one of its own name, and says what is missing then', () => {
    const workspace = temporaryFolder({ 'dmpg/format.yaml': 'extends: dmpg\nname: Vores DMPG\n' });
    const loaded = loadFormat('dmpg', { workspace, builtIn: BUILT_IN_TEMPLATES });
    expect(loaded?.format?.name).toBeUndefined();
    expect(loaded?.diagnostics.every((one) => one.severity === 'error')).toBe(true);
    expect(loaded?.diagnostics).not.toEqual([]);
  });

  it('that does not exist is told so', () => {
    const loaded = loadOwn({ 'format.yaml': `extends: findes-ikke\n${SMALLEST}` });
    expect(loaded.diagnostics.map((one) => one.severity)).toEqual(['error']);
    expect(loaded.format?.name).toBeUndefined();
  });

  it('does not hang on a circle', () => {
    const { format, diagnostics } = loadOwn({
      'format.yaml': `extends: b\n${SMALLEST}`,
      'b/format.yaml': 'extends: own\n',
    });
    expect(format?.displayName ?? diagnostics[0]?.severity).toMatch(/^(?:Prøve|error)$/);
  });
});

describe('the templates of a format', () => {
  async function pageOf(files: Readonly<Record<string, string>>): Promise<string> {
    const { format } = loadOwn({ 'format.yaml': SMALLEST, ...files });
    if (!format) throw new Error('no format');
    const text = meetingSource('## A\n\n### Sag\n\nTekst.\n', { format: 'own' });
    const { meeting } = await parseMeeting({ path: 'a.md', text }, () => format);
    if (!meeting) throw new Error('no meeting');
    const { file } = htmlOf(publicEdition(meeting, format), format);
    return file.includes('min-stil') ? `${bodyOf(file)} min-stil` : bodyOf(file);
  }

  it('are the base’s where it has none of its own', async () => {
    expect(await pageOf({})).toContain('<main id="indhold">');
  });

  it('may replace the page', async () => {
    const page = await pageOf({ 'page.hbs': '<h1>{{title}}</h1>{{> people label="L" people=people}}' });
    expect(page).toContain('<body>\n<h1>Dagsorden for DMPG Prøve – 7. november 2025</h1>');
    expect(page).not.toContain('<main');
  });

  it('may replace one partial alone', async () => {
    const page = await pageOf({ 'section.hbs': '<section>Min {{label}}: {{{content}}}</section>' });
    expect(page).toContain('<section>Min Sag: <p>Tekst.</p></section>');
    expect(page).toContain('<main id="indhold">');
  });

  it('may add to the style', async () => {
    expect(await pageOf({ 'style.css': '.min-stil { color: #000 }' })).toContain('min-stil');
  });
});

describe('the fingerprint', () => {
  const fingerprint = (files: Readonly<Record<string, string>>) => loadOwn(files).format?.fingerprint;

  it('is the same for the same files, and another after any change', () => {
    const first = fingerprint({ 'format.yaml': SMALLEST });
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprint({ 'format.yaml': SMALLEST })).toBe(first);
    expect(fingerprint({ 'format.yaml': `${SMALLEST}# note\n` })).not.toBe(first);
    expect(fingerprint({ 'format.yaml': SMALLEST, 'style.css': 'p{}' })).not.toBe(first);
    expect(fingerprint({ 'format.yaml': SMALLEST, 'item.hbs': '' })).not.toBe(first);
  });
});

describe('a format of papers', () => {
  it('leaves no style in a format of meetings', () => {
    expect(loadOwn({ 'format.yaml': SMALLEST }).format?.style).not.toContain('.paper-kind');
  });

  const loadPaper = (files: Readonly<Record<string, string>>) => {
    const folders = { workspace: temporaryFolder(files), builtIn: BUILT_IN_TEMPLATES };
    return { kind: formatKind('own', folders), ...loadPaperFormat('own', folders) };
  };

  it('may be as small as this', () => {
    const { kind, format, diagnostics } = loadPaper({ 'own/format.yaml': 'name: Brev\nkind: paper\n' });
    expect(diagnostics).toEqual([]);
    expect(kind).toBe('paper');
    expect(format).toMatchObject({
      name: 'own',
      displayName: 'Brev',
      language: 'da',
      labels: DEFAULT_PAPER_LABELS,
    });
    expect(format?.page.path).toMatch(/base[\\/]paper\.hbs$/);
    expect(format?.style).toMatch(/\.masthead[\s\S]*\.paper-kind/);
  });

  it('may extend another, which makes it one of papers, too', () => {
    const { kind, format } = loadPaper({
      'own/format.yaml': 'name: Brev\nextends: notat\nlabels:\n  paper: Brev\n',
      'own/style.css': '.own {}',
      'own/paper.hbs': '<p>{{title}}</p>',
    });
    expect(kind).toBe('paper');
    expect(format?.labels).toMatchObject({ paper: 'Brev', author: 'Forfatter' });
    expect(format?.style).toMatch(/\.paper-kind[\s\S]*\.own/);
    expect(format?.page.text).toBe('<p>{{title}}</p>');
  });

  it('of the workspace’s own wins over the built-in one of its name', () => {
    const workspace = temporaryFolder({ 'notat/format.yaml': 'name: Vores notat\nkind: paper\n' });
    expect(loadPaperFormat('notat', { workspace, builtIn: BUILT_IN_TEMPLATES })?.format?.displayName).toBe(
      'Vores notat',
    );
  });

  it.each([
    ['sections', 'name: A\nkind: paper\nsections: []\n', ['unknown-key error 3:1']],
    ['a label that is none', 'name: A\nkind: paper\nlabels:\n  forfatter: B\n', ['unknown-key error 4:3']],
    ['no name', 'kind: paper\n', ['format-key-missing error 1:1']],
  ])('with %s is refused', (_, definition, expected) => {
    const { format, diagnostics } = loadPaper({ 'own/format.yaml': definition });
    expect(format).toBeUndefined();
    expect(diagnostics?.map(summary)).toEqual(expected);
  });

  it('is no format of meetings by a slip of the pen', () => {
    expect(findings(`${SMALLEST}kind: papir\n`)).toEqual(['value-unknown error 8:7']);
  });
});
