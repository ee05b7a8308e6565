import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { COSTLY, HARMLESS_IN_THE_END, REFUSED } from './hostile-texts.js';
import type { HostileText } from './hostile-texts.js';
import { tagsOf } from './html-tags.js';
import { readablePdfText } from './pdf-contents.js';
import { STACK_FRAME, runSpawned } from './run-dmpg.js';
import type { Run } from './run-dmpg.js';
import { Workspace } from './workspace.js';

/** Guards against hanging, for all texts of a group together. */
const GUARD = 240_000;

const nameOf = (index: number) => `moede-${String(index + 1).padStart(3, '0')}`;
const groupOf = (texts: readonly HostileText[]) =>
  new Workspace(Object.fromEntries(texts.map(({ source }, i) => [`minutes/${nameOf(i)}.md`, source])));
const build = (workspace: Workspace) =>
  runSpawned(['minutes', 'build', '--jobs', '2'], { cwd: workspace.root, guard: GUARD });
const cases = (texts: readonly HostileText[]) => texts.map(({ name }, i) => [name, nameOf(i)] as const);

/** Elements that a page of text needs; none of them runs or fetches anything. */
const ELEMENTS =
  'html head meta title style body a header main div p h1 h2 h3 h4 h5 h6 ul ol li section article nav span strong em del code pre blockquote table thead tbody tr th td sup br hr img input'.split(
    ' ',
  );
const ADDRESSES = /^(?:https?:|mailto:|tel:|#|data:image\/(?:png|jpeg|gif|webp);)/i;
const withoutFonts = (html: string) => html.replaceAll(/;base64,[A-Za-z0-9+/=]+/g, '');

describe('text that tries to do harm', () => {
  let workspace: Workspace;
  let run: Run;
  beforeAll(async () => {
    workspace = groupOf(HARMLESS_IN_THE_END);
    run = await build(workspace);
  }, GUARD);
  afterAll(() => workspace.remove());

  it('is built, all of it', () => {
    expect(run.stderr).not.toContain(' fejl ');
    expect(run.code).toBe(0);
    expect(workspace.list('out')).toHaveLength(HARMLESS_IN_THE_END.length * 3);
  });

  it.each(cases(HARMLESS_IN_THE_END))('%s: is no more than text', async (_, name) => {
    const html = withoutFonts(workspace.text(`out/${name}.html`));
    for (const { element, attributes } of tagsOf(html)) {
      expect(ELEMENTS).toContain(element);
      for (const [attribute, value] of attributes) {
        expect(attribute).not.toMatch(/^on|^(?:style|srcdoc|srcset|action|formaction|data|background|ping)$/);
        if (/^(?:href|src)$/.test(attribute)) expect(value).toMatch(ADDRESSES);
      }
    }
    expect(html.match(/<\/(?:title|style|main|body)>/g)).toEqual([
      '</title>',
      '</style>',
      '</main>',
      '</body>',
    ]);
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008]/);
    const pdf = workspace.read(`out/${name}.pdf`);
    expect(pdf.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|SubmitForm|EmbeddedFile)\b/);
    expect(await readablePdfText(pdf)).not.toMatch(/"(?:url|unsafeUrl)":"(?!https?:|mailto:|tel:)/);
    expect(() => JSON.parse(workspace.text(`out/${name}.json`)) as unknown).not.toThrow();
  });

  it('is printed as it was written, braces and all', () => {
    const at = HARMLESS_IN_THE_END.findIndex(({ name }) => name.startsWith('Handlebars'));
    const html = workspace.text(`out/${nameOf(at)}.html`);
    expect(html).toContain('{{title}}');
    expect(html).toContain('{{{labels}}}');
    expect(html).toContain('{{lookup this ');
    expect(html).not.toContain('[object Object]');
  });

  it('finds the notes and links that are called like parts of a prototype', () => {
    const at = HARMLESS_IN_THE_END.findIndex(({ name }) => name.startsWith('names of prototypes as titles'));
    const html = workspace.text(`out/${nameOf(at)}.html`);
    for (const name of ['constructor', '__proto__', 'toString', 'valueOf']) {
      // Markdown takes two underlines on each side for emphasis.
      expect(html).toContain(`Note ${name.replace(/^__(.*)__$/, '<strong>$1</strong>')}`);
      expect(html).toContain(`href="https://eksempel.dk/${name}"`);
    }
    expect(html).not.toMatch(/native code|\[object/);
  });
});

describe('keys, sections and formats called like parts of a prototype', () => {
  it('are unknown ones, each at its place', { timeout: GUARD }, async () => {
    using workspace = groupOf(REFUSED);
    const { code, stderr } = await build(workspace);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(STACK_FRAME);
    for (const [name, file] of cases(REFUSED)) {
      const rule = /^(?:frontmatter|person)/.test(name)
        ? 'unknown-key'
        : `${name.split(' ')[0] ?? ''}-unknown`;
      expect(stderr, name).toMatch(new RegExp(`^minutes/${file}\\.md:\\d+:\\d+ fejl .*\\[${rule}\\]$`, 'm'));
    }
    expect(workspace.list('out')).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('text that is too much of something', () => {
  let workspace: Workspace;
  let run: Run;
  beforeAll(async () => {
    workspace = groupOf(COSTLY);
    run = await build(workspace);
  }, GUARD);
  afterAll(() => workspace.remove());

  it('neither hangs the run nor breaks it', () => {
    expect([0, 1]).toContain(run.code);
    expect(run.stderr).not.toMatch(STACK_FRAME);
    expect(run.stderr).not.toMatch(/\[(?:internal-error|browser-crash|print-blank|print-unreadable)\]/);
    expect(workspace.list('.dmpg/tmp')).toEqual([]);
  });

  it.each(cases(COSTLY))('%s: ends in output or in a finding', (_, name) => {
    const made = workspace.list('out').filter((file) => file.startsWith(name));
    const found = run.stderr
      .split('\n')
      .filter((line) => line.startsWith(`minutes/${name}.md:`) && line.includes(' fejl '));
    if (made.length > 0) {
      expect(made).toEqual(['html', 'json', 'pdf'].map((kind) => `${name}.${kind}`));
      expect(found).toEqual([]);
      const html = withoutFonts(workspace.text(`out/${name}.html`));
      expect(html.toLowerCase()).not.toContain('<script');
      expect(html.endsWith('</html>\n')).toBe(true);
    } else {
      expect(found).not.toEqual([]);
      // A finding is a line to be read, not the whole hostile text again.
      for (const line of found) expect(line.length).toBeLessThan(500);
    }
  });
});
