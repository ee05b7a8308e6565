import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachedPdf } from './attached-pdf.js';
import { pageNumbers, readPackage } from './read-package.js';
import { STACK_FRAME, runInProcess } from './run-dmpg.js';
import type { Run } from './run-dmpg.js';
import { Workspace } from './workspace.js';

const GUARD = 180_000;
const HEAD =
  '---\nformat: dmpg\ngruppe: Prøvegruppen\ndato: 2026-03-17\n---\n\n## Godkendelse af dagsorden\n\n';
const PAPER = '---\nformat: notat\ntitel: Et notat\ndato: 2026-03-01\n---\n\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** A PDF that some program encrypted. */
function encrypted(name: string): Buffer {
  return readFileSync(new URL(`../render/pdf/package/encrypted/${name}`, import.meta.url));
}

const whole = attachedPdf({ pages: 2 });

/** Attachments that cannot be in a package: name, content, the finding, and where a paper has its own. */
const BAD: readonly (readonly [string, string | Buffer, string, string?])[] = [
  ['adgangskode.pdf', encrypted('password-aes-256.pdf'), 'package-pdf-password'],
  ['beskadiget.pdf', `%PDF-1.7\n${'x'.repeat(3000)}`, 'package-pdf-damaged'],
  ['afkortet.pdf', whole.subarray(0, whole.length / 2), 'package-pdf-damaged'],
  ['uden-sider.pdf', attachedPdf({ pages: 0 }), 'package-pdf-no-pages'],
  [
    'formular.pdf',
    attachedPdf({
      catalog: '/AcroForm <</XFA 7 0 R /Fields []>> /NeedsRendering true',
      more: ['<</Length 5>> stream\n<xdp>\nendstream'],
    }),
    'package-pdf-dynamic-form',
  ],
  ['tekst.pdf', 'Dette er ikke en PDF.', 'package-file-not-what-its-name-says'],
  ['tom.pdf', '', 'package-file-empty'],
  ['tom.md', '', 'package-file-empty'],
  ['program.exe', 'MZ\u0090\0\u0003', 'package-file-program'],
  ['makro.docm', 'PK\u0003\u0004', 'package-file-macros'],
  ['falsk.docx', 'Ikke et dokument.', 'package-file-not-what-its-name-says'],
  ['afkortet.png', PNG.subarray(0, 50), 'package-image-damaged'],
  ['frontmatter.md', '---\nformat: notat\ntittel: Et notat\n---\n\nTekst\n', 'package-paper', '3:1'],
  ['cpr.md', `${PAPER}Borgeren 010180-1239 har klaget.\n`, 'package-paper', '7:10'],
  ['mark.md', `${PAPER}## (Fortrolig) Afsnit\n\nTekst\n`, 'package-paper', '7:1'],
  ['billede.md', `${PAPER}![Et billede](findes-ikke.png)\n`, 'package-paper', '7:1'],
  ['latin1.md', Buffer.from(`${PAPER}Små\n`, 'latin1'), 'package-paper', '7:3'],
  ['moede.md', `${HEAD}\n`, 'package-paper', '2:9'],
];

/** Attachments that are no trouble, or only a warning's. */
const GOOD: readonly (readonly [string, string | Buffer, number])[] = [
  ['ejers-kode.pdf', encrypted('aes-256.pdf'), 4],
  ['script.pdf', attachedPdf({ catalog: '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>' }), 4],
  ['femhundrede.pdf', attachedPdf({ pages: 500 }), 503],
  ['raa-html.md', `${PAPER}Her er <script>alert(1)</script>.\n`, 4],
  [
    'script.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"><script>alert(1)</script><rect width="8" height="8"/></svg>',
    4,
  ],
  ['film.mp4', Buffer.from('\0\0\0\u0018ftypmp42'), 3],
];

const slugOf = (name: string) => name.replace('.', '-');
let workspace: Workspace;
let danish: Run;
let english: Run;

beforeAll(async () => {
  workspace = new Workspace({ 'minutes/god.md': HEAD, 'out/god.txt': 'Andet' });
  mkdirSync(workspace.path('minutes/bilag/mappe.pdf'), { recursive: true });
  workspace.write('minutes/mappe-pdf.md', `${HEAD}### Bilag\n\n- [Bilaget](bilag/mappe.pdf)\n`);
  for (const [name, content] of [...BAD, ...GOOD]) {
    workspace.write(`minutes/bilag/${name}`, content);
    workspace.write(`minutes/${slugOf(name)}.md`, `${HEAD}### Bilag\n\n- [Bilaget](bilag/${name})\n`);
  }
  const build = ['minutes', 'build', '--to', 'json', '--package'];
  danish = await runInProcess(build, workspace.root);
  english = await runInProcess([...build, '--lang', 'en'], workspace.root);
}, GUARD);
afterAll(() => workspace.remove());

describe('an attachment that cannot be in the package', () => {
  it.each(BAD.map(([name, , rule, place = '']) => ({ name, rule, place })))(
    'is told of at its place, with what to do: $name',
    ({ name, rule, place }) => {
      const at = `minutes/${slugOf(name)}.md:11:3`;
      expect(danish.stderr).toMatch(new RegExp(`^${at} fejl .*${name}.* \\[${rule}\\]\\n {4}Ret: \\S`, 'm'));
      expect(english.stderr).toMatch(
        new RegExp(`^${at} error .*${name}.* \\[${rule}\\]\\n {4}Fix: \\S`, 'm'),
      );
      if (place !== '') expect(danish.stderr).toContain(`\nminutes/bilag/${name}:${place} fejl `);
      expect(workspace.list('out').filter((file) => file.startsWith(`${slugOf(name)}.`))).toEqual([]);
    },
  );

  it('is a folder, too', () => {
    expect(danish.stderr).toMatch(
      /^minutes\/mappe-pdf\.md:11:3 fejl .* \[attachment-not-a-file\]\n {4}Ret: /m,
    );
  });

  it('fails the run without a stack trace, a CPR number or another meeting’s loss', () => {
    for (const { code, stderr } of [danish, english]) {
      expect(code).toBe(1);
      expect(stderr).not.toMatch(STACK_FRAME);
      expect(stderr).not.toContain('internal-error');
      expect(stderr).not.toContain('010180-1239');
    }
    const packages = workspace.list('out').filter((file) => file.endsWith('.pakke.pdf'));
    expect(packages).toEqual(
      ['god', ...GOOD.map(([name]) => slugOf(name))].map((one) => `${one}.pakke.pdf`).sort(),
    );
  });

  it('leaves the old package untouched', { timeout: GUARD }, async () => {
    using other = new Workspace({
      'minutes/a.md': `${HEAD}### Bilag\n\n- [Bilaget](bilag/a.pdf)\n`,
      'minutes/bilag/a.pdf': whole,
    });
    const build = () => runInProcess(['minutes', 'build', '--to', 'json', '--package'], other.root);
    expect(await build()).toMatchObject({ code: 0 });
    const old = other.contents('out');
    other.write('minutes/bilag/a.pdf', whole.subarray(0, 300));
    expect(await build()).toMatchObject({ code: 1 });
    expect(other.contents('out')).toEqual(old);
  });
});

describe('an attachment with something odd in it', () => {
  it.each(GOOD)('makes a working package: %s', { timeout: GUARD }, async (name, _, pages) => {
    const pack = await readPackage(workspace.read(`out/${slugOf(name)}.pakke.pdf`));
    expect(pack.pages).toHaveLength(pages);
    expect(pageNumbers(pack)).toEqual(pack.pages.map((__, i) => `${i + 1} af ${pages}`));
  });

  it.each([
    ['untagged', ''],
    ['tagged, it says', '/MarkInfo <</Marked true>> /StructTreeRoot 8 0 R'],
  ])('that claims what it does not keep takes the claims away: %s', { timeout: GUARD }, async (_, tags) => {
    const claims =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>';
    using other = new Workspace({
      'minutes/a.md': `${HEAD}### Bilag\n\n- [Bilaget](bilag/a.pdf)\n`,
      'minutes/bilag/a.pdf': attachedPdf({
        catalog: `/Metadata 7 0 R /Lang (da) ${tags}`,
        more: [
          `<</Type /Metadata /Subtype /XML /Length ${claims.length}>> stream\n${claims}\nendstream`,
          '<</Type /StructTreeRoot /K 9 0 R>>',
          '<</Type /StructElem /S /Document /P 8 0 R>>',
        ],
      }),
    });
    const { code, stderr } = await runInProcess(
      ['minutes', 'build', '--to', 'json', '--package'],
      other.root,
    );
    expect(code, stderr).toBe(0);
    const pack = await readPackage(other.read('out/a.pakke.pdf'));
    expect(pack.claims).toEqual([]);
    expect(pack.pages[2]).toMatch(
      /Derfor er mødepakken (?:det heller ikke|ikke mærket som tilgængelig \(PDF\/UA\))\./,
    );
    expect(pack.pages[2]).toContain('ikke mærket som PDF/A');
  });

  it('is told of again on every run, and fails one that is strict', { timeout: GUARD }, async () => {
    const build = ['minutes', 'build', 'minutes/script-pdf.md', '--to', 'json', '--package'];
    const again = await runInProcess(build, workspace.root);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain('1 møde uændret');
    expect(again.stderr).toContain('[package-pdf-stripped]');
    expect(await runInProcess([...build, '--strict'], workspace.root)).toMatchObject({ code: 1 });
    const paper = await runInProcess(
      ['minutes', 'build', 'minutes/raa-html-md.md', '--to', 'json', '--package'],
      workspace.root,
    );
    expect(paper.stderr).toContain('minutes/bilag/raa-html.md:7:8 advarsel ');
  });

  it('of 100 MB is carried whole', { timeout: GUARD }, async () => {
    const side = 5900;
    const picture = `<</Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${side * side * 3}>> stream\n`;
    const pixels = Buffer.alloc(side * side * 3, 'En stor tegning').toString('latin1');
    using other = new Workspace({
      'minutes/a.md': `${HEAD}### Bilag\n\n- [Bilaget](bilag/stor.pdf)\n`,
      'minutes/bilag/stor.pdf': attachedPdf({
        page: '/Resources <</Font <</F1 3 0 R>> /XObject <</I 7 0 R>>>>',
        content: () => 'q 400 0 0 400 50 200 cm /I Do Q',
        more: [`${picture}${pixels}\nendstream`],
      }),
    });
    const { code, stderr } = await runInProcess(
      ['minutes', 'build', '--to', 'json', '--package'],
      other.root,
    );
    expect(code, stderr).toBe(0);
    const pack = await readPackage(other.read('out/a.pakke.pdf'));
    expect(pageNumbers(pack)).toEqual(['1 af 4', '2 af 4', '3 af 4', '4 af 4']);
  });
});
