import { escapeHtml } from '../../render/html/page-view.js';
import { relativeAddresses } from '../addresses.js';
import type { BodyName, SiteFile } from '../meeting-summary.js';
import { PAGE_POLICY, SEARCH_POLICY } from '../policy.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';

/** What a page says of itself, around its content. */
export interface PageHead {
  /** Relative to the site: `dmpg-rusmidler/2025/`, and empty for the front page. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** The pages above it, from the front page's children down; the page itself comes last and needs no address. */
  readonly trail?: readonly { readonly label: string; readonly address?: string }[];
  /** The body whose feed and calendar readers may follow. */
  readonly body?: BodyName;
  /** JSON-LD. */
  readonly data?: string;
  /** The one page with a script, which may be undefined where there is none. */
  readonly search?: { readonly script: string | undefined };
  /** Where a browser is to go at once. */
  readonly movedTo?: string;
  /** A page that may be shown under any address (404) leads from the site's root. */
  readonly anywhere?: boolean;
  /** Out of search engines' lists: pages that say only that something is not there. */
  readonly hidden?: boolean;
}

/** From one page to another: its address as a link there. */
export type Link = (to: string) => string;

/** Links of a page, relative to it, so that the site works wherever it stands. */
export function linkFrom({ address, anywhere }: Pick<PageHead, 'address' | 'anywhere'>, url?: string): Link {
  if (!anywhere) return relativeAddresses(address);
  const root = url === undefined ? '/' : new URL(url).pathname;
  return (to) => `${root}${to}`;
}

/** A page's place on disk. */
export function pageFile(address: string, content: string): SiteFile {
  return { path: address === '' || address.endsWith('/') ? `${address}index.html` : address, content };
}

/**
 * A whole page. The head is the program's own, so that no template can forget the language or the policy.
 * @param template writes what stands in `<main>`.
 * @throws TemplateError where a template fails.
 */
export function sitePage(head: PageHead, template: string, view: object, context: SiteContext): string {
  const link = linkFrom(head, context.settings.url);
  const { labels, language } = context.templates;
  const content = context.templates.render(template, { labels, ...view });
  const body = context.templates.render('layout', layoutView(head, content, link, context));
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
${headLines(head, link, context).join('\n')}
</head>
<body>
${body.trim()}
</body>
</html>
`;
}

function headLines(head: PageHead, link: Link, context: SiteContext): string[] {
  const { settings, templates } = context;
  const { labels } = templates;
  const title = head.address === '' ? settings.name : `${head.title} – ${settings.name}`;
  const style = templates.asset('style.css');
  const icon = templates.asset('icon.svg');
  return [
    '<meta charset="utf-8">',
    '<meta name="generator" content="dmpg">',
    `<meta http-equiv="Content-Security-Policy" content="${head.search ? SEARCH_POLICY : PAGE_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}">`,
    '<meta name="color-scheme" content="light dark">',
    ...(head.hidden ? ['<meta name="robots" content="noindex">'] : []),
    ...(head.movedTo === undefined
      ? []
      : [`<meta http-equiv="refresh" content="0; url=${escapeHtml(link(head.movedTo))}">`]),
    ...canonical(head, settings.url),
    ...templates
      .earlyFonts()
      .map((font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${link(font)}">`),
    ...(style === undefined ? [] : [`<link rel="stylesheet" href="${link(style)}">`]),
    ...(icon === undefined ? [] : [`<link rel="icon" type="image/svg+xml" href="${link(icon)}">`]),
    ...(head.body ? following(`${head.body.slug}/`, head.body, link, context) : []),
    alternate('application/atom+xml', labels.siteFeed, link('feed.xml')),
    alternate('text/calendar', labels.siteCalendar, link('kalender.ics')),
    ...(head.search?.script === undefined
      ? []
      : [`<script type="module" src="${link(head.search.script)}"></script>`]),
    // A word of the data could end the element; JSON knows the sign by its number, too.
    ...(head.data === undefined
      ? []
      : [`<script type="application/ld+json">${head.data.replaceAll('<', '\\u003c')}</script>`]),
  ];
}

function canonical({ address, anywhere, movedTo }: PageHead, url: string | undefined): string[] {
  if (url === undefined || anywhere) return [];
  return [`<link rel="canonical" href="${escapeHtml(url + (movedTo ?? address))}">`];
}

function following(folder: string, body: BodyName, link: Link, { templates }: SiteContext): string[] {
  const { labels } = templates;
  const named = (text: string) => fill(text, { body: body.name });
  return [
    alternate('application/atom+xml', named(labels.bodyFeed), link(`${folder}feed.xml`)),
    alternate('text/calendar', named(labels.bodyCalendar), link(`${folder}kalender.ics`)),
  ];
}

function alternate(type: string, title: string, href: string): string {
  return `<link rel="alternate" type="${type}" title="${escapeHtml(title)}" href="${href}">`;
}

function layoutView(head: PageHead, content: string, link: Link, { settings, templates }: SiteContext) {
  const { labels } = templates;
  const menu = [
    ['beslutninger/', labels.decisions],
    ['opgaver/', labels.actions],
    ['sager/', labels.cases],
    ['soeg/', labels.search],
  ] as const;
  const { publisher } = settings;
  return {
    labels,
    content,
    siteName: settings.name,
    home: link(''),
    isHome: head.address === '',
    menu: menu.map(([address, label]) => ({
      address: link(address),
      label,
      isHere: head.address === address,
    })),
    trail: head.trail && trailView(head.trail, link, labels.home),
    publisher: publisher.name,
    publisherUrl: publisher.url,
    email: publisher.email,
    ...phoneView(publisher.phone),
    accessibility: link('tilgaengelighed/'),
    feed: link('feed.xml'),
    calendar: link('kalender.ics'),
    permanentAddress:
      settings.url !== undefined && !head.anywhere
        ? fill(labels.permanentAddress, { address: settings.url + head.address })
        : undefined,
  };
}

function trailView(trail: NonNullable<PageHead['trail']>, link: Link, home: string) {
  return [{ label: home, address: '' }, ...trail].map(({ label, address }) => ({
    label,
    address: address === undefined ? undefined : link(address),
  }));
}

/** A telephone number to read, which no line end may part, and to call. */
export function phoneView(phone: string | undefined) {
  return { phone: phone?.replaceAll(/\s+/g, '\u00A0'), phoneAddress: phone?.replaceAll(/[^\d+]/g, '') };
}
