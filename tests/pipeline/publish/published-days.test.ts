import { describe, expect, it } from 'vitest';
import { CONFIGURATION, PublishedWorkspace, minutes } from './published-workspace.js';

const A = 'minutes/2026-03-17-a.md';
const LATER = 'minutes/2026-05-05-b.md';
const HISTORY = 'dmpg.published.json';
const WITH_CORRECTIONS = { 'dmpg.config.yaml': `${CONFIGURATION}  corrections: true\n` };
const files = () => ({ [A]: minutes(), [LATER]: minutes({ date: '2026-05-05' }) });

const object = (site: PublishedWorkspace, name: string) =>
  JSON.parse(site.text(`site/oparl/${name}.json`)) as Readonly<Record<string, unknown>>;

/** What feed, calendar, list and single object say of the meeting of 17 March. */
function daysIn(site: PublishedWorkspace) {
  const feed = site.text('site/proevegruppen/feed.xml').split('<entry>').at(-1) ?? '';
  const event = site.text('site/proevegruppen/kalender.ics').split('BEGIN:VEVENT').at(-1) ?? '';
  const list = object(site, 'list/proevegruppen.meetings')['data'] as { created: string; modified: string }[];
  const item = object(site, 'agendaitem/proevegruppen.2026-03-17.1');
  const meeting = object(site, 'meeting/proevegruppen.2026-03-17');
  expect(list[0]).toEqual(meeting);
  expect([item['created'], item['modified']]).toEqual([meeting['created'], meeting['modified']]);
  expect(/<published>(.*?)<.*<updated>(.*?)</s.exec(feed)?.slice(1)).toEqual([
    meeting['created'],
    meeting['modified'],
  ]);
  const day = (text: unknown) => String(text).slice(0, 10);
  const stamp = /DTSTAMP:(\d{4})(\d\d)(\d\d)T2[23]/.exec(event)?.slice(1).join('-') ?? '';
  const next = new Date(Date.parse(stamp) + 24 * 3_600_000).toISOString().slice(0, 10);
  expect(next).toBe(day(meeting['modified']));
  return [day(meeting['created']), day(meeting['modified'])];
}

describe('the days on which a meeting came to be and was changed', () => {
  it('are those that the history remembers, also where a file got another name', async () => {
    using site = new PublishedWorkspace(files());
    await site.publishAsClean();
    expect(daysIn(site)).toEqual(['2026-09-01', '2026-09-01']);
    site.edit(HISTORY, /"published":"2026-09-01"/, '"published":"2026-03-30"');
    await site.publishAsClean();
    expect(daysIn(site)).toEqual(['2026-03-30', '2026-03-30']);
    site.write('minutes/omdoebt.md', site.text(A));
    site.delete(A);
    await site.publishAsClean();
    expect(daysIn(site)).toEqual(['2026-03-30', '2026-03-30']);
  });

  it('are those of a correction, in what was made before it, too', async () => {
    using site = new PublishedWorkspace({ ...files(), ...WITH_CORRECTIONS });
    await site.publish();
    site.edit(HISTORY, /"published":"2026-09-01"/, '"published":"2026-03-30"');
    site.edit(A, 'drøftede', 'vedtog');
    await site.publishAsClean();
    expect(daysIn(site)).toEqual(['2026-03-30', '2026-09-01']);
    site.edit(HISTORY, /"corrections":\[\{"date":"2026-09-01"/, '"corrections":[{"date":"2026-06-30"');
    await site.publishAsClean();
    expect(daysIn(site)).toEqual(['2026-03-30', '2026-06-30']);
  });

  it('are of the minutes where they took the place of an agenda', async () => {
    using site = new PublishedWorkspace(files());
    site.edit(A, 'dokument: referat', 'dokument: dagsorden');
    site.edit(A, /### Referat[^]*/, '');
    await site.publish();
    site.edit(HISTORY, /"published":"2026-09-01"/, '"published":"2026-03-10"');
    await site.publish();
    expect(daysIn(site)).toEqual(['2026-03-10', '2026-03-10']);
    site.write(A, minutes());
    await site.publishAsClean();
    expect(daysIn(site)).toEqual(['2026-03-10', '2026-09-01']);
    expect(site.text(HISTORY)).toContain('"documentSince":"2026-09-01"');
  });

  it('are told of the items of a meeting that is gone, where corrections are written up', async () => {
    using site = new PublishedWorkspace({ ...files(), ...WITH_CORRECTIONS });
    await site.publish();
    const was = object(site, 'agendaitem/proevegruppen.2026-03-17.1');
    site.delete(A);
    await site.publishAsClean();
    const { id, type, created } = was;
    const stone = { id, type, created, modified: '2026-09-01T00:00:00+02:00', deleted: true };
    expect(object(site, 'agendaitem/proevegruppen.2026-03-17.1')).toEqual(stone);
    expect(object(site, 'list/proevegruppen.deleted')['data']).toContainEqual(stone);
    site.edit(LATER, 'drøftede', 'vedtog');
    await site.publishAsClean();
    expect(object(site, 'agendaitem/proevegruppen.2026-03-17.1')).toEqual(stone);
    site.write(A, minutes());
    await site.publishAsClean();
    expect(object(site, 'agendaitem/proevegruppen.2026-03-17.1')).not.toHaveProperty('deleted');
  });

  it('are told of a meeting that is gone', async () => {
    using site = new PublishedWorkspace(files());
    await site.publish();
    site.edit(HISTORY, /"published":"2026-09-01"/, '"published":"2026-03-30"');
    site.delete(A);
    await site.publishAsClean();
    expect(object(site, 'meeting/proevegruppen.2026-03-17')).toMatchObject({
      created: '2026-03-30T00:00:00+02:00',
      modified: '2026-09-01T00:00:00+02:00',
      deleted: true,
    });
  });
});
