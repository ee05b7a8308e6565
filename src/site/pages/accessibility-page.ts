import type { AccessibilityStatement } from '../../model/site-settings.js';
import { longDate } from '../../model/long-date.js';
import type { SiteFile } from '../meeting-summary.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { pageFile, phoneView, sitePage } from './site-page.js';

/**
 * The accessibility statement, in the parts and the order of the model in the annex of the Commission's implementing decision
 * (EU) 2018/1523; where nobody gave one, the page says so and how to get in touch.
 */
export function accessibilityPage(context: SiteContext): SiteFile {
  const { labels } = context.templates;
  const { settings } = context;
  const address = 'tilgaengelighed/';
  const site = settings.url ?? settings.name;
  const view = {
    title: labels.statementTitle,
    none: fill(labels.statementNone, { site }),
    duty: dutyOf(context, site),
    statement: settings.accessibility && statementView(settings.accessibility, context),
    contact: contactView(context),
  };
  const head = {
    address,
    title: labels.statementTitle,
    description: fill(labels.statementDescription, { site: settings.name }),
    trail: [{ label: labels.accessibility }],
  };
  return pageFile(address, sitePage(head, 'accessibility', view, context));
}

function dutyOf({ settings, templates }: SiteContext, site: string): string {
  const { labels } = templates;
  return settings.publisher.name === undefined
    ? fill(labels.statementDutyUnnamed, { site })
    : fill(labels.statementDuty, { site, publisher: settings.publisher.name });
}

function statementView(statement: AccessibilityStatement, { templates }: SiteContext) {
  const { labels, language } = templates;
  const status = {
    fully: labels.statementFully,
    partially: labels.statementPartially,
    not: labels.statementNot,
  };
  const dated = (text: string, date: string | undefined) =>
    date === undefined ? [] : [fill(text, { date: longDate(date, language) })];
  const method =
    statement.method === undefined ? [] : [fill(labels.statementMethod, { method: statement.method })];
  const preparation = [
    ...dated(labels.statementAssessed, statement.assessed),
    ...method,
    ...dated(labels.statementUpdated, statement.updated),
  ];
  return {
    url: statement.url,
    status: status[statement.compliance],
    problems: statement.problems,
    // A statement elsewhere, to which the page links, says what is not accessible.
    isUnsaid:
      statement.compliance !== 'fully' && statement.problems.length === 0 && statement.url === undefined,
    preparation: preparation.length > 0 ? preparation : [labels.statementUndated],
  };
}

function contactView({ settings }: SiteContext) {
  const { email, phone, name, url } = settings.publisher;
  if (email === undefined && phone === undefined && url === undefined) return undefined;
  return { name, email, url, ...phoneView(phone) };
}
