import type { SiteFile } from '../meeting-summary.js';
import { byName } from '../sort-meetings.js';
import type { RegisterCounts } from './register-rows.js';
import { counted, fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, pageFile, sitePage } from './site-page.js';

/** The way to each body's decisions. */
export function decisionsOverview(counts: readonly RegisterCounts[], context: SiteContext): SiteFile {
  const { labels } = context.templates;
  return overview(
    {
      address: 'beslutninger/',
      title: labels.decisionsOverview,
      description: labels.decisionsOverviewDescription,
      lead: labels.decisionsLead,
      label: labels.decisionsOf,
      count: ({ decisions }) => counted(decisions, labels.decisionOne, labels.decisionCount),
    },
    counts,
    context,
  );
}

/** The way to each body's actions. */
export function actionsOverview(counts: readonly RegisterCounts[], context: SiteContext): SiteFile {
  const { labels } = context.templates;
  return overview(
    {
      address: 'opgaver/',
      title: labels.actionsOverview,
      description: labels.actionsOverviewDescription,
      lead: labels.actionsLead,
      label: labels.openActionsOf,
      count: ({ open, done }) =>
        `${counted(open, labels.openOne, labels.openCount)}, ${fill(labels.doneCount, { count: done })}`,
    },
    counts,
    context,
  );
}

interface Register {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  /** Of a link, with a place for the body's name. */
  readonly label: string;
  readonly count: (counts: RegisterCounts) => string;
}

function overview(register: Register, counts: readonly RegisterCounts[], context: SiteContext): SiteFile {
  const { address, title, description, lead } = register;
  const link = linkFrom({ address });
  const view = {
    title,
    lead,
    none: context.templates.labels.noRegisters,
    rows: [...counts]
      .sort((a, b) => byName(a.body, b.body))
      .map((one) => ({
        address: link(`${one.body.slug}/${address}`),
        label: fill(register.label, { body: one.body.name }),
        count: register.count(one),
      })),
  };
  const head = { address, title, description, trail: [{ label: title }] };
  return pageFile(address, sitePage(head, 'overview', view, context));
}
