import { describe, expect, it } from 'vitest';
import { meetingSource } from '../../../meeting-source.js';
import { runInProcess } from '../../../system/run-dmpg.js';
import { Workspace } from '../../../system/workspace.js';

const OWN_FORMAT = 'name: Eget\nextends: dmpg\n';
/** The smallest PNG there is. */
const IMAGE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const page = (more: string) =>
  `<main>\n<h1>{{title}}</h1>\n${more}\n{{#each items}}<h2>{{heading}}</h2>{{{content}}}{{/each}}\n</main>\n`;
const withTemplate = (more: string) => ({
  'templates/eget/format.yaml': OWN_FORMAT,
  'templates/eget/page.hbs': page(more),
  'minutes/a.md': meetingSource('## Velkomst\n\nTekst.\n', { format: 'eget' }),
});

const CASES = [
  {
    name: 'an image of the template without alternative text',
    files: withTemplate(`<p>Logo</p><img width="90" height="90" src="${IMAGE}">`),
    danish: ['PDF/UA-1 (ISO 14289-1), 7.3-1, side 1: et billede uden alternativ tekst', 'formatets skabelon'],
    english: [
      'PDF/UA-1 (ISO 14289-1), 7.3-1, page 1: an image without alternative text',
      'format’s template',
    ],
  },
  {
    name: 'headings of the template that skip a level',
    files: withTemplate('<h4>Under</h4>'),
    danish: ['7.4.2-1, side 1: overskrifter, der springer et niveau over'],
    english: ['7.4.2-1, page 1: headings that skip a level'],
  },
  {
    name: 'an emoji',
    files: { 'minutes/a.md': meetingSource('## Velkomst\n\nGodt 👍 gået\n') },
    danish: ['7.21.8-1, side 1: et tegn, som ingen af dokumentets skrifter har', 'Fjern tegnet'],
    english: ['7.21.8-1, page 1: a character that none of the document’s fonts has', 'Remove the character'],
  },
] as const;

describe.each(CASES)('a build with $name', ({ files, danish, english }) => {
  it.each([
    ['da', danish],
    ['en', english],
  ] as const)('writes nothing, and says why in %s', async (language, words) => {
    using workspace = new Workspace(files);
    const argv = ['minutes', 'build', '--lang', language];
    const { code, stderr, stdout } = await runInProcess(argv, workspace.root);
    expect(code).toBe(1);
    expect(workspace.list('out')).toEqual([]);
    for (const one of [...words, '[pdf-nonconforming]']) expect(stdout + stderr).toContain(one);
    expect(stdout + stderr).not.toContain('Godt');
  });
});

it('of other output than PDF goes through', async () => {
  using workspace = new Workspace(CASES[2].files);
  const { code } = await runInProcess(['minutes', 'build', '--to', 'html,json'], workspace.root);
  expect(code).toBe(0);
  expect(workspace.list('out')).toEqual(['a.html', 'a.json']);
});
