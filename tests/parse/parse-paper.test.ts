import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { parsePaper } from '../../src/parse/parse-paper.js';
import { summary } from '../parse-source.js';
import { anyText, formatText, mutatedMeeting } from './meeting-texts.js';
import { faultOf, lineStartsOf, rangesIn, rangesOfDiagnostics } from './ranges-in-model.js';

const FILE = 'minutes/bilag/notat-om-svartid.md';

const HEAD = 'format: notat\ntitel: Svartid\ndato: 2026-04-14\n';

async function paperOf(text: string) {
  const { paper, diagnostics } = await parsePaper({ path: FILE, text });
  if (!paper) throw new Error(`no paper: ${diagnostics.map(summary).join()}`);
  return {
    ...paper,
    text: paper.content.nodes.map((node) => toString(node)),
    findings: diagnostics.map(summary),
  };
}

describe('a paper', () => {
  it('has what its frontmatter says', async () => {
    const paper = await paperOf(
      `---\n${HEAD}sags-id: EMN-2025-00412\ndokumentnummer: 1889327\nforfatter: [Bo Lund, "Ida Krag, læge"]\nstatus: udkast\nudvalg: Udvalget\n---\n\nTekst[^1].\n\n[^1]: Note\n`,
    );
    expect(paper).toMatchObject({
      slug: 'notat-om-svartid',
      format: { value: 'notat' },
      title: { value: 'Svartid' },
      date: { value: '2026-04-14' },
      caseNumber: { value: 'EMN-2025-00412' },
      documentNumber: { value: '1889327' },
      authors: [{ value: 'Bo Lund' }, { value: 'Ida Krag, læge' }],
      status: 'udkast',
      body: { value: 'Udvalget' },
      footnotes: [{ id: '1', number: 1 }],
      findings: [],
    });
  });

  it.each([
    ['its first heading', '# Notat *om* emner\n\nTekst\n', 'Notat om emner', ['Tekst']],
    ['a heading that is underlined', 'Emner\n=====\n\nTekst\n', 'Emner', ['Tekst']],
    ['a heading below other text', 'Fortale\n\n# Emner\n\nTekst\n', 'Emner', ['Fortale', 'Tekst']],
    ['the name of its file', 'Tekst\n\n## Under\n', 'notat-om-svartid', ['Tekst', 'Under']],
    ['the frontmatter’s', `---\n${HEAD}---\n# Svartid\n\nTekst\n`, 'Svartid', ['Tekst']],
    [
      'the frontmatter’s, not a heading below',
      `---\n${HEAD}---\nTekst\n\n# Kapitel\n`,
      'Svartid',
      ['Tekst', 'Kapitel'],
    ],
    [
      'one that speaks of confidentiality',
      '# (Offentlig) Fortrolig rådgivning\n\nTekst\n',
      'Fortrolig rådgivning',
      ['Tekst'],
    ],
  ])('without more has for a title %s', async (_, text, title, content) => {
    const paper = await paperOf(text);
    expect(paper.title.value).toBe(title);
    expect(paper.text).toEqual(content);
    expect(paper.findings).toEqual([]);
  });

  it('is read with a byte order mark and other line endings, at the same places', async () => {
    const text = `---\n${HEAD}---\n\n## A\n\nTekst <b>x</b>\n`;
    const places = (await paperOf(text)).findings;
    expect(places).toHaveLength(2);
    expect(await paperOf(text.replaceAll('\n', '\r\n'))).toMatchObject({
      text: ['A', 'Tekst <b>x</b>'],
      findings: places,
    });
    expect((await paperOf(`\uFEFF# A\n\nTekst\n`)).text).toContain('Tekst');
  });

  it('keeps the notes of its title', async () => {
    const paper = await paperOf('# A[^1]\n\nTekst[^2]\n\n[^1]: En\n\n[^2]: To\n');
    expect(paper.title.value).toBe('A');
    expect(paper.footnotes.map((note) => note.id)).toEqual(['1', '2']);
  });

  it('keeps no comment', async () => {
    const paper = await paperOf('# A\n\nTekst <!-- note -->\n\n<!-- mere -->\n');
    expect(paper.text.join()).not.toMatch(/note|mere/);
    expect(paper.comments).toHaveLength(2);
  });
});

describe('a fault of a paper', () => {
  it.each([
    ['an unknown key', `---\n${HEAD}forfater: Bo\n---\nA\n`, ['unknown-key error 5:1']],
    ['an English key', `---\n${HEAD}author: Bo\n---\nA\n`, ['english-key error 5:1']],
    ['a key of meetings', `---\n${HEAD}deltagere: [Bo]\n---\nA\n`, ['unknown-key error 5:1']],
    ['a number twice', `---\n${HEAD}dok-nr: 1\ndokumentnummer: 2\n---\nA\n`, ['key-twice error 5:1']],
    ['an author that is a number', `---\n${HEAD}forfatter: [7]\n---\nA\n`, ['wrong-type error 5:13']],
    ['a date that does not exist', '---\ndato: 2026-02-30\n---\nA\n', ['date-invalid error 2:7']],
    ['a status that is none', `---\n${HEAD}status: kladde\n---\nA\n`, ['value-unknown error 5:9']],
    ['broken YAML', '---\ntitel: "x\n---\nA\n', ['yaml-syntax error 2:8']],
    ['frontmatter without an end', '---\ntitel: x\n\n## A\n', ['frontmatter-unclosed error 1:1']],
    ['two titles', `---\n${HEAD}---\n# Andet\n\nA\n`, ['title-differs error 6:1']],
    ['raw HTML', '# A\n\n<div>x</div>\n', ['raw-html warning 3:1']],
    ['a comment without an end', '# A\n\nB\n\n<!-- x\n', ['comment-unclosed error 5:1']],
    ['an invisible control', '# A\n\nB\u202E\n', ['control-character warning 3:2']],
    ['a byte order mark after the first', '\uFEFF\uFEFF### A\n---\n', ['control-character warning 1:1']],
    ['nothing at all', ' \n', ['empty-file error 1:1']],
    ['a title alone', '# A\n', ['paper-empty error 1:1']],
    ['nothing below the frontmatter', `---\n${HEAD}---\n`, ['paper-empty error 3:8']],
    ['text that nests too deep', `# A\n\n${'> '.repeat(150)}B\n`, ['markdown-too-deep error 1:1']],
  ])('is %s', async (_, text, expected) => {
    const { diagnostics } = await parsePaper({ path: FILE, text });
    expect(diagnostics.map(summary)).toEqual(expected);
    for (const language of ['da', 'en'] as const)
      for (const one of diagnostics) expect(inWords(one, language).message).not.toMatch(/undefined|»«/);
  });
});

describe('a mark of confidentiality in a paper', () => {
  it.each([
    '## (Fortrolig) Personsag',
    '## 4 (Fortrolig)',
    '### Personsag (fortrolig)',
    '## Fortroligt: Personsag',
    '## [Fortrolig] Personsag',
    '## (Fotrolig) Personsag',
    '## (&#70;ortrolig) Personsag',
    '#### Fortroligt',
    '> ## (Fortrolig) Personsag',
    '- [Bilag](a.pdf) (fortrolig)',
    '**Fortroligt:** Personsag',
    'Sagen (fortrolig).',
    '```\n## (Fortrolig) Personsag\n```',
    '## (Offentlig) Personsag (fortrolig)',
  ])('is found: %s', async (text) => {
    expect((await paperOf(`# Notat\n\nTekst\n\n${text}\n`)).marks).toHaveLength(1);
  });

  it('is found in the title', async () => {
    expect((await paperOf('---\ntitel: (Fortrolig) Sag\n---\nA\n')).marks).toMatchObject([
      { start: { line: 2 } },
    ]);
    expect((await paperOf('# Sag (fortrolig)\n\nA\n')).marks).toMatchObject([{ start: { line: 1 } }]);
  });

  it.each([
    '## (Offentlig) Fortrolig rådgivning',
    'Fortrolighed er vigtig.',
    '## Om fortrolighed',
    'En fortrolig samtale.',
  ])('is none: %s', async (text) => {
    expect((await paperOf(`# Notat\n\n${text}\n\nMere\n`)).marks).toEqual([]);
  });
});

describe('any text', () => {
  it('is parsed without throwing, and every place lies inside it', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, formatText, mutatedMeeting), async (text) => {
        const { paper, diagnostics } = await parsePaper({ path: FILE, text });
        expect(paper !== undefined || diagnostics.some((one) => one.severity === 'error')).toBe(true);
        const plain = text.replace(/^\uFEFF/, '');
        const starts = lineStartsOf(plain);
        for (const range of [...rangesOfDiagnostics(diagnostics), ...rangesIn(paper)])
          expect(faultOf(range, plain, starts)).toBeUndefined();
      }),
      { numRuns: 600 },
    );
  });
});
