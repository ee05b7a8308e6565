import { longDate } from '../../model/long-date.js';
import { siteJsonLd } from '../machines/json-ld.js';
import { comingMeetings, heldAnywhere, pastMeetings } from '../coming.js';
import type { BodyMeetings, SiteFile } from '../meeting-summary.js';
import { byName, byNewest, byText } from '../sort-meetings.js';
import { comingRow, meetingRow } from './meeting-rows.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/** How many coming and how many latest meetings the front page shows. */
const MOST = 10;

/** The site's front page. */
export function frontPage(groups: readonly BodyMeetings[], context: SiteContext): SiteFile {
  const address = '';
  const link = linkFrom({ address });
  const { settings, templates } = context;
  const { labels, language } = templates;
  // A body that writes no minutes tells nothing of what day it is; another one may.
  const held = heldAnywhere(groups);
  const bodies = [...groups]
    .sort((a, b) => byName(a.body, b.body))
    .map((group) => ({ ...group, coming: comingMeetings(group, held), past: pastMeetings(group, held) }));
  const coming = bodies
    .flatMap((group) => group.coming.slice(0, MOST).map((one) => ({ one, body: group.body })))
    .sort((a, b) => byText(a.one.date, b.one.date) || byName(a.body, b.body))
    .slice(0, MOST);
  const latest = bodies
    .flatMap((group) => group.past.slice(0, MOST))
    .sort(byNewest)
    .slice(0, MOST);
  const view = {
    name: settings.name,
    search: link('soeg/'),
    coming: coming.map(({ one, body }) => comingRow(one, body, link, context)),
    latest: latest.map((meeting) => meetingRow(meeting, link, context)),
    bodies: bodies.map(({ body, description, meetings, past }) => ({
      address: link(`${body.slug}/`),
      name: body.name,
      description,
      count:
        meetings.length === 0 ? labels.noneYet : counted(meetings.length, labels.meetingOne, labels.meetings),
      latest: past[0] && fill(labels.latestOf, { date: longDate(past[0].date, language) }),
    })),
  };
  const description = fill(labels.frontDescription, { count: bodies.length });
  return pageFile(
    address,
    sitePage(
      { address, title: settings.name, description, data: siteJsonLd(settings) },
      'front',
      view,
      context,
    ),
  );
}
