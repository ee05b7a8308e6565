import { longDate } from '../../model/long-date.js';
import { readMeetingAddress } from '../../model/publication-history.js';
import type { SiteFile, Withdrawn } from '../meeting-summary.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/** What a host shows where there is nothing: its links hold under any address. */
export function notFoundPage(context: SiteContext): SiteFile {
  const { labels } = context.templates;
  const head = { address: '404.html', title: labels.notFoundTitle, anywhere: true, hidden: true };
  const link = linkFrom(head, context.settings.url);
  const ways = [
    { address: link(''), label: labels.home },
    { address: link('soeg/'), label: labels.searchLabel },
  ];
  const view = {
    title: labels.notFoundTitle,
    lead: labels.notFoundLead,
    waysHeading: labels.notFoundWays,
    ways,
  };
  return pageFile(
    head.address,
    sitePage({ ...head, description: labels.notFoundLead }, 'absent', view, context),
  );
}

/**
 * What stands where a meeting was: that it was withdrawn, or where it is now.
 * @param withdrawn `hasBody`: the body has other meetings, and so pages of its own to lead to.
 */
export function withdrawnPage(
  withdrawn: Withdrawn & { readonly hasBody: boolean },
  context: SiteContext,
): SiteFile {
  const { labels, language } = context.templates;
  const { address, body, movedTo, hasBody } = withdrawn;
  const link = linkFrom({ address });
  const moved = movedTo !== undefined;
  const title = moved ? labels.movedTitle : labels.withdrawnTitle;
  const lead = fill(moved ? labels.movedLead : labels.withdrawnLead, {
    // For labels of users that ask for it: what it was called may be why it is gone.
    title: body.name,
    body: body.name,
    date: longDate(withdrawn.date, language),
    withdrawn: longDate(withdrawn.withdrawn, language),
  });
  const ways = [
    ...(moved ? [{ address: link(movedTo), label: movedLabel(withdrawn, movedTo, context) }] : []),
    hasBody
      ? { address: link(`${body.slug}/`), label: body.name }
      : { address: link(''), label: labels.home },
  ];
  const head = {
    address,
    title,
    description: lead,
    trail: [{ label: body.name, ...(hasBody && { address: `${body.slug}/` }) }, { label: title }],
    ...(hasBody && { body }),
    hidden: !moved,
    ...(moved && { movedTo }),
  };
  const view = { title, lead, waysHeading: labels.notFoundWays, ways };
  return pageFile(address, sitePage(head, 'absent', view, context));
}

/** Named by its new day: one that is moved to another day is not where its address says. */
function movedLabel({ body, date }: Withdrawn, movedTo: string, { templates }: SiteContext): string {
  const { labels, language } = templates;
  return fill(labels.movedLink, {
    title: body.name,
    date: longDate(readMeetingAddress(movedTo)?.date ?? date, language),
  });
}
