import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { readyEntries } from '../../../rolldown.config.js';
import { templateKey } from '../../../src/render/html/ready-templates.js';
import type { ReadyTemplates } from '../../../src/render/html/ready-templates.js';
import { COMPILE_OPTIONS, TemplateSet } from '../../../src/render/html/template-set.js';

/** As the bundle has them. */
function readyIn(folder: string): ReadyTemplates {
  return vm.runInThisContext(`new Map([${readyEntries(folder).join()}])`) as ReadyTemplates;
}

const FOLDERS = ['templates/base', 'templates/site'];

describe.each(FOLDERS)('the templates in %s', (folder) => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));

  it.each(names)('%s is in the bundle as it is compiled when it is not', (name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const entry = readyEntries(folder).find((one) => one.includes(templateKey(text)));
    expect(entry).toContain(`spec:${Handlebars.precompile(text, COMPILE_OPTIONS) as string}}`);
  });
});

it('are all in the built program', () => {
  const files = readdirSync('dist/app').filter((name) => name.endsWith('.js'));
  const program = files.map((name) => readFileSync(path.join('dist/app', name), 'utf8')).join('\n');
  const texts = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8')),
  );
  expect(texts.filter((text) => !program.includes(templateKey(text)))).toEqual([]);
});

describe('a template that is ready', () => {
  const ready = readyIn('templates/base');
  const text = readFileSync('templates/base/people.hbs', 'utf8');
  const view = { people: [{ name: 'Anna' }] };

  it('is taken, and gives the same', () => {
    const sources = new Map([['people', { path: 'people.hbs', text }]]);
    const compiled = new TemplateSet(sources, new Map()).render('people', view);
    const fake = { spec: Handlebars.template, partials: [] };
    expect(new TemplateSet(sources, ready).render('people', view)).toBe(compiled);
    expect(() =>
      new TemplateSet(sources, new Map([[templateKey(text), fake as never]])).render('people', view),
    ).toThrow();
  });

  it('is left where its text is another by a single letter', () => {
    const other = `${text}!`;
    const sources = new Map([['people', { path: 'people.hbs', text: other }]]);
    expect(new TemplateSet(sources, ready).render('people', view)).toMatch(/!$/);
  });

  it('is told of like any other where what it includes is missing', () => {
    const page = readFileSync('templates/base/page.hbs', 'utf8');
    const sources = new Map([['page', { path: 'page.hbs', text: page }]]);
    const [fault] = new TemplateSet(sources, ready).check();
    expect(fault?.message).toMatch(/^page\.hbs:\d+: \{\{> .+\}\}\?$/);
  });
});
