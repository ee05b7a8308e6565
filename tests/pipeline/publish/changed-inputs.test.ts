import { describe, expect, it } from 'vitest';
import { BROKEN, CONFIGURATION, PublishedWorkspace, minutes } from './published-workspace.js';

const A = 'minutes/2026-03-17-a.md';
const B = 'minutes/2026-03-17-b.md';
const LATER = 'minutes/2026-05-05-c.md';
const later = { date: '2026-05-05', caseNumber: 'PRV-2026-00001' };
const twins = () => ({
  [A]: minutes({ time: '10:00 - 11:00' }),
  [B]: minutes({ time: '13:00 - 14:00', text: 'Om eftermiddagen.' }),
});
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const withFile = (list: string) =>
  minutes().replace('- Sags-ID: PRV-2026-00001\n', `- Sags-ID: PRV-2026-00001\n\n### Bilag\n\n${list}\n`);
const PAPER = (text: string) => `# Notat om planen\n\n${text}\n\n![Et punkt](punkt.png)\n`;

describe('a changed workspace, published again', () => {
  it('is what a clean one gives when a meeting’s text, day, body or case changes', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [LATER]: minutes(later) });
    await site.publishAsClean();
    site.edit(A, 'drøftede', 'gennemgik');
    await site.publishAsClean();
    site.edit(A, 'PRV-2026-00001', 'PRV-2025-00009');
    await site.publishAsClean();
    site.edit(A, 'dato: 2026-03-17', 'dato: 2025-12-30');
    await site.publishAsClean();
    site.edit(A, 'Prøvegruppen', 'Ældrerådet');
    await site.publishAsClean();
    expect(site.has('site/aeldreraadet/2025-12-30/index.html')).toBe(true);
    expect(site.has('site/proevegruppen/2025/index.html')).toBe(false);
  });

  it('leaves the other of two meetings where it is when the first is deleted and when it comes back', async () => {
    using site = new PublishedWorkspace(twins());
    await site.publishAsClean();
    const other = 'site/proevegruppen/2026-03-17-2/index.html';
    expect(site.text(other)).toContain('Om eftermiddagen.');
    site.delete(A);
    await site.publishAsClean();
    expect(site.text(other)).toContain('Om eftermiddagen.');
    expect(site.text('site/proevegruppen/2026-03-17/index.html')).toContain('trukket tilbage');
    expect(site.text('site/proevegruppen/2026-03-17/index.html')).not.toContain('Om eftermiddagen.');
    site.write(A, minutes({ time: '09:00 - 10:00', text: 'Tilbage.' }));
    await site.publishAsClean();
    expect(site.text('site/proevegruppen/2026-03-17/index.html')).toContain('Tilbage.');
    expect(site.text(other)).toContain('Om eftermiddagen.');
  });

  it('leaves a meeting where it is when an earlier one of the day is added, and tells them in the order of the day', async () => {
    using site = new PublishedWorkspace({
      [B]: minutes({ time: '13:00 - 14:00', text: 'Om eftermiddagen.' }),
    });
    await site.publishAsClean();
    const own = 'site/proevegruppen/2026-03-17/index.html';
    site.write(A, minutes({ time: '09:00 - 10:00', text: 'Om formiddagen.' }));
    await site.publishAsClean();
    expect(site.text(own)).toContain('Om eftermiddagen.');
    expect(site.text(own)).toMatch(
      /tidligere samme dag[^]*2026-03-17-2\/|2026-03-17-2\/[^]*tidligere samme dag/,
    );
    expect(site.text('site/proevegruppen/2026-03-17-2/index.html')).toContain('Om formiddagen.');
    // Another name for its file makes it no other meeting.
    site.write('minutes/om-eftermiddagen.md', site.text(B));
    site.delete(B);
    await site.publishAsClean();
    expect(site.text(own)).toContain('Om eftermiddagen.');
    // Another day does, and another body.
    site.edit('minutes/om-eftermiddagen.md', 'dato: 2026-03-17', 'dato: 2026-03-18');
    await site.publishAsClean();
    expect(site.text('site/proevegruppen/2026-03-18/index.html')).toContain('Om eftermiddagen.');
  });

  it('shows a draft when it is final, and no more when it is a draft again', async () => {
    using site = new PublishedWorkspace({
      [A]: minutes({ more: 'status: udkast\n' }),
      [LATER]: minutes(later),
    });
    await site.publishAsClean();
    expect(site.list('site').join()).not.toContain('2026-03-17');
    site.edit(A, 'status: udkast\n', '');
    await site.publishAsClean();
    expect(site.has('site/proevegruppen/2026-03-17/moede.json')).toBe(true);
    site.edit(A, 'dato:', 'status: udkast\ndato:');
    await site.publishAsClean();
    expect(site.has('site/proevegruppen/2026-03-17/moede.json')).toBe(false);
  });

  it('calls a body what its newest meeting calls it', async () => {
    using site = new PublishedWorkspace({
      [A]: minutes(),
      [LATER]: minutes(later),
      'minutes/anden.md': minutes({ body: 'Rådet', date: '2026-01-09' }),
    });
    await site.publishAsClean();
    site.edit(LATER, 'Prøvegruppen', 'PRØVEGRUPPEN');
    await site.publishAsClean();
    expect(site.text('site/index.html')).toContain('PRØVEGRUPPEN');
  });

  it('obeys the severities of today', async () => {
    using site = new PublishedWorkspace({ [A]: minutes({ text: 'Se [siden](http://example.org).' }) });
    const { stderr } = await site.publish(0);
    const rule = /\[([a-z-]+)\]/.exec(stderr)?.[1] ?? '';
    expect(rule, stderr).not.toBe('');
    site.write('dmpg.config.yaml', `${CONFIGURATION}rules:\n  ${rule}: error\n`);
    const failing = await site.publish(1);
    expect(failing.stderr).toContain(`[${rule}]`);
    expect(site.has('site/proevegruppen/2026-03-17/index.html')).toBe(true);
    site.write('dmpg.config.yaml', `${CONFIGURATION}rules:\n  ${rule}: off\n`);
    await site.publishAsClean();
  });

  it('follows the files that are attached', async () => {
    const list = '1. [Tal](bilag/tal.csv)\n2. [Mere](bilag/mere.csv)';
    using site = new PublishedWorkspace({
      [A]: withFile(list),
      'minutes/bilag/tal.csv': 'a;1\n',
      'minutes/bilag/mere.csv': 'b;2\n',
    });
    await site.publishAsClean();
    site.write('minutes/bilag/tal.csv', 'a;1\nc;3\n');
    await site.publishAsClean();
    expect(site.text('site/proevegruppen/2026-03-17/bilag/tal.csv')).toBe('a;1\nc;3\n');
    site.write(A, withFile('1. [Tal](bilag/tal.csv)'));
    await site.publishAsClean();
    expect(site.list('site/proevegruppen/2026-03-17/bilag')).toEqual(['tal.csv']);
    site.delete('minutes/bilag/tal.csv');
    await site.publish(1);
    expect(site.list('site/proevegruppen/2026-03-17/bilag')).toEqual(['tal.csv']);
  });

  it('names the files of all meetings in its index, whichever of them changed', async () => {
    using site = new PublishedWorkspace({
      [A]: withFile('1. [Tal](bilag/tal.csv)'),
      'minutes/bilag/tal.csv': 'a;1\n',
      [LATER]: minutes({ ...later, body: 'Rådet' }),
    });
    const files = () => site.text('site/moeder.json').match(/"files":.*/g);
    const tal = [expect.stringContaining('"address":"proevegruppen/2026-03-17/bilag/tal.csv","title":"Tal"')];
    await site.publishAsClean();
    expect(files()).toEqual(tal);
    site.edit(LATER, 'drøftede', 'vedtog');
    await site.publishAsClean();
    expect(files()).toEqual(tal);
    site.edit(A, '1. [Tal](bilag/tal.csv)', 'Ingen.');
    await site.publish(0);
    expect(files()).toBeNull();
  });

  it('follows papers and the images in them', async () => {
    using site = new PublishedWorkspace({
      [A]: withFile('1. [Notat](bilag/notat.md)'),
      'minutes/bilag/notat.md': PAPER('Der er to tal.'),
      'minutes/bilag/punkt.png': PNG,
    });
    await site.publishAsClean();
    site.edit('minutes/bilag/notat.md', 'to tal', 'tre tal');
    await site.publishAsClean();
    site.write('minutes/bilag/punkt.png', Buffer.concat([PNG, Buffer.from([0])]));
    await site.publishAsClean();
  });

  it('forgets the meetings that a removed file held, and what is left of a body', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [LATER]: minutes({ ...later, body: 'Rådet' }) });
    await site.publishAsClean();
    site.delete(LATER);
    await site.publishAsClean();
    expect(site.has('site/raadet/index.html')).toBe(false);
  });

  it('keeps what people and programs follow of a body whose last meeting is withdrawn', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [LATER]: minutes({ ...later, body: 'Rådet' }) });
    await site.publish();
    const ids = (text: string) => [...text.matchAll(/urn:uuid:[^<"]*/g)].map(String);
    const [feedId, entryId] = ids(site.text('site/raadet/feed.xml'));
    site.delete(LATER);
    await site.publishAsClean();
    const feed = site.text('site/raadet/feed.xml');
    expect(ids(feed)).toEqual([feedId, entryId]);
    const gone = `<at:deleted-entry ref="${entryId ?? ''}" when="2026-09-01T00:00:00+02:00"/>`;
    expect(feed).toContain(gone);
    expect(site.text('site/feed.xml')).toContain(gone);
    expect(feed).toContain('<link rel="alternate" type="text/html" href="https://example.org/m/"/>');
    expect(site.text('site/raadet/kalender.ics').match(/STATUS:\w+/g)).toEqual(['STATUS:CANCELLED']);
    const bodies = JSON.parse(site.text('site/oparl/list/bodies.json')) as { data: { web?: string }[] };
    expect(bodies.data.map((one) => one.web)).toEqual(['https://example.org/m/proevegruppen/', undefined]);
    expect(site.text('site/oparl/list/raadet.deleted.json')).toContain('"deleted":true');
    site.edit(A, 'drøftede', 'vedtog');
    await site.publishAsClean();
    site.write(LATER, minutes({ ...later, body: 'Rådet' }));
    await site.publishAsClean();
    expect(site.text('site/raadet/feed.xml')).not.toContain('deleted-entry');
    site.delete(LATER);
    await site.publish();
    site.edit('dmpg.published.json', /.*raadet.*\n/, '');
    await site.publishAsClean();
    expect(site.has('site/raadet')).toBe(false);
  });
});

describe('a meeting that fails', () => {
  it('stays on the site and in lists as it was, while others are published, until it is mended', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [LATER]: minutes(later) });
    await site.publish();
    const old = site.contents('site/proevegruppen/2026-03-17');
    site.write(A, BROKEN);
    site.edit(LATER, 'drøftede', 'vedtog');
    await site.publish(1);
    expect(site.contents('site/proevegruppen/2026-03-17')).toEqual(old);
    expect(site.text('site/proevegruppen/2026-05-05/index.html')).toContain('vedtog');
    expect(site.text('site/moeder.json')).toContain('proevegruppen/2026-03-17/');
    await site.publish(1, '--force');
    expect(site.contents('site/proevegruppen/2026-03-17')).toEqual(old);
    expect((await site.publish(1, '--frozen')).stderr).not.toContain('does not match the meetings');
    expect(site.text('dmpg.published.json')).not.toContain('withdrawn');
    site.write(A, minutes({ text: 'Nu er det rettet.' }));
    await site.publishAsClean();
  });

  it('has the style and the fonts that its page was made with, until it is mended', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [LATER]: minutes(later) });
    await site.publish();
    const page = 'site/proevegruppen/2026-03-17/';
    const asked = assetsIn(site.text(`${page}index.html`));
    const styles = () => site.list('site/aktiver').filter((name) => name.endsWith('.css'));
    expect(asked.length).toBeGreaterThan(2);
    site.write(A, BROKEN);
    for (const style of ['p { color: #111; }\n', 'p { color: #222; }\n']) {
      site.write('templates/site/style.css', style);
      await site.publish(1);
      for (const name of asked) expect(site.has(`${page}${name}`), name).toBe(true);
      expect(styles()).toHaveLength(2);
    }
    site.edit(LATER, 'drøftede', 'vedtog');
    await site.publish(1);
    expect(styles()).toHaveLength(2);
    site.write(A, minutes({ text: 'Nu er det rettet.' }));
    await site.publishAsClean();
    expect(styles()).toHaveLength(1);
  });

  it('keeps its place when others of its day come and go', async () => {
    using site = new PublishedWorkspace(twins());
    await site.publish();
    const old = site.text('site/proevegruppen/2026-03-17-2/moede.json');
    site.delete(A);
    site.write(B, BROKEN);
    site.write('minutes/2026-03-17-c.md', minutes({ time: '15:00 - 16:00', text: 'Om aftenen.' }));
    await site.publish(1);
    expect(site.text('site/proevegruppen/2026-03-17-2/moede.json')).toBe(old);
    expect(site.text('site/proevegruppen/2026-03-17-2/index.html')).toContain('senere samme dag');
    expect(site.text('site/proevegruppen/2026-03-17/index.html')).toContain('Om aftenen.');
    site.write(B, minutes({ time: '13:00 - 14:00', text: 'Rettet.' }));
    await site.publishAsClean();
  });

  it('is not told to be withdrawn where nothing is known of earlier runs', async () => {
    using site = new PublishedWorkspace({ [A]: minutes(), [LATER]: minutes(later) });
    await site.publish();
    const history = site.text('dmpg.published.json');
    const page = site.read('site/proevegruppen/2026-03-17/index.html');
    site.delete('.dmpg');
    site.write(A, BROKEN);
    await site.publish(1);
    expect(site.text('dmpg.published.json')).toBe(history);
    expect(site.read('site/proevegruppen/2026-03-17/index.html')).toEqual(page);
    site.write(A, minutes());
    await site.publishAsClean();
  });
});

/** Addresses of what a page loads, relative to it. */
function assetsIn(html: string): string[] {
  return Array.from(html.matchAll(/"([^"]*aktiver\/[^"]*)"/g), ([, name = '']) => name);
}
