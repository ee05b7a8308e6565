import type { SiteSettings } from '../../../model/site-settings.js';
import type { BodyMeetings, MeetingSummary, SiteFile, Withdrawn } from '../../meeting-summary.js';
import { goneOf } from '../gone.js';
import { momentsOf, spanOf, withdrawnMoments } from '../moments.js';
import type { Moments } from '../moments.js';
import {
  BODIES_LIST,
  bodyPath,
  EMPTY_LIST,
  itemPath,
  listPath,
  meetingPath,
  SYSTEM_PATH,
} from './oparl-address.js';
import type { OparlType } from './oparl-address.js';
import { listFiles } from './oparl-list.js';
import { oparlMeeting } from './oparl-meeting.js';
import { jsonFile, oparlObject, oparlSite, urlOf } from './oparl-object.js';
import type { OparlObject, OparlSite } from './oparl-object.js';

/*
 * Each body of the site is a Body with one Organization. OParl's Body is an authority, and the bodies of a site may well be of one; but
 * its lists are the Body's, and this way a meeting that changes touches the lists of its own body alone.
 */

/** The System, the list of bodies, and a list of nothing. None without the site's address. */
export function oparlSiteFiles(
  bodies: readonly BodyMeetings[],
  settings: SiteSettings,
  withdrawn: readonly Withdrawn[] = [],
): SiteFile[] {
  const site = oparlSite(settings);
  if (!site) return [];
  const groups = bodies.map((group) => ({ group, moments: groupMoments(group, withdrawn) }));
  return [
    jsonFile(SYSTEM_PATH, system(site, settings, spanOf(groups.map(({ moments }) => moments)))),
    ...listFiles(
      site,
      BODIES_LIST,
      groups.map(({ group, moments }) => body(site, group, settings, moments)),
    ),
    ...listFiles(site, EMPTY_LIST, []),
  ];
}

/** A body, its organization, the lists of both, and the list of what was withdrawn. None without the site's address. */
export function oparlBodyFiles(
  group: BodyMeetings<MeetingSummary>,
  settings: SiteSettings,
  withdrawn: readonly Withdrawn[] = [],
): SiteFile[] {
  const site = oparlSite(settings);
  if (!site) return [];
  const { slug } = group.body;
  const moments = groupMoments(group, withdrawn);
  const one = organization(site, group, moments);
  return [
    jsonFile(bodyPath('Body', slug), body(site, group, settings, moments)),
    jsonFile(bodyPath('Organization', slug), one),
    ...listFiles(site, `${slug}.organizations`, [one]),
    ...listFiles(
      site,
      `${slug}.meetings`,
      group.meetings.map((meeting) => oparlMeeting(meeting, site)),
    ),
    ...listFiles(
      site,
      `${slug}.deleted`,
      goneFrom(group, withdrawn).flatMap((gone) => tombstones(site, gone).map(({ object }) => object)),
    ),
  ];
}

/** What is left of a withdrawn meeting (OParl 1.1, 2.8): its objects stay where they were and say that they are deleted. */
export function oparlWithdrawn(withdrawn: Withdrawn, settings: SiteSettings): SiteFile[] {
  const site = oparlSite(settings);
  return site ? tombstones(site, withdrawn).map(({ path, object }) => jsonFile(path, object)) : [];
}

function system(site: OparlSite, settings: SiteSettings, moments: Moments): OparlObject {
  const { name, publisher } = settings;
  return {
    ...oparlObject(site, 'System', SYSTEM_PATH, moments),
    oparlVersion: 'https://schema.oparl.org/1.1/',
    body: urlOf(site, listPath(BODIES_LIST, 1)),
    name,
    ...contact(settings),
    ...(publisher.url !== undefined && { website: publisher.url }),
    web: site.url,
  };
}

function body(
  site: OparlSite,
  { body: of, meetings }: BodyMeetings,
  settings: SiteSettings,
  moments: Moments,
): OparlObject {
  const list = (name: string) => urlOf(site, listPath(name, 1));
  return {
    ...oparlObject(site, 'Body', bodyPath('Body', of.slug), moments),
    system: urlOf(site, SYSTEM_PATH),
    name: of.name,
    organization: list(`${of.slug}.organizations`),
    mainOrganization: urlOf(site, bodyPath('Organization', of.slug)),
    meeting: list(`${of.slug}.meetings`),
    person: list(EMPTY_LIST),
    paper: list(EMPTY_LIST),
    legislativeTerm: [],
    ...contact(settings),
    // A static host cannot answer `modified_since`, the only question whose answer holds deleted objects.
    'dmpg:deleted': list(`${of.slug}.deleted`),
    ...pageOf(site, of.slug, meetings),
  };
}

/** A body without meetings has no page; its objects stay, as they lead to what was withdrawn. */
function pageOf(site: OparlSite, slug: string, meetings: readonly unknown[]) {
  return meetings.length > 0 && { web: urlOf(site, `${slug}/`) };
}

function organization(site: OparlSite, { body: of, meetings }: BodyMeetings, moments: Moments): OparlObject {
  return {
    ...oparlObject(site, 'Organization', bodyPath('Organization', of.slug), moments),
    body: urlOf(site, bodyPath('Body', of.slug)),
    name: of.name,
    meeting: urlOf(site, listPath(`${of.slug}.meetings`, 1)),
    ...pageOf(site, of.slug, meetings),
  };
}

function contact({ publisher }: SiteSettings) {
  return {
    ...(publisher.email !== undefined && { contactEmail: publisher.email }),
    ...(publisher.name !== undefined && { contactName: publisher.name }),
  };
}

/** Of the meeting, and of its items and place as far as the history remembers them; it knows no names of files. */
function tombstones(site: OparlSite, gone: Withdrawn): { path: string; object: OparlObject }[] {
  const { address, had = [] } = gone;
  const stone = (type: OparlType, path: string) => ({
    path,
    object: { ...oparlObject(site, type, path, withdrawnMoments(gone)), deleted: true },
  });
  return [
    stone('Meeting', meetingPath('Meeting', address)),
    ...had.map((one) =>
      one === 'place'
        ? stone('Location', meetingPath('Location', address))
        : stone('AgendaItem', itemPath(address, Number(one))),
    ),
  ];
}

function goneFrom({ body: of, meetings }: BodyMeetings, withdrawn: readonly Withdrawn[]): Withdrawn[] {
  return goneOf(
    withdrawn.filter((one) => one.body.slug === of.slug),
    meetings,
  );
}

function groupMoments(group: BodyMeetings, withdrawn: readonly Withdrawn[]): Moments {
  const gone = goneFrom(group, withdrawn);
  return spanOf([...group.meetings.map(momentsOf), ...gone.map(withdrawnMoments)]);
}
