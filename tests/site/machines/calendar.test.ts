import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { bodyCalendar, siteCalendar } from '../../../src/site/machines/calendar.js';
import type { MeetingSummary } from '../../../src/site/meeting-summary.js';
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

/** The events of a calendar as one program reads them. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** The same as another reads them. */
function otherEventsIn(text: string) {
  return Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
}

const at = (text: string) => new Date(text).toISOString();

describe('a calendar', () => {
  it.each([
    ['2025-11-07', '10:00-15:30', '2025-11-07T10:00:00+01:00', '2025-11-07T15:30:00+01:00'],
    ['2025-06-30', '10-15', '2025-06-30T10:00:00+02:00', '2025-06-30T15:00:00+02:00'],
    ['2026-03-28', '10.00–12.00', '2026-03-28T10:00:00+01:00', '2026-03-28T12:00:00+01:00'],
    ['2026-03-30', '10.00–12.00', '2026-03-30T10:00:00+02:00', '2026-03-30T12:00:00+02:00'],
    ['2026-03-29', 'kl. 9 til 10', '2026-03-29T09:00:00+02:00', '2026-03-29T10:00:00+02:00'],
    ['2026-10-25', '09-24', '2026-10-25T09:00:00+01:00', '2026-10-26T00:00:00+01:00'],
    ['2025-12-31', '22:00-01:30', '2025-12-31T22:00:00+01:00', '2026-01-01T01:30:00+01:00'],
    ['2026-03-28', '20-00', '2026-03-28T20:00:00+01:00', '2026-03-29T00:00:00+01:00'],
    ['2026-03-28', '22:00-03:00', '2026-03-28T22:00:00+01:00', '2026-03-29T03:00:00+02:00'],
  ])('has %s %s in Danish time for two programs', (date, time, start, end) => {
    const text = textOf(siteCalendar([meeting({ date, time })], SITE));
    const [event] = eventsIn(text);
    expect(event?.startDate.toJSDate().toISOString()).toBe(at(start));
    expect(event?.endDate.toJSDate().toISOString()).toBe(at(end));
    const [other] = otherEventsIn(text);
    expect(other?.start.toISOString()).toBe(at(start));
    expect(other?.end?.toISOString()).toBe(at(end));
  });

  it('is of a day, and no more, on the last one that can be written', () => {
    const text = textOf(siteCalendar([meeting({ date: '9999-12-31', time: '' })], SITE));
    expect(text).toContain('DTSTART;VALUE=DATE:99991231\r\nSUMMARY');
    const late = textOf(siteCalendar([meeting({ date: '9999-12-31', time: '22:00-01:00' })], SITE));
    expect(late).toContain('DTSTART;TZID=Europe/Copenhagen:99991231T220000\r\nSUMMARY');
  });

  it.each(['15:30-10:00', '10:00-10:00', '17:00-06:00'])('has no end where %s has none', (time) => {
    const text = textOf(siteCalendar([meeting({ date: '2026-01-01', time })], SITE));
    expect(text).toContain('DTSTART;TZID');
    expect(text).not.toContain('DTEND');
  });

  it.each(['efter frokost', '25-26', '10:75', ''])('has a day where the time is %j', (time) => {
    const text = textOf(siteCalendar([meeting({ date: '2024-12-31', time })], SITE));
    expect(text).toContain('DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n');
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(eventsIn(text)[0]?.startDate.isDate).toBe(true);
  });

  it('tells title, place, page and items, whatever they hold', () => {
    const one = fullMeeting();
    const text = textOf(siteCalendar([{ ...one, ownTitle: HOSTILE, place: 'A, B; C\\D\nE' }], SITE));
    const [event] = eventsIn(text);
    const said = HOSTILE.replaceAll('\u{1}', '').replaceAll('\u{d800}', '\u{fffd}');
    expect(event?.summary).toBe(said);
    expect(event?.location).toBe('A, B; C\\D\nE');
    expect(event?.description.split('\n')).toContain(`2. ${'x'.repeat(500)}`);
    expect(event?.description).toContain('3. (Fortrolig) Ejendomssag');
    expect(event?.component.getFirstPropertyValue('url')).toBe(
      'https://referater.example.dk/moeder/soevnudvalget/2025-11-07/',
    );
    expect(otherEventsIn(text)).toHaveLength(1);
  });

  it('has no line of more than 75 octets, cuts no letter, and ends lines with CRLF', () => {
    const titles = Array.from({ length: 160 }, (_, i) => 'æ🚲ø€a'.repeat(40).slice(0, i) + 'slut');
    const all = titles.map((ownTitle, i) => meeting({ ownTitle, rank: i + 1 }));
    const text = textOf(siteCalendar(all, SITE));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Surrogate}/u);
    }
    const well = titles.map((title) => title.replaceAll(/\p{Surrogate}/gu, '\u{fffd}')).sort();
    expect(
      eventsIn(text)
        .map((event) => event.summary)
        .sort(),
    ).toEqual(well);
  });

  it.each([
    [SITE, 'Møde i Søvnudvalget'],
    [ENGLISH, 'Meeting of Søvnudvalget'],
  ])('calls a meeting the same from its announcement to its minutes, and when it is gone', (site, name) => {
    const nextMeetings = [{ date: '2026-02-03', time: undefined, place: undefined }];
    const agenda = meeting({ document: 'dagsorden', title: 'Dagsorden for Søvnudvalget' });
    const minutes = meeting({ title: 'Referat for Søvnudvalget', nextMeetings });
    const names = [
      siteCalendar([agenda], site),
      siteCalendar([minutes], site),
      siteCalendar([], site, [withdrawn({})]),
    ].flatMap((file) => eventsIn(textOf(file)).map((event) => event.summary));
    expect(names).toEqual([name, name, name, name]);
    const own = meeting({ title: 'Budgetseminar', ownTitle: 'Budgetseminar' });
    expect(eventsIn(textOf(siteCalendar([own], site)))[0]?.summary).toBe('Budgetseminar');
  });

  it('has two events where two meetings of a day are announced, until both have an agenda', () => {
    const next = (time: string) => ({ date: '2026-02-03', time, place: undefined });
    const first = meeting({ nextMeetings: [next('13-15'), next('9-12')] });
    const agenda = (time: string, rank: number) =>
      meeting({ date: '2026-02-03', document: 'dagsorden', time, rank });
    const uids = (...entries: MeetingSummary[]) =>
      eventsIn(textOf(siteCalendar([first, ...entries], SITE)))
        .filter((event) => event.startDate.toString().startsWith('2026'))
        .map((event) => [
          event.uid.slice(0, -5),
          event.startDate.hour,
          event.component.getFirstPropertyValue('status'),
        ]);
    const [morning, other] = ['soevnudvalget.2026-02-03', 'soevnudvalget.2026-02-03-2'];
    expect(uids()).toEqual([
      [other, 13, 'TENTATIVE'],
      [morning, 9, 'TENTATIVE'],
    ]);
    expect(uids(agenda('13-15', 1))).toEqual([
      [morning, 13, 'CONFIRMED'],
      [other, 9, 'TENTATIVE'],
    ]);
    expect(uids(agenda('9-12', 1), agenda('13-15', 2))).toHaveLength(2);
  });

  it('keeps the UID of an announced meeting when its agenda comes, and when it is withdrawn', () => {
    const first = meeting({ nextMeetings: [{ date: '2026-02-03', time: '9-12', place: 'Nyborg' }] });
    const next = meeting({ date: '2026-02-03', document: 'dagsorden' });
    const announced = eventsIn(textOf(siteCalendar([first], SITE)));
    const [agenda] = eventsIn(textOf(siteCalendar([first, next], SITE)));
    const [gone] = eventsIn(
      textOf(siteCalendar([meeting()], SITE, [withdrawn({ address: next.address, date: next.date })])),
    );
    expect(announced).toHaveLength(2);
    expect(announced[0]?.uid).toBe('soevnudvalget.2026-02-03@dmpg');
    expect(announced[0]?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(announced[0]?.location).toBe('Nyborg');
    expect(agenda?.uid).toBe(announced[0]?.uid);
    expect(gone?.uid).toBe(announced[0]?.uid);
    expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it.each([
    ['soevnudvalget/2024-03-05/', 'Mødet er flyttet til den 5. marts 2024.'],
    ['soevnudvalget/2024-02-29-2/', 'Mødet har fået en ny adresse.'],
  ])('says where a meeting is that moved to %s', (movedTo, words) => {
    const [gone] = eventsIn(textOf(siteCalendar([], SITE, [withdrawn({ movedTo })])));
    expect(gone?.description).toBe(`${words}\n\nhttps://referater.example.dk/moeder/${movedTo}`);
    expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('has no announcement that has been held, is told of twice, or is of another body', () => {
    const body = { slug: 'andet', name: 'Andet' };
    const nextMeetings = [{ date: '2026-02-03', time: undefined, place: undefined }];
    const one = meeting({ nextMeetings });
    const again = meeting({ date: '2025-12-01', nextMeetings });
    const held = meeting({ date: '2026-03-01' });
    expect(eventsIn(textOf(siteCalendar([one, again], SITE)))).toHaveLength(3);
    expect(eventsIn(textOf(siteCalendar([one, again, held], SITE)))).toHaveLength(3);
    expect(eventsIn(textOf(siteCalendar([one, meeting({ body, date: '2026-03-01' })], SITE)))).toHaveLength(
      3,
    );
    expect(
      eventsIn(textOf(siteCalendar([meeting()], SITE, [withdrawn({ address: meeting().address })]))),
    ).toHaveLength(1);
  });

  it('is stamped by no clock', () => {
    const stamp = (said: Parameters<typeof meeting>[0]) =>
      /DTSTAMP:(\w*)/.exec(textOf(siteCalendar([meeting(said)], SITE)))?.[1];
    expect(stamp({})).toBe('20251106T230000Z');
    expect(stamp({ approved: '2026-06-01' })).toBe('20260531T220000Z');
    expect(stamp({ corrected: '2026-06-02', approved: '2026-06-01' })).toBe('20260601T220000Z');
    expect(stamp({ published: '2025-10-30' })).toBe('20251029T230000Z');
  });

  it('holds the newest thousand of a site and all to come, all of a body, in one order', () => {
    const all = manyMeetings(1500, 3);
    const early = meeting({ date: '2001-01-01', document: 'dagsorden' });
    const text = textOf(siteCalendar([...all, early], SITE));
    expect(eventsIn(text)).toHaveLength(1001);
    expect(textOf(siteCalendar(shuffled([...all, early]), SITE))).toBe(text);
    const own = all.filter((one) => one.body.slug === 'udvalg-1');
    const body = own[0]?.body ?? { slug: '', name: '' };
    const gone = [withdrawn({ body, address: `${body.slug}/1999-01-01/` }), withdrawn()];
    const mine = textOf(bodyCalendar({ body, meetings: own }, SITE, gone));
    expect(eventsIn(mine)).toHaveLength(501);
    expect(textOf(bodyCalendar({ body, meetings: shuffled(own) }, SITE, shuffled(gone)))).toBe(mine);
  });

  it('works without an address of the site, and for the samples', async () => {
    expect(textOf(siteCalendar([meeting()], NO_URL))).not.toMatch(/https?:|URL/);
    const all = await sampleMeetings();
    expect(eventsIn(textOf(siteCalendar(all, SITE))).length).toBeGreaterThanOrEqual(all.length);
    expect(eventsIn(textOf(siteCalendar([], SITE)))).toEqual([]);
  });
});
