import { describe, expect, it } from 'vitest';
import { bodyJsonLd, meetingJsonLd, siteJsonLd } from '../../../src/site/machines/json-ld.js';
import { fullMeeting, HOSTILE, meeting, NO_URL, SITE } from './site-samples.js';

type Node = Readonly<Record<string, unknown>>;

function graphOf(text: string): Node[] {
  const read = JSON.parse(text) as Node;
  expect(read['@context']).toBe('https://schema.org');
  return read['@graph'] as Node[];
}

describe('JSON-LD', () => {
  it('describes a meeting as an event with its documents', () => {
    const [event, trail] = graphOf(meetingJsonLd(fullMeeting(), SITE));
    expect(event).toMatchObject({
      '@type': 'Event',
      name: 'Møde i Søvnudvalget',
      startDate: '2025-11-07T10:00:00+01:00',
      endDate: '2025-11-07T15:30:00+01:00',
      url: 'https://referater.example.dk/moeder/soevnudvalget/2025-11-07/',
      location: { '@type': 'Place', name: 'Mødelokale 2, Rådhuset' },
      organizer: { '@type': 'Organization', name: 'Søvnudvalget' },
    });
    expect(event?.['about']).toHaveLength(2);
    expect(JSON.stringify(event)).not.toContain('Ejendomssag');
    expect((event?.['subjectOf'] as Node[]).map((one) => one['encodingFormat'])).toContain('application/pdf');
    expect((trail?.['itemListElement'] as Node[]).map((one) => one['name'])).toEqual([
      SITE.name,
      'Søvnudvalget',
      HOSTILE,
    ]);
  });

  it('can stand in a script element', () => {
    const text = meetingJsonLd(fullMeeting(), { ...SITE, name: HOSTILE });
    expect(text).not.toMatch(/[<>&\u{2028}\u{2029}]/u);
    expect(text).toContain('\\u003c/script\\u003e');
  });

  it('has a day where there is no time, and relative links where there is no address', () => {
    const [event] = graphOf(meetingJsonLd(meeting({ time: 'formiddag', rank: 2 }), NO_URL));
    expect(event).toMatchObject({ startDate: '2025-11-07', url: './' });
    expect(JSON.stringify(event)).toContain('"url":"../"');
    expect(siteJsonLd(NO_URL)).not.toContain('SearchAction');
  });

  it('describes bodies and the site', () => {
    const { body } = meeting();
    const [organization] = graphOf(bodyJsonLd({ body, description: 'Om søvn.', meetings: [] }, SITE));
    expect(organization).toMatchObject({
      '@type': 'Organization',
      name: 'Søvnudvalget',
      description: 'Om søvn.',
    });
    expect(organization?.['parentOrganization']).toMatchObject({ name: 'Ærø Kommune' });
    expect(siteJsonLd(SITE)).toContain('https://referater.example.dk/moeder/soeg/?q={q}');
  });
});
