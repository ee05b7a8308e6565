import { describe, expect, it } from 'vitest';
import { cleanImage } from '../../src/pipeline/clean-image.js';
import { runInProcess } from '../system/run-dmpg.js';
import { Workspace } from '../system/workspace.js';
import { minutes } from './publish/published-workspace.js';

const PLACE = 'GPS 55.67N 12.56E';
const PLAIN = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);
/** With a comment that tells a place. */
const PHOTOGRAPH = Buffer.concat([
  PLAIN.subarray(0, 2),
  Buffer.from([0xff, 0xfe, 0, PLACE.length + 2]),
  Buffer.from(PLACE),
  PLAIN.subarray(2),
]);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('an image that is shown', () => {
  it('says nothing beside its picture, also where its end is cut off', () => {
    const whole = cleanImage({ type: 'image/jpeg', bytes: PHOTOGRAPH });
    expect(whole?.bytes.equals(PLAIN)).toBe(true);
    expect(cleanImage({ type: 'image/jpeg', bytes: PHOTOGRAPH.subarray(0, -2) })).toEqual(whole);
  });

  it('is what its content says, not its name', () => {
    expect(cleanImage({ type: 'image/png', bytes: PHOTOGRAPH })).toEqual({
      type: 'image/jpeg',
      bytes: PLAIN,
      size: { width: 1, height: 1 },
    });
    expect(cleanImage({ type: 'image/jpeg', bytes: PNG })?.type).toBe('image/png');
  });

  it('is nothing where the picture cannot be told from the rest', () => {
    const broken = Buffer.concat([PHOTOGRAPH.subarray(0, 30), Buffer.alloc(2), PHOTOGRAPH.subarray(30)]);
    expect(cleanImage({ type: 'image/jpeg', bytes: broken })).toBeUndefined();
    expect(cleanImage({ type: 'image/png', bytes: PNG.subarray(0, -12) })).toBeUndefined();
  });
});

describe('a photograph in the minutes', () => {
  const text = '![Kort over grunden](kort.jpg)';
  const open = minutes({ text });
  const hidden = open.replace('## Årets plan', '## (Fortrolig) Årets plan');

  it('tells in no document and on no site where it was taken', { timeout: 60_000 }, async () => {
    using workspace = new Workspace({ 'minutes/a.md': open, 'minutes/kort.jpg': PHOTOGRAPH });
    const built = await runInProcess(
      ['minutes', 'build', '--to', 'html,pdf', 'minutes/a.md'],
      workspace.root,
    );
    expect(built.code, built.stderr).toBe(0);
    expect((await runInProcess(['minutes', 'publish', '--no-search'], workspace.root)).code).toBe(0);
    const start = PHOTOGRAPH.subarray(0, 18).toString('base64');
    for (const folder of ['out', 'site'])
      for (const [name, content] of workspace.contents(folder)) {
        expect(content.includes(PLACE), name).toBe(false);
        expect(content.includes(start), name).toBe(false);
      }
  });

  it('is an error where it is damaged, but for one that nobody sees', async () => {
    const damaged = PHOTOGRAPH.subarray(0, 60);
    for (const [source, code] of [
      [open, 1],
      [hidden, 0],
    ] as const) {
      using workspace = new Workspace({ 'minutes/a.md': source, 'minutes/kort.jpg': damaged });
      const run = await runInProcess(['minutes', 'publish', '--no-pdf', '--no-search'], workspace.root);
      expect([run.code, run.stderr.includes('[image-data-unreadable]')]).toEqual([code, code === 1]);
    }
  });
});

describe('a drawing in the minutes', () => {
  const text = '![Kort over grunden](kort.svg)';
  const prolog = '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- Generator: Hemmelig -->\n';
  const namespaces =
    'xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
  const drawing = `<svg ${namespaces} inkscape:export-filename="/home/hemmelig/kort.png" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n`;

  it('is on the site and in documents, and tells nothing of who drew it', { timeout: 60_000 }, async () => {
    using workspace = new Workspace({
      'minutes/a.md': minutes({ text }),
      'minutes/kort.svg': prolog + drawing,
    });
    const built = await runInProcess(['minutes', 'build', '--to', 'html', 'minutes/a.md'], workspace.root);
    expect(built.code, built.stderr).toBe(0);
    const published = await runInProcess(['minutes', 'publish', '--no-pdf', '--no-search'], workspace.root);
    expect(published.code, published.stderr).toBe(0);
    const html = [...workspace.contents('out')].find(([name]) => name.endsWith('.html'))?.[1].toString();
    const inHtml = /data:image\/svg\+xml;base64,([^"]+)/.exec(html ?? '')?.[1] ?? '';
    const onSite = [...workspace.contents('site')].filter(([name]) => /billeder\/\w+\.svg$/.test(name));
    const shown = [Buffer.from(inHtml, 'base64').toString(), ...onSite.map(([, bytes]) => bytes.toString())];
    expect(shown).toHaveLength(2);
    for (const one of shown) {
      expect(one).toContain('<path d="M0 0h9v9z">');
      expect(one).not.toMatch(/hemmelig/i);
    }
  });

  it('is an error where browsers could not show it', async () => {
    using workspace = new Workspace({
      'minutes/a.md': minutes({ text }),
      'minutes/kort.svg': '<svg><g></svg>',
    });
    const run = await runInProcess(['minutes', 'validate'], workspace.root);
    expect(run.stdout + run.stderr).toContain('image-data-unreadable');
    expect(run.code).toBe(1);
  });
});
