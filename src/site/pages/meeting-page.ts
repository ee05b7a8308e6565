import type { Edition } from '../../model/edition.js';
import { longDate } from '../../model/long-date.js';
import type { ImageSize } from '../../render/html/markdown-to-html.js';
import { pageView } from '../../render/html/page-view.js';
import type { PageView } from '../../render/html/page-view.js';
import { caseAddress } from '../addresses.js';
import type { MeetingFile, MeetingSummary } from '../meeting-summary.js';
import { fileDetails } from './file-size.js';
import { titleOfDay } from './meeting-rows.js';
import { fill } from './site-context.js';
import type { SiteContext } from './site-context.js';
import { linkFrom, sitePage } from './site-page.js';
import type { Link } from './site-page.js';
import { emptySlot } from './slots.js';

/** All that a meeting's page is made of. */
export interface MeetingPageInput extends SiteContext {
  /** The public edition. */
  readonly edition: Edition;
  readonly summary: MeetingSummary;
  /** Where the images stand, relative to the page, by the address in the text. */
  readonly images: ReadonlyMap<string, string>;
  /** How large they are, so that a browser keeps their place. */
  readonly imageSizes?: ReadonlyMap<string, ImageSize>;
  /** Where the document's n-th attachment stands, relative to the page; undefined where it is not published. */
  readonly attachmentAddress: (number: number) => string | undefined;
  /** The text of the JSON-LD; none where it is empty. */
  readonly jsonLd: string;
}

/** How much of the items' titles search engines are told. */
const DESCRIPTION = 200;

/**
 * The page of one meeting. Its neighbours and corrections are filled in afterwards: slots.ts.
 * @throws TemplateError where a template fails.
 */
export function meetingPage(input: MeetingPageInput): string {
  const { edition, summary, images, attachmentAddress, imageSizes } = input;
  const { labels, language } = input.templates;
  const { address, body } = summary;
  const link = linkFrom({ address });
  const view = pageView(edition, images, attachmentAddress, imageSizes);
  const kind = labels[edition.document];
  const year = summary.date.slice(0, 4);
  const date = longDate(summary.date, language);
  const head = {
    address,
    title: titleOfDay(summary),
    description: descriptionOf(input, kind, date),
    trail: [
      { label: body.name, address: `${body.slug}/` },
      { label: year, address: `${body.slug}/${year}/` },
      { label: `${kind}, ${date}` },
    ],
    body,
    ...(input.jsonLd !== '' && { data: input.jsonLd }),
  };
  return sitePage(
    head,
    'meeting',
    {
      ...view,
      siteLabels: labels,
      ...languagesOf(edition.language, language),
      bodyName: body.name,
      bodyAddress: link(`${body.slug}/`),
      kind,
      year,
      draft: view.isDraft ? labels.draft : undefined,
      neighbours: emptySlot('neighbours'),
      corrections: emptySlot('corrections'),
      items: itemViews(view, input, link),
      ...filesView(input, kind, link),
    },
    input,
  );
}

/** The document's language where it is not the site's, and the site's for what is its own within the document. */
function languagesOf(document: string, site: string) {
  return document === site ? {} : { documentLanguage: document, siteLanguage: site };
}

function descriptionOf({ summary, templates }: MeetingPageInput, kind: string, date: string): string {
  const titles = summary.items.flatMap((item) => (item.withheld || item.title === '' ? [] : [item.title]));
  const text = fill(templates.labels.meetingDescription, {
    kind,
    date,
    body: summary.body.name,
    items: titles.join('. '),
  });
  if (text.length <= DESCRIPTION) return text;
  return `${text.slice(0, DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$|\s+\S*$/, '')}…`;
}

function itemViews(view: PageView, { summary, templates }: MeetingPageInput, link: Link) {
  const { labels } = templates;
  const cases = new Map(summary.items.map((item) => [item.number, item.caseNumber]));
  const way = (item: PageView['items'][number] | undefined, label: string) =>
    item && {
      address: `#${item.anchor}`,
      label: fill(label, { title: `${item.number}. ${item.shortTitle}` }),
    };
  return view.items.map((item, i) => {
    const caseNumber = cases.get(item.number);
    return {
      ...item,
      meta: item.meta.map((one) => ({
        ...one,
        address:
          caseNumber !== undefined && one.value === caseNumber ? link(caseAddress(caseNumber)) : undefined,
      })),
      addressLabel: fill(labels.itemAddress, { number: item.number }),
      previous: way(view.items[i - 1], labels.previousItem),
      next: way(view.items[i + 1], labels.nextItem),
    };
  });
}

function filesView({ summary, templates }: MeetingPageInput, kind: string, link: Link) {
  const { labels, language } = templates;
  const titleOf = (file: MeetingFile) => {
    if (file.kind === 'document') return fill(labels.document, { kind });
    return file.kind === 'package' ? labels.package : file.title;
  };
  const shown = summary.files.map((file) => {
    const title = titleOf(file);
    const details = fileDetails(file.address, file.size, language);
    return {
      kind: file.kind,
      address: link(file.address),
      title,
      // Not twice what the title says: `Referat som PDF`.
      details: title.endsWith(` ${details}`) ? '' : details,
      item: file.item === undefined ? undefined : fill(labels.attachmentsItem, { number: file.item }),
      itemAddress: file.item === undefined ? undefined : `#punkt-${file.item}`,
    };
  });
  return {
    downloads: [
      ...shown.filter((file) => file.kind !== 'attachment'),
      {
        address: link(`${summary.body.slug}/kalender.ics`),
        title: fill(labels.calendarOf, { body: summary.body.name }),
        details: 'ICS',
      },
      { address: link(`${summary.address}moede.json`), title: labels.data },
    ],
    attachments: shown.filter((file) => file.kind === 'attachment'),
  };
}
