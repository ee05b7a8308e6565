import { describe, expect, it } from 'vitest';
import { wordsIn } from './find-words.js';
import { STACK_FRAME, runInProcess } from './run-dmpg.js';
import { Workspace } from './workspace.js';
import type { Files } from './workspace.js';

const SECRET = 'Kvæntorvig';
const MEETING = `---
format: eget
gruppe: Prøvegruppen
dato: 2026-03-17
---

## Årets plan

Planen blev gennemgået.

## (Fortrolig) ${SECRET}

Sagen om ${SECRET} blev drøftet.
`;
const FORMAT = 'name: Eget\nextends: dmpg\n';
const page = (extra: string) =>
  `<main>\n<h1>{{title}}</h1>\n{{> short-agenda}}\n{{#each items}}\n{{> item}}\n{{/each}}\n${extra}\n</main>\n`;
const numeric = (text: string) =>
  Array.from(text)
    .map((letter) => `&#${letter.codePointAt(0) ?? 0};`)
    .join('');
const css = (text: string) =>
  Array.from(text)
    .map((letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)
    .join('');

/** Where the word stands in the format's files. */
const PLACES: readonly (readonly [name: string, files: Files])[] = [
  ['text', { 'page.hbs': page(`<p>Sagen ${SECRET}</p>`) }],
  ['text in capitals', { 'page.hbs': page(`<p>${SECRET.toUpperCase()}</p>`) }],
  ['text inside a longer word', { 'page.hbs': page(`<p>${SECRET}sagens akter</p>`) }],
  ['text as numeric character references', { 'page.hbs': page(`<p>${numeric(SECRET)}</p>`) }],
  ['text with a named character reference', { 'page.hbs': page(`<p>${SECRET.replace('æ', '&aelig;')}</p>`) }],
  ['text with a soft hyphen', { 'page.hbs': page(`<p>${SECRET.replace('tor', '\u00ADtor')}</p>`) }],
  ['text decomposed', { 'page.hbs': page(`<p>${SECRET.replace('v', 'v\u200B')}</p>`) }],
  ['an attribute', { 'page.hbs': page(`<p data-sag="${SECRET}">Tekst</p>`) }],
  [
    'an address',
    { 'page.hbs': page(`<a href="https://eksempel.dk/${encodeURIComponent(SECRET)}">Tekst</a>`) },
  ],
  ['an HTML comment', { 'page.hbs': page(`<!-- ${SECRET} -->`) }],
  ['a partial', { 'page.hbs': page(''), 'item.hbs': `<article>${SECRET}</article>` }],
  ['the style', { 'page.hbs': page(''), 'style.css': `h1::after { content: "${SECRET}"; }` }],
  ['a comment in the style', { 'page.hbs': page(''), 'style.css': `/* ${SECRET} */` }],
  [
    'the style with escapes',
    { 'page.hbs': page(''), 'style.css': `h1::after { content: "${css(SECRET)}"; }` },
  ],
];

const inFormat = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`templates/eget/${name}`, content]));
const clean = () =>
  new Workspace({
    'minutes/moede.md': MEETING,
    ...inFormat({ 'format.yaml': FORMAT, 'page.hbs': page('<p>Intet</p>') }),
  });

describe('a template of the workspace’s own that holds a confidential word', () => {
  it.each(PLACES)('in %s: nothing is written, old output stays', async (_, files) => {
    using workspace = clean();
    const build = ['minutes', 'build', '--to', 'html,json'];
    const before = await runInProcess(build, workspace.root);
    expect(before).toMatchObject({ code: 0 });
    const old = workspace.contents('out');
    for (const [name, content] of Object.entries(inFormat(files))) workspace.write(name, content);

    for (const language of ['da', 'en']) {
      const { code, stdout, stderr } = await runInProcess([...build, '--lang', language], workspace.root);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^minutes\/moede\.md:1:1 (?:fejl|error) HTML .+ \[leak\]\n {4}(?:Ret|Fix): \S/m);
      expect(stderr).not.toMatch(STACK_FRAME);
      expect(wordsIn(`${stdout}${stderr}`, [SECRET])).toEqual([]);
    }

    expect(old.size).toBe(2);
    expect(workspace.contents('out')).toEqual(old);
    for (const [name, content] of workspace.contents('.dmpg'))
      expect(wordsIn(content, [SECRET]), name).toEqual([]);
  });

  it('is stopped when only PDF is asked for', { timeout: 60_000 }, async () => {
    using workspace = clean();
    workspace.write('templates/eget/page.hbs', page(`<p>Sagen ${SECRET}</p>`));
    const { code, stderr } = await runInProcess(['minutes', 'build', '--to', 'pdf'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('[leak]');
    expect(wordsIn(stderr, [SECRET])).toEqual([]);
    expect(workspace.list('out')).toEqual([]);
  });

  it('does no harm in the internal edition, nor in a Handlebars comment', async () => {
    using workspace = clean();
    workspace.write('templates/eget/page.hbs', page(`{{! ${SECRET} }}`));
    const build = ['minutes', 'build', '--to', 'html'];
    expect(await runInProcess(build, workspace.root)).toMatchObject({ code: 0 });
    workspace.write('templates/eget/page.hbs', page(`<p>${SECRET}</p>`));
    expect(await runInProcess([...build, '--edition', 'internal'], workspace.root)).toMatchObject({
      code: 0,
    });
    expect(wordsIn(workspace.read('out/moede.html'), [SECRET])).toEqual([]);
    expect(wordsIn(workspace.read('out-internal/moede.html'), [SECRET])).toEqual([SECRET]);
  });
});

describe('confidential words elsewhere', () => {
  it('stop a meeting whose file name holds one', async () => {
    using workspace = clean();
    workspace.write(`minutes/sag-${SECRET.toLowerCase()}.md`, MEETING);
    const { code, stderr } = await runInProcess(['minutes', 'build', '--to', 'json'], workspace.root);
    expect(code).toBe(1);
    expect(stderr).toContain('[leak-in-name]');
    expect(workspace.list('out')).toEqual(['moede.json']);
  });

  it('are quoted by no finding about a confidential item', async () => {
    const words = [
      'blomkvirt',
      'fjæsterup',
      'gromviksal',
      'hyndekrast',
      'jolbrægten',
      'kvastolime',
      'lyngfræder',
    ];
    const [one, two, three, four, five, six, seven] = words;
    using workspace = new Workspace({
      'minutes/moede.md': `---
format: dmpg
gruppe: Prøvegruppen
dato: 2026-03-17
---

## Plan

Se [her][${one}] og en note.[^${two}]

## 7. (Fortrolig) Sag

- Sags-ID: ${three}
- Sags-ID: ${three}

![${four}](${four}.png) ![](${five}.svg)

[^${two}]: ${two}

[${one}]: https://${one}.example

### ${six}

### Bilag

- [${seven}](../../../${seven}.pdf)
- [${five}](bilag/${five}.pdf)
- [${four}](fortrolig/${four}.pdf) (${three}, fortrolig)

### Bilag

- (fortroligt) ${six}
`,
    });
    for (const language of ['da', 'en']) {
      const { code, stderr } = await runInProcess(['minutes', 'build', '--lang', language], workspace.root);
      expect(code).toBe(1);
      for (const rule of [
        'section-unknown',
        'section-twice',
        'field-twice',
        'attachment-missing',
        'attachment-outside',
        'image-missing',
        'image-without-alt',
        'reference-into-confidential',
      ]) {
        expect(stderr).toContain(`[${rule}]`);
      }
      expect(wordsIn(stderr, words)).toEqual([]);
    }
    expect(workspace.list('out')).toEqual([]);
  });
});
