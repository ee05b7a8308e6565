import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_CONFIGURATION } from '../../src/model/configuration.js';
import { describe as inWords } from '../../src/locale/describe.js';
import { PaperReader } from '../../src/pipeline/read-paper.js';
import type { PaperUse } from '../../src/pipeline/read-paper.js';
import { findWorkspace } from '../../src/workspace/find-workspace.js';
import { SAMPLE_PAPERS } from '../meeting-files.js';
import { BUILT_IN_TEMPLATES, ROOT, parseSound, summary } from '../parse-source.js';
import { temporaryFolder } from '../temporary-folder.js';

const PUBLIC: PaperUse = { edition: 'public', confidential: false };
const INTERNAL: PaperUse = { edition: 'internal', confidential: false };
const HIDDEN: PaperUse = { edition: 'internal', confidential: true };

/** A point, as PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function read(text: string, use = PUBLIC, files: Readonly<Record<string, string | Buffer>> = {}) {
  const root = temporaryFolder({ 'minutes/bilag/notat.md': text, ...(files as Record<string, string>) });
  const workspace = findWorkspace(root);
  const folders = { workspace: path.join(root, 'templates'), builtIn: BUILT_IN_TEMPLATES };
  const result = await new PaperReader(workspace, folders, NO_CONFIGURATION).read(
    'minutes/bilag/notat.md',
    text,
    use,
  );
  return { ...result, findings: result.diagnostics.map(summary) };
}

describe('the sample papers', () => {
  it.each(SAMPLE_PAPERS.map((file) => [file.name, file.text] as const))(
    '%s is without findings',
    async (name, text) => {
      const workspace = findWorkspace(ROOT);
      const folders = { workspace: path.join(ROOT, 'no-such-folder'), builtIn: BUILT_IN_TEMPLATES };
      const result = await new PaperReader(workspace, folders, NO_CONFIGURATION).read(name, text, PUBLIC);
      expect(result.diagnostics).toEqual([]);
      expect(result.read?.format.name).toBe('notat');
    },
  );
});

describe('a paper that is published', () => {
  const source = (mark: string) => `---
format: dmpg
gruppe: Prøvegruppen
dato: 2026-05-12
---

## Sag

### Bilag

- [Notat](bilag/notat.md)

## ${mark}Opsigelse af Karin Brask Holm

### Bilag

- [Habilitetsnotat om tvillingesagen](bilag/x.pdf)
`;
  const text = '# Notat\n\nOm opsigelse af **Karin** Brask Holm.\n\nSe habilitetsnotat om tvillingesagen.\n';
  const meetingOf = async (mark: string) => ({
    meeting: (await parseSound(source(mark))).meeting,
    attachments: new Map<string, string>(),
  });

  it('does not repeat what its meeting calls confidential items and attachments', async () => {
    const meeting = await meetingOf('(Fortrolig) ');
    expect((await read(text, { ...PUBLIC, meeting })).findings).toEqual([
      'confidential-title-repeated error 3:4',
      'confidential-attachment-repeated error 5:4',
    ]);
    expect((await read(text, { ...HIDDEN, meeting })).findings).toEqual([]);
  });

  it('does not show an image that is a confidential attachment of its meeting', async () => {
    const { meeting } = await meetingOf('(Fortrolig) ');
    const copy = path.join(temporaryFolder({}), 'x.pdf');
    writeFileSync(copy, PNG);
    const attachments = new Map([['bilag/x.pdf', copy]]);
    const image = { 'minutes/bilag/kurve.png': PNG };
    const shown = '# Notat\n\n![En kurve](kurve.png)\n';
    expect((await read(shown, { ...PUBLIC, meeting: { meeting, attachments } }, image)).findings).toEqual([
      'confidential-attachment-linked error 3:1',
    ]);
    expect((await read(shown, { ...HIDDEN, meeting: { meeting, attachments } }, image)).findings).toEqual([]);
  });

  it('may say what its meeting says in public', async () => {
    const meeting = await meetingOf('');
    expect((await read(text, { ...PUBLIC, meeting })).findings).toEqual([]);
  });
});

describe('a paper that is read', () => {
  it('must not mark a part of itself as confidential where it is published', async () => {
    const text = '# Notat\n\nTekst\n\n## (Fortrolig) Sag om plomkrant\n\nMere\n';
    expect((await read(text)).findings).toEqual(['paper-mark error 5:1']);
    expect((await read(text, INTERNAL)).findings).toEqual(['paper-mark warning 5:1']);
    expect((await read(text, HIDDEN)).findings).toEqual([]);
    const { diagnostics, concealed } = await read(text);
    for (const language of ['da', 'en'] as const)
      expect(JSON.stringify(diagnostics.map((one) => inWords(one, language)))).not.toContain('plomkrant');
    expect(concealed).toContainEqual(
      expect.objectContaining({ start: expect.objectContaining({ line: 5 }) as object }),
    );
  });

  it.each([
    ['in its text', '# Notat\n\nBorgeren 010185-1234 er flyttet.\n', '3:10'],
    ['in a table', '# Notat\n\n| CPR |\n| --- |\n| 0101851234 |\n', '5:3'],
    ['in a footnote', '# Notat\n\nTekst[^1]\n\n[^1]: Om 010185-1234\n', '5:10'],
    ['in its title', '# Notat om 010185-1234\n\nTekst\n', '1:12'],
    ['in its frontmatter', '---\nforfatter: Bo 010185-1234\n---\nTekst\n', '2:15'],
    ['in an address', '# Notat\n\n[Se](https://a.dk/010185-1234)\n', '3:19'],
    ['in code', '# Notat\n\n```\n010185-1234\n```\n', '4:1'],
  ])('must not publish a CPR number %s', async (_, text, place) => {
    expect((await read(text)).findings).toEqual([`cpr-number error ${place}`]);
    expect((await read(text, INTERNAL)).findings).toEqual([`cpr-number warning ${place}`]);
  });

  it('takes its document number for none', async () => {
    expect((await read('---\ndokumentnummer: 0101851234\n---\nTekst\n')).findings).toEqual([]);
  });

  it('lets a finding pass that its author has looked at', async () => {
    const text =
      '# Notat\n\n<!-- dmpg-ignore cpr-number: et varenummer -->\n\nVaren 010185-1234 er udgået.\n';
    expect((await read(text)).findings).toEqual([]);
  });

  it('has none of the faults that belong to meetings alone', async () => {
    const text = '---\nformat: notat\n---\n\n# A\n\n## B\n\n#### C\n\nTekst den 7. november\n\n**D**\n\nE\n';
    expect((await read(text)).findings).toEqual([]);
  });

  it('shows images beside it, from the workspace alone', async () => {
    const text =
      '# A\n\n![Et punkt](punkt.png) ![To](../../../ude.png) ![Tre](https://a.dk/b.png) ![](punkt.png)\n';
    const result = await read(text, PUBLIC, { 'minutes/bilag/punkt.png': PNG });
    expect(result.findings).toEqual([
      'image-not-a-file error 3:48',
      'image-without-alt error 3:75',
      'image-outside error 3:24',
    ]);
    expect([...(result.read?.linked.images.keys() ?? [])]).toEqual(['punkt.png']);
  });

  it('names no file and quotes nothing where it is confidential', async () => {
    const { diagnostics, concealed } = await read(
      '# A\n\n![Svartiden falder fra 2024 til 2025](plomkrant.png)\n',
      HIDDEN,
    );
    expect(diagnostics.map(summary)).toEqual(['image-missing error 3:1']);
    expect(JSON.stringify(diagnostics)).not.toContain('plomkrant');
    expect(concealed).toMatchObject([{ start: { offset: 0 } }]);
  });

  it.each([
    ['a format of meetings', 'dmpg', 'format-is-meeting'],
    ['a format that is not there', 'notad', 'format-unknown'],
    ['a format with faults', 'own', 'format-unusable'],
  ])('is refused with %s', async (_, format, rule) => {
    const result = await read(`---\nformat: ${format}\n---\nTekst\n`, PUBLIC, {
      'templates/own/format.yaml': 'name: A\nkind: paper\nsections: []\n',
    });
    expect(result.read).toBeUndefined();
    expect(result.diagnostics.map((one) => one.ruleId)).toContain(rule);
  });
});
