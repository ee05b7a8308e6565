import { describe, expect, it } from 'vitest';
import { SiteLeakCheck } from '../../../src/pipeline/publish/site-leak-check.js';

const check = (open: string[] = []) =>
  new SiteLeakCheck(
    new Set(['zebravinge', 'gulddrager']),
    () => new Set<string>(),
    () => open,
  );

describe('the leak check across meetings', () => {
  it.each([
    ['JSON, behind an escaped line end', 'moeder.json', JSON.stringify({ text: 'Sag\nzebravinge' })],
    ['JSON, with an escaped letter', 'moeder.json', '{"text":"zebra\\u0076inge"}'],
    ['HTML, with an entity', 'index.html', '<p>zebra&#118;inge</p>'],
    ['a calendar', 'kalender.ics', 'SUMMARY:zebravinge'],
    ['a calendar, over the end of a line', 'kalender.ics', 'DESCRIPTION:Sag om zebra\r\n vinge'],
    ['a calendar, behind an escaped line end', 'kalender.ics', 'DESCRIPTION:Sag\\nzebravinge\\, ny'],
    [
      'a feed, with an entity of the HTML in it',
      'feed.xml',
      '<content>&lt;p&gt;zebra&amp;#118;inge</content>',
    ],
    ['bytes', 'aktiver/x.bin', Buffer.from('\u0000zebravinge\u0000')],
    ['a name', 'zebravinge/index.html', '<p>Sag</p>'],
  ])('finds a word in %s', (_, path, content) => {
    expect(check().count({ path, content })).toBe(1);
  });

  it('counts no entity of a feed, no piece of a word that goes on in the next line, no word with soft hyphens', () => {
    const secret = new Set(['amp', 'zebra', 'vinge', 'gulddrager']);
    const search = new SiteLeakCheck(
      secret,
      () => new Set<string>(),
      () => ['Guld\u00ADdrager'],
    );
    expect(search.count({ path: 'feed.xml', content: '<title>A &amp;amp; B</title>' })).toBe(0);
    expect(search.count({ path: 'kalender.ics', content: 'SUMMARY:zebra\r\n vinge' })).toBe(0);
    expect(search.count({ path: 'index.html', content: '<p>Guld\u00ADdrager</p>' })).toBe(0);
  });

  it('counts no word that the site may show, nor what is part of another', () => {
    const file = { path: 'moeder.json', content: JSON.stringify({ text: 'zebravinge gulddrager' }) };
    expect(check().count(file)).toBe(2);
    expect(check(['Om en Zebravinge.']).count(file)).toBe(1);
    expect(check(['zebravinger']).count(file)).toBe(2);
    expect(check().count({ path: 'a.woff2', content: 'zebravinge' })).toBe(0);
  });
});
