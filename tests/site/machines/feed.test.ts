import { parseAtomFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { bodyFeed, siteFeed } from '../../../src/site/machines/feed.js';
import {
  ENGLISH,
  fullMeeting,
  HOSTILE,
  manyMeetings,
  meeting,
  NO_URL,
  sampleMeetings,
  shuffled,
  SITE,
  textOf,
  withdrawn,
} from './site-samples.js';

describe('an Atom feed', () => {
  it('tells another program of kind, date, place and items', () => {
    const feed = parseAtomFeed(textOf(siteFeed([meeting()], SITE)));
    expect(feed.title?.value ?? feed.title).toBe('Møder & referater i Ærø');
    expect(feed.authors).toEqual([
      { name: 'Ærø Kommune', uri: 'https://example.dk/', email: 'post@example.dk' },
    ]);
    const [entry] = feed.entries ?? [];
    expect(entry?.links?.[0]?.href).toBe('https://referater.example.dk/moeder/soevnudvalget/2025-11-07/');
    expect(entry?.updated).toBe('2025-11-07T00:00:00+01:00');
    const content = JSON.stringify(entry?.content);
    expect(content).toContain(
      'Referat, Søvnudvalget, 7. november 2025, 10:00-15:30<br>Sted: Mødelokale 2, Rådhuset',
    );
    expect(content).toContain('/#punkt-2\\">2. Ny cykelsti; økonomi, tid</a>');
    expect(content).toContain('3. (Fortrolig)</a>');
  });

  it('speaks the language of the site', () => {
    const text = textOf(siteFeed([meeting()], ENGLISH));
    expect(text).toContain('xml:lang="en"');
    expect(text).toContain('Minutes, Søvnudvalget, 7 November 2025');
    expect(text).toContain('(Confidential)');
  });

  it('says of a title in which language it is, where that is not the feed’s', () => {
    const text = textOf(siteFeed([meeting(), meeting({ language: 'en', date: '2025-11-08' })], SITE));
    expect(text.match(/<title[^>]*>/g)?.slice(1)).toEqual(['<title xml:lang="en">', '<title>']);
  });

  it('keeps its ids when title and address of the site change, and tells of corrections', () => {
    const before = textOf(siteFeed([meeting()], SITE));
    const after = textOf(siteFeed([meeting({ title: 'Andet', corrected: '2026-01-02' })], NO_URL));
    expect(idsIn(after)).toEqual(idsIn(before));
    expect(idsIn(before)).toHaveLength(2);
    for (const id of idsIn(before))
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(after.match(/<updated>[^<]*/g)).toEqual([
      '<updated>2026-01-02T00:00:00+01:00',
      '<updated>2026-01-02T00:00:00+01:00',
    ]);
  });

  it('tells of the 50 meetings that were withdrawn last, unless they are back', () => {
    const gone = Array.from({ length: 60 }, (_, i) =>
      withdrawn({ address: `soevnudvalget/19${10 + i}-01-01/`, withdrawn: `20${10 + i}-06-01` }),
    );
    const one = meeting();
    const back = withdrawn({ address: one.address });
    const text = textOf(siteFeed([one], SITE, [...shuffled(gone), back]));
    expect(text.match(/<at:deleted-entry/g)).toHaveLength(50);
    expect(text).toContain('when="2069-06-01T00:00:00+02:00"');
    expect(text).toContain('<updated>2069-06-01T00:00:00+02:00</updated>\n<author>');
    expect(text.match(/<entry>/g)).toHaveLength(1);
    new SaxesParser({ xmlns: true }).write(text).close();
    expect(textOf(siteFeed([one], SITE, [back]))).toBe(textOf(siteFeed([one], SITE)));
  });

  it('links from where it lies when the site does not know where it stands', () => {
    const one = meeting();
    const text = textOf(bodyFeed({ body: one.body, meetings: [one] }, NO_URL));
    expect(text).toContain('<link rel="alternate" type="text/html" href="2025-11-07/"/>');
    expect(text).toContain('<link rel="self" type="application/atom+xml" href="feed.xml"/>');
    expect(text).not.toContain('https://referater');
  });

  it('is XML whatever the titles hold', () => {
    const text = textOf(siteFeed([fullMeeting()], { ...SITE, name: HOSTILE }));
    new SaxesParser({ xmlns: true }).write(text).close();
    const feed = parseAtomFeed(text);
    expect(JSON.stringify(feed.entries?.[0]?.title)).toContain(']]> <b>&amp;</b>');
  });

  it('holds the 50 newest, in one order', () => {
    const all = manyMeetings(200, 3);
    const text = textOf(siteFeed(all, SITE));
    expect(parseAtomFeed(text).entries).toHaveLength(50);
    expect(textOf(siteFeed(shuffled(all), SITE))).toBe(text);
    expect(parseAtomFeed(textOf(siteFeed([], SITE))).entries ?? []).toEqual([]);
  });

  it('tells of minutes that came last, however many later meetings are on the site', () => {
    const known = { published: '2024-01-01' };
    const many = manyMeetings(60).map((one) => ({ ...one, ...known }));
    const old = meeting({ address: 'soevnudvalget/1999-01-02/', date: '1999-01-02', ...known });
    const since = (documentSince: string) => siteFeed([...many, { ...old, documentSince }], SITE);
    expect(textOf(since('2024-01-01'))).not.toContain('/1999-01-02/');
    const [first] = parseAtomFeed(textOf(since('2024-01-02'))).entries ?? [];
    expect(first?.links?.[0]?.href).toContain('/1999-01-02/');
  });

  it('takes the samples', async () => {
    const all = await sampleMeetings();
    expect(parseAtomFeed(textOf(siteFeed(all, SITE))).entries).toHaveLength(all.length);
  });
});

function idsIn(text: string): string[] {
  return [...text.matchAll(/<id>([^<]*)/g)].map((match) => match[1] ?? '');
}
