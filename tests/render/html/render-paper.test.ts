import { describe, expect, it } from 'vitest';
import { loadPaperFormat } from '../../../src/formats/load-format.js';
import type { PaperFormat } from '../../../src/model/house-format.js';
import { parsePaper } from '../../../src/parse/parse-paper.js';
import type { PaperContext } from '../../../src/render/html/paper-view.js';
import { renderPaper } from '../../../src/render/html/render-paper.js';
import { compileTemplate } from '../../../src/render/html/compile-template.js';
import { SAMPLE_PAPERS } from '../../meeting-files.js';
import { BUILT_IN_TEMPLATES } from '../../parse-source.js';
import { bodyOf } from '../../rendering.js';
import { temporaryFolder } from '../../temporary-folder.js';

function formatFrom(files: Readonly<Record<string, string>> = {}): PaperFormat {
  const folders = { workspace: temporaryFolder(files), builtIn: BUILT_IN_TEMPLATES };
  const format = loadPaperFormat('notat', folders)?.format;
  if (!format) throw new Error('no format');
  return format;
}

async function render(text: string, context?: PaperContext, format = formatFrom()) {
  const { paper } = await parsePaper({ path: 'bilag/notat-a.md', text });
  if (!paper) throw new Error('no paper');
  const { file, print } = renderPaper(
    paper,
    format,
    compileTemplate(format),
    new Map([['a.png', 'data:x']]),
    context,
  );
  return {
    file,
    print,
    body: bodyOf(file),
    headings: [...file.matchAll(/<h(\d)[^>]*>(.*?)<\/h/g)].map((m) => `${m[1]} ${m[2]}`),
  };
}

const HEAD =
  '---\ntitel: "Svar & tid"\ndato: 2026-04-14\nsags-id: EMN-2025-00412\ndok-nr: 1889327\nforfatter: [Bo Lund, Ida Krag]\n---\n\n';

describe('a paper as HTML', () => {
  it('says what it is, and of whom', async () => {
    const { body, file } = await render(`${HEAD}Tekst\n`);
    expect(file).toContain('<html lang="da">');
    expect(file).toContain('<title>Svar &amp; tid</title>');
    const words = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain(
      'Notat Svar &amp; tid Dato 14. april 2026 Sags-ID EMN-2025-00412 Dokumentnummer 1889327 Forfattere Bo Lund, Ida Krag Tekst',
    );
  });

  it('does not say twice that it is one', async () => {
    expect((await render('# Notat om emner\n\nTekst\n')).body).not.toContain('paper-kind');
    expect((await render('# Notater\n\nTekst\n')).body).toContain('paper-kind');
  });

  it.each([
    ['the author’s own from ##', '# A\n\n## B\n\n### C\n\n## D\n\nE\n', ['1 A', '2 B', '3 C', '2 D']],
    ['those from #, too, below its title', '# A\n\nT\n\n# B\n\n## C\n\n# D\n', ['1 A', '2 B', '3 C', '2 D']],
    ['those from ####', '# A\n\n#### B\n\n###### C\n\nD\n', ['1 A', '2 B', '3 C']],
    ['those that skip a level', '# A\n\n## B\n\n##### C\n\n### D\n', ['1 A', '2 B', '3 C', '3 D']],
  ])('has one first heading and %s without a skip', async (_, text, expected) => {
    expect((await render(text)).headings).toEqual(expected);
  });

  it('has the body or the title, the date and the page above and below every page', async () => {
    const named = await render(`${HEAD}Tekst\n`, { body: 'Udvalget' });
    expect(named.file).toMatch(
      /@top-left \{ content: "Udvalget"; \} @top-right \{ content: "14\. april 2026"; \}/,
    );
    expect(named.file).toContain('@bottom-right { content: "Side " counter(page) " af " counter(pages); }');
    expect(named.file).toContain('@top-center { content: none; }');
    expect((await render('# Emner\n\nTekst\n')).file).toContain('@top-left { content: "Emner"; }');
    expect((await render('---\ngruppe: Gruppen\n---\nTekst\n', { body: 'Udvalget' })).file).toContain(
      'content: "Gruppen"',
    );
  });

  it('is marked as a draft and as confidential', async () => {
    const { file, body } = await render('---\nstatus: udkast\n---\nTekst\n', { confidential: true });
    expect(file).toContain('@top-center { content: "UDKAST – FORTROLIGT"; }');
    expect(body).toMatch(/class="stamp">UDKAST[\s\S]*class="stamp">FORTROLIGT/);
  });

  it('prints its notes at the end, and images', async () => {
    const { body } = await render('# A\n\nTekst[^x] ![Et punkt](a.png)\n\n[^x]: Noten\n');
    expect(body).toMatch(
      /href="#note-1"[\s\S]*<img src="data:x" alt="Et punkt">[\s\S]*id="note-1"[\s\S]*Noten/,
    );
  });

  it('lets neither raw HTML nor comments nor addresses of scripts through', async () => {
    const { file } = await render(
      '# <b>A</b>\n\n<script>alert(1)</script>\n\n<!-- plomkrant -->\n\n[a](javascript:alert(1)) ![b](http://b.dk/b.png)\n\nT <img src=x onerror=y>\n',
    );
    expect(bodyOf(file)).not.toMatch(/<script|<b>|<img|javascript:|plomkrant|b\.dk/);
    expect(file).toContain('Content-Security-Policy');
  });

  it('is the same each time, and follows a format of the workspace’s own', async () => {
    for (const { text } of SAMPLE_PAPERS) expect((await render(text)).file).toBe((await render(text)).file);
    const format = formatFrom({
      'notat/format.yaml': 'name: Brev\nkind: paper\nlanguage: en\nlabels:\n  paper: Brief\n',
      'notat/paper.hbs': '<meta http-equiv="x"><h1>{{kind}}: {{title}}</h1>{{{content}}}',
    });
    const { body, file } = await render('# A\n\nTekst\n', {}, format);
    expect(body).toContain('<h1>Brief: A</h1><p>Tekst</p>');
    expect(file).toContain('<html lang="en">');
  });
});
