import type { BodyMeetings, MeetingSummary, SiteFile } from '../meeting-summary.js';
import { actionsPages } from './actions-pages.js';
import { bodyPage } from './body-page.js';
import { decisionsPages } from './decisions-pages.js';
import type { SiteContext } from './site-context.js';
import { yearPages } from './year-pages.js';

/** All pages of one body but its meetings': its own, a page a year, its decisions and its actions. */
export function bodyPages(group: BodyMeetings<MeetingSummary>, context: SiteContext): SiteFile[] {
  return [
    bodyPage(group, context),
    ...yearPages(group, context),
    ...decisionsPages(group, context),
    ...actionsPages(group, context),
  ];
}
