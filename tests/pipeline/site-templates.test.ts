import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as inWords } from '../../src/locale/describe.js';
import { SITE_LABELS } from '../../src/model/site-labels.js';
import { SITE_LANGUAGES } from '../../src/model/site-settings.js';
import { loadSiteTemplates } from '../../src/pipeline/site-templates.js';
import { frontPage } from '../../src/site/pages/front-page.js';
import { BUILT_IN_TEMPLATES, ROOT } from '../parse-source.js';
import { SETTINGS, group, meeting } from '../site/site-samples.js';
import { temporaryFolder } from '../temporary-folder.js';

const SITE = path.join(BUILT_IN_TEMPLATES, 'site');
const NOTHING = path.join(ROOT, 'no-such-folder');

function load(files: Readonly<Record<string, string>>) {
  const own = temporaryFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`site/${name}`, text])),
  );
  return loadSiteTemplates(BUILT_IN_TEMPLATES, own, 'da');
}

function frontOf({ templates }: ReturnType<typeof load>): string {
  return frontPage([group([meeting('2025-11-07')])], { settings: SETTINGS, templates }).content.toString();
}

function findings({ diagnostics }: ReturnType<typeof load>) {
  return diagnostics.map((one) => [
    one.ruleId,
    path.basename(one.file),
    one.range.start.line,
    inWords(one, 'da').message,
  ]);
}

describe('the site’s own templates', () => {
  it.each(SITE_LANGUAGES)('have every word in %s, and no other', (language) => {
    const { templates, diagnostics } = loadSiteTemplates(BUILT_IN_TEMPLATES, NOTHING, language);
    expect(diagnostics).toEqual([]);
    expect(SITE_LABELS.filter((name) => templates.labels[name] === '')).toEqual([]);
  });

  it('have the same places to fill in both languages', () => {
    const [da, en] = SITE_LANGUAGES.map(
      (language) => loadSiteTemplates(BUILT_IN_TEMPLATES, NOTHING, language).templates.labels,
    );
    const places = (text = '') => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const name of SITE_LABELS) expect([name, places(en?.[name])]).toEqual([name, places(da?.[name])]);
  });

  it('have no word that nothing shows', () => {
    const folders = [path.join(ROOT, 'src/site'), path.join(ROOT, 'src/site/pages'), SITE];
    const text = folders
      .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
      .filter((file) => /\.(?:ts|hbs)$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // Those of the kinds of documents are looked up by the kind.
    const shown = (name: string) =>
      new RegExp(`abels\\.${name}\\b`).test(text) || name === 'dagsorden' || name === 'referat';
    expect(SITE_LABELS.filter((name) => !shown(name))).toEqual([]);
  });

  it('hold no style and no script of their own', () => {
    for (const name of readdirSync(SITE).filter((one) => one.endsWith('.hbs'))) {
      expect(readFileSync(path.join(SITE, name), 'utf8')).not.toMatch(/<style|<script| style=| on\w+=/);
    }
  });
});

describe('a template of the workspace', () => {
  it('replaces the program’s of the same name', () => {
    const loaded = load({ 'front.hbs': '<h1>Velkommen til {{name}}</h1>\n{{> meeting-rows rows=latest}}' });
    expect(loaded.diagnostics).toEqual([]);
    expect(frontOf(loaded)).toContain('<h1>Velkommen til Møder i psykiatrien</h1>');
    expect(frontOf(loaded)).toContain('Referat for DMPG Prøve');
  });

  it('may be a part that others include', () => {
    expect(frontOf(load({ 'search-form.hbs': '<p>Ingen søgning</p>' }))).toContain('<p>Ingen søgning</p>');
  });

  it('that is broken is told of with file and line', () => {
    expect(findings(load({ 'front.hbs': '<h1>{{name}}</h1>\n{{#if x}}\n' }))).toEqual([
      ['template-failed', 'front.hbs', 3, expect.stringContaining('Skabelonen kan ikke bruges')],
    ]);
    expect(findings(load({ 'front.hbs': '<h1>\n\n{{> ukendt}}' }))).toEqual([
      ['template-failed', 'front.hbs', 3, expect.stringContaining('ukendt')],
    ]);
    expect(findings(load({ 'front.hbs': '{{upper name}}' }))).toHaveLength(1);
  });

  it('is not compiled where it is not used', () => {
    const own = temporaryFolder({ 'site/front.hbs': '{{#if' });
    const loaded = loadSiteTemplates(BUILT_IN_TEMPLATES, own, 'da', { check: false });
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.templates.render('absent', { title: 'Væk', ways: [] })).toContain('<h1>Væk</h1>');
    expect(() => frontOf(loaded)).toThrow('front.hbs');
  });
});

describe('labels of the workspace', () => {
  it('replace word by word', () => {
    const { templates, diagnostics } = load({ 'labels.da.yaml': 'cases: Journaler\n' });
    expect(diagnostics).toEqual([]);
    expect(templates.labels.cases).toBe('Journaler');
    expect(templates.labels.actions).toBe('Opgaver');
  });

  it('are told of where nobody knows them', () => {
    expect(findings(load({ 'labels.da.yaml': 'actions: Gøremål\ncaser: Journaler\n' }))).toEqual([
      ['unknown-key', 'labels.da.yaml', 2, expect.stringContaining('caser')],
    ]);
    expect(findings(load({ 'labels.da.yaml': '- cases\n' }))).toHaveLength(1);
    expect(findings(load({ 'labels.da.yaml': 'cases: [a]\n' }))).toHaveLength(1);
    expect(findings(load({ 'labels.da.yaml': 'cases: "a\n' })).length).toBeGreaterThan(0);
  });
});

describe('the files that pages load', () => {
  it('have a hash of what they hold in their names', () => {
    const plain = loadSiteTemplates(BUILT_IN_TEMPLATES, NOTHING, 'da').templates;
    const styled = load({ 'style.css': 'h1 { color: #a00 }\n', 'search.js': '// egen\n' }).templates;
    const style = styled.assets().find((asset) => asset.path === styled.asset('style.css'));
    expect(plain.asset('style.css')).toMatch(/^aktiver\/stil-[0-9a-f]{12}\.css$/);
    expect(styled.asset('style.css')).not.toBe(plain.asset('style.css'));
    // The program's own comes first.
    expect(style?.content.toString()).toMatch(/--band:[\s\S]*color: #a00/);
    expect(styled.asset('search.js')).toMatch(/^aktiver\/search-[0-9a-f]{12}\.js$/);
    expect(styled.fingerprint).not.toBe(plain.fingerprint);
  });

  it('are all named in the style, or by a page', () => {
    const { templates } = loadSiteTemplates(BUILT_IN_TEMPLATES, NOTHING, 'da');
    const style =
      templates
        .assets()
        .find((asset) => asset.path.endsWith('.css'))
        ?.content.toString() ?? '';
    const names = [...style.matchAll(/url\('([^']+)'\)/g)].map((match) => `aktiver/${match[1]}`);
    const paths = templates.assets().map((asset) => asset.path);
    expect(names.filter((name) => !paths.includes(name))).toEqual([]);
    expect(names).toHaveLength(9);
    expect(style).not.toMatch(/https?:|@import/);
  });

  it('do not change from run to run', () => {
    const twice = [1, 2].map(() => loadSiteTemplates(BUILT_IN_TEMPLATES, NOTHING, 'da').templates);
    expect(twice[0]?.fingerprint).toBe(twice[1]?.fingerprint);
    expect(twice[0]?.assets()).toEqual(twice[1]?.assets());
  });
});
